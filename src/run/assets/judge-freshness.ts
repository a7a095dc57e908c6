import { parseDuration } from '../../std/durations.ts';

/** Whether an asset is as young as its `max_age` promises: judged by its youngest data, as `fresh:yes` is. */
export function judgeFreshness(maxAge: string, latestAt: number | undefined, nowMs: number): Freshness {
  const maxAgeMs = parseDuration(maxAge);
  if (maxAgeMs === undefined) throw new Error(`${maxAge} is no duration, and stands in a graph`);
  if (latestAt === undefined) return { state: 'never_made', maxAge };
  const until = latestAt + maxAgeMs;
  return nowMs <= until ? { state: 'fresh', maxAge, until } : { state: 'too_old', maxAge, since: until };
}

/** Instants in milliseconds since 1970. */
export type Freshness =
  | { readonly state: 'fresh'; readonly maxAge: string; readonly until: number }
  | { readonly state: 'too_old'; readonly maxAge: string; readonly since: number }
  /** Of outside data: no run has looked at it yet. */
  | { readonly state: 'never_made'; readonly maxAge: string };
