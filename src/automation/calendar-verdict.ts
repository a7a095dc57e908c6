import { DAY_MS } from '../calendar/local-time.ts';
import { toLocalMs } from '../calendar/zone-time.ts';
import type { Verdict } from './decide-ticks.ts';
import type { ScheduleRule } from './schedule-rule.ts';

/** Whether the day of a fire time, in the schedule's zone, is one of its calendar's. */
export function calendarVerdict({ calendar, timezone }: ScheduleRule, fireAt: number): Verdict {
  if (calendar?.weekdays !== true) return { kind: 'go' };
  const weekday = (Math.floor(toLocalMs(fireAt, timezone) / DAY_MS) + A_THURSDAY) % 7;
  if (weekday >= 1 && weekday <= 5) return { kind: 'go' };
  return { kind: 'skip', cause: 'calendar', reason: `It is a ${weekday === 6 ? 'Saturday' : 'Sunday'}.` };
}

/** Of 1970-01-01, counted from Sunday. */
const A_THURSDAY = 4;

/** What of a rule daemons do not do yet, in a sentence each: such a schedule must not be deployed, since it would fire when it should not. */
export function findUnsupported(name: string, { calendar, onlyIf }: ScheduleRule): readonly string[] {
  const isFile = calendar?.only !== undefined || calendar?.except !== undefined;
  return [
    ...(isFile ? [`"${name}" has a calendar in a file, which this version cannot read; "weekdays" it can.`] : []),
    ...(onlyIf === undefined ? [] : [`"${name}" has "only_if", which this version cannot ask.`]),
  ];
}
