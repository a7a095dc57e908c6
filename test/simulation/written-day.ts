import { offsetAt } from './time-oracle.ts';
import type { WrittenSchedule } from './written-schedule.ts';

/** The days of the calendars of the simulator's projects. */
export const CALENDARS: Readonly<Record<string, readonly string[]>> = (() => {
  const days = (isChosen: (day: number) => boolean): readonly string[] =>
    Array.from({ length: 366 }, (_, day) => day)
      .filter(isChosen)
      .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  return { even: days((day) => day % 2 === 0), few: days((day) => day % 5 === 0) };
})();

/** The local date, as `2026-03-29`. */
export function dayOf(atMs: number, zone: string): string {
  return new Date(atMs + offsetAt(zone, atMs)).toISOString().slice(0, 10);
}

/** Whether it is one of the days on which something fires. */
export function isDayFor(
  calendar: WrittenSchedule['calendar'],
  { day, weekday }: { readonly day: string; readonly weekday: number },
): boolean {
  if (calendar === undefined) return true;
  if (calendar === 'weekdays') return weekday <= 5;
  const isIn = (name: string): boolean => CALENDARS[name]?.includes(day) === true;
  return 'only' in calendar ? calendar.only.some(isIn) : !calendar.except.some(isIn);
}
