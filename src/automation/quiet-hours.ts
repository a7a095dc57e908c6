import { DAY_MS } from '../calendar/local-time.ts';
import { toInstantMs, toLocalMs } from '../calendar/zone-time.ts';

/** Local times of day in which nothing starts, in milliseconds since midnight: from, to exclusive; over midnight when `from` is the later one. */
export interface QuietHours {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The instant at which the quiet hours end in which `now` lies; `undefined` when it lies in none. */
export function quietUntil(quiet: QuietHours | undefined, zone: string, now: number): number | undefined {
  if (quiet === undefined) return undefined;
  const { fromMs, toMs } = quiet;
  const local = toLocalMs(now, zone);
  const midnight = Math.floor(local / DAY_MS) * DAY_MS;
  const time = local - midnight;
  const isQuiet = fromMs <= toMs ? time >= fromMs && time < toMs : time >= fromMs || time < toMs;
  if (!isQuiet) return undefined;
  const end = midnight + toMs + (time < toMs ? 0 : DAY_MS);
  return Math.max(now + 1, toInstantMs(end, zone));
}
