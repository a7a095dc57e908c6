/**
 * The wall clocks of the world as the system's own zone data tell them, asked a minute at a time: independent of what the product computes
 * with. Offsets are whole minutes in the years that are looked at.
 */
export function findOffsetChanges(zone: string, fromMs: number, toMs: number): readonly OffsetChange[] {
  const offsetAt = readOffsets(zone);
  const changes: OffsetChange[] = [];
  let before = offsetAt(fromMs);
  for (let dayMs = fromMs; dayMs < toMs; dayMs += DAY_MS) {
    const after = offsetAt(dayMs + DAY_MS);
    if (after === before) continue;
    let [low, high] = [dayMs, dayMs + DAY_MS];
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ atMs: high, beforeMs: before, afterMs: after });
    before = after;
  }
  return changes;
}

export interface OffsetChange {
  /** The first instant with the other offset. */
  readonly atMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

function readOffsets(zone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (atMs) => {
    const text = format.format(atMs);
    const [year, month, day, hour, minute, second] = [0, 5, 8, 11, 14, 17].map((at) =>
      Number(text.slice(at, at === 0 ? 4 : at + 2)),
    );
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - atMs;
  };
}

/**
 * When a cron expression fires by a clock that is looked at every minute around a change of its offset: what it shows for the first time
 * fires; what it shows again does so only for expressions of every or every n-th hour; what it leaves out fires when it is past that, but
 * for expressions of every hour.
 */
export function lookAtClock(cron: OracleCron, minutes: readonly ClockMinute[], afterMs: number): readonly number[] {
  const found = new Set<number>();
  let shown = -Infinity;
  for (const { atMs, wall, left } of minutes) {
    if (cron.rhythm !== 'hourly' && left.some((missed) => cron.matches(missed))) found.add(atMs);
    if (cron.matches(wall) && (wall.ms > shown || cron.rhythm !== 'fixed')) found.add(atMs);
    shown = Math.max(shown, wall.ms);
  }
  return [...found].filter((atMs) => atMs > afterMs).sort((one, other) => one - other);
}

export interface ClockMinute {
  readonly atMs: number;
  readonly wall: Wall;
  /** What the clock leaves out just before. */
  readonly left: readonly Wall[];
}

/** What a wall clock shows. */
export interface Wall {
  readonly ms: number;
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly weekday: number;
  readonly isLastDay: boolean;
  readonly isLastOfWeekday: boolean;
  readonly ofMonth: number;
}

/** The minutes around a change: `beforeMs` before it, `afterMs` after it. */
export function readClock(changes: readonly OffsetChange[], fromMs: number, toMs: number): readonly ClockMinute[] {
  const minutes: ClockMinute[] = [];
  let last: number | undefined;
  for (let atMs = fromMs; atMs <= toMs; atMs += MINUTE_MS) {
    const past = changes.findLast((change) => change.atMs <= atMs);
    const offset = past?.afterMs ?? changes[0]?.beforeMs ?? 0;
    const left: Wall[] = [];
    for (let ms = (last ?? atMs + offset) + MINUTE_MS; ms < atMs + offset; ms += MINUTE_MS) left.push(readWall(ms));
    minutes.push({ atMs, wall: readWall(atMs + offset), left });
    last = Math.max(last ?? -Infinity, atMs + offset);
  }
  return minutes;
}

function readWall(ms: number): Wall {
  const at = new Date(ms);
  const [day, month] = [at.getUTCDate(), at.getUTCMonth()];
  return {
    ...{ ms, day, month: month + 1 },
    minute: at.getUTCMinutes(),
    hour: at.getUTCHours(),
    weekday: at.getUTCDay(),
    isLastDay: new Date(ms + DAY_MS).getUTCDate() === 1,
    isLastOfWeekday: new Date(ms + 7 * DAY_MS).getUTCMonth() !== month,
    ofMonth: Math.ceil(day / 7),
  };
}

export interface OracleCron {
  readonly rhythm: 'hourly' | 'stepped' | 'fixed';
  readonly matches: (wall: Wall) => boolean;
}

/** Five fields, read anew: nothing of the product's reader is used. */
export function readOracleCron(text: string): OracleCron {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = text.split(' ');
  const minutes = readField(minute, 0, 59);
  const hours = readField(hour, 0, 23);
  const months = readField(month, 1, 12);
  const days = readField(day, 1, 31);
  const weekdays = readField(weekday, 0, 7);
  const isDay = (wall: Wall): boolean => days.has(wall.day) || (day.split(',').includes('L') && wall.isLastDay);
  const isWeekday = (wall: Wall): boolean =>
    weekdays.has(wall.weekday) ||
    (wall.weekday === 0 && weekdays.has(7)) ||
    weekday.split(',').some((one) => one === `${wall.weekday}L` && wall.isLastOfWeekday) ||
    weekday === `${wall.weekday}#${wall.ofMonth}`;
  const eitherDay = day !== '*' && weekday !== '*';
  return {
    rhythm: hours.size === 24 ? 'hourly' : /^\*\/\d+$/.test(hour) ? 'stepped' : 'fixed',
    matches(wall) {
      if (!minutes.has(wall.minute) || !hours.has(wall.hour) || !months.has(wall.month)) return false;
      return eitherDay
        ? isDay(wall) || isWeekday(wall)
        : (day === '*' || isDay(wall)) && (weekday === '*' || isWeekday(wall));
    },
  };
}

function readField(text: string, min: number, max: number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(item);
    if (match === null) continue;
    const [, from, to, step] = match;
    const first = from === undefined ? min : Number(from);
    const last = to === undefined ? (from === undefined || step !== undefined ? max : first) : Number(to);
    for (let value = first; value <= last; value += Number(step ?? 1)) numbers.add(value);
  }
  return numbers;
}
