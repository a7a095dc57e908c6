import type { Graph, Job, Pipeline } from '../graph/graph.ts';

/** The pipeline or the job that the name of a schedule means: `pipeline:daily`, `job:marts.delays`; `undefined` when the graph has none of it. */
export function findScheduled({ pipelines, jobs }: Graph, schedule: string): Scheduled | undefined {
  const [, kind, name = ''] = /^(pipeline|job):(.+)$/s.exec(schedule) ?? [];
  const pipeline = kind === 'pipeline' && Object.hasOwn(pipelines, name) ? pipelines[name] : undefined;
  if (pipeline !== undefined) return { about: { pipeline: name }, part: pipeline };
  const job = kind === 'job' && Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  return job && { about: { job: name }, part: job };
}

export interface Scheduled {
  readonly about: { readonly pipeline: string } | { readonly job: string };
  readonly part: Pipeline | Job;
}
