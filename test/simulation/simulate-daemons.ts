import type { AutomationLimits } from '../../src/automation/limits.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { AlertChecker } from './alert-checker.ts';
import { AutomationChecker } from './automation-checker.ts';
import { AutomationDaemon, type AutomationSite } from './automation-daemon.ts';
import { BackfillChecker } from './backfill-checker.ts';
import { Checker } from './checker.ts';
import { checkEnd } from './check-end.ts';
import { checkProgress } from './check-progress.ts';
import { checkQueue, keepBackOrphans, QueueWatch } from './check-queue.ts';
import { ConditionChecker } from './condition-checker.ts';
import type { Engine } from './engine.ts';
import { FeedModel } from './feed-model.ts';
import { type FaultKind, Faults } from './faults.ts';
import type { History, SimulationOptions } from './history.ts';
import { Host } from './host.ts';
import { MemoryStore, type StoreObserver } from './memory-store.ts';
import { Operators, type ScheduledProject } from './operators.ts';
import { Outside } from './outside.ts';
import { createRandom, type Random } from './random.ts';
import { createScript } from './scenario.ts';
import { chooseMoment, createVersions } from './scheduled-projects.ts';
import { SensedWorld } from './sensed-world.ts';
import { SensorChecker } from './sensor-checker.ts';
import { SimConditions } from './sim-conditions.ts';
import type { SimProcess } from './sim-process.ts';
import { UpdateChecker } from './update-checker.ts';
import { World } from './world.ts';

/**
 * One history: an instance with one or two projects, people who deploy and pause, and daemons of the product that start their runs while
 * everything goes wrong; then a time in which nothing does, and then the end of all schedules. The same seed, engine and options give the
 * same history.
 */
export async function simulateDaemons(engine: Engine, options: SimulationOptions): Promise<History> {
  return new DaemonSimulation(engine, options).run();
}

class DaemonSimulation {
  readonly #seed: number;
  readonly #random: Random;
  readonly #world: World;
  readonly #faults: Faults;
  readonly #runs: Checker;
  readonly #checker: AutomationChecker;
  #alerts: AlertChecker | undefined;
  readonly #backfills: BackfillChecker;
  readonly #feed = new FeedModel();
  readonly #updates: UpdateChecker;
  readonly #sensors: SensorChecker;
  readonly #site: AutomationSite;
  readonly #projects: readonly ScheduledProject[];
  readonly #operators: Operators;
  readonly #daemons: readonly AutomationDaemon[];
  readonly #watch: QueueWatch;
  readonly #faultMs: number;
  #isHealing = false;

