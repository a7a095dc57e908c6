import { calendarVerdict } from '../../automation/calendar-verdict.ts';
import { ruleTimes, shiftedFrom } from '../../automation/rule-times.ts';
import { parseDuration } from '../../std/durations.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson } from '../output.ts';
import { describeShift } from './describe-shift.ts';
import { type DeployedSchedule, readDeployedSchedules } from './deployed-schedules.ts';

/** Every fire time to come, a day a line for people. Schedules that are paused are left out. */
export async function previewSchedules(
  { terminal: { out, err }, options }: CommandContext,
  { instance, scope }: OpenedDeployment,
  length: string,
): Promise<ExitCode> {
  const lengthMs = parseDuration(length);
  if (lengthMs === undefined || lengthMs <= 0 || lengthMs > LENGTH_MAX_MS) {
    err.write(`"${length}" is no time to look ahead. Write it as in --preview 30d, up to 1000d.\n`);
    return 2;
  }
  const schedules = await readDeployedSchedules(instance, scope);
  const { times, cut } = listTimes(schedules, Date.now(), lengthMs);
  if (options.text('output') === 'json') printJson(out, times);
  else if (times.length === 0) err.write('Nothing fires in that time.\n');
  else for (const line of drawDays(times)) out.write(`${line}\n`);
  if (options.text('output') !== 'json') for (const line of describeShifts(times)) err.write(`${line}\n`);
  for (const { schedule, last } of cut)
    err.write(`${schedule} fires on: its first ${TIMES_MAX} fire times are shown, up to ${toLocalTime(last)}.\n`);
  return 0;
}

interface PreviewedTime {
  readonly at: number;
  readonly schedule: string;
  /** The local time that it stands for because the clocks leave it out. */
  readonly shiftedFrom?: string;
}

const LENGTH_MAX_MS = 1_000 * 86_400_000;
/** Of one schedule, so that one that fires every second hides no other. */
const TIMES_MAX = 1_000;

function listTimes(schedules: readonly DeployedSchedule[], now: number, lengthMs: number) {
  const times: PreviewedTime[] = [];
  const cut: { readonly schedule: string; readonly last: number }[] = [];
  for (const { name, rule, span } of schedules) {
    if (span === undefined) continue;
    let count = 0;
    for (const at of ruleTimes(rule, Math.max(now, span.cursor), now + lengthMs)) {
      if (calendarVerdict(rule, at).kind !== 'go') continue;
      if (count++ === TIMES_MAX) {
        cut.push({ schedule: name, last: times.at(-1)?.at ?? at });
        break;
      }
      const shifted = shiftedFrom(rule, at);
      times.push({ at, schedule: name, ...(shifted === undefined ? {} : { shiftedFrom: shifted }) });
    }
  }
  times.sort((one, other) => one.at - other.at || (one.schedule < other.schedule ? -1 : 1));
  return { times, cut };
}

/** `2026-03-01 Sun  03:00 pipeline:daily`, further times of a day below it. What fires often in a day is told by how often. */
function* drawDays(times: readonly PreviewedTime[]): Iterable<string> {
  const days = Map.groupBy(times, ({ at }) => new Date(at).toLocaleDateString('sv-SE'));
  for (const [day, fired] of days) {
    const weekday = new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', { weekday: 'short' });
    let head = `${day} ${weekday}`;
    for (const [schedule, own] of Map.groupBy(fired, (time) => time.schedule)) {
      yield `${head}  ${describeTimes(own)}  ${schedule}`;
      head = ' '.repeat(head.length);
    }
  }
}

function describeShifts(times: readonly PreviewedTime[]): readonly string[] {
  return times
    .flatMap(({ at, schedule, shiftedFrom: from }) =>
      from === undefined ? [] : [describeShift({ at, schedule, from })],
    )
    .slice(0, SHIFTS_SHOWN);
}

const SHIFTS_SHOWN = 10;
const TIMES_SHOWN = 4;

function describeTimes(times: readonly PreviewedTime[]): string {
  const clock = (at: number): string => new Date(at).toLocaleTimeString('sv-SE').slice(0, 5);
  const [first] = times;
  const last = times.at(-1);
  if (times.length <= TIMES_SHOWN) return times.map(({ at }) => clock(at)).join(' ');
  return `${clock(first?.at ?? 0)} to ${clock(last?.at ?? 0)}, ${times.length} times`;
}
