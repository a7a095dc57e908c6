import { isLive, type Step } from '../model/step.ts';
import type { Clock } from '../ports/clock.ts';
import { itemsOf } from '../std/sequence.ts';
import type { RunState } from './run-state.ts';

/**
 * The time of a run as its coordinator tells it, in whole milliseconds since 1970. It starts by the wall, but no earlier than anything that
 * is known of the run, and goes on by the monotonic clock: setting the wall clock neither ends an attempt nor holds up another one.
 */
export function startRunTime(clock: Clock, state: RunState): () => number {
  const start = Math.max(clock.now(), latestOf(state));
  const from = clock.monotonic();
  return () => Math.floor(start + clock.monotonic() - from);
}

function latestOf(state: RunState): number {
  let latest = state.startedAt ?? 0;
  for (const step of itemsOf(state.steps)) latest = Math.max(latest, ...instantsOf(step));
  return latest;
}

function instantsOf(step: Step): readonly number[] {
  const started = step.startedAt ?? 0;
  return isLive(step) ? [started, step.since, step.stopping?.since ?? 0] : [started];
}
