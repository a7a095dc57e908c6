import { isRunEnded } from '../../src/model/run.ts';
import type { Deployment } from '../../src/model/schedule.ts';
import type { CarryEnd, Launcher, RunToCarry } from '../../src/ports/launcher.ts';
import type { Store } from '../../src/ports/store.ts';
import { messageOf } from '../../src/std/message-of.ts';
import { carryInProcess, type CarrySite } from './carry-in-process.ts';
import type { Random } from './random.ts';
import { SimProcess } from './sim-process.ts';
import { connectStore, StoreHealth } from './store-connection.ts';

/**
 * Carries out a daemon's runs in processes of their own, one for each project and environment, as the product's launcher does: they go on
 * when the daemon is killed, and are killed when it leaves.
 */
export class SimLauncher implements Launcher {
  readonly #site: LauncherSite;
  readonly #daemon: SimProcess;
  readonly #random: Random;
  readonly #children = new Map<string, Child>();
  #started = 0;

  constructor(site: LauncherSite, { daemon, random }: { readonly daemon: SimProcess; readonly random: Random }) {
    this.#site = site;
    this.#daemon = daemon;
    this.#random = random;
  }

  /** Processes that are there, whoever started them is or not. */
  get processes(): readonly SimProcess[] {
    return Array.from(this.#children.values(), ({ process }) => process).filter(({ isAlive }) => isAlive);
  }

  refuse(): undefined {
    return undefined;
  }

  carry({ run, deployment, epoch }: RunToCarry): Promise<CarryEnd> {
    return new Promise((resolve) => {
      const child = this.#childOf(deployment);
      child.waiting.set(run, resolve);
      const serve = (): void => {
        void this.#serve(child, { run, epoch }).then((end) => this.#tell(child, { run, end }));
      };
      this.#site.world.schedule(this.#random.between(1, 40), () => child.process.deliver(serve));
    });
  }

  isOwnerGone(owner: string): boolean {
    return this.#site.seesDeath && this.#site.processes.get(owner)?.isAlive === false;
  }

  /** Who runs in other processes hears of it by looking. */
  ring(): void {}

  onTurn(): void {}

  close(): Promise<void> {
    for (const { process } of this.#children.values()) process.kill('with its daemon');
    return new Promise((resolve) => void this.#daemon.clock.after(2, resolve));
  }

  #childOf({ project, environment }: Deployment): Child {
    const key = `${project}/${environment}`;
    const known = this.#children.get(key);
    if (known?.process.isAlive === true) return known;
    const process = new SimProcess(this.#site.world, `${this.#daemon.name}/${key}/${++this.#started}`);
    this.#site.processes.set(process.name, process);
    const child = { process, waiting: new Map<string, (end: CarryEnd) => void>() };
    this.#children.set(key, child);
    process.onDeath(() => this.#lose(child));
    return child;
  }

  #lose({ waiting }: Child): void {
    this.#site.world.schedule(this.#random.between(1, 20), () =>
      this.#daemon.deliver(() => {
        for (const resolve of waiting.values()) resolve({ kind: 'lost', reason: 'its process is gone' });
        waiting.clear();
      }),
    );
  }

  #tell({ process, waiting }: Child, { run, end }: { readonly run: string; readonly end: CarryEnd }): void {
    if (!process.isAlive) return;
    this.#site.world.note(`${process.name} has carried ${run}: ${end.kind}`);
    this.#site.world.schedule(this.#random.between(1, 10), () =>
      this.#daemon.deliver(() => {
        waiting.get(run)?.(end);
        waiting.delete(run);
      }),
    );
  }

  /** As `serveRuns` of the product does it. */
  async #serve(child: Child, order: Order): Promise<CarryEnd> {
    const { world, store: memory } = this.#site;
    const { process } = child;
    const store = connectStore(memory, { ...this.#site, process, health: new StoreHealth() });
    try {
      return await this.#carry(child, { ...order, store });
    } catch (error) {
      const message = messageOf(error);
      if (!message.startsWith('the store did not answer')) world.violate('no error', message);
      world.note(`${process.name} gives up ${order.run}: ${message}`);
      return { kind: 'lost', reason: message };
    }
  }

  async #carry({ process }: Child, { run: id, epoch, store }: Order & { readonly store: Store }): Promise<CarryEnd> {
    const run = await store.readRun(id);
    if (run === undefined) return { kind: 'refused', reason: 'There is no such run.' };
    if (isRunEnded(run.state)) return { kind: 'ended' };
    if (epoch !== undefined && run.epoch !== epoch) return { kind: 'not_free' };
    const cancel = { ask: new AbortController(), kill: new AbortController() };
    const carried = await carryInProcess(this.#site, { process, store, run, cancel, random: this.#random });
    if (carried.kind === 'ended') return { kind: 'ended' };
    const now = await store.readRun(id);
    if (now !== undefined && isRunEnded(now.state)) return { kind: 'ended' };
    if (now !== undefined && now.epoch > run.epoch) return { kind: 'not_free' };
    return { kind: 'refused', reason: 'The run is carried out by somebody else.' };
  }
}

export interface LauncherSite extends CarrySite {
  readonly processes: Map<string, SimProcess>;
  /** Whether the death of another process is seen at once, as on one machine. */
  readonly seesDeath: boolean;
}

interface Child {
  readonly process: SimProcess;
  readonly waiting: Map<string, (end: CarryEnd) => void>;
}

interface Order {
  readonly run: RunToCarry['run'];
  readonly epoch: number | undefined;
}