  constructor(engine: Engine, { seed, without = new Set(), keepsTrace = false, share = 1 }: SimulationOptions) {
    const random = createRandom(`daemons ${seed}`);
    this.#seed = seed;
    this.#random = random;
    const setting = random.fork('setting');
    const { zone, startsAt } = chooseMoment(random.fork('moment'));
    const world = new World({ keepsTrace, startsAt });
    this.#world = world;
    this.#faults = new Faults(random, without);
    this.#faultMs = Math.round(setting.spread(60_000, 600_000) * share);
    const limits = chooseLimits(engine, setting);
    this.#projects = createProjects(random.fork('projects'), { zone, startsAt });
    const versions = this.#projects.flatMap((project) => project.versions);
    const graphs = new Map(versions.map(({ graph }) => [graph.hash, graph]));
    const outside = new Outside(world, { random: random.fork('outside'), faults: this.#faults });
    const about = { hasJumps: this.#faults.has('wall jumps'), isPunctual: this.#faults.isPunctual };
    this.#runs = new Checker(world, { outside, graphs, ...about });
    this.#backfills = new BackfillChecker(world, this.#runs);
    const sensed = this.#createSensed();
    const byHash = new Map(versions.map((version) => [version.graph.hash, version]));
    this.#updates = new UpdateChecker(world, this.#feed);
    this.#sensors = new SensorChecker(world, { feed: this.#feed, sensed, versions: byHash });
    this.#checker = new AutomationChecker(world, {
      ...{ runs: this.#runs, versions: byHash, limits, updates: this.#updates, sensors: this.#sensors },
      conditions: new ConditionChecker(world, limits),
    });
    const host = this.#createHost(setting);
    this.#runs.follow(host);
    this.#site = this.#createSite(engine, { setting, outside, host, graphs, limits, sensed });
    const models = { schedules: this.#checker.schedules, sensors: this.#sensors };
    this.#operators = new Operators(this.#site, this.#projects, models);
    const count = setting.between(1, 3);
    this.#daemons = Array.from({ length: count }, (_, at) => new AutomationDaemon(this.#site, `d${at + 1}`));
    this.#watch = new QueueWatch();
  }

  async run(): Promise<History> {
    const world = this.#world;
    this.#operators.deployAll();
    this.#scheduleFaults();
    let events = await world.run(this.#faultMs);
    this.#heal();
    const look = (): void => {
      this.#look();
      world.schedule(WATCH_MS, look);
    };
    world.schedule(WATCH_MS, look);
    events += await world.run(this.#faultMs + CALM_MS, () => false);
    this.#operators.bringBack();
    this.#operators.resumeSensors();
    events += await world.run(world.now + WATCH_MS, () => false);
    this.#operators.pauseAll();
    this.#operators.resumeBackfills();
    events += await world.run(world.now + DRAIN_MAX_MS, () => this.#isOver());
    if (world.violation === undefined && !this.#isOver()) this.#complain();
    this.#checkEnd();
    return this.#tell(events);
  }

  /** Of each project, what its versions watch. */
  #createSensed(): SensedWorld {
    const sensed = this.#projects.map(({ project, versions }) => {
      return [project, new Map(versions.flatMap(({ sensors }) => [...sensors]))] as const;
    });
    return new SensedWorld(this.#world, {
      ...{ random: this.#random.fork('sensed'), faults: this.#faults, sensed: new Map(sensed) },
      untilMs: this.#faultMs,
    });
  }

  #createHost(setting: Random): Host {
    const scripts = this.#random.fork('bodies');
    return new Host(this.#world, {
      scriptOf: (request) =>
        createScript(scripts.fork(`${request.run.id}/${request.step}/${request.attempt}`), this.#faults, request),
      orphansDie: setting.chance(0.5),
      observer: { onBegan: this.#runs.onBegan, onGone: () => undefined },
    });
  }

  #createSite(engine: Engine, { setting, ...parts }: SiteParts): AutomationSite {
    const world = this.#world;
    const store = new MemoryStore(() => world.now, this.#observeStore());
    const alerts = new AlertChecker(world, store, { hasJumps: this.#faults.has('wall jumps') });
    this.#alerts = alerts;
    this.#checker.heedAlerts(alerts.onOpened);
    const automation = new engine.MemoryAutomation(store, () => world.now, this.#checker);
    const { onTold } = this.#runs;
    const { onBooted, onAsked, onLook, onAnswer } = this.#checker;
    return {
      ...parts,
      world,
      engine,
      random: this.#random,
      faults: this.#faults,
      store,
      instance: {
        ...{ runs: store, automation },
        backfills: new engine.MemoryBackfills(store, automation.queue, this.#backfills),
        sensors: new engine.MemorySensors(store, automation, {
          onLook,
          onSensorChanged: this.#sensors.onSensorChanged,
          onSensorReset: this.#sensors.onSensorReset,
        }),
      },
      conditions: new SimConditions(world, { random: this.#random.fork('conditions'), faults: this.#faults }),
      processes: new Map<string, SimProcess>(),
      seesDeath: setting.chance(0.5),
      resumes: setting.chance(0.5),
      observer: { onTold, onBooted, onAsked, onAnswer, onSeen: this.#sensors.onSeen },
    };
  }

  #observeStore(): StoreObserver {
    const { onCreated, onClaimed, onAppended, onCancelAsked } = this.#runs;
    return {
      ...{ onClaimed, onCancelAsked, onAppendedWithoutTurn: this.#checker.onAppendedWithoutTurn },
      onCreated: (created) => {
        onCreated(created);
        this.#feed.onCreated(created);
      },
      onAppended: (batch, after, slots) => {
        onAppended(batch, after, slots);
        this.#feed.onAppended(batch);
      },
    };
  }

  #scheduleFaults(): void {
    const random = this.#random.fork('fault times');
    const often = (everyMs: number, rate: () => number, strike: () => void): void => {
      const next = (): void => {
        if (rate() === 0) return;
        this.#world.schedule((-Math.log(1 - random.next()) * everyMs) / rate(), () => {
          if (this.#isHealing) return;
          strike();
          next();
        });
      };
      next();
    };
    const rateOf = (kind: FaultKind) => () => this.#faults.rate(kind);
    often(60_000, rateOf('kill at random'), () => this.#pickProcess(random).kill('at random'));
    often(90_000, rateOf('freeze'), () => this.#pickProcess(random).freeze(random.spread(10, 300_000)));
    often(60_000, rateOf('wall jumps'), () => this.#jump(random));
    often(
      40_000,
      () => 1,
      () => this.#operators.act(),
    );
    const [first, ...others] = this.#daemons;
    if (first !== undefined)
      often(
        120_000,
        () => 1,
        () => random.pick([first, ...others]).stop(),
      );
  }

  /** A daemon, or a process that carries out runs. */
  #pickProcess(random: Random): SimProcess {
    const daemons = this.#daemons.map(({ process }) => process);
    const [first, ...others] = [...daemons, ...daemons, ...this.#daemons.flatMap(({ children }) => children)];
    if (first === undefined) throw new Error('there is no daemon');
    return random.pick([first, ...others]);
  }

  #jump(random: Random): void {
    const byMs =
      (random.chance(0.5) ? random.spread(100, 600_000) : random.between(300_000, 600_000)) * random.pick([1, -1]);
    this.#world.note(`the wall clock jumps by ${byMs} ms`);
    this.#world.jumpWall(byMs);
  }

  #heal(): void {
    this.#world.note('nothing goes wrong any more');
    this.#isHealing = true;
    this.#faults.heal();
    this.#operators.thaw();
    for (const { process } of this.#daemons) process.thaw();
    for (const { children } of this.#daemons) for (const child of children) child.thaw();
  }

  #look(): void {
    const world = this.#world;
    const healedMs = world.now - this.#faultMs;
    const going = new Set(this.#checker.going.map(({ run }) => run as string));
    const queue = { ...this.#site, checker: this.#checker, daemons: this.#daemons };
    keepBackOrphans(this.#runs.runs, queue);
    checkProgress({
      ...{ world, checker: this.#runs, host: this.#site.host, outside: this.#site.outside },
      // That one which asks for its place gets it is seen by the queue.
      isOf: (run) => going.has(run) && !this.#isGivenUp(run) && this.#site.store.rowOf(run).turn !== 'asked',
      healedAt: this.#faultMs,
    });
    if (healedMs < IN_FLIGHT_MS) return;
    if (healedMs > IN_FLIGHT_MS + LATE_MS && healedMs < CALM_MS && !this.#operators.areIdle)
      world.violate('I10 everything ends', 'somebody tries to deploy or to change something, in vain');
    this.#updates.look(this.#checker.schedules.schedules);
    if (healedMs > IN_FLIGHT_MS + LATE_MS) this.#checker.checkLateness(world.wall - LATE_MS);
    checkQueue(this.#watch, queue);
  }

  /** A run that was lost too often, which is said; nobody carries it on by itself. */
  #isGivenUp(id: string): boolean {
    return this.#site.instance.automation.queue.failuresOf(id) >= this.#site.limits.failuresMax;
  }

  #isOver(): boolean {
    if (!this.#operators.areIdle || this.#site.instance.automation.readSpans({}).length > 0) return false;
    if (this.#backfills.areOpen((run) => this.#isGivenUp(run))) return false;
    if (!Array.from(this.#runs.runs.values()).every(({ id, isEnded }) => isEnded || this.#isGivenUp(id))) return false;
    return this.#sensors.findOpen() === undefined;
  }

  #complain(): void {
    const open = this.#sensors.findOpen();
    if (open !== undefined) this.#world.violate('I12 sensors', open);
    this.#world.violate('I10 everything ends', 'it goes on and on');
  }

  #checkEnd(): void {
    const { world, engine, store } = this.#site;
    if (world.violation !== undefined) return;
    this.#checker.checkEnd();
    this.#alerts?.checkEnd();
    this.#backfills.checkEnd((run) => this.#isGivenUp(run));
    const scopes = this.#projects.map(({ project, environment }) => ({ project, environment }));
    checkEnd({ world, checker: this.#runs, store, engine, scopes });
  }

  #tell(events: number): History {
    const { violation, trace } = this.#world;
    const { automation } = this.#site.instance;
    const counts = {
      ticks: this.#checker.ticks,
      late: this.#alerts?.count ?? 0,
      looks: this.#sensors.looks,
      'runs by sensors': this.#sensors.requests,
      'runs by new data': this.#updates.starts,
      runs: this.#runs.runs.size,
      deployments: automation.listDeployments({ limit: 1_000_000 }).length,
      takeovers: this.#runs.takeovers,
      'runs given up': Array.from(this.#runs.runs.values()).filter(({ id, isEnded }) => !isEnded && this.#isGivenUp(id))
        .length,
      processes: this.#site.processes.size,
      'simulated events': events,
    };
    const figures = { counts, virtualMs: this.#world.now };
    return { seed: this.#seed, violation, hash: trace.hash, lines: trace.lines, figures };
  }
}

interface SiteParts {
  readonly setting: Random;
  readonly outside: Outside;
  readonly host: Host;
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly limits: AutomationLimits;
  readonly sensed: SensedWorld;
}

/** Some look less often, or decide only a few things together. */
function chooseLimits({ AUTOMATION_LIMITS }: Engine, random: Random): AutomationLimits {
  return {
    ...AUTOMATION_LIMITS,
    lookMs: random.pick([2_000, 4_000, 8_000]),
    ticksMax: random.pick([3, 500]),
    ...random.pick([{ entriesMin: 1, entriesMax: 1 }, { entriesMin: 1, entriesMax: 2 }, {}]),
    waitingPerLane: random.pick([1, 50]),
    waitingAtFirst: random.fork('first').pick([1, 2, 250]),
    failuresMax: random.pick([3, 1_000]),
    hooksMs: 60_000,
    strayMs: 30_000,
  };
}

function createProjects(random: Random, moment: ReturnType<typeof chooseMoment>): readonly ScheduledProject[] {
  return ['alpha', 'beta'].slice(0, random.between(1, 2)).map((project) => ({
    project,
    environment: 'dev',
    versions: createVersions(random.fork(project), { project, ...moment }),
  }));
}

const WATCH_MS = 10_000;
/** The slowest answer of the store, and the longest freeze, may still be felt when things were mended. */
const IN_FLIGHT_MS = 120_000;
/** A clock that is not believed, a duty that is free only when its lease is over, and a look. */
const LATE_MS = 90_000;
const CALM_MS = IN_FLIGHT_MS + LATE_MS + 30_000;
const DRAIN_MAX_MS = 6 * 3_600_000;
