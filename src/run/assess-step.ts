import type { CarriedStep } from '../model/plan.ts';
import type { Sighting } from '../model/sighting.ts';
import type { AssetKey, AssetRecord } from '../ports/store.ts';
import type { DetailsScope } from './create-run-details.ts';
import type { Observed, StepFacts, Unchanged } from './decide.ts';
import { isLookedAt, ownKeys, type StepInputs, versionIn } from './find-inputs.ts';
import { findChanges } from './find-changes.ts';
import { judgeInputs, type SeenPart } from './judge-inputs.ts';
import { createMemoKey, type ReadVersion } from './memo-key.ts';
import { partitionText } from './partition-text.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import { isJudge } from './is-judge.ts';
import { jobOf } from './reads.ts';
import type { RunState } from './run-state.ts';
import type { Json, JsonMap } from '../std/json.ts';
import { itemAt } from '../std/sequence.ts';

/**
 * The step's memo key, and whether it need run: not work that was done in the run that this one repeats (where that is pinned, whatever
 * changed since), not (when asked) work that was done before, and nothing that would read what is marked bad. A view always runs: only the
 * warehouse knows whether it is still there as it was, and its step tells when nothing was to be done.
 *
 * The memo key is the hash of what its job makes of data here (`work`), of the partition, and of the version of everything that it reads.
 * What it reads of itself is left out, since that changes by its own work.
 */
export function assessStep(scope: DetailsScope, step: AssessedStep, known: Known): StepFacts {
  const planned = plannedStepAt(scope.index, step.place);
  if (planned.carried?.isPinned === true) return isKept(planned.carried);
  const job = plannedJobOf(scope.index.plan, planned);
  const records = new Map(known.records.map((record) => [keyOf(record), record]));
  const seen = step.inputs.parts.map((part) => ({
    ...part,
    told: versionIn(known.state, part),
    record: records.get(keyOf(part)),
    sighting: known.sightings.get(keyOf(part)),
  }));
  const parts = seen.map((part) => (isLookedAt(part, job.memoize) ? part : { ...part, sighting: undefined }));
  const before = itemAt(known.state.steps, step.place);
  const wait = before.state === 'waiting' ? before.wait : undefined;
  const { waits, hopeless } = judgeInputs([...parts, ...previousParts(step, records)], { now: known.now, wait });
  if (waits !== undefined) return { memoKey: '', waits };
  const observed = parts.flatMap(toObserved);
  const badInput = isJudge(scope.graph, planned.job)
    ? undefined
    : parts.find(({ told, record }) => told === undefined && record?.bad !== undefined)?.asset;
  const reads = listReads(scope, planned.job, parts);
  const partition = planned.keys === undefined ? '' : partitionText(planned.keys);
  const forItem = planned.item === undefined ? [] : [planned.item as JsonMap]; // it came as JSON
  const keyOfReads = (of: readonly ReadVersion[]) =>
    createMemoKey(scope.hash, { does: [job.work, partition, ...forItem], reads: of });
  const { memoKey, isDone } = compareCarried(planned.carried, seen, {
    plain: keyOfReads(reads),
    full: () => keyOfReads(listReads(scope, planned.job, seen)),
  });
  if (hopeless !== undefined) return { memoKey, observed, hopeless };
  if (badInput !== undefined) return { memoKey, observed, badInput };
  if (isDone && planned.carried !== undefined) return { ...isKept(planned.carried), observed };
  const isObserved = parts.every(isVersioned);
  const readsItself = Object.values(jobOf(scope.graph, planned.job).inputs).some(({ self }) => self === true);
  const own = ownKeys(scope, step.place, step.outputs).map((key) => records.get(keyOf(key)));
  const why = (): StepFacts['because'] => {
    if (planned.finds === true) return 'finds_items';
    if (readsItself) return 'reads_itself';
    return isObserved ? differenceOf(own, memoKey) : 'unversioned';
  };
  const because = job.memoize && !job.view ? why() : undefined;
  const unchanged = job.memoize && !job.view && because === undefined ? allMemoized(own) : undefined;
  const another = because === 'changed' ? own.find((record) => record?.memoKey !== memoKey) : undefined;
  const changed = another === undefined ? undefined : findChanges(another, memoKey, reads);
  return {
    memoKey,
    observed,
    ...(unchanged === undefined ? {} : { unchanged }),
    ...(because === undefined ? {} : { because }),
    ...(changed === undefined ? {} : { changed }),
  };
}

