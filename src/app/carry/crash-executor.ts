import { isFailpointSet, passFailpoint } from '../../ports/failpoint.ts';
import type { Attempt, Executor } from '../../ports/executor.ts';

/**
 * The executor with places to crash around what it does to the world: before and after an attempt is started (`start`), taken over (`adopt`)
 * or told to end (`stop`), when its end is known and nobody was told (`ended`), and around `close`. The executor itself unless this process
 * was started to crash.
 */
export function withCrashes(executor: Executor): Executor {
  if (!isFailpointSet) return executor;
  return {
    capabilities: executor.capabilities,
    start: (request, report) => around('start', () => watched(executor.start(request, report))),
    adopt: (lost, report) => around('adopt', () => watched(executor.adopt(lost, report))),
    async close() {
      passFailpoint('close:before');
      await executor.close();
      passFailpoint('close:after');
    },
  };
}

function watched(attempt: Attempt): Attempt {
  return {
    ended: attempt.ended.then((end) => {
      passFailpoint('ended');
      return end;
    }),
    stop: (force) => around('stop', () => attempt.stop(force)),
    leave: () => attempt.leave(),
  };
}

function around<T>(name: string, effect: () => T): T {
  passFailpoint(`${name}:before`);
  const done = effect();
  passFailpoint(`${name}:after`);
  return done;
}
