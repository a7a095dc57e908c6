import type { CheckRecord } from '../../model/check-record.ts';
import type { Plan } from '../../model/plan.ts';
import { isRunEnded, type Run } from '../../model/run.ts';
import type { StepRecord } from '../../ports/store.ts';
import { type RebuiltRows, rebuildRows } from '../../run/rebuild-rows.ts';
import { messageOf } from '../../std/message-of.ts';
import { ChainCheck } from './check-chain.ts';
import type { Instance } from './instance.ts';
import { PRODUCT_VERSION } from '../product-version.ts';

/**
 * Looks through the whole store of an instance: the database itself, the numbers and links of all events, and whether rows are what a rebuild
 * from the events makes of them. Reads only; runs may go on meanwhile.
 */
export async function verifyStore(instance: Instance, { signal, onRun }: VerifyOptions = {}): Promise<Verified> {
  const { store } = instance;
  const findings: Finding[] = (await store.checkDatabase()).map((what) => ({
    what: `the database is damaged: ${what}`,
  }));
  const counted = { runs: 0, events: 0, removed: 0 };
  let before: Run['id'] | undefined;
  for (;;) {
    const runs = await store.listRuns({ limit: RUNS_AT_ONCE, ...(before === undefined ? {} : { before }) });
    for (const run of runs) {
      if (signal?.aborted === true) return { ...counted, findings, isWhole: false };
      before = run.id;
      if (run.retiredAt !== undefined) {
        counted.removed++;
        continue;
      }
      const { events, problems } = await verifyRun(instance, run);
      counted.runs++;
      counted.events += events;
      findings.push(...problems.map((what) => ({ run: run.id, what })));
      onRun?.(counted);
    }
    if (runs.length === 0) return { ...counted, findings, isWhole: true };
  }
}

export interface VerifyOptions {
  /** When aborted, what was not looked at is left out. */
  readonly signal?: AbortSignal;
  readonly onRun?: (counted: VerifiedCounts) => void;
}

export interface VerifiedCounts {
  readonly runs: number;
  readonly events: number;
  /** Runs whose events retention has removed, as it should. */
  readonly removed: number;
}

export interface Verified extends VerifiedCounts {
  readonly findings: readonly Finding[];
  /** Whether everything was looked at. */
  readonly isWhole: boolean;
}

export interface Finding {
  readonly run?: string;
  readonly what: string;
}

const RUNS_AT_ONCE = 100;
const EVENTS_AT_ONCE = 5_000;
const TRIES_MAX = 3;

async function verifyRun(instance: Instance, run: Run): Promise<VerifiedRun> {
  const chain = new ChainCheck(run.id);
  for (;;) {
    const page = await instance.store.readStoredEvents(run.id, { after: chain.seq, limit: EVENTS_AT_ONCE });
    chain.add(page);
    if (page.length < EVENTS_AT_ONCE) break;
  }
  const { events, problems } = chain.end();
  if (await isRemovedSince(instance, run)) return { events: 0, problems: [] };
  const all = [...problems];
  if (chain.seq < run.seq) all.push(`its events end with number ${chain.seq}, and there were ${run.seq}`);
  if (all.length > 0) return { events: events.length, problems: all };
  return { events: events.length, problems: await verifyRows(instance, run, 0) };
}

interface VerifiedRun {
  readonly events: number;
  readonly problems: readonly string[];
}

async function isRemovedSince({ store }: Instance, { id }: Run): Promise<boolean> {
  const now = await store.readRun(id);
  return now === undefined || now.retiredAt !== undefined;
}

