import type { Graph } from '../graph/graph.ts';
import type { Deployment } from '../model/schedule.ts';
import type { RequestedRun } from '../ports/automation-store.ts';
import { createNewRun } from '../run/create-new-run.ts';
import { planRun, type PlanContext } from '../run/plan/plan.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { Schedule } from './read-schedules.ts';
import { renderTickLaunch } from './render-tick-launch.ts';

/**
 * The run that a tick starts. Everything is as of the fire time: `latest` is the last partition that had ended then, however late the tick
 * is decided. Its id is a function of the schedule and the fire time. An error is why there can be no such run, for people.
 */
export function planTick(tick: TickToPlan, context: TickContext): Result<RequestedRun, string> {
  const { graph, deployment, schedule, fireAt } = tick;
  const { project, environment } = deployment;
  const launch = renderTickLaunch(schedule.launch, { fireAt, timezone: schedule.rule.timezone });
  if (!launch.ok) return launch;
  const planned = planRun(
    graph,
    { ...launch.value, env: environment },
    { ...context.planning, nowMs: fireAt, partitionDefault: 'latest' },
  );
  if (!planned.ok) return fail(planned.error.map(({ message }) => message).join(' '));
  const cause = {
    kind: 'schedule',
    key: `${project}/${environment}/${schedule.name}@${new Date(fireAt).toISOString()}`,
  } as const;
  const created = createNewRun(
    { graph, plan: planned.value.plan, cause, at: tick.at, engine: context.engine },
    context.planning.hash,
  );
  const isChained = schedule.rule.overlap !== 'allow';
  return succeed({
    created,
    queued: { priority: schedule.priority, lane: schedule.name, ...(isChained ? { chain: schedule.name } : {}) },
  });
}

/** The same run, decided at another moment. */
export function stampTick({ created, queued }: RequestedRun, at: number): RequestedRun {
  const { run, event } = created;
  return { created: { ...created, run: { ...run, createdAt: at }, event: { ...event, at } }, queued };
}

export interface TickToPlan {
  readonly graph: Graph;
  readonly deployment: Deployment;
  readonly schedule: Schedule;
  /** Milliseconds since 1970: when it was to fire, and when it is decided. */
  readonly fireAt: number;
  readonly at: number;
}

export interface TickContext {
  readonly planning: Omit<PlanContext, 'nowMs' | 'partitionDefault'>;
  /** The version of Millrace. */
  readonly engine: string;
}
