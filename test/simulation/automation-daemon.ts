import { sha256 } from '../../src/app/hasher.ts';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';
import type { AutomationLimits } from '../../src/automation/limits.ts';
import type { ConditionAnswer } from '../../src/model/condition.ts';
import type { ConditionQuestion } from '../../src/ports/condition-asker.ts';
import { messageOf } from '../../src/std/message-of.ts';
import type { Random } from './random.ts';
import type { SensedWorld } from './sensed-world.ts';
import type { SimConditions } from './sim-conditions.ts';
import { SimLauncher, type LauncherSite } from './sim-launcher.ts';
import { SimProcess } from './sim-process.ts';
import { connectInstance, type MemoryInstance, StoreHealth } from './store-connection.ts';

/**
 * The product's daemon in a simulated process. When that is killed, or has left as it was asked to, another one is started after a while,
 * which knows only what the store knows.
 */
export class AutomationDaemon {
  readonly name: string;
  readonly capacity: number;
  readonly #site: AutomationSite;
  readonly #random: Random;
  #generation = 0;
  #stop = new AbortController();
  #launchers: SimLauncher[] = [];
  #process: SimProcess;

  constructor(site: AutomationSite, name: string) {
    this.name = name;
    this.#site = site;
    this.#random = site.random.fork(name);
    this.capacity = this.#random.between(1, 6);
    this.#process = this.#boot();
  }

  get process(): SimProcess {
    return this.#process;
  }

  /** Those that carry out runs for it, and for those before it. */
  get children(): readonly SimProcess[] {
    return this.#launchers.flatMap(({ processes }) => processes);
  }

  /** Asks it to end in order. */
  stop(): void {
    this.#site.world.note(`${this.#process.name} is asked to stop`);
    const stop = this.#stop;
    this.#process.deliver(() => stop.abort());
  }

  #boot(): SimProcess {
    const { world, processes, observer } = this.#site;
    const process = new SimProcess(world, `${this.name}.${++this.#generation}`);
    this.#process = process;
    this.#stop = new AbortController();
    processes.set(process.name, process);
    observer.onBooted(process.name, this.capacity);
    process.onDeath(() => world.schedule(this.#random.spread(200, 40_000), () => void this.#boot()));
    const launcher = new SimLauncher(this.#site, { daemon: process, random: this.#random.fork('launcher') });
    this.#launchers = [...this.#launchers.filter((one) => one.processes.length > 0), launcher];
    process.clock.after(this.#random.between(0, 1_000), () => {
      void this.#run(process, launcher).then(
        () => process.kill('because it has left'),
        (error: unknown) => {
          const message = messageOf(error);
          if (!message.startsWith('the store did not answer')) world.violate('no error', message);
          process.kill(`by itself: ${message}`);
        },
      );
    });
    return process;
  }

  #run(process: SimProcess, launcher: SimLauncher): Promise<unknown> {
    const { engine, instance, graphs, limits } = this.#site;
    const { onAsked } = this.#site.observer;
    const store = connectInstance(instance, { ...this.#site, process, health: new StoreHealth(), onAsked });
    const details = { host: 'host', pid: 1, engine: 'simulated', startedAt: process.clock.now() };
    return engine.runDaemon(
      {
        store,
        clock: process.clock,
        launcher,
        caretaker: {
          deliverHooks: () => Promise.resolve({ delivered: 0, failures: [] }),
          prune: () => Promise.resolve({ runs: 0, outputs: 0, isDone: true }),
        },
        conditions: this.#site.conditions.askerOf(process, (question, answer) =>
          this.#site.observer.onAnswer(process.name, question, answer),
        ),
        sensors: {
          store,
          observer: this.#site.sensed.observerOf(process, (project, sensor) =>
            this.#site.observer.onSeen(process.name, project, sensor),
          ),
        },
        readGraph: async (hash) => ((await store.readGraph(hash)) === undefined ? undefined : graphs.get(hash)),
        planning: { hash: sha256, parallelDefault: 2, check: () => [] },
        daemon: { id: process.name, ...details, state: 'working' },
        capacity: this.capacity,
        limits,
        tell: (news) => this.#tell(process, news),
      },
      { stop: this.#stop.signal, kill: new AbortController().signal, graceMs: this.#random.pick([0, 5_000, 60_000]) },
    );
  }

  #tell(process: SimProcess, news: DaemonNews): void {
    const { world } = this.#site;
    world.note(`${process.name} tells ${describe(news)}`);
    if (news.kind === 'failed' && !news.reason.startsWith('the store did not answer'))
      world.violate('no error', `${process.name} fails at ${news.doing}: ${news.reason}`);
    if (news.kind === 'unreadable') world.violate('no error', `${process.name} cannot read a graph that was kept`);
  }
}

export interface AutomationSite extends LauncherSite {
  readonly random: Random;
  readonly instance: MemoryInstance;
  readonly limits: AutomationLimits;
  readonly conditions: SimConditions;
  readonly sensed: SensedWorld;
  readonly observer: LauncherSite['observer'] & {
    readonly onBooted: (daemon: string, capacity: number) => void;
    readonly onAsked: (process: string, operation: string) => void;
    readonly onAnswer: (process: string, question: ConditionQuestion, answer: ConditionAnswer) => void;
    readonly onSeen: (process: string, project: string, sensor: string) => void;
  };
}

function describe(news: DaemonNews): string {
  const text = JSON.stringify(news);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
