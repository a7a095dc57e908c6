import type { Cron } from './cron.ts';
import { LocalCalendar } from './local-calendar.ts';
import { DAY_MS } from './local-time.ts';
import { offsetSpans } from './zone-time.ts';

/**
 * The instants at which a cron expression fires in a zone, ascending: after `fromMs`, up to `toMs` included.
 *
 * The zone's time is walked through in stretches of one offset. Where the clocks go back, local times come twice: they fire the first time
 * only, but `hourly` and `stepped` expressions fire both times. Where the clocks go forward, local times are left out: all of them that
 * would have fired do so once, at the first instant after the gap; an `hourly` expression goes by the hours that there are and needs no
 * making up.
 */
export function* fireTimes(cron: Cron, zone: string, fromMs: number, toMs: number): Generator<FireTime> {
  const repeats = cron.rhythm !== 'fixed';
  const makesUp = cron.rhythm !== 'hourly';
  const calendar = new LocalCalendar(cron);
  let reachedLocalMs: number | undefined;
  for (const { startMs, endMs, offsetMs } of offsetSpans(zone, fromMs - LOOK_BACK_MS, toMs + 1)) {
    const startLocalMs = startMs + offsetMs;
    const missedLocalMs =
      makesUp && reachedLocalMs !== undefined ? calendar.firstIn(reachedLocalMs, startLocalMs) : undefined;
    if (missedLocalMs !== undefined && startMs > fromMs && !calendar.has(startLocalMs)) {
      yield { atMs: startMs, localMs: missedLocalMs, isMadeUp: true };
    }
    const firstLocalMs = repeats ? startLocalMs : Math.max(startLocalMs, reachedLocalMs ?? startLocalMs);
    for (const localMs of calendar.allIn(Math.max(firstLocalMs, fromMs + offsetMs + 1), endMs + offsetMs))
      yield { atMs: localMs - offsetMs, localMs, isMadeUp: false };
    reachedLocalMs = Math.max(reachedLocalMs ?? -Infinity, endMs + offsetMs);
  }
}

export interface FireTime {
  readonly atMs: number;
  /** The local time that was meant. */
  readonly localMs: number;
  /** The local time does not exist: it fires after the gap instead. */
  readonly isMadeUp: boolean;
}

/** Longer than clocks were ever set back: what was reached before `fromMs` decides what comes for the second time after it. */
const LOOK_BACK_MS = 2 * DAY_MS;
