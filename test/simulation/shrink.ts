import type { Engine } from './engine.ts';
import { FAULT_KINDS, type FaultKind } from './faults.ts';
import type { History, Simulate, SimulationOptions } from './history.ts';

/**
 * A history with fewer kinds of faults, and a shorter time in which they strike, that still breaks the same invariant: each thing that is
 * left out stays out as long as it does.
 */
export async function shrink(simulate: Simulate, engine: Engine, failed: History): Promise<Shrunk> {
  let options: SimulationOptions = { seed: failed.seed };
  let history = failed;
  const attempt = async (smaller: SimulationOptions): Promise<void> => {
    const other = await simulate(engine, smaller);
    if (other.violation?.invariant !== failed.violation?.invariant) return;
    options = smaller;
    history = other;
  };
  for (const kind of FAULT_KINDS) {
    const without: ReadonlySet<FaultKind> = new Set([...(options.without ?? []), kind]);
    await attempt({ ...options, without });
  }
  for (let halvings = 0; halvings < HALVINGS_MAX; halvings++) {
    await attempt({ ...options, share: (options.share ?? 1) / 2 });
  }
  return { options, history };
}

export interface Shrunk {
  readonly options: SimulationOptions;
  readonly history: History;
}

const HALVINGS_MAX = 4;
