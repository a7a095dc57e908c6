import type { Sla } from '../../generated/formats.ts';
import { parseDuration } from '../std/durations.ts';
import { DAY_MS, HOUR_MS } from './local-time.ts';
import { toInstantMs, toLocalMs } from './zone-time.ts';

/**
 * When what was due to begin at an instant must be done, in milliseconds since 1970: of a time of day the first one after that, of both that
 * and a time within, the earlier one. `undefined` when nothing is said.
 */
export function dueTime({ by, within, timezone = 'UTC' }: Sla, fromMs: number): number | undefined {
  const times = [
    ...(within === undefined ? [] : [fromMs + (parseDuration(within) ?? NaN)]),
    ...(by === undefined ? [] : [firstAt(by, timezone, fromMs)]),
  ];
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Whether what was done then, or is not done yet, is late at an instant. */
export function isLate(dueAt: number, doneAt: number | undefined, nowMs: number): boolean {
  return (doneAt ?? nowMs) > dueAt;
}

function firstAt(by: string, timezone: string, fromMs: number): number {
  const [hours = 0, minutes = 0] = by.split(':').map(Number);
  const localMs = toLocalMs(fromMs, timezone);
  const sameDay = Math.floor(localMs / DAY_MS) * DAY_MS + hours * HOUR_MS + minutes * 60_000;
  const at = toInstantMs(sameDay, timezone);
  return at > fromMs ? at : toInstantMs(sameDay + DAY_MS, timezone);
}