/** Of a run that goes on, what was read while nothing was written; after some tries it is left out. */
async function verifyRows(instance: Instance, { id }: Run, tries: number): Promise<readonly string[]> {
  const { store } = instance;
  const run = await store.readRun(id);
  const text = await store.readPlan(id);
  if (run === undefined || run.retiredAt !== undefined) return [];
  if (text === undefined) return ['its plan is not there'];
  try {
    const events = await store.readEvents(id, { after: 0, limit: run.seq });
    const steps = await store.readSteps(id);
    const after = await store.readRun(id);
    if (!isRunEnded(run.state) && after?.seq !== run.seq)
      return tries + 1 < TRIES_MAX ? await verifyRows(instance, run, tries + 1) : [];
    const rebuilt = rebuildRows(JSON.parse(text) as Plan, events); // as it was written when the run was created
    const { project, environment } = run;
    const known = await store.readAssets({ project, environment }, rebuilt.assets);
    const checked = [...new Set(rebuilt.checks.map(({ asset }) => asset))];
    const checks = await store.listChecks({ project, environment }, checked);
    return [
      ...compareRun(run, rebuilt),
      ...compareSteps(run, steps, rebuilt),
      ...compareAssets(run, known, rebuilt),
      ...compareChecks(run, checks, rebuilt),
    ];
  } catch (error) {
    return [`no run could have its events: ${messageOf(error)}`];
  }
}

/** A run that another version carried out may have rows with less in them, or more. */
function isOfThisVersion({ engine }: Run): boolean {
  return engine === PRODUCT_VERSION;
}

function compareRun(run: Run, rebuilt: RebuiltRows): readonly string[] {
  const { state, counts, startedAt, endedAt, reason, owner, seq, epoch } = run;
  const claimed = {
    ...rebuilt.run,
    epoch: Math.max(epoch, rebuilt.run.epoch),
    ...(owner === undefined ? {} : { owner }),
  };
  const row = { state, counts, startedAt, endedAt, reason, owner, seq, epoch };
  const isSame = isOfThisVersion(run) ? isEqual(row, claimed) : state === claimed.state && seq === claimed.seq;
  return isSame ? [] : [`its row says that it is ${state}, at event ${seq}, and its events say something else`];
}

function compareSteps(run: Run, steps: readonly StepRecord[], rebuilt: RebuiltRows): readonly string[] {
  const wrong = rebuilt.steps.filter((step, place) => {
    const row = steps[place];
    return isOfThisVersion(run) ? !isEqual(row, step) : row?.step.state !== step.step.state;
  });
  if (wrong.length === 0 && steps.length === rebuilt.steps.length) return [];
  const names = wrong.slice(0, NAMED_MAX).map(({ id }) => `"${id}"`);
  return [`the rows of its steps are not what its events say: ${names.join(', ') || 'there are others'}`];
}

const NAMED_MAX = 3;

/** What a later run told of an asset is that run's affair; so is whether a check of it found the data bad, or good again. */
function compareAssets(
  { id }: Run,
  known: readonly RebuiltRows['assets'][number][],
  { assets }: RebuiltRows,
): readonly string[] {
  const rows = new Map(known.map((record) => [`${record.asset}\n${record.partition}`, record]));
  const wrong = assets.filter((record) => {
    const row = rows.get(`${record.asset}\n${record.partition}`);
    if (row === undefined) return true;
    if (row.run !== id) return false;
    return !isEqual({ ...row, bad: undefined }, { ...record, bad: undefined });
  });
  return wrong.slice(0, NAMED_MAX).map(({ asset, partition }) => {
    const name = partition === '' ? `"${asset}"` : `"${asset}" (${partition})`;
    return `what is known of ${name} is not what its events say`;
  });
}

/** What a later run told of a check is that run's affair. */
function compareChecks({ id }: Run, known: readonly CheckRecord[], { checks }: RebuiltRows): readonly string[] {
  const nameOf = ({ asset, partition, name }: CheckRecord): string => `${asset}\n${partition}\n${name}`;
  const rows = new Map(known.map((record) => [nameOf(record), record]));
  const wrong = checks.filter((record) => {
    const row = rows.get(nameOf(record));
    return row === undefined || (row.run === id && !isEqual(row, record));
  });
  return wrong
    .slice(0, NAMED_MAX)
    .map(({ asset, name }) => `what the check "${name}" of "${asset}" came to is not what its events say`);
}

/** By value, whatever the order of keys. */
function isEqual(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
