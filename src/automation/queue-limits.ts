import { laneOf, type QueueLimits } from './decide-dispatch.ts';
import type { DeployedProjects } from './deployed-projects.ts';
import type { AutomationLimits } from './limits.ts';

/** What bounds runs that go at once: those of the instance, and of each pipeline that says so. */
export async function readQueueLimits(
  projects: DeployedProjects,
  limits: AutomationLimits,
): Promise<Pick<QueueLimits, 'runsMax' | 'lanes' | 'tags'>> {
  const lanes = new Map<string, number>();
  for (const deployment of projects.active) {
    const project = await projects.find(deployment);
    for (const { name, runsMax } of project?.schedules.values() ?? [])
      if (runsMax !== undefined) lanes.set(laneOf({ ...deployment, lane: name }), runsMax);
  }
  return { runsMax: limits.runsDefault, lanes, tags: [] };
}
