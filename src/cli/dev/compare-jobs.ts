import type { Graph } from '../../graph/graph.ts';

/** Which jobs another graph of a project has, has no more, or has otherwise than before; each in order. */
export function compareJobs(before: Graph, after: Graph): JobChanges {
  const names = Object.keys(after.jobs);
  return {
    added: names.filter((name) => !Object.hasOwn(before.jobs, name)),
    changed: names.filter((name) => {
      const [one, other] = [before.jobs[name], after.jobs[name]];
      return one !== undefined && other !== undefined && textOf(one) !== textOf(other);
    }),
    removed: Object.keys(before.jobs).filter((name) => !Object.hasOwn(after.jobs, name)),
  };
}

export interface JobChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Where it is written may move without any change of the job. */
function textOf(job: Graph['jobs'][string]): string {
  return JSON.stringify({ ...job, source: undefined });
}
