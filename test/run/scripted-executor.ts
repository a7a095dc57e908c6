import type { StepOutcome, StepRequest } from '../../src/model/step-request.ts';
import type { Attempt, AttemptEnd, AttemptMessage, Executor } from '../../src/ports/executor.ts';

/**
 * An executor whose attempts do what the test says, when it says so: an adapter of the port like the others, with a test where they have
 * processes. What is adopted was left by a coordinator that is gone, and ends as `left` says.
 */
export function createScriptedExecutor(left: ReadonlyMap<string, AttemptEnd> = new Map()): ScriptedExecutor {
  const attempts: ScriptedAttempt[] = [];
  const waiting = new Set<() => void>();
  const adopted: string[] = [];
  const executor: Executor = {
    capabilities: { isolated: true, confirmsEnd: true },
    start(request, report) {
      const attempt = createAttempt(request, report);
      attempts.push(attempt);
      for (const look of waiting) look();
      return attempt.handle;
    },
    adopt({ step }) {
      adopted.push(step);
      return {
        ended: Promise.resolve(left.get(step) ?? { kind: 'lost', reason: 'nothing was left' }),
        stop: () => undefined,
        leave: () => undefined,
      };
    },
    async close() {
      for (const attempt of attempts) attempt.lose('the executor is closed');
    },
  };
  const until = (find: () => ScriptedAttempt | undefined): Promise<ScriptedAttempt> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    executor,
    attempts,
    adopted,
    started: (step, number = 1) =>
      until(() => attempts.find(({ request }) => request.step === step && request.attempt === number)),
    looked: (step, number) =>
      until(() => attempts.filter(({ request }) => request.step === step && request.looks === true)[number - 1]),
  };
}

export interface ScriptedExecutor {
  readonly executor: Executor;
  /** In the order in which they were started. */
  readonly attempts: readonly ScriptedAttempt[];
  /** Steps whose attempts were taken over. */
  readonly adopted: readonly string[];
  /** Resolves when the attempt of the step was started. */
  started(step: string, attempt?: number): Promise<ScriptedAttempt>;
  /** Resolves when data outside is looked at for the step, for the so manieth time. */
  looked(step: string, number: number): Promise<ScriptedAttempt>;
}

export interface ScriptedAttempt {
  readonly request: StepRequest;
  readonly handle: Attempt;
  /** How it was asked to end so far: without force, with force. */
  readonly stops: readonly boolean[];
  /** Resolves when it was asked to end once more. */
  stopped(force: boolean): Promise<void>;
  tell(message: AttemptMessage): void;
  end(outcome: StepOutcome): void;
  lose(reason: string): void;
}

function createAttempt(request: StepRequest, report: (message: AttemptMessage) => void): ScriptedAttempt {
  const { promise, resolve } = Promise.withResolvers<AttemptEnd>();
  const stops: boolean[] = [];
  const looks = new Set<() => void>();
  return {
    request,
    stops,
    handle: {
      ended: promise,
      stop(force) {
        stops.push(force);
        for (const look of looks) look();
      },
      leave: () => undefined,
    },
    stopped: (force) =>
      new Promise((done) => {
        const look = (): void => {
          if (stops.includes(force)) done();
        };
        looks.add(look);
        look();
      }),
    tell: report,
    end: (outcome) => resolve({ kind: 'finished', outcome }),
    lose: (reason) => resolve({ kind: 'lost', reason }),
  };
}
