import type { Graph, Job } from '../../graph/graph.ts';
import { jobOf } from '../../run/reads.ts';

/** When a job must be done, by what it says and what its pipelines say, and how old what it makes may become; a phrase for people each. */
export function listDeadlines(graph: Graph, name: string): readonly string[] {
  const { sla, pipelines, outputs } = jobOf(graph, name);
  const ofPipelines = pipelines.flatMap((pipeline) => {
    const due = graph.pipelines[pipeline]?.sla;
    return due === undefined ? [] : [`${describeSla(due)}, as a part of pipeline:${pipeline}`];
  });
  const ages = Object.entries(outputs).flatMap(([asset, { maxAge }]) =>
    maxAge === undefined ? [] : [`${asset} is made again within ${maxAge}`],
  );
  return [...(sla === undefined ? [] : [describeSla(sla)]), ...ofPipelines, ...ages];
}

function describeSla({ by, timezone = 'UTC', within }: NonNullable<Job['sla']>): string {
  const time = by === undefined ? [] : [`by ${by} ${timezone}`];
  return [...time, ...(within === undefined ? [] : [`within ${within} of its fire time`])].join(', and ');
}
