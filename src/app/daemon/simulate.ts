import { availableParallelism } from 'node:os';
import { type Simulation, type SimulationOrder, simulate } from '../../automation/simulation/simulation.ts';
import { openSqliteInMemory } from '../../storage/sqlite/in-memory.ts';
import { createSelectionReader } from '../../run/plan/selection-reader.ts';
import { sha256 } from '../hasher.ts';
import { PRODUCT_VERSION } from '../product-version.ts';
import { createSchemaCheck } from '../schema-check.ts';

/** Simulates a project in this process, in memory: nothing of it is kept, and no instance is asked. */
export async function simulateProject(
  order: SimulationOrder,
  { signal, onProgress }: SimulateOptions,
): Promise<Simulation> {
  const store = openSqliteInMemory();
  try {
    return await simulate(order, {
      ...{ store, signal },
      hash: sha256,
      planning: {
        hash: sha256,
        parallelDefault: availableParallelism(),
        check: createSchemaCheck(),
        readSelection: createSelectionReader(),
      },
      engine: PRODUCT_VERSION,
      settle: () => new Promise((resolve) => void setImmediate(resolve)), // after all promises that can go on
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  } finally {
    await store.close();
  }
}

export interface SimulateOptions {
  /** When aborted, it is cut where it is. */
  readonly signal: AbortSignal;
  /** Told of the simulated time, often. */
  readonly onProgress?: (nowMs: number) => void;
}
