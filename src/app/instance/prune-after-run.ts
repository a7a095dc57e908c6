import type { Graph } from '../../graph/graph.ts';
import type { Run } from '../../model/run.ts';
import type { Instance } from './instance.ts';
import { prune } from './prune.ts';

/**
 * Removes a part of what is due in the environment of a run that has ended, for a second at most: who runs often needs nothing else. Of
 * what fails here nothing is told: `millrace prune` does the same, and tells it.
 */
export async function pruneAfterRun(instance: Instance, graph: Graph, run: Run): Promise<void> {
  const { project, environment, createdAt: now } = run;
  const start = performance.now();
  try {
    await prune(instance, {
      ...{ project, environment, now, isThorough: false },
      retention: graph.environments[environment]?.retention,
      isEnough: () => performance.now() - start > AFTER_RUN_MS,
    });
  } catch {
    // the run has ended as it did, whatever can be removed
  }
}

const AFTER_RUN_MS = 1_000;
