import { laneOf, type QueueLimits } from './decide-dispatch.ts';
import type { DeployedProjects } from './deployed-projects.ts';
import type { AutomationLimits } from './limits.ts';

/** What the deployed projects say of how many runs go at once. Of several that speak of the instance, the strictest counts. */
export async function readQueueLimits(
  projects: DeployedProjects,
  limits: AutomationLimits,
): Promise<Pick<QueueLimits, 'runsMax' | 'lanes' | 'tags'>> {
  const lanes = new Map<string, number>();
  let runsMax: number | undefined;
  const tags: QueueLimits['tags'][number][] = [];
  for (const deployment of projects.active) {
    const project = await projects.find(deployment);
    if (project === undefined) continue;
    const queue = project.graph.environments[deployment.environment]?.queue;
    if (queue?.max_runs !== undefined) runsMax = Math.min(runsMax ?? Infinity, queue.max_runs);
    for (const { tag, value, max_runs: max } of queue?.tags ?? [])
      tags.push({ tag, runsMax: max, ...(value === undefined ? {} : { value }) });
    for (const [name, { maxRuns }] of Object.entries(project.graph.pipelines))
      if (maxRuns !== undefined) lanes.set(laneOf({ ...deployment, lane: `pipeline:${name}` }), maxRuns);
  }
  return { runsMax: runsMax ?? limits.runsDefault, lanes, tags };
}
