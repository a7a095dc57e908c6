import type { Graph } from '../graph/graph.ts';
import { jobOf } from './reads.ts';

/**
 * Whether a job judges what it reads, by its type's manifest: it runs on data that is marked bad, and a check of severity error that it tells
 * of marks the data that it read as bad, or takes back the mark of that check.
 */
export function isJudge(graph: Graph, job: string): boolean {
  const base = graph.jobTypes[jobOf(graph, job).type]?.base ?? '';
  return graph.jobTypes[base]?.manifest.judges_inputs === true;
}
