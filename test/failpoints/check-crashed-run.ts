import { readdirSync, readFileSync } from 'node:fs';
import type { Instance } from '../../src/app/instance/instance.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/run.ts';
import { rebuildRows } from '../../src/run/rebuild-rows.ts';
import { type CrashProject, POOL } from './crash-project.ts';
import { findGap } from './find-gap.ts';

/**
 * What is wrong with a run that was carried to its end through crashes, in sentences; and how often bodies were run again. All that it
 * called for is delivered.
 */
export async function checkCrashedRun(project: CrashProject, run: Run): Promise<CrashedRun> {
  const { instance } = project;
  const { store } = instance;
  const events = await store.readEvents(run.id, { after: 0, limit: 100_000 });
  const plan = JSON.parse((await store.readPlan(run.id)) ?? '') as Plan;
  const bodies = project.bodiesOf(run.id);
  const count = (what: string, step: string) => bodies.filter((one) => one.what === what && one.step === step).length;
  const steps = plan.steps.map(({ id }) => id);
  return {
    wrong: [
      ...(run.state === 'succeeded' ? [] : [`it ${run.state}: ${run.reason ?? 'no reason'}`]),
      ...steps.filter((id) => count('end', id) === 0).map((id) => `the step ${id} was lost`),
      ...steps.filter((id) => count('twice', id) > 0).map((id) => `the step ${id} went on twice at once`),
      ...steps
        .filter((id) => count('crowded', id) > 0)
        .map((id) => `the step ${id} went on without its place in the pool`),
      ...checkEvents(events, steps),
      ...(await checkRows(instance, { run, plan, events })),
      ...(await checkHooks(instance, run, count('hook', HOOKED))),
      ...(await store.readSlots([POOL]))
        .filter((slot) => slot.run === run.id)
        .map(() => 'it has a place in the pool still'),
      ...processesOf(run.id).map((command) => `a process is left: ${command}`),
    ],
    begunAgain: steps.reduce((sum, id) => sum + Math.max(0, count('begin', id) - 1), 0),
    endedAgain: steps.reduce((sum, id) => sum + Math.max(0, count('end', id) - 1), 0),
    deliveredAgain: Math.max(0, count('hook', HOOKED) - 1),
    events: events.length,
  };
}

export interface CrashedRun {
  readonly wrong: readonly string[];
  /** Bodies that began once more, and those that came to their end once more. */
  readonly begunAgain: number;
  readonly endedAgain: number;
  /** Calls of hooks that were delivered once more. */
  readonly deliveredAgain: number;
  readonly events: number;
}

/** The step whose success calls a hook. */
const HOOKED = 'told';

function checkEvents(events: readonly RunEvent[], steps: readonly string[]): readonly string[] {
  const gap = findGap(events);
  const accepted = new Map<string, number>();
  for (const event of events) {
    if (event.type === 'step_succeeded') accepted.set(event.step, (accepted.get(event.step) ?? 0) + 1);
  }
  return [
    ...(gap === undefined ? [] : [`its event ${gap} is missing`]),
    ...(events.at(-1)?.type.startsWith('run_') === true ? [] : ['its last event does not end it']),
    ...steps
      .filter((id) => accepted.get(id) !== 1)
      .map((id) => `${accepted.get(id) ?? 0} results of ${id} were accepted`),
  ];
}

async function checkHooks({ store }: Instance, run: Run, delivered: number): Promise<readonly string[]> {
  const calls = await store.listHookCalls({ run: run.id, limit: 100 });
  const steps = await store.readSteps(run.id);
  const wanted = steps.some(({ job }) => job === HOOKED) ? 1 : 0;
  return [
    ...(calls.length === wanted ? [] : [`${calls.length} calls of hooks are kept, not ${wanted}`]),
    ...calls
      .filter(({ state }) => state !== 'delivered')
      .map(({ state, tries, error = 'no error' }) => `the call of its hook is ${state} after ${tries} tries: ${error}`),
    ...(delivered >= wanted ? [] : ['its hook was lost']),
  ];
}

interface StoredRun {
  readonly run: Run;
  readonly plan: Plan;
  readonly events: readonly RunEvent[];
}

/** Rows are, byte for byte, what a rebuild from the events makes of them. */
async function checkRows({ store }: Instance, { run, plan, events }: StoredRun): Promise<readonly string[]> {
  const rebuilt = rebuildRows(plan, events);
  const { state, startedAt, endedAt, reason, counts, owner, seq, epoch } = run;
  const row = { state, counts, startedAt, endedAt, reason, owner, seq, epoch };
  const { project, environment } = plan;
  const names = [...new Set(rebuilt.assets.map(({ asset }) => asset))];
  const assets = await store.listAssets({ project, environment }, names);
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return [
    ...(isSame(row, rebuilt.run) ? [] : ['its row is not what its events say']),
    ...(isSame(await store.readSteps(run.id), rebuilt.steps)
      ? []
      : ['the rows of its steps are not what its events say']),
    ...(isSame(assets, rebuilt.assets) ? [] : ['the rows of its assets are not what its events say']),
  ];
}

/** Command lines of processes that bear the mark of an attempt of the run. */
export function processesOf(run: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readOrEmpty(`/proc/${name}/environ`).includes(`\0MILLRACE_ATTEMPT=${run}/`))
    .map((name) => readOrEmpty(`/proc/${name}/cmdline`).replaceAll('\0', ' '));
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
