import type { Timing } from './written-schedule.ts';

/**
 * When a schedule fires, found by looking at every minute: nothing here is the product's. Zones are asked of `Intl`, and are taken to change
 * their offset at quarters of an hour only, as those of the simulator do.
 */
export function fireTimesOf(timing: Timing, afterMs: number, untilMs: number): readonly number[] {
  const { timezone = 'UTC', start, end } = timing;
  const startMs = start === undefined ? -Infinity : instantOf(start, timezone);
  const endMs = end === undefined ? Infinity : instantOf(end, timezone);
  const from = Math.max(afterMs, startMs - 1);
  const to = Math.min(untilMs, endMs - 1);
  if (timing.at !== undefined) return [instantOf(timing.at, timezone)].filter((at) => at > from && at <= to);
  if (timing.every !== undefined) {
    const stepMs = timing.every * 1_000;
    const anchorMs = start === undefined ? 0 : startMs;
    const times: number[] = [];
    for (let at = Math.floor(from / 1_000) * 1_000; at <= to; at += 1_000)
      if (at > from && (at - anchorMs) % stepMs === 0) times.push(at);
    return times;
  }
  const times = new Set(timing.cron?.flatMap((cron) => cronTimes(cron, timezone, { from, to })));
  return [...times].sort((a, b) => a - b);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(atMs: number, zone: string): number {
  return new Date(atMs + offsetAt(zone, atMs)).getUTCDay() || 7;
}

/** Where the zone changes its offset within a year; each first instant with the new one, and the change. */
export function changesOf(zone: string, year: number): readonly { readonly atMs: number; readonly byMs: number }[] {
  const changes: { readonly atMs: number; readonly byMs: number }[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY_MS) {
    if (offsetAt(zone, day) === offsetAt(zone, day + DAY_MS)) continue;
    for (let at = day + QUARTER_MS; at <= day + DAY_MS; at += QUARTER_MS) {
      const byMs = offsetAt(zone, at) - offsetAt(zone, at - QUARTER_MS);
      if (byMs !== 0) changes.push({ atMs: at, byMs });
    }
  }
  return changes;
}

/** How far local time is ahead of UTC. */
export function offsetAt(zone: string, atMs: number): number {
  if (zone === 'UTC') return 0;
  const quarter = Math.floor(atMs / QUARTER_MS);
  const key = `${zone} ${quarter}`;
  const known = OFFSETS.get(key);
  if (known !== undefined) return known;
  const parts = new Map(
    formatOf(zone)
      .formatToParts(quarter * QUARTER_MS)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const localMs = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  );
  const offsetMs = localMs - quarter * QUARTER_MS;
  OFFSETS.set(key, offsetMs);
  return offsetMs;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Fixed times fire once where they come twice, and after the gap where they do not come. Expressions of every hour or every n-th fire whenever
 * their local time is shown; those of every n-th hour are made up for in a gap too, those of every hour are not.
 */
function cronTimes(cron: string, zone: string, { from, to }: Range): readonly number[] {
  const matches = readCron(cron);
  const [, hours = '*'] = cron.split(' ');
  const isHourly = hours === '*';
  const repeats = isHourly || hours.startsWith('*/');
  const times: number[] = [];
  for (let at = Math.ceil((from + 1) / MINUTE_MS) * MINUTE_MS; at <= to; at += MINUTE_MS) {
    const local = at + offsetAt(zone, at);
    const skippedMs = local - (at - MINUTE_MS + offsetAt(zone, at - MINUTE_MS)) - MINUTE_MS;
    const isMadeUp = !isHourly && skippedMs > 0 && minutesBefore(local, skippedMs).some(matches);
    if (isMadeUp || (matches(local) && (repeats || !cameBefore(zone, at, local)))) times.push(at);
  }
  return times;
}

function minutesBefore(local: number, countMs: number): readonly number[] {
  return Array.from({ length: countMs / MINUTE_MS }, (_, at) => local - (at + 1) * MINUTE_MS);
}

function cameBefore(zone: string, at: number, local: number): boolean {
  for (let backMs = QUARTER_MS; backMs <= LONGEST_REPEAT_MS; backMs += QUARTER_MS)
    if (at - backMs + offsetAt(zone, at - backMs) === local) return true;
  return false;
}

/** Whether a local time is one that five fields of numbers, ranges, steps and lists allow. */
function readCron(cron: string): (localMs: number) => boolean {
  const [minutes, hours, days, months, weekdays] = cron.split(' ').map(readField);
  const allows = (field: Field | undefined, value: number): boolean => field === undefined || field(value);
  return (localMs) => {
    const local = new Date(localMs);
    return (
      allows(minutes, local.getUTCMinutes()) &&
      allows(hours, local.getUTCHours()) &&
      allows(days, local.getUTCDate()) &&
      allows(months, local.getUTCMonth() + 1) &&
      allows(weekdays, local.getUTCDay())
    );
  };
}

type Field = (value: number) => boolean;

function readField(text: string): Field {
  const allowed = text.split(',').map((part): Field => {
    const [span = '*', step = '1'] = part.split('/');
    const [first, last] = span === '*' ? [0, Infinity] : [Number(span.split('-')[0]), Number(span.split('-').at(-1))];
    return (value) => value >= first && value <= last && (value - first) % Number(step) === 0;
  });
  return (value) => allowed.some((allows) => allows(value));
}

/** The first instant at which the local time, `2026-03-29T02:30:00`, is shown or has just been left out. */
function instantOf(written: string, zone: string): number {
  const localMs = Date.parse(`${written}Z`);
  let gapEnd: number | undefined;
  for (let at = localMs - 16 * HOUR_MS; at <= localMs + 16 * HOUR_MS; at += QUARTER_MS) {
    const quarter = Math.floor(at / QUARTER_MS) * QUARTER_MS;
    const instant = localMs - offsetAt(zone, quarter);
    if (instant >= quarter && instant < quarter + QUARTER_MS) return instant;
    if (quarter + offsetAt(zone, quarter) > localMs) gapEnd ??= quarter;
  }
  return gapEnd ?? localMs;
}

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const LONGEST_REPEAT_MS = 3 * HOUR_MS;

/** What `Intl` said already: the same for ever. */
const OFFSETS = new Map<string, number>();
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  FORMATS.set(zone, format);
  return format;
}
