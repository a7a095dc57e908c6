import type { RunEvent } from '../model/event.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../model/run.ts';
import type { Store } from '../ports/store.ts';
import { createPlanIndex } from './plan-index.ts';
import { createRunState, type RunState } from './run-state.ts';
import { transition } from './transition.ts';

/**
 * Makes the caller the coordinator of a run, and reads what happened to it so far. `undefined` when somebody else has it by now.
 *
 * Invariant: events are read after the run is claimed, up to the claim: what comes after it is the caller's, or that of whoever took the run
 * from it.
 */
export async function takeRun(store: Store, { run, plan, owner, leaseMs }: RunToTake): Promise<TakenRun | undefined> {
  const claim = await store.claimRun({ run: run.id, expectedEpoch: run.epoch, owner, leaseMs });
  if (claim === undefined) return undefined;
  const index = createPlanIndex(plan);
  let state = createRunState(index);
  const events: RunEvent[] = [];
  while (state.seq < claim.seq) {
    const limit = Math.min(EVENTS_AT_ONCE, claim.seq - state.seq);
    const page = await store.readEvents(run.id, { after: state.seq, limit });
    if (page.length === 0) throw new Error(`events of ${run.id} are missing after ${state.seq}`);
    state = page.reduce(transition, state);
    events.push(...page);
  }
  return { epoch: claim.epoch, state, events };
}

export interface RunToTake {
  /** As it was when it was found to be free. */
  readonly run: Pick<Run, 'id' | 'epoch'>;
  readonly plan: Plan;
  readonly owner: string;
  readonly leaseMs: number;
}

export interface TakenRun {
  readonly epoch: number;
  readonly state: RunState;
  readonly events: readonly RunEvent[];
}

const EVENTS_AT_ONCE = 10_000;
