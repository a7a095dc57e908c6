import type { Graph, Job } from '../src/graph/graph.ts';
import { PLAIN_JOB } from '../src/run/plain-job.ts';

/** A graph of these parts, and of nothing else. */
export function createSampleGraph(parts: Partial<Graph>): Graph {
  return {
    format: 'millrace.graph/1',
    project: 'p',
    hash: 'g',
    ...{ jobs: {}, assets: {}, edges: [], pipelines: {}, presets: {}, environments: {}, partitions: {}, files: {} },
    ...{ jobTypes: {}, pools: {}, hooks: {}, secrets: {}, sensors: {} },
    ...parts,
  };
}

/** A job that reads and makes nothing, but for what is said of it. */
export function createSampleJob(parts: Partial<Job> = {}): Job {
  return { ...PLAIN_JOB, type: 'sql', config: {}, ...parts };
}
