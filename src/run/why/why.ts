import { BACKFILL_TAG } from '../../model/backfill.ts';
import type { RunId } from '../../model/ids.ts';
import { isRunEnded, type RunStateName } from '../../model/run.ts';
import { isEnded } from '../../model/step.ts';
import { itemAt, itemsOf } from '../../std/sequence.ts';
import type { RunState } from '../run-state.ts';
import { explainStep, type StepWhy } from './explain-step.ts';
import { listSome, type Some } from './some.ts';
import type { WhyInput } from './why-input.ts';

/**
 * Why a run is where it is: what it waits for, and of each failure the first cause and what it stopped. Derived from its events, and from
 * what the store says of its lease, of the queue and of limits that it shares. Pure: decides nothing and changes nothing.
 */
export function explainRun(about: WhyInput): RunWhy {
  const { state } = about;
  const [failed, waiting] = [[] as number[], [] as number[]];
  for (const [place, step] of [...itemsOf(state.steps)].entries()) {
    if (step.state === 'failed' || step.state === 'cancel_unconfirmed') failed.push(place);
    else if (step.state === 'skipped' && !step.reason.startsWith('upstream_')) failed.push(place);
    else if (!isEnded(step) && (step.state !== 'waiting' || step.wait !== undefined)) waiting.push(place);
  }
  const explain = (places: readonly number[]): readonly StepWhy[] =>
    places.slice(0, EXPLAINED_MAX).map((place) => explainStep(about, place));
  return {
    run: about.run,
    state: state.state,
    ...(about.alerts.length === 0 ? {} : { alerts: about.alerts }),
    ...backfillOf(about),
    ...(state.reason === undefined ? {} : { reason: state.reason }),
    ...carriedOf(about),
    counts: state.counts,
    failures: { first: explain(failed), count: failed.length },
    waits: { first: explain(isRunEnded(state.state) ? [] : waiting), count: waiting.length },
  };
}

function backfillOf({ state }: WhyInput): Pick<RunWhy, 'backfill'> {
  const backfill = state.index.plan.tags[BACKFILL_TAG];
  return backfill === undefined ? {} : { backfill };
}

/** Who carries the run out, where that is why nothing goes on. */
function carriedOf({ state, queue, isAbandoned }: WhyInput): Pick<RunWhy, 'queue' | 'isAbandoned'> {
  if (isRunEnded(state.state)) return {};
  if (queue !== undefined) return { queue };
  return isAbandoned ? { isAbandoned } : {};
}

/** The steps of a name: a step, or a job with all its steps; those that say most come first. */
export function explainSteps(about: WhyInput, name: string): Some<StepWhy> | undefined {
  const { steps } = about.state.index.plan;
  const exact = about.state.index.placeOf.get(name);
  const places = steps.flatMap(({ job }, place) => (job === name && place !== exact ? [place] : []));
  const all = [...(exact === undefined ? [] : [exact]), ...places];
  if (all.length === 0) return undefined;
  const sorted = all.toSorted((a, b) => urgencyOf(about.state, a) - urgencyOf(about.state, b));
  const { first, count } = listSome(sorted, EXPLAINED_MAX);
  return { first: first.map((place) => explainStep(about, place)), count };
}

function urgencyOf({ steps }: RunState, place: number): number {
  const step = itemAt(steps, place);
  if (!isEnded(step)) return 1;
  return step.state === 'succeeded' || step.state === 'unchanged' ? 2 : 0;
}

export interface RunWhy extends Pick<RunState, 'counts'> {
  readonly run: RunId;
  readonly state: RunStateName;
  /** What of it is late or not carried out, in sentences. */
  readonly alerts?: readonly string[];
  /** The backfill that it is part of. */
  readonly backfill?: string;
  /** Why it ended or is ending, where no step tells. */
  readonly reason?: string;
  readonly queue?: string;
  readonly isAbandoned?: boolean;
  /** Steps that failed, or that something other than a step stopped. */
  readonly failures: Some<StepWhy>;
  /** Steps that go on, or wait for something other than steps. */
  readonly waits: Some<StepWhy>;
}

const EXPLAINED_MAX = 10;
