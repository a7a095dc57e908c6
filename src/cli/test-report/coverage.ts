import type { Graph } from '../../graph/graph.ts';

/** Which of these jobs have tests. */
export function countCoverage({ jobs }: Pick<Graph, 'jobs'>, names: readonly string[]): Coverage {
  const untested = names.filter((name) => (jobs[name]?.tests ?? []).length === 0);
  const tested = names.length - untested.length;
  return { jobs: names.length, tested, untested, percent: names.length === 0 ? 100 : (100 * tested) / names.length };
}

export interface Coverage {
  readonly jobs: number;
  readonly tested: number;
  /** Sorted as given. */
  readonly untested: readonly string[];
  readonly percent: number;
}
