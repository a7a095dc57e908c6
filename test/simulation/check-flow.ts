import type { RunEvent, StepEvent } from '../../src/model/event.ts';
import { type Finding, found } from './finding.ts';
import type { RunModel, StepModel } from './run-model.ts';

/** What is wrong with an event of the run as a whole. */
export function checkFlow(run: RunModel, event: Exclude<RunEvent, StepEvent>): readonly Finding[] {
  const steps = [...run.steps.values()];
  const states = steps.map(({ id, state }) => `${id} is ${state}`).join(', ');
  const wrong = (isWrong: boolean, message: string): readonly Finding[] =>
    found(isWrong, {
      invariant: 'I6 nothing is left open',
      message: `${event.type} of ${run.id}: ${message}: ${states}`,
    });
  const isOpen = steps.some(({ isEnded }) => !isEnded);
  switch (event.type) {
    case 'run_succeeded':
      return wrong(!steps.every(({ isSuccess }) => isSuccess), 'not all of it succeeded');
    case 'run_failed': {
      // Where what all steps share could not be made ready, they were not begun.
      const isUnready = event.body.reason !== undefined;
      return [
        ...wrong(isOpen && !isUnready, 'it is not done'),
        ...wrong(!isUnready && steps.every(({ isSuccess }) => isSuccess), 'nothing failed'),
        ...wrong(run.state === 'cancelling', 'it was to be cancelled'),
        ...checkDead(run, steps),
      ];
    }
    case 'run_cancelled':
    case 'run_cancel_unconfirmed': {
      const isUnconfirmed = steps.some(({ state }) => state === 'cancel_unconfirmed');
      return [
        ...wrong(run.state !== 'cancelling', 'nobody asked for it'),
        ...wrong(isOpen, 'it is not done'),
        ...wrong(isUnconfirmed !== (event.type === 'run_cancel_unconfirmed'), 'its steps say otherwise'),
      ];
    }
    default:
      return [];
  }
}

function checkDead(run: RunModel, steps: readonly StepModel[]): readonly Finding[] {
  const live = steps.filter(({ isLive }) => isLive).map(({ id }) => id);
  return found(live.length > 0, {
    invariant: 'I14 cancelled means dead',
    message: `${run.id} ends while attempts of ${live.join(', ')} go on`,
  });
}
