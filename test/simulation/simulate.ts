import { sha256 } from '../../src/app/hasher.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { RunCause } from '../../src/model/event.ts';
import type { RunId } from '../../src/model/ids.ts';
import type { Plan } from '../../src/model/plan.ts';
import { Checker } from './checker.ts';
import { checkEnd } from './check-end.ts';
import { checkProgress } from './check-progress.ts';
import { Daemon, type Site } from './daemon.ts';
import type { Engine } from './engine.ts';
import { type FaultKind, FREEZE_MAX_MS, Faults } from './faults.ts';
import type { History, SimulationOptions } from './history.ts';
import { Host } from './host.ts';
import { MemoryStore } from './memory-store.ts';
import { Outside } from './outside.ts';
import { createRandom, type Random } from './random.ts';
import { createGraph, createPlan, createScript } from './scenario.ts';
import { SimProcess } from './sim-process.ts';
import { createNewRun } from './simulated-run.ts';
import { connectStore, StoreHealth } from './store-connection.ts';
import { World } from './world.ts';

/**
 * One history: a project, a few runs of it, daemons that compete for them while everything goes wrong, and then a time in which nothing
 * does. Everything is held against the invariants all the time. The same seed, engine and options give the same history.
 */
export async function simulate(engine: Engine, options: SimulationOptions): Promise<History> {
  const simulation = new Simulation(engine, options);
  return simulation.run();
}

class Simulation {
  readonly #world: World;
  readonly #engine: Engine;
  readonly #random: Random;
  readonly #seed: number;
  readonly #faults: Faults;
  readonly #checker: Checker;
  readonly #host: Host;
  readonly #outside: Outside;
  readonly #site: Site;
  readonly #graphs = new Map<string, Graph>();
  readonly #daemons: readonly Daemon[];
  readonly #faultMs: number;
  #isHealing = false;
  #openLaunches = 0;

