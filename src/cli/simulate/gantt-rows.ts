import type { SimulationReport } from '../../automation/simulation/report.ts';
import { formatDuration } from '../../std/durations.ts';
import { toLocalTime } from '../local-time.ts';

/** The rows of a gantt: a schedule each, with its runs; of one schedule alone also its jobs, with their steps. */
export function findRows(report: SimulationReport): readonly GanttRow[] {
  const { schedules, ticks } = report;
  const skipped = Map.groupBy(ticks, ({ schedule }) => schedule);
  const rows = schedules.map(({ schedule }) => {
    const skips = (skipped.get(schedule) ?? []).flatMap((tick) =>
      tick.state === 'requested' ? [] : [{ at: tick.fireAt, title: `${toLocalTime(tick.fireAt)}: ${tick.reason}` }],
    );
    return toRow(schedule, barsOfRuns(report, schedule), { skips, isInner: false });
  });
  return rows.length === 1 ? [...rows, ...rowsOfJobs(report)] : rows;
}

export interface GanttRow {
  readonly label: string;
  /** It belongs to a row above. */
  readonly isInner: boolean;
  /** How many bars stand above each other at most. */
  readonly lanes: number;
  readonly bars: readonly Bar[];
  readonly skips: readonly { readonly at: number; readonly title: string }[];
}

export interface Bar extends Span {
  readonly lane: number;
}

interface Span {
  readonly waitsFrom: number;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly kind: 'done' | 'late' | 'failed' | 'open';
  readonly isStep: boolean;
  readonly title: string;
}

/** Jobs that have a row of their own. */
const JOBS_MAX = 1_000;
/** More bars than so many at once are drawn over each other. */
const LANES_MAX = 12;

function toRow(label: string, spans: readonly Span[], row: Pick<GanttRow, 'skips' | 'isInner'>): GanttRow {
  const ends: number[] = [];
  const bars = spans
    .toSorted((one, other) => one.waitsFrom - other.waitsFrom)
    .map((span): Bar => {
      const free = ends.findIndex((end) => end <= span.waitsFrom);
      const lane = free === -1 ? Math.min(ends.length, LANES_MAX - 1) : free;
      ends[lane] = Math.max(ends[lane] ?? 0, span.endedAt ?? Infinity);
      return { ...span, lane };
    });
  return { label, bars, lanes: Math.max(1, ends.length), ...row };
}

function barsOfRuns({ runs, late }: SimulationReport, schedule: string): readonly Span[] {
  const isLate = new Set(late.map(({ run }) => run));
  return runs
    .filter((run) => run.schedule === schedule)
    .map(({ id, fireAt, requestedAt, startedAt, endedAt, state, steps }) => ({
      ...{ waitsFrom: requestedAt, startedAt, endedAt, isStep: false },
      kind: state === 'failed' ? 'failed' : endedAt === undefined ? 'open' : isLate.has(id) ? 'late' : 'done',
      title: `${schedule} of ${toLocalTime(fireAt)}: ${describe({ since: requestedAt, startedAt, endedAt })}, ${steps.length} steps`,
    }));
}

function rowsOfJobs({ runs, late }: SimulationReport): readonly GanttRow[] {
  const isLate = new Set(late.map(({ run, step }) => `${run} ${step ?? ''}`));
  const spans = runs.flatMap((run) =>
    run.steps.map(({ id, job, readyAt, startedAt, endedAt, state, waitedFor }) => ({
      job,
      ...{ waitsFrom: readyAt, startedAt, endedAt, isStep: true },
      kind:
        state === 'failed'
          ? ('failed' as const)
          : endedAt === undefined
            ? ('open' as const)
            : isLate.has(`${run.id} ${id}`)
              ? ('late' as const)
              : ('done' as const),
      title: `${id}: ${describe({ since: readyAt, startedAt, endedAt })}${waitedFor === undefined ? '' : `; waited: ${waitedFor}`}`,
    })),
  );
  const byJob = Array.from(Map.groupBy(spans, ({ job }) => job));
  return byJob.slice(0, JOBS_MAX).map(([job, own]) => toRow(job, own, { skips: [], isInner: true }));
}

interface Described {
  readonly since: number;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

function describe({ since, startedAt, endedAt }: Described): string {
  if (startedAt === undefined) return `waits from ${toLocalTime(since)}`;
  const waited = startedAt > since ? `waited ${formatDuration(startedAt - since)}, ` : '';
  const started = `${waited}started ${toLocalTime(startedAt)}`;
  if (endedAt === undefined) return `${started}, not done`;
  return `${started}, took ${formatDuration(endedAt - startedAt)}, done ${toLocalTime(endedAt)}`;
}
