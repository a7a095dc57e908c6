import type { Graph, Job } from '../../graph/graph.ts';
import { jobOf } from '../../run/reads.ts';

/** When a job must be done, by what it says and what its pipelines say, and how old what it makes may become. */
export function listDeadlines(graph: Graph, name: string): readonly ShownDeadline[] {
  const { sla, pipelines, outputs } = jobOf(graph, name);
  const ofPipelines = pipelines.flatMap((pipeline) => {
    const due = graph.pipelines[pipeline]?.sla;
    const subject = `pipeline:${pipeline}`;
    return due === undefined ? [] : [{ subject, text: `${describeSla(due)}, as a part of ${subject}` }];
  });
  const ages = Object.entries(outputs).flatMap(([asset, { maxAge }]) =>
    maxAge === undefined ? [] : [{ subject: asset, text: `${asset} is made again within ${maxAge}` }],
  );
  const own = sla === undefined ? [] : [{ subject: `job:${name}`, text: describeSla(sla) }];
  return [...own, ...ofPipelines, ...ages];
}

export interface ShownDeadline {
  /** What is late when it is missed: `job:marts.delays`, `pipeline:daily`, or the name of an asset. */
  readonly subject: string;
  /** A phrase for people. */
  readonly text: string;
}

function describeSla({ by, timezone = 'UTC', within }: NonNullable<Job['sla']>): string {
  const time = by === undefined ? [] : [`by ${by} ${timezone}`];
  return [...time, ...(within === undefined ? [] : [`within ${within} of its fire time`])].join(', and ');
}