/**
 * Whether what was carried over is still what the step would make. Where data outside changed since, its version counts in the memo key even
 * where nothing else asks for it, so that what reads the step's data does its work again, too, and a next repetition knows.
 */
function compareCarried(
  carried: CarriedStep | undefined,
  seen: readonly SeenPart[],
  keys: { readonly plain: string; readonly full: () => string },
): { readonly memoKey: string; readonly isDone: boolean } {
  if (carried?.asOf === undefined) return { memoKey: keys.plain, isDone: carried?.memoKey === keys.plain };
  const { asOf } = carried;
  const isChanged = seen.some(({ isOutside, sighting }) => isOutside && (sighting?.changedAt ?? 0) > asOf);
  const full = keys.full();
  const isDone = carried.memoKey === full || (!isChanged && carried.memoKey === keys.plain);
  return { memoKey: isChanged ? full : keys.plain, isDone };
}

/** Assets with the versions of the partitions that are read of them, then views with what they are. */
function listReads(
  { index, readsOf }: DetailsScope,
  job: string,
  parts: readonly (SeenPart & { readonly told: string | undefined })[],
): readonly ReadVersion[] {
  const versionOf = ({ partition, told, record, sighting }: (typeof parts)[number]): Json => [
    partition,
    told ?? sighting?.version ?? record?.dataVersion ?? null,
  ];
  const assets = Map.groupBy(parts, ({ asset }) => asset);
  return [
    ...Array.from(assets, ([name, ofAsset]) => ({ name, version: ofAsset.map(versionOf) })),
    ...readsOf(job).views.map((name) => ({ name, version: index.plan.jobs[name]?.work ?? null })),
  ];
}

function isKept({ run, memoKey, versions }: CarriedStep): StepFacts {
  return { memoKey, unchanged: { reason: 'carried_over', from: run, versions } };
}

/** Nobody knows whether data outside is what it was, unless its resource tells versions apart, or somebody told one. */
function isVersioned({ isOutside, sighting, record }: SeenPart): boolean {
  return !isOutside || (sighting === undefined ? record !== undefined : sighting.version !== undefined);
}

function toObserved({ asset, partition, sighting }: SeenPart): Observed[] {
  if (sighting?.isThere !== true) return [];
  const { version, changedAt } = sighting;
  const told = {
    ...(version === undefined ? {} : { dataVersion: version }),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
  return [{ asset, ...(partition === '' ? {} : { partition }), ...told }];
}

/** What the step itself made before is waited for like data of others. */
function previousParts({ inputs }: AssessedStep, records: ReadonlyMap<string, AssetRecord>): readonly SeenPart[] {
  return inputs.previous.map((key) => ({
    ...key,
    madeBy: undefined,
    isOutside: false,
    read: { asset: key.asset, producer: undefined, mapping: undefined, waits: true },
    sighting: undefined,
    record: records.get(keyOf(key)),
  }));
}

export interface AssessedStep {
  readonly place: number;
  readonly inputs: StepInputs;
  readonly outputs: readonly string[];
}

export interface Known {
  readonly state: RunState;
  readonly records: readonly AssetRecord[];
  /** Of data outside that was looked at, by asset and partition (`sightingKey`). */
  readonly sightings: ReadonlyMap<string, Sighting>;
  readonly now: number;
}

/** What is not as an equal step made it. */
function differenceOf(own: readonly (AssetRecord | undefined)[], memoKey: string): StepFacts['because'] {
  if (own.length === 0 || own.includes(undefined)) return 'never_made';
  if (own.some((record) => record?.bad !== undefined)) return 'bad';
  return own.every((record) => record?.memoKey === memoKey) ? undefined : 'changed';
}

function allMemoized(own: readonly (AssetRecord | undefined)[]): Unchanged | undefined {
  const made = own.filter((record) => record !== undefined);
  const from = made.at(-1)?.run;
  const versions = Object.fromEntries(made.map(({ asset, dataVersion }) => [asset, dataVersion]));
  return from === undefined ? undefined : { reason: 'memoized', from, versions };
}

export function sightingKey(key: AssetKey): string {
  return keyOf(key);
}

function keyOf({ asset, partition }: AssetKey): string {
  return `${asset}\n${partition}`;
}
