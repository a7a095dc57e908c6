import type { StepRequest } from '../../model/step-request.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Attempt, AttemptEnd, AttemptMessage, Executor } from '../../ports/executor.ts';
import type { LiveSteps } from './live-steps.ts';

/**
 * Steps that do nothing for as long as they are said to take, and then have made all of their outputs. Data outside is always there and
 * new, and what is made of nothing that is known is new each time. A step that finds items finds one.
 */
export function createSimulatedExecutor({ clock, durationOf, live }: SimulatedSteps): Executor {
  return {
    capabilities: { isolated: true, confirmsEnd: true },
    start(request, report) {
      const messages = request.looks === true ? sightingsOf(request, clock.now()) : tellsOf(request);
      if (request.looks !== true) report({ kind: 'started', pid: SOME_PID });
      const durationMs = request.looks === true ? 0 : durationOf(request.job.name);
      const begun = attempt(clock, durationMs, () => {
        for (const message of messages) report(message);
      });
      live.add(begun.ended);
      return begun;
    },
    adopt: () => ({
      ended: Promise.resolve({ kind: 'lost', reason: 'nothing of it is left' }),
      stop: () => undefined,
      leave: () => undefined,
    }),
    close: () => Promise.resolve(),
  };
}

export interface SimulatedSteps {
  readonly clock: Clock;
  /** How long a step of a job takes, in milliseconds. */
  readonly durationOf: (job: string) => number;
  readonly live: LiveSteps;
}

const SOME_PID = 1;

function attempt(clock: Clock, durationMs: number, onDone: () => void): Attempt {
  const { promise, resolve } = Promise.withResolvers<AttemptEnd>();
  const cancel = clock.after(durationMs, () => {
    onDone();
    resolve({ kind: 'finished', outcome: { state: 'succeeded' } });
  });
  const stop = (): void => {
    cancel();
    resolve({ kind: 'finished', outcome: { state: 'cancelled' } });
  };
  return { ended: promise, stop, leave: stop };
}

function tellsOf({ inputs, outputs, job, run }: StepRequest): readonly AttemptMessage[] {
  const told = Object.keys(inputs).length === 0 ? { dataVersion: run.id } : {};
  const made = Object.keys(outputs).map((asset): AttemptMessage => ({ kind: 'materialized', asset, told }));
  return job.items === true ? [{ kind: 'items', items: [{ key: 'one' }] }, ...made] : made;
}

function sightingsOf({ inputs }: StepRequest, now: number): readonly AttemptMessage[] {
  return Object.entries(inputs).flatMap(([asset, { partitions = [''] }]) =>
    partitions.map((partition) => ({
      kind: 'seen' as const,
      asset,
      partition,
      sighting: { isThere: true, changedAt: now },
    })),
  );
}
