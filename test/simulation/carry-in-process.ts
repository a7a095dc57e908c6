import { sha256 } from '../../src/app/hasher.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/run.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './faults.ts';
import { openHostExecutor } from './host-executor.ts';
import type { Host } from './host.ts';
import type { MemoryStore } from './memory-store.ts';
import type { Outside } from './outside.ts';
import type { Random } from './random.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/**
 * Takes a run and coordinates it in a process, as `carryRun` of the product does it: with the product's coordinator, on the simulated host.
 * Says what became of it for the trace. Rejects when the store does not answer.
 */
export async function carryInProcess(site: CarrySite, carried: CarriedRun): Promise<Carried> {
  const { engine, world, graphs, observer } = site;
  const { process, store, run, cancel, random } = carried;
  const graph = graphs.get(run.graph);
  const text = await store.readPlan(run.id);
  if (graph === undefined || text === undefined) throw new Error(`nothing is known of ${run.id}`);
  const owner = process.name;
  const plan = JSON.parse(text) as Plan;
  const taken = await engine.takeRun(store, { run, plan, owner, leaseMs: engine.RUN_LIMITS.leaseMs });
  if (taken === undefined) return { kind: 'not taken' };
  const { epoch, state } = taken;
  // Every second coordinator of a run hears answers together, as those of large runs do.
  const limits = { ...engine.RUN_LIMITS, ...(epoch % 2 === 0 ? { awaitedMax: 0 } : {}) };
  world.note(`${owner} takes ${run.id}, epoch ${epoch}`);
  const folders = { project: '/project', state: '/state', contents: '/contents', runs: '/runs' };
  const details = engine.createRunDetails({
    graph,
    index: state.index,
    run: run.id,
    createdAt: run.createdAt,
    hash: sha256,
    folders,
  });
  const executor = openHostExecutor({ ...site, process });
  const clock = countTimers(world, process, run.id);
  if (process.isAlive) carried.onTaken?.();
  try {
    const coordination = await engine.coordinate(
      { id: run.id, state, epoch, details, owner },
      {
        store,
        executor,
        clock,
        random: () => random.next(),
        limits,
        prepare: () => prepare(site.faults, { process, random }),
        onEvents: (events) => observer.onTold(run.id, events),
        signal: cancel.ask.signal,
        kill: cancel.kill.signal,
      },
    );
    if (coordination.kind === 'ended') return { kind: 'ended', state: coordination.state.state };
    if (site.store.readRun(run.id)?.epoch === epoch)
      world.violate('I10 everything ends', `${owner} stops although nobody else has taken ${run.id}`);
    return { kind: 'superseded' };
  } finally {
    clock.expectNone();
    await executor.close();
  }
}

/** What all processes that carry out runs share. */
export interface CarrySite {
  readonly world: World;
  readonly engine: Engine;
  readonly faults: Faults;
  readonly store: MemoryStore;
  readonly host: Host;
  readonly outside: Outside;
  readonly graphs: ReadonlyMap<string, Graph>;
  /** Whether executors go on with what others began. */
  readonly resumes: boolean;
  readonly observer: { readonly onTold: (run: string, events: readonly RunEvent[]) => void };
}

export interface CarriedRun {
  readonly process: SimProcess;
  readonly store: Store;
  readonly run: Run;
  readonly random: Random;
  readonly cancel: { readonly ask: AbortController; readonly kill: AbortController };
  readonly onTaken?: () => void;
}

export type Carried =
  | { readonly kind: 'ended'; readonly state: string }
  /** Somebody else was faster, or came later. */
  | { readonly kind: 'not taken' }
  | { readonly kind: 'superseded' };

interface CountingClock extends Clock {
  /** Soon nothing may wait any more. */
  expectNone(): void;
}

/** The process's clock, which shows afterwards whether anything still waits for a time. */
function countTimers(world: World, process: SimProcess, run: string): CountingClock {
  const { clock } = process;
  const waiting = new Set<() => void>();
  return {
    ...clock,
    after(delayMs, callback) {
      const cancel = clock.after(delayMs, () => {
        waiting.delete(stop);
        callback();
      });
      const stop = (): void => {
        waiting.delete(stop);
        cancel();
      };
      waiting.add(stop);
      return stop;
    },
    expectNone: () => {
      clock.after(LEFT_OVER_MS, () => {
        if (waiting.size > 0)
          world.violate(
            'I10 leaves nothing',
            `${process.name} still waits for ${waiting.size} times after ${run} is over`,
          );
      });
    },
  };
}

function prepare(
  faults: Faults,
  { process, random }: Pick<CarriedRun, 'process' | 'random'>,
): Promise<string | undefined> {
  const problem = faults.chance('prepare fails', 0.1) ? 'a database cannot be opened' : undefined;
  return new Promise((resolve) => void process.clock.after(random.between(0, 200), () => resolve(problem)));
}

/** The slowest answer of the store may still be on its way when a run is over. */
const LEFT_OVER_MS = 130_000;
