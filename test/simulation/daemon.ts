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
import { SimProcess } from './sim-process.ts';
import { connectStore, StoreHealth } from './store-connection.ts';
import type { World } from './world.ts';

/**
 * Takes every run that nobody carries out and coordinates it with the product's coordinator. When its process is killed it comes back
 * after a while as another one, which knows only what the store knows.
 */
export class Daemon {
  readonly #site: Site;
  readonly #name: string;
  readonly #random: Random;
  #generation = 0;
  #process: SimProcess;
  #carried = new Map<string, Cancel>();
  #isCoordinating = new Set<string>();

  constructor(site: Site, name: string) {
    this.#site = site;
    this.#name = name;
    this.#random = site.random.fork(name);
    this.#process = this.#boot();
  }

  get process(): SimProcess {
    return this.#process;
  }

  /** Asks for the end of a run that it carries out; `false` when it carries out no such run. */
  cancel(run: string, isHard: boolean): boolean {
    const cancel = this.#carried.get(run);
    if (cancel === undefined || !this.#process.isAlive) return false;
    this.#site.world.note(`${this.#process.name} is asked to ${isHard ? 'kill' : 'cancel'} ${run}`);
    this.#process.deliver(() => {
      cancel.ask.abort('asked to');
      if (isHard) cancel.kill.abort();
    });
    return true;
  }

  #boot(): SimProcess {
    const { world, processes } = this.#site;
    const process = new SimProcess(world, `${this.#name}.${++this.#generation}`);
    this.#process = process;
    this.#carried = new Map();
    this.#isCoordinating = new Set();
    processes.set(process.name, process);
    process.onDeath(() => world.schedule(this.#random.spread(200, 20_000), () => void this.#boot()));
    const health = new StoreHealth();
    const store = connectStore(this.#site.store, { ...this.#site, process, health });
    const next = (delayMs: number): void => {
      process.clock.after(delayMs, () => {
        void this.#poll({ process, store, health }).then(
          () => next(POLL_MS),
          () => next(POLL_MS),
        );
      });
    };
    next(this.#random.between(0, 1_000));
    return process;
  }

  async #poll(connected: Connected): Promise<void> {
    const { store } = connected;
    for (const run of await store.listRuns({ states: ['queued', 'starting', 'running', 'cancelling'], limit: 100 })) {
      if (this.#carried.has(run.id)) continue;
      const lease = await store.readLease(run.id);
      if (lease === undefined || !this.#isFree(lease)) continue;
      void this.#carry({ ...connected, run });
    }
  }

  #isFree({ owner, leftMs }: { readonly owner: string | undefined; readonly leftMs: number }): boolean {
    if (owner === undefined || leftMs === 0) return true;
    return this.#site.seesDeath && this.#site.processes.get(owner)?.isAlive === false;
  }

  async #carry(taking: Taking): Promise<void> {
    const { world } = this.#site;
    const { process, run } = taking;
    const cancel = { ask: new AbortController(), kill: new AbortController() };
    this.#carried.set(run.id, cancel);
    try {
      const how = await this.#coordinate(taking, cancel);
      world.note(`${process.name} ${how} ${run.id}`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const awayMs = world.now - (taking.health.failingSince ?? world.now);
      if (!message.startsWith('the store did not answer')) {
        world.violate('no error', error instanceof Error ? (error.stack ?? message) : message);
      } else if (this.#site.faults.isPunctual && this.#isCoordinating.has(run.id) && awayMs < PATIENCE_MS) {
        world.violate('F3 patience', `${process.name} gives up ${run.id} because the store is away for ${awayMs} ms`);
      }
      world.note(`${process.name} gives up ${run.id}: ${message}`);
    }
    if (this.#process === process) {
      this.#carried.delete(run.id);
      this.#isCoordinating.delete(run.id);
    }
  }

  /** As `carryRun` of the product does it. */
  async #coordinate({ process, store, run }: Taking, cancel: Cancel): Promise<string> {
    const { engine, world, graphs, observer } = this.#site;
    const graph = graphs.get(run.graph);
    const text = await store.readPlan(run.id);
    if (graph === undefined || text === undefined) throw new Error(`nothing is known of ${run.id}`);
    const owner = process.name;
    const limits = engine.RUN_LIMITS;
    const plan = JSON.parse(text) as Plan;
    const taken = await engine.takeRun(store, { run, plan, owner, leaseMs: limits.leaseMs });
    if (taken === undefined) return 'did not get';
    const { epoch, state } = taken;
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
    const executor = openHostExecutor({ ...this.#site, process });
    const clock = this.#countTimers(process, run.id);
    if (process.isAlive) this.#isCoordinating.add(run.id);
    try {
      const coordination = await engine.coordinate(
        { id: run.id, state, epoch, details, owner },
        {
          store,
          executor,
          clock,
          random: () => this.#random.next(),
          limits,
          prepare: () => this.#prepare(process),
          onEvents: (events) => observer.onTold(run.id, events),
          signal: cancel.ask.signal,
          kill: cancel.kill.signal,
        },
      );
      if (coordination.kind === 'ended') return `ended (${coordination.state.state})`;
      if (this.#site.store.readRun(run.id)?.epoch === epoch) {
        world.violate('I10 everything ends', `${owner} stops although nobody else has taken ${run.id}`);
      }
      return 'lost';
    } finally {
      clock.expectNone();
      await executor.close();
    }
  }

  /** The process's clock, which shows afterwards whether anything still waits for a time. */
  #countTimers(process: SimProcess, run: string): CountingClock {
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
            this.#site.world.violate(
              'I10 leaves nothing',
              `${process.name} still waits for ${waiting.size} times after ${run} is over`,
            );
        });
      },
    };
  }

  #prepare(process: SimProcess): Promise<string | undefined> {
    const problem = this.#site.faults.chance('prepare fails', 0.1) ? 'a database cannot be opened' : undefined;
    return new Promise((resolve) => void process.clock.after(this.#random.between(0, 200), () => resolve(problem)));
  }
}

/** What all daemons share. */
export interface Site {
  readonly world: World;
  readonly engine: Engine;
  readonly random: Random;
  readonly faults: Faults;
  readonly store: MemoryStore;
  readonly host: Host;
  readonly outside: Outside;
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly processes: Map<string, SimProcess>;
  /** Whether the death of another daemon is seen at once, as on one machine. */
  readonly seesDeath: boolean;
  /** Whether executors go on with what others began. */
  readonly resumes: boolean;
  readonly observer: { readonly onTold: (run: string, events: readonly RunEvent[]) => void };
}

interface Connected {
  readonly process: SimProcess;
  readonly store: Store;
  readonly health: StoreHealth;
}

interface Taking extends Connected {
  readonly run: Run;
}

interface Cancel {
  readonly ask: AbortController;
  readonly kill: AbortController;
}

interface CountingClock extends Clock {
  /** Soon nothing may wait any more. */
  expectNone(): void;
}

const POLL_MS = 5_000;
/** Half a lease. */
const PATIENCE_MS = 15_000;
/** The slowest answer of the store may still be on its way when a run is over. */
const LEFT_OVER_MS = 130_000;
