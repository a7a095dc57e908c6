import type { Launch, Schedule as ScheduleDescriptor } from '../../generated/formats.ts';
import type { Condition } from '../model/condition.ts';
import { type Cron, parseCron } from '../calendar/cron.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { toInstantMs } from '../calendar/zone-time.ts';
import type { QuietHours } from './quiet-hours.ts';
import { parseDuration } from '../std/durations.ts';

/** A schedule as it is written, resolved. */
export interface ScheduleRule {
  readonly timing: Timing;
  readonly timezone: string;
  /** Nothing fires before `startMs`, nor from `endMs` on. */
  readonly startMs: number;
  readonly endMs: number;
  readonly catchup: 'none' | 'last' | 'all' | number;
  readonly overlap: 'allow' | 'skip' | 'queue';
  readonly calendar?: RuleCalendar;
  readonly onlyIf?: RuleCondition;
  readonly launch?: string | Launch;
}

export type Timing =
  | { readonly kind: 'cron'; readonly crons: readonly Cron[] }
  /** At every multiple after the anchor, an instant. */
  | { readonly kind: 'every'; readonly everyMs: number; readonly anchorMs: number }
  | { readonly kind: 'at'; readonly atMs: number }
  /** Not by time: when inputs are new, all of a partition's or any. */
  | {
      readonly kind: 'on_update';
      readonly inputs: 'all' | 'any';
      /** How long nothing must have been new. */
      readonly debounceMs: number;
      readonly quiet?: QuietHours;
    };

export interface RuleCalendar {
  readonly weekdays: boolean;
  /** Any of these, where there are some. */
  readonly only: readonly NamedDays[];
  /** None of these. */
  readonly except: readonly NamedDays[];
}

/** Days by the schedule's zone, as `2026-12-24`, and what people call them. */
export interface NamedDays {
  readonly name: string;
  readonly days: ReadonlySet<string>;
}

export interface RuleCondition {
  readonly condition: Condition;
  /** How long after the fire time it is asked again while it does not hold. */
  readonly waitMs: number;
}

/** Reads a schedule that compile has checked; `undefined` for one that says nothing that it could go by. */
export function readRule(written: ScheduleDescriptor, daysOf: DaysOf = () => new Set()): ScheduleRule | undefined {
  const descriptor = typeof written === 'string' ? spellOut(written) : written;
  const { timezone = 'UTC', start, end, calendar, only_if: onlyIf, launch } = descriptor;
  const startMs = start === undefined ? -Infinity : toInstant(start, timezone);
  const timing = readTiming(descriptor, { timezone, startMs });
  if (timing === undefined) return undefined;
  return {
    timing,
    timezone,
    startMs,
    endMs: end === undefined ? Infinity : toInstant(end, timezone),
    catchup: descriptor.catchup ?? 'last',
    overlap: descriptor.overlap ?? 'allow',
    ...(calendar === undefined ? {} : { calendar: readCalendar(calendar, daysOf) }),
    ...readCondition(onlyIf),
    ...(launch === undefined ? {} : { launch }),
  };
}

/** The days of a calendar of the graph. */
export type DaysOf = (calendar: string) => ReadonlySet<string>;

type Written = Exclude<ScheduleDescriptor, string>;

function spellOut(written: string): Written {
  return written === 'on_update' ? { on_update: 'all' } : { cron: written };
}

function readTiming(
  { cron, every, at, on_update: inputs, debounce, quiet }: Written,
  { timezone, startMs }: { readonly timezone: string; readonly startMs: number },
): Timing | undefined {
  if (inputs !== undefined) {
    const hours =
      quiet === undefined ? {} : { quiet: { fromMs: toTimeOfDay(quiet.from), toMs: toTimeOfDay(quiet.to) } };
    return { kind: 'on_update', inputs, debounceMs: parseDuration(debounce ?? '') ?? 0, ...hours };
  }
  if (cron !== undefined) {
    const texts = typeof cron === 'string' ? [cron] : cron;
    return { kind: 'cron', crons: texts.flatMap((text) => readCron(text)) };
  }
  if (every !== undefined) {
    const everyMs = parseDuration(every);
    if (everyMs === undefined || everyMs <= 0) return undefined;
    return { kind: 'every', everyMs, anchorMs: startMs === -Infinity ? 0 : startMs };
  }
  return at === undefined ? undefined : { kind: 'at', atMs: toInstant(at, timezone) };
}

/** Milliseconds since midnight. */
export function toTimeOfDay(text: string): number {
  const [hours = '0', minutes = '0'] = text.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function readCron(text: string): readonly Cron[] {
  const cron = parseCron(text);
  return cron.ok ? [cron.value] : [];
}

function readCalendar(written: NonNullable<Written['calendar']>, daysOf: DaysOf): RuleCalendar {
  if (written === 'weekdays') return { weekdays: true, only: [], except: [] };
  const { only = [], except = [], weekdays = false } = written;
  const list = (names: string | readonly string[]): readonly NamedDays[] =>
    (typeof names === 'string' ? [names] : names).map((name) => ({ name, days: daysOf(name) }));
  return { weekdays, only: list(only), except: list(except) };
}

function readCondition(written: Written['only_if']): { readonly onlyIf?: RuleCondition } {
  const { sql, http, fresh, resource, wait } = written ?? {};
  const waitMs = parseDuration(wait ?? '') ?? 0;
  if (sql !== undefined)
    return { onlyIf: { condition: { kind: 'sql', sql, resource: resource ?? 'warehouse' }, waitMs } };
  if (http !== undefined) {
    const through = resource === undefined ? {} : { resource };
    return { onlyIf: { condition: { kind: 'http', url: http, ...through }, waitMs } };
  }
  return fresh === undefined ? {} : { onlyIf: { condition: { kind: 'fresh', asset: fresh }, waitMs } };
}

function toInstant(local: string, timezone: string): number {
  const localMs = parseLocalTime(local);
  return localMs === undefined ? NaN : toInstantMs(localMs, timezone);
}
