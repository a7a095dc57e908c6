import type { Run } from '../../src/model/run.ts';
import type { Store } from '../../src/ports/store.ts';
import { messageOf } from '../../src/std/message-of.ts';
import { carryInProcess, type CarrySite } from './carry-in-process.ts';
import type { Random } from './random.ts';
import { SimProcess } from './sim-process.ts';
import { connectStore, StoreHealth } from './store-connection.ts';

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
      const message = messageOf(error);
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

  async #coordinate({ process, store, run }: Taking, cancel: Cancel): Promise<string> {
    const carried = await carryInProcess(this.#site, {
      ...{ process, store, run, cancel, random: this.#random },
      onTaken: () => this.#isCoordinating.add(run.id),
    });
    if (carried.kind === 'ended') return `ended (${carried.state})`;
    return carried.kind === 'superseded' ? 'lost' : 'did not get';
  }
}

/** What all daemons share. */
export interface Site extends CarrySite {
  readonly random: Random;
  readonly processes: Map<string, SimProcess>;
  /** Whether the death of another daemon is seen at once, as on one machine. */
  readonly seesDeath: boolean;
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

const POLL_MS = 5_000;
/** Half a lease. */
const PATIENCE_MS = 15_000;
