import type { RunId } from '../../model/ids.ts';
import { itemAt } from '../../std/sequence.ts';
import { isLive } from '../../model/step.ts';
import { plannedJobOf, plannedStepAt } from '../plan-index.ts';
import { sharedNameOf } from '../shared-limits.ts';
import { NAMED_MAX } from './find-cause.ts';
import { listSome, type Some } from './some.ts';
import type { WhyInput } from './why-input.ts';

/** The limits that a step takes and of which no place is free, with who holds them. */
export function findFullLimits(about: WhyInput, place: number): readonly FullLimit[] {
  const { plan } = about.state.index;
  const { limits } = plannedJobOf(plan, plannedStepAt(about.state.index, place));
  return [PARALLEL, ...limits].flatMap((limit) => {
    const holders = limit === PARALLEL ? ownLive(about) : holdersOf(about, limit);
    const max = plan.limits[limit] ?? 0;
    return holders.length < max ? [] : { limit, max, held: holders.length, by: listSome(holders, NAMED_MAX) };
  });
}

export interface FullLimit {
  /** `parallel`, `pool:NAME`, `resource:NAME`. */
  readonly limit: string;
  readonly max: number;
  readonly held: number;
  readonly by: Some<Holder>;
}

export interface Holder {
  readonly run: RunId;
  readonly step: string;
  /** Nobody carries that run out: its place is not given back before somebody does. */
  readonly isAbandoned?: true;
}

const PARALLEL = 'parallel';

function ownLive({ run, state }: WhyInput): readonly Holder[] {
  return state.work.live
    .filter((place) => isLive(itemAt(state.steps, place)))
    .map((place) => ({ run, step: plannedStepAt(state.index, place).id }));
}

function holdersOf({ run, state, slots, stepNames, silentRuns }: WhyInput, limit: string): readonly Holder[] {
  const shared = sharedNameOf(state.index.plan, limit);
  return slots
    .filter((slot) => slot.limit === shared)
    .map((slot) => ({
      run: slot.run,
      step:
        (slot.run === run ? state.index.plan.steps[slot.place]?.id : stepNames.get(`${slot.run}/${slot.place}`)) ??
        `step ${slot.place}`,
      ...(silentRuns.has(slot.run) ? { isAbandoned: true as const } : {}),
    }));
}
