import type { Clock } from '../ports/clock.ts';
import type { RunState } from './run-state.ts';

/**
 * The time of a run as its coordinator tells it, in whole milliseconds since 1970. It starts by the wall, but no earlier than what is
 * stored of the run, and goes on by the monotonic clock: setting the wall clock neither ends an attempt nor holds up another one.
 */
export function startRunTime(clock: Clock, { at }: Pick<RunState, 'at'>): () => number {
  const start = Math.max(clock.now(), at);
  const from = clock.monotonic();
  return () => Math.floor(start + clock.monotonic() - from);
}
