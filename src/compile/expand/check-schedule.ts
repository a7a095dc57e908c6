import { parseCron } from '../../calendar/cron.ts';
import { EVERY_MIN_MS } from '../../calendar/shortest-interval.ts';
import { isTimeZone, timeZoneNames } from '../../calendar/zones.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import { parseDuration } from '../../std/durations.ts';
import type { Schedule } from '../../../generated/formats.ts';
import type { Path } from '../stages.ts';
import { checkTiming } from './check-timing.ts';

/** Schedules that can never fire: cron expressions, intervals and zones that cannot be, and times that do not go together. */
export function checkSchedule(schedule: Schedule, spanOf: (path: Path) => Span): readonly Diagnostic[] {
  if (typeof schedule === 'string') return schedule === 'on_update' ? [] : checkCron(schedule, () => spanOf([]));
  const { cron, every, timezone } = schedule;
  const crons =
    typeof cron === 'string'
      ? checkCron(cron, () => spanOf(['cron']))
      : (cron ?? []).flatMap((text, index) => checkCron(text, () => spanOf(['cron', index])));
  return [
    ...checkTiming(schedule, spanOf),
    ...crons,
    ...checkInterval(every, () => spanOf(['every'])),
    ...checkZone(timezone, () => spanOf(['timezone'])),
  ];
}

function checkCron(text: string, span: () => Span): readonly Diagnostic[] {
  const cron = parseCron(text);
  if (cron.ok) return [];
  const { message, hint, start, end } = cron.error;
  return [
    createDiagnostic(
      'MR2016',
      within(span(), text, start, end),
      sentence(message),
      hint === undefined ? {} : { hint: sentence(hint) },
    ),
  ];
}

function checkInterval(every: string | undefined, span: () => Span): readonly Diagnostic[] {
  const everyMs = every === undefined ? undefined : parseDuration(every);
  if (everyMs === undefined || everyMs >= EVERY_MIN_MS) return [];
  return [
    createDiagnostic('MR2023', span(), `The interval "${every}" is shorter than a second.`, {
      hint: 'Write at least "every: 1s".',
    }),
  ];
}

export function checkZone(zone: string | undefined, span: () => Span): readonly Diagnostic[] {
  if (zone === undefined || isTimeZone(zone)) return [];
  const nearest = nearestName(zone, timeZoneNames());
  return [
    createDiagnostic('MR2017', span(), `There is no time zone "${zone}".`, {
      hint:
        nearest === undefined
          ? 'Zones are named as in the IANA database, such as "Europe/Budapest" or "UTC".'
          : `Did you mean "${nearest}"?`,
    }),
  ];
}

/** The part of a text that is written as it is, quotes aside; else the whole place. */
function within(span: Span, text: string, start: number, end: number): Span {
  const at = span.source.text.indexOf(text, span.start);
  return at === -1 || at + text.length > span.end || end <= start
    ? span
    : { source: span.source, start: at + start, end: at + end };
}

/** Words as a sentence: with a capital and a full stop. */
export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
