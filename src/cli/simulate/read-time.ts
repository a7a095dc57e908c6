import { parseDuration } from '../../std/durations.ts';
import { fail, type Result, succeed } from '../../std/result.ts';

/** A day or a time in the machine's zone, an instant that says its own (`…Z`), `now`, or a time after `fromMs`. Whole seconds. */
export function readTime(text: string, nowMs: number, fromMs?: number): Result<number, string> {
  if (text === 'now') return succeed(Math.floor(nowMs / 1000) * 1000);
  const length = fromMs === undefined ? undefined : parseDuration(text);
  if (length !== undefined && fromMs !== undefined) return succeed(fromMs + length);
  const isTime = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/.test(text);
  const atMs = isTime ? Date.parse(text.length === 10 ? `${text}T00:00` : text.replace(' ', 'T')) : NaN;
  if (!Number.isNaN(atMs)) return succeed(atMs);
  return fail(`"${text}" is no time. Write it as in 2026-03-28, "2026-03-28 06:00", 2026-03-28T06:00Z, or --to 7d.`);
}
