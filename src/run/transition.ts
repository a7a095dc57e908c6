import type { EventOf, RunEvent, StepEvent } from '../model/event.ts';
import { isRunEnded, type RunStateName } from '../model/run.ts';
import { type EndedStep, isEnded } from '../model/step.ts';
import { itemAt } from '../std/sequence.ts';
import { unreachable } from '../std/unreachable.ts';
import type { RunState } from './run-state.ts';
import { joinItems } from './repeat/carry-over.ts';
import { addItems } from './add-items.ts';
import { endKindOf, nextStep } from './next-step.ts';
import { plannedStepAt } from './plan-index.ts';
import { noteStep } from './note-step.ts';

/**
 * The state of a run after one more event. Pure, and the only thing that changes a run's state: what is stored in rows is this, and a
 * restart folds the stored events through it. Throws on an event that cannot follow, which is a bug of whoever wrote it.
 *
 * Invariant: events of a run are numbered without gaps, and nothing follows the one that ends it.
 */
export function transition(state: RunState, event: RunEvent): RunState {
  if (event.seq !== state.seq + 1) throw new Error(`event ${event.seq} follows event ${state.seq}`);
  if (isRunEnded(state.state)) throw new Error(`${event.type} follows the end of a run that ${state.state}`);
  if (event.epoch < state.epoch) throw new Error(`an event of epoch ${event.epoch} follows epoch ${state.epoch}`);
  const numbered = { ...state, seq: event.seq, epoch: event.epoch, at: Math.max(state.at, event.at) };
  return isStepEvent(event) ? withStepEvent(numbered, event) : withRunEvent(numbered, event);
}

function isStepEvent(event: RunEvent): event is StepEvent {
  return 'step' in event;
}

function withStepEvent(state: RunState, event: StepEvent): RunState {
  const place = state.index.placeOf.get(event.step);
  if (place === undefined) throw new Error(`${event.type} tells of a step that is not in the plan: ${event.step}`);
  const step = itemAt(state.steps, place);
  if (isEnded(step) && !SAYS_NOTHING_NEW.has(event.type))
    throw new Error(`${event.type} follows the end of ${event.step}, which ${step.state}`);
  const next = nextStep(step, event);
  const heard = event.type === 'items_emitted' ? hearItems(state, place, event) : state;
  if (next === step) return heard;
  const isDone = isEnded(next) && plannedStepAt(state.index, place).finds === true;
  return noteStep(isDone ? settleItems(heard, place, next) : heard, place, next);
}

/** An attempt that is taken over tells again what it told before. */
function hearItems(state: RunState, place: number, { attempt, body }: EventOf<'items_emitted'>): RunState {
  const before = state.found.get(place);
  const items = before?.attempt === attempt ? joinItems(before.items, body.items) : body.items;
  return { ...state, found: new Map(state.found).set(place, { attempt, items }) };
}

/** What a step found counts once it is done; where it need not run, what it found before. */
function settleItems(state: RunState, place: number, step: EndedStep): RunState {
  const { carried } = plannedStepAt(state.index, place);
  const isCarried = step.state === 'unchanged' && step.reason === 'carried_over';
  const items = isCarried ? carried?.items : state.found.get(place)?.items;
  const found = new Map(state.found);
  found.delete(place);
  const settled = { ...state, found };
  return endKindOf(step) === 'success' ? addItems(settled, place, items ?? []) : settled;
}

const SAYS_NOTHING_NEW: ReadonlySet<string> = new Set(['result_rejected', 'step_capped']);

function withRunEvent(state: RunState, event: Exclude<RunEvent, StepEvent>): RunState {
  switch (event.type) {
    case 'run_created':
      return state;
    case 'run_starting':
      return { ...state, state: 'starting', owner: event.body.owner };
    case 'run_started':
      return { ...state, state: 'running', startedAt: event.at };
    case 'run_taken_over':
      return { ...state, owner: event.body.owner };
    case 'run_cancelling':
      return { ...state, state: 'cancelling', reason: event.body.reason };
    case 'run_succeeded':
      return ended(state, 'succeeded', event.at);
    case 'run_failed':
      return {
        ...ended(state, 'failed', event.at),
        ...(event.body.reason === undefined ? {} : { reason: event.body.reason }),
      };
    case 'run_cancelled':
      return ended(state, 'cancelled', event.at);
    case 'run_cancel_unconfirmed':
      return ended(state, 'cancel_unconfirmed', event.at);
    default:
      return unreachable(event);
  }
}

function ended(state: RunState, name: RunStateName, at: number): RunState {
  return { ...state, state: name, endedAt: at };
}
