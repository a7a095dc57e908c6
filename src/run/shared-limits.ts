import type { Plan } from '../model/plan.ts';
import type { LimitRoom, WaitRank } from '../ports/store.ts';

/**
 * The name by which all runs of the instance share a limit of a plan. Pools are the instance's; a resource is one of a project's
 * environment.
 */
export function sharedNameOf({ project, environment }: Pick<Plan, 'project' | 'environment'>, limit: string): string {
  const resource = /^resource:(.*)$/.exec(limit)?.[1];
  return resource === undefined ? limit : `resource:${project}/${environment}/${resource}`;
}

/** How many places of a limit a step of this rank must leave to others: those that they hold, and one for each run that comes first. */
export function takenByOthers(room: LimitRoom | undefined, rank: WaitRank): number {
  if (room === undefined) return 0;
  return room.held + room.waits.filter((other) => comesBefore(other, rank)).length;
}

/** Higher priorities first, then whoever has waited longer. */
export function comesBefore(one: WaitRank, other: WaitRank): boolean {
  return one.priority > other.priority || (one.priority === other.priority && one.since < other.since);
}
