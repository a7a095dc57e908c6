import { parseCron } from '../../calendar/cron.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Graph } from '../../graph/graph.ts';
import { fail, type Result, succeed } from '../../std/result.ts';

/** The graph with other limits and schedules in an environment, to see what that would change. An error is a sentence for people. */
export function changeGraph(graph: Graph, environment: string, changes: GraphChanges): Result<Graph, string> {
  let changed = graph;
  for (const limit of changes.limits) {
    const next = changeLimit(changed, environment, limit);
    if (!next.ok) return next;
    changed = next.value;
  }
  for (const schedule of changes.schedules) {
    const next = changeSchedule(changed, schedule);
    if (!next.ok) return next;
    changed = next.value;
  }
  return succeed(changed);
}

export interface GraphChanges {
  readonly limits: readonly LimitChange[];
  readonly schedules: readonly ScheduleChange[];
}

export interface LimitChange {
  /** `runs`, `parallel`, `pool.NAME` (also of a resource), `pipeline.NAME`, `tag.KEY` or `tag.KEY:VALUE`. */
  readonly limit: string;
  readonly max: number;
}

export interface ScheduleChange {
  /** A pipeline or a job, as `daily`, `pipeline:daily` or `job:marts.delays`. */
  readonly name: string;
  /** A cron expression; `undefined`: it has none any more. */
  readonly cron: string | undefined;
}

function changeLimit(graph: Graph, name: string, { limit, max }: LimitChange): Result<Graph, string> {
  const environment = graph.environments[name];
  if (environment === undefined) return fail(`There is no environment "${name}".`);
  const withEnvironment = (part: Partial<typeof environment>): Result<Graph, string> =>
    succeed({ ...graph, environments: { ...graph.environments, [name]: { ...environment, ...part } } });
  const [, kind = '', what = ''] = /^([a-z]+)(?:\.(.+))?$/.exec(limit) ?? [];
  switch (kind) {
    case 'runs':
      return withEnvironment({ queue: { ...environment.queue, max_runs: max } });
    case 'parallel':
      return withEnvironment({ maxParallel: max });
    case 'tag': {
      const [tag = '', value] = what.split(':');
      const others = (environment.queue?.tags ?? []).filter((one) => one.tag !== tag || one.value !== value);
      const added = { tag, max_runs: max, ...(value === undefined ? {} : { value }) };
      return withEnvironment({ queue: { ...environment.queue, tags: [...others, added] } });
    }
    case 'pipeline': {
      const pipeline = graph.pipelines[what];
      if (pipeline === undefined) return fail(noSuch('pipeline', what, Object.keys(graph.pipelines)));
      return succeed({ ...graph, pipelines: { ...graph.pipelines, [what]: { ...pipeline, maxRuns: max } } });
    }
    case 'pool': {
      const resource = environment.resources[what];
      if (resource !== undefined)
        return withEnvironment({ resources: { ...environment.resources, [what]: { ...resource, limit: max } } });
      if (Object.hasOwn(graph.pools, what)) return succeed({ ...graph, pools: { ...graph.pools, [what]: max } });
      return fail(
        noSuch('pool or resource', what, [...Object.keys(graph.pools), ...Object.keys(environment.resources)]),
      );
    }
    default:
      return fail(
        `There is no limit "${limit}". There are runs, parallel, daemon, pool.NAME, pipeline.NAME and tag.KEY.`,
      );
  }
}

function changeSchedule(graph: Graph, { name, cron }: ScheduleChange): Result<Graph, string> {
  if (cron !== undefined) {
    const parsed = parseCron(cron);
    if (!parsed.ok) return fail(`"${cron}" is no cron expression: ${parsed.error.message}.`);
  }
  const [, kind, bare = name] = /^(pipeline|job):(.+)$/.exec(name) ?? [];
  const pipeline = kind === 'job' ? undefined : graph.pipelines[bare];
  const job = kind === 'pipeline' ? undefined : graph.jobs[bare];
  if (pipeline !== undefined && job !== undefined)
    return fail(`"${bare}" is a pipeline and a job: write "pipeline:${bare}" or "job:${bare}".`);
  if (pipeline !== undefined)
    return succeed({ ...graph, pipelines: { ...graph.pipelines, [bare]: withCron(pipeline, cron) } });
  if (job !== undefined) return succeed({ ...graph, jobs: { ...graph.jobs, [bare]: withCron(job, cron) } });
  return fail(noSuch('pipeline or job', bare, [...Object.keys(graph.pipelines), ...Object.keys(graph.jobs)]));
}

type Scheduled = Pick<Graph['jobs'][string], 'schedule'>;

/** What else is said of the schedule stays: its zone, its catch-up. */
function withCron<T extends Scheduled>(scheduled: T, cron: string | undefined): T {
  const { schedule: written, ...rest } = scheduled;
  if (cron === undefined) return rest as T; // it may always be left out
  const { every: _, at: _also, ...kept } = typeof written === 'object' ? written : {};
  return { ...scheduled, schedule: { ...kept, cron } };
}

function noSuch(kind: string, name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return `There is no ${kind} "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}
