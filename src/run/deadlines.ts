import { dueTime } from '../calendar/due-time.ts';
import type { Graph } from '../graph/graph.ts';
import type { Run } from '../model/run.ts';
import { listNames } from './decide-hooks.ts';

/** The earliest deadline of a run's pipelines and of the steps of its jobs, by what `sla:` of them says; `undefined` when nothing does. */
export function earliestDeadline(
  graph: Graph,
  { run, jobs }: { readonly run: DueRun; readonly jobs: ReadonlySet<string> },
): number | undefined {
  const ofRun = listRunDeadlines(graph, run).map(({ dueAt }) => dueAt);
  const ofSteps = [...jobs].flatMap((job) => stepDeadline(graph, run, job) ?? []);
  return [...ofRun, ...ofSteps].sort((one, other) => one - other)[0];
}

/** When a run must be done as a whole. */
export function listRunDeadlines(graph: Graph, run: DueRun): readonly RunDeadline[] {
  const from = dueFrom(run);
  if (from === undefined) return [];
  return pipelinesOfRun(graph, run).flatMap((pipeline) => {
    const { sla } = graph.pipelines[pipeline] ?? {};
    const dueAt = sla === undefined ? undefined : dueTime(sla, from);
    return dueAt === undefined ? [] : [{ pipeline, dueAt }];
  });
}

/** When the steps of a job in a run must be done; `undefined` when nothing says so. */
export function stepDeadline(graph: Graph, run: DueRun, job: string): number | undefined {
  const from = dueFrom(run);
  const sla = Object.hasOwn(graph.jobs, job) ? graph.jobs[job]?.sla : undefined;
  return from === undefined || sla === undefined ? undefined : dueTime(sla, from);
}

/** The pipelines that a run was launched for: by their schedule, or by what was selected. */
export function pipelinesOfRun(
  { pipelines }: Graph,
  { tags, launch }: Pick<Run, 'tags' | 'launch'>,
): readonly string[] {
  const scheduled = tags['millrace/pipeline'];
  const selected = listNames(launch.select).flatMap((text) => /^pipeline:['"]?([^'"\s]+?)['"]?$/.exec(text)?.[1] ?? []);
  const named = [...(scheduled === undefined ? [] : [scheduled]), ...selected];
  return [...new Set(named)].filter((name) => Object.hasOwn(pipelines, name));
}

export interface RunDeadline {
  readonly pipeline: string;
  readonly dueAt: number;
}

type DueRun = Pick<Run, 'cause' | 'createdAt' | 'tags' | 'launch'>;

/**
 * From when on its time counts: of a tick the fire time, else when it was asked for. A backfill has no deadline; a retry is another try at the
 * deadline of the run that it repeats.
 */
function dueFrom({ cause, createdAt }: DueRun): number | undefined {
  if (cause.kind === 'backfill' || cause.kind === 'retry') return undefined;
  const fireAt = cause.kind === 'schedule' ? Date.parse(/@([^@#]+Z)$/.exec(cause.key)?.[1] ?? '') : NaN;
  return Number.isNaN(fireAt) ? createdAt : fireAt;
}
