import { Temporal } from 'temporal-polyfill';
import { DAY_MS } from './local-time.ts';
import { fromDays } from '../std/calendar-date.ts';

/** The local time of an instant in a zone. */
export function toLocalMs(instantMs: number, zone: string): number {
  return instantMs + offsetAt(instantMs, zone);
}

/**
 * The instant at which a local time is reached first: of two, the earlier one; the first instant after the gap for a local time that the
 * zone leaves out.
 */
export function toInstantMs(localMs: number, zone: string): number {
  if (zone === 'UTC') return localMs;
  const days = Math.floor(localMs / DAY_MS);
  const { year, month, day } = fromDays(days);
  const wall = new Temporal.PlainDateTime(year, month, day).add({ milliseconds: localMs - days * DAY_MS });
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const isGap = zoned.epochMilliseconds + zoned.offsetNanoseconds / 1e6 !== localMs;
  if (!isGap) return zoned.epochMilliseconds;
  return zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? zoned.epochMilliseconds;
}

/** A stretch of time in which a zone keeps its offset: from `startMs`, to `endMs` exclusive. */
export interface OffsetSpan {
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMs: number;
}

/** The stretches that `fromMs` to `toMs` (exclusive) is made of, cut off at both. */
export function* offsetSpans(zone: string, fromMs: number, toMs: number): Generator<OffsetSpan> {
  for (let startMs = fromMs; startMs < toMs;) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone);
    const endMs = Math.min(zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity, toMs);
    yield { startMs, endMs, offsetMs: zoned.offsetNanoseconds / 1e6 };
    startMs = endMs;
  }
}

function offsetAt(instantMs: number, zone: string): number {
  if (zone === 'UTC') return 0;
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}
