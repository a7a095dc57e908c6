import type { SimulationReport } from '../../automation/simulation/report.ts';
import { formatDuration } from '../../std/durations.ts';
import { toLocalTime } from '../local-time.ts';
import { type Cell, printTable, withoutEmptyColumns } from '../output.ts';
import type { TerminalStream } from '../terminal.ts';

/** The schedules, the limits, and then the runs in the order of their time, the first of them where there are many. */
export function printReport(out: TerminalStream, report: SimulationReport): void {
  if (report.schedules.length === 0) return;
  print(out, SCHEDULE_COLUMNS, report.schedules.map(toScheduleRow));
  out.write('\n');
  print(out, LIMIT_COLUMNS, report.limits.map(toLimitRow));
  if (report.ticks.length === 0) return;
  out.write('\n');
  print(out, TICK_COLUMNS, toTickRows(report).slice(0, SHOWN_MAX));
  if (report.ticks.length > SHOWN_MAX)
    out.write(`… and ${report.ticks.length - SHOWN_MAX} more: --output json gives all.\n`);
}

/** What changes, of schedules and limits of which anything does. */
export function printComparison(out: TerminalStream, before: SimulationReport, after: SimulationReport): void {
  const schedules = compareRows(before.schedules, after.schedules, {
    key: ({ schedule }) => schedule,
    row: toScheduleRow,
  });
  const limits = compareRows(before.limits, after.limits, { key: ({ limit }) => limit, row: toLimitRow });
  if (schedules.length + limits.length === 0) out.write('Nothing that is told here changes.\n');
  if (schedules.length > 0) print(out, SCHEDULE_COLUMNS, schedules);
  if (schedules.length > 0 && limits.length > 0) out.write('\n');
  if (limits.length > 0) print(out, LIMIT_COLUMNS, limits);
}

const SHOWN_MAX = 200;

const SCHEDULE_COLUMNS = [
  ...['SCHEDULE', 'RUNS', 'SKIPPED', 'FAILED', 'UNFINISHED', 'LATE'],
  ...['TAKES', 'LONGEST', 'WAITS', 'LONGEST WAIT'],
];
const LIMIT_COLUMNS = ['LIMIT', 'MAX', 'MOST AT ONCE', 'USED', 'WAITS', 'LONGEST WAIT'];
const TICK_COLUMNS = ['TIME', 'SCHEDULE', 'STARTED', 'ENDED', 'STEPS', 'LATE BY', 'NOTE'];

function print(out: TerminalStream, columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  printTable(out, ...withoutEmptyColumns(columns, rows));
}

function toScheduleRow(one: SimulationReport['schedules'][number]): readonly Cell[] {
  const { schedule, runs, skipped, failed, unfinished, late, tookMs, waitedMs } = one;
  const durations = [tookMs.median, tookMs.max, waitedMs.median, waitedMs.max].map(toDuration);
  return [
    schedule,
    runs,
    ...[skipped, failed, unfinished, late].map((count) => (count === 0 ? '' : count)),
    ...durations,
  ];
}

function toLimitRow({ limit, max, mostAtOnce, usedShare, waits, longestWaitMs }: SimulationReport['limits'][number]) {
  const used = limit === 'parallel' ? '' : `${(usedShare * 100).toFixed(usedShare < 0.1 ? 1 : 0)} %`;
  const most = limit === 'parallel' ? '' : mostAtOnce;
  return [limit, max, most, used, waits === 0 ? '' : waits, toDuration(longestWaitMs)];
}

function toTickRows({ ticks, runs, late, toMs }: SimulationReport): readonly (readonly Cell[])[] {
  const runOf = new Map(runs.map((run) => [run.id, run]));
  const lateOf = new Map(late.map((one) => [one.run, one.lateMs]));
  const ordered = ticks.toSorted((one, other) => one.fireAt - other.fireAt);
  return ordered.map((tick) => {
    const run = tick.state === 'requested' ? runOf.get(tick.run) : undefined;
    if (tick.state !== 'requested' || run === undefined)
      return [toLocalTime(tick.fireAt), tick.schedule, '', '', '', '', tick.state === 'requested' ? '' : tick.reason];
    const { startedAt, endedAt, steps } = run;
    const waiting = steps.find((step) => step.startedAt === undefined && step.waitedFor !== undefined)?.waitedFor;
    const note =
      endedAt === undefined ? (waiting ?? `not done by ${toLocalTime(toMs)}`) : run.state === 'failed' ? 'failed' : '';
    const times = [startedAt, endedAt].map((at) => (at === undefined ? '' : toLocalTime(at)));
    return [toLocalTime(tick.fireAt), tick.schedule, ...times, steps.length, toDuration(lateOf.get(run.id) ?? 0), note];
  });
}

function toDuration(ms: number): string {
  return ms === 0 ? '' : formatDuration(ms);
}

interface Comparing<T> {
  readonly key: (one: T) => string;
  readonly row: (one: T) => readonly Cell[];
}

/** `before → after` in every cell that changes. */
function compareRows<T>(
  before: readonly T[],
  after: readonly T[],
  { key, row }: Comparing<T>,
): readonly (readonly Cell[])[] {
  const rowsBefore = new Map(before.map((one) => [key(one), row(one)]));
  const rowsAfter = new Map(after.map((one) => [key(one), row(one)]));
  return [...new Set([...rowsBefore.keys(), ...rowsAfter.keys()])].sort().flatMap((name) => {
    const [was, is] = [rowsBefore.get(name) ?? [name], rowsAfter.get(name) ?? [name]];
    const cells = Array.from({ length: Math.max(was.length, is.length) }, (_, at): Cell => {
      const [old, now] = [textOf(was[at]), textOf(is[at])];
      return old === now ? now : `${old} → ${now}`;
    });
    return cells.some((cell) => String(cell).includes(' → ')) ? [cells] : [];
  });
}

function textOf(cell: Cell): string {
  return cell === undefined || cell === '' ? '–' : String(cell);
}
