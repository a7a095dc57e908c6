import type { Graph } from '../graph/graph.ts';
import type { Deployment } from '../model/schedule.ts';
import type { RequestedRun } from '../ports/automation-store.ts';
import { createNewRun } from '../run/create-new-run.ts';
import type { RunCause } from '../model/event.ts';
import { planRun } from '../run/plan/plan.ts';
import type { Hasher } from '../std/hasher.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { TickContext } from './plan-tick.ts';
import type { Schedule } from './read-schedules.ts';
import type { UpdateTarget } from './update-target.ts';

/**
 * The run that new data starts. Its id is a function of the schedule, the partition and the versions of all that it reads, and so there is
 * one for them. An error is why there can be no such run, for people.
 */
export function planUpdate(update: UpdateToPlan, context: TickContext): Result<RequestedRun, string> {
  const { graph, deployment, schedule, target, key, at } = update;
  const { environment } = deployment;
  const partition = target.set === undefined ? {} : { partition: { [target.set.name]: key } };
  const launch = { ...schedule.launch, ...partition, env: environment };
  const planned = planRun(graph, launch, { ...context.planning, nowMs: at, partitionDefault: 'latest' });
  if (!planned.ok) return fail(planned.error.map(({ message }) => message).join(' '));
  const cause = causeOfUpdate(update, context.planning.hash);
  const created = createNewRun(
    { graph, plan: planned.value.plan, cause, at, engine: context.engine },
    context.planning.hash,
  );
  return succeed({ created, queued: { priority: schedule.priority, lane: schedule.name } });
}

/** Of the run that the data starts: no other data has the same. */
export function causeOfUpdate(
  { deployment, schedule, key, versions }: Pick<UpdateToPlan, 'deployment' | 'schedule' | 'key' | 'versions'>,
  hash: Hasher,
): RunCause {
  const { project, environment } = deployment;
  const seen = hash(versions).slice(0, 32);
  return { kind: 'schedule', key: `${project}/${environment}/${schedule.name}@${key}#${seen}` };
}

export interface UpdateToPlan {
  readonly graph: Graph;
  readonly deployment: Deployment;
  readonly schedule: Schedule;
  readonly target: UpdateTarget;
  /** The partition; empty where it has none. */
  readonly key: string;
  /** Of all that it reads. */
  readonly versions: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}
