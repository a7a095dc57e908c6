import type { RunEvent } from '../../model/event.ts';
import type { RunId } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import { isRunEnded, type Run } from '../../model/run.ts';
import type { Slot } from '../../ports/store.ts';
import { foldRun } from '../../run/run.ts';
import { sharedNameOf } from '../../run/shared-limits.ts';
import type { WhyDone, WhyInput } from '../../run/why/why-input.ts';
import { isAbandoned, readPlanOf } from '../launch/end-abandoned.ts';
import type { Instance } from '../instance/instance.ts';
import { readWaitingReasons } from './read-waiting-reasons.ts';

/** All that is known of why a run is where it is; `undefined` when its events are not kept any more. Reads only. */
export async function readWhy(instance: Instance, run: Run): Promise<WhyInput | undefined> {
  const { store } = instance;
  const plan = await readPlanOf(instance, run);
  if (plan === undefined) return undefined;
  const events = await readAllEvents(instance, run.id);
  if (events.length === 0) return undefined;
  const state = foldRun(plan, events);
  const because = new Map<string, WhyDone>();
  for (const event of events) {
    if (event.type !== 'step_ready' || event.body.because === undefined) continue;
    const { because: reason, changed } = event.body;
    because.set(event.step, { because: reason, ...(changed === undefined ? {} : { changed }) });
  }
  const alerts = await store.listAlerts({ run: run.id, isOpen: true, limit: ALERTS_MAX });
  const about = { run: run.id, state, because, alerts: alerts.map(({ message }) => message) };
  if (isRunEnded(state.state))
    return { ...about, slots: [], stepNames: new Map(), silentRuns: new Set(), isAbandoned: false };
  const slots = await store.readSlots(sharedLimitsOf(plan));
  const isQueued = state.state === 'queued' || ((await store.readTurn(run.id)) ?? 'taken') !== 'taken';
  const queue = isQueued ? (await readWaitingReasons(instance)).get(run.id) : undefined;
  return {
    ...about,
    slots,
    ...(await readHolders(instance, run.id, slots)),
    ...(queue === undefined ? {} : { queue }),
    isAbandoned: await isAbandoned(instance, run),
  };
}

const ALERTS_MAX = 20;

/** What of the run was stored when the reading began, or later. */
async function readAllEvents({ store }: Instance, run: RunId): Promise<readonly RunEvent[]> {
  const events: RunEvent[] = [];
  for (;;) {
    const page = await store.readEvents(run, { after: events.length, limit: EVENTS_AT_ONCE });
    events.push(...page);
    if (page.length < EVENTS_AT_ONCE) return events;
  }
}

const EVENTS_AT_ONCE = 10_000;

function sharedLimitsOf(plan: Plan): readonly string[] {
  const limits = new Set(Object.values(plan.jobs).flatMap((job) => job.limits));
  return [...limits].map((limit) => sharedNameOf(plan, limit));
}

/** The names of steps of other runs that hold places, and which of those runs nobody carries out. */
async function readHolders(
  instance: Instance,
  own: RunId,
  slots: readonly Slot[],
): Promise<Pick<WhyInput, 'stepNames' | 'silentRuns'>> {
  const runs = [...new Set(slots.map(({ run }) => run))].filter((run) => run !== own).slice(0, HOLDERS_MAX);
  const stepNames = new Map<string, string>();
  const silentRuns = new Set<RunId>();
  for (const id of runs) {
    const run = await instance.store.readRun(id);
    if (run === undefined) continue;
    if (await isAbandoned(instance, run)) silentRuns.add(id);
    for (const { index, id: step } of await instance.store.readSteps(id)) stepNames.set(`${id}/${index}`, step);
  }
  return { stepNames, silentRuns };
}

/** Of more runs only the ids are told. */
const HOLDERS_MAX = 8;
