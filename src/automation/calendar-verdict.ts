import { DAY_MS, formatDate } from '../calendar/local-time.ts';
import { toLocalMs } from '../calendar/zone-time.ts';
import { fromDays } from '../std/calendar-date.ts';
import type { Verdict } from './decide-ticks.ts';
import { HORIZON_MS, ruleTimes } from './rule-times.ts';
import type { NamedDays, ScheduleRule } from './schedule-rule.ts';

/** Whether the day of a fire time, in the schedule's zone, is one of its calendar's. */
export function calendarVerdict({ calendar, timezone }: ScheduleRule, fireAt: number): Verdict {
  if (calendar === undefined) return { kind: 'go' };
  const days = Math.floor(toLocalMs(fireAt, timezone) / DAY_MS);
  const weekday = (days + A_THURSDAY) % 7;
  if (calendar.weekdays && (weekday === 0 || weekday === 6))
    return skip(`It is a ${weekday === 6 ? 'Saturday' : 'Sunday'}.`);
  const { only, except } = calendar;
  if (only.length + except.length === 0) return { kind: 'go' };
  const day = formatDate(fromDays(days));
  const excepted = except.find((named) => named.days.has(day));
  if (excepted !== undefined) return skip(`${day} is one of the days of ${describe(excepted)}.`);
  if (only.length === 0 || only.some((named) => named.days.has(day))) return { kind: 'go' };
  return skip(`${day} is none of the days of ${only.map(describe).join(' or ')}.`);
}

/** The first fire time after one that the calendar lets go; `undefined` when there is none among those that are looked at. */
export function nextGoingTime(rule: ScheduleRule, afterMs: number): number | undefined {
  let looked = 0;
  for (const at of ruleTimes(rule, afterMs, afterMs + HORIZON_MS)) {
    if (calendarVerdict(rule, at).kind === 'go') return at;
    if (++looked > LOOKED_AT_MAX) return undefined;
  }
  return undefined;
}

const LOOKED_AT_MAX = 2_000;

/** Of 1970-01-01, counted from Sunday. */
const A_THURSDAY = 4;

function skip(reason: string): Verdict {
  return { kind: 'skip', cause: 'calendar', reason };
}

function describe({ name }: NamedDays): string {
  return `"${name}"`;
}
