import type { Schedule } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Link } from './link-edges.ts';

/**
 * Readers that start at a time of day shortly before their writers do, so that they read what is almost a day old (MR3011). Only daily
 * schedules of one zone are compared, and only where nothing else makes the reader wait; one report for each pair of schedules.
 */
export function checkSchedules(graph: Graph, links: readonly Link[]): readonly Diagnostic[] {
  const times = new Map<string, readonly DailyTime[]>();
  const timesOf = (job: string): readonly DailyTime[] => {
    const known = times.get(job);
    if (known) return known;
    const found = findDailyTimes(graph, job);
    times.set(job, found);
    return found;
  };
  const reported = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const link of links) {
    if (link.asset === undefined || graph.jobs[link.to]?.inputs[link.asset]?.when !== 'latest') continue;
    const [reader, writer] = findBackwards(timesOf(link.to), timesOf(link.from)) ?? [];
    if (!reader || !writer || reported.has(`${reader.of}\n${writer.of}`)) continue;
    reported.add(`${reader.of}\n${writer.of}`);
    diagnostics.push(describeOrder(link, reader, writer));
  }
  return diagnostics;
}

/** A start at the same time every day. */
interface DailyTime {
  /** For people: `the pipeline "daily"`. */
  readonly of: string;
  readonly minute: number;
  readonly timezone: string;
}

const HALF_A_DAY_MINUTES = 720;

/** The times of a reader and its writer, when every start of the reader comes shortly before the writer's, and none is shared. */
function findBackwards(
  readers: readonly DailyTime[],
  writers: readonly DailyTime[],
): readonly [DailyTime, DailyTime] | undefined {
  const [reader] = readers;
  const [writer] = writers;
  if (!reader || !writer || readers.some(({ of }) => writers.some((other) => other.of === of))) return undefined;
  const isBefore = (a: DailyTime, b: DailyTime): boolean =>
    a.timezone === b.timezone && a.minute < b.minute && b.minute - a.minute < HALF_A_DAY_MINUTES;
  return readers.every((a) => writers.every((b) => isBefore(a, b))) ? [reader, writer] : undefined;
}

function findDailyTimes(graph: Graph, name: string): readonly DailyTime[] {
  const job = graph.jobs[name];
  if (!job) return [];
  return [
    ...readDaily(job.schedule, `the job "${name}"`),
    ...job.pipelines.flatMap((pipeline) =>
      readDaily(graph.pipelines[pipeline]?.schedule, `the pipeline "${pipeline}"`),
    ),
  ];
}

function readDaily(schedule: Schedule | undefined, of: string): readonly DailyTime[] {
  if (schedule === undefined) return [];
  const { cron, timezone = 'UTC' } = typeof schedule === 'string' ? { cron: schedule } : schedule;
  if (typeof cron !== 'string') return [];
  if (cron === '@daily') return [{ of, minute: 0, timezone }];
  const match = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(cron.trim());
  return match ? [{ of, minute: Number(match[1]) + 60 * Number(match[2]), timezone }] : [];
}

function describeOrder(link: Link, reader: DailyTime, writer: DailyTime): Diagnostic {
  return createDiagnostic(
    'MR3011',
    link.span,
    `"${link.to}" reads "${link.asset ?? ''}" at ${formatMinute(reader.minute)} with ${reader.of}, and "${link.from}" makes it only at ${formatMinute(writer.minute)} with ${writer.of}.`,
    { hint: 'Start the reader later, put both in one pipeline, or say "when: wait" for this input.' },
  );
}

function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