  constructor(engine: Engine, { seed, without = new Set(), keepsTrace = false, share = 1 }: SimulationOptions) {
    const random = createRandom(String(seed));
    this.#engine = engine;
    this.#seed = seed;
    this.#random = random;
    this.#world = new World({ keepsTrace });
    this.#faults = new Faults(random, without);
    const world = this.#world;
    const faults = this.#faults;
    const outside = new Outside(world, { random: random.fork('outside'), faults });
    this.#outside = outside;
    this.#checker = new Checker(world, {
      outside,
      graphs: this.#graphs,
      hasJumps: faults.has('wall jumps'),
      isPunctual: faults.isPunctual,
    });
    const setting = random.fork('setting');
    this.#faultMs = Math.round(setting.spread(10_000, 300_000) * share);
    const scripts = random.fork('bodies');
    this.#host = new Host(world, {
      scriptOf: (request) =>
        createScript(scripts.fork(`${request.run.id}/${request.step}/${request.attempt}`), faults, request),
      orphansDie: setting.chance(0.5),
      observer: { onBegan: this.#checker.onBegan, onGone: () => undefined },
    });
    this.#checker.follow(this.#host);
    const store = new MemoryStore(() => world.now, this.#checker);
    const seesDeath = setting.chance(0.5);
    const resumes = setting.chance(0.5);
    this.#site = {
      world,
      engine,
      random,
      faults,
      store,
      host: this.#host,
      outside,
      graphs: this.#graphs,
      processes: new Map(),
      seesDeath,
      resumes,
      observer: this.#checker,
    };
    this.#daemons = Array.from({ length: setting.between(1, 3) }, (_, at) => new Daemon(this.#site, `daemon${at + 1}`));
  }

  async run(): Promise<History> {
    const world = this.#world;
    this.#launchRuns();
    this.#scheduleFaults();
    let events = await world.run(this.#faultMs);
    this.#heal();
    const watch = (): void => {
      checkProgress({
        ...{ world, checker: this.#checker, host: this.#host, outside: this.#outside },
        healedAt: this.#faultMs,
      });
      world.schedule(WATCH_MS, watch);
    };
    world.schedule(WATCH_MS, watch);
    events += await world.run(this.#faultMs + HEAL_MAX_MS, () => this.#isOver());
    if (world.violation === undefined && !this.#isOver()) world.violate('I10 everything ends', 'it goes on and on');
    // What runs have left is ended by their coordinators.
    events += await world.run(world.now + 150_000);
    checkEnd({ world, checker: this.#checker, store: this.#site.store, engine: this.#engine });
    return this.#tell(events);
  }

  #tell(events: number): History {
    const { runs, bodiesBegun, takeovers } = this.#checker;
    const storedEvents = Array.from(runs.values(), ({ log }) => log.length).reduce((sum, length) => sum + length, 0);
    const counts = {
      runs: runs.size,
      bodies: bodiesBegun,
      'stored events': storedEvents,
      takeovers,
      'coordinator processes': this.#site.processes.size,
      'simulated events': events,
    };
    const figures = { counts, virtualMs: this.#world.now };
    const { violation, trace } = this.#world;
    return { seed: this.#seed, violation, hash: trace.hash, lines: trace.lines, figures };
  }

  #isOver(): boolean {
    return this.#openLaunches === 0 && Array.from(this.#checker.runs.values()).every(({ isEnded }) => isEnded);
  }

  /** One to three runs of two versions of the project, each asked for by one or two clients that do not know of each other. */
  #launchRuns(): void {
    const random = this.#random.fork('launches');
    const shape = this.#random.fork('graph');
    const versions = random.chance(0.3) ? 2 : 1;
    const graphs = Array.from({ length: versions }, (_, version) => createGraph(shape.fork('shape'), version));
    for (const graph of graphs) this.#graphs.set(graph.hash, graph);
    const count = random.between(1, 3);
    for (let at = 0; at < count; at++) {
      const graph = graphs[Math.min(at, versions - 1)];
      if (graph === undefined) continue;
      const plan = createPlan(this.#engine, graph, random);
      const cause = { kind: 'manual', key: `launch ${at}` } as const;
      for (let client = random.between(1, 2); client > 0; client--)
        this.#scheduleLaunch(random.between(0, at * 20_000), { graph, plan, cause });
      if (random.chance(0.5)) this.#retryWhenOver({ graph, plan, key: `launch ${at}` });
    }
  }

  #scheduleLaunch(delayMs: number, launch: Launching): void {
    this.#openLaunches++;
    this.#world.schedule(delayMs, () => this.#launch(launch));
  }

  /** Until the store has said what became of it; a client that is killed is started again. */
  #launch(launch: Launching): void {
    const { world } = this.#site;
    const process = new SimProcess(world, 'client');
    process.onDeath(() => void world.schedule(1_000, () => this.#launch(launch)));
    const store = connectStore(this.#site.store, { ...this.#site, process, health: new StoreHealth() });
    const attempt = (): void => {
      const created = createNewRun(this.#engine, { ...launch, at: process.clock.now() });
      void store.createRun(created).then(
        () => {
          this.#openLaunches--;
        },
        () => void process.clock.after(500, attempt),
      );
    };
    attempt();
  }

  /** A run that failed is repeated, once. */
  #retryWhenOver({ graph, plan, key }: { readonly graph: Graph; readonly plan: Plan; readonly key: string }): void {
    const { store } = this.#site;
    const id = this.#engine.runIdOf({ kind: 'manual', key }, sha256);
    this.#openLaunches++;
    const look = (): void => {
      const run = store.readRun(id);
      if (run?.endedAt === undefined) return void this.#world.schedule(5_000, look);
      this.#openLaunches--;
      if (run.state === 'succeeded') return;
      const cause = { kind: 'retry', key: `${id}/1` } as const;
      const carried = this.#engine.carryOver(plan, run.id, {
        steps: store.readSteps(run.id),
        createdAt: run.createdAt,
        found: this.#engine.itemsFound(plan, store.readEvents(run.id, { after: 0, limit: 1_000_000 })),
      });
      this.#scheduleLaunch(0, { graph, plan: carried, cause });
    };
    this.#world.schedule(5_000, look);
  }

  #scheduleFaults(): void {
    const random = this.#random.fork('fault times');
    const kinds: readonly { readonly kind: FaultKind; readonly everyMs: number; readonly strike: () => void }[] = [
      { kind: 'kill at random', everyMs: 30_000, strike: () => this.#pickDaemon(random).process.kill('at random') },
      {
        kind: 'freeze',
        everyMs: 60_000,
        strike: () => this.#pickDaemon(random).process.freeze(random.spread(10, FREEZE_MAX_MS)),
      },
      { kind: 'wall jumps', everyMs: 30_000, strike: () => this.#jump(random) },
      { kind: 'cancel', everyMs: 20_000, strike: () => this.#cancel(random) },
    ];
    for (const { kind, everyMs, strike } of kinds) {
      const next = (): void => {
        if (!this.#faults.has(kind)) return;
        const delayMs = (-Math.log(1 - random.next()) * everyMs) / this.#faults.rate(kind);
        this.#world.schedule(delayMs, () => {
          if (this.#isHealing) return;
          strike();
          next();
        });
      };
      next();
    }
  }

  #pickDaemon(random: Random): Daemon {
    const [first, ...others] = this.#daemons;
    if (first === undefined) throw new Error('there is no daemon');
    return random.pick([first, ...others]);
  }

  #jump(random: Random, atLeastMs = 100): void {
    const byMs = random.spread(atLeastMs, 600_000) * random.pick([1, -1]);
    this.#world.note(`the wall clock jumps by ${byMs} ms`);
    this.#world.jumpWall(byMs);
  }

  #cancel(random: Random): void {
    const open = Array.from(this.#checker.runs.values()).filter(({ isEnded }) => !isEnded);
    const [first, ...others] = open;
    if (first === undefined) return;
    const run = random.pick([first, ...others]);
    const isHard = random.chance(0.3);
    if (random.chance(0.5)) for (const daemon of this.#daemons) daemon.cancel(run.id, isHard);
    else this.#site.store.requestCancel({ run: run.id as RunId, reason: 'asked to', force: isHard });
  }

  #heal(): void {
    if (this.#faults.has('wall jumps')) this.#jump(this.#random.fork('last jump'), 300_000);
    this.#world.note('nothing goes wrong any more');
    this.#isHealing = true;
    this.#faults.heal();
    for (const { process } of this.#daemons) process.thaw();
  }
}

interface Launching {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly cause: RunCause;
}

const WATCH_MS = 10_000;
const HEAL_MAX_MS = 6 * 3_600_000;
