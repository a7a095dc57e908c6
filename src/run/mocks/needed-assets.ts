import type { Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';

/** What the steps of a plan read and none of them makes, each with a job that reads it; what checks refer to is read, too. Sorted. */
export function listNeededAssets({ jobs }: Graph, plan: Plan): readonly NeededAsset[] {
  const planned = [...new Set(plan.steps.map(({ job }) => job))].flatMap((name) => {
    const job = jobs[name];
    return job === undefined ? [] : [{ name, job }];
  });
  const made = new Set(planned.flatMap(({ job }) => Object.keys(job.outputs)));
  const needed = new Map<string, string>();
  for (const { name, job } of planned) {
    const referred = Object.values(job.outputs).flatMap(({ checks = [] }) =>
      checks.flatMap(({ references }) => references?.asset ?? []),
    );
    for (const asset of [...Object.keys(job.inputs), ...referred])
      if (!made.has(asset) && !needed.has(asset)) needed.set(asset, name);
  }
  return Array.from(needed, ([asset, reader]) => ({ asset, reader })).sort((a, b) => (a.asset < b.asset ? -1 : 1));
}

export interface NeededAsset {
  readonly asset: string;
  /** A job that reads it. */
  readonly reader: string;
}
