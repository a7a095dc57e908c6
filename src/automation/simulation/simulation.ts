import type { Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';
import type { Deployment, DeploymentScope, Tick } from '../../model/schedule.ts';
import type { Caretaker } from '../../ports/caretaker.ts';
import type { LookEntry } from '../../ports/sensor-store.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import { type DaemonSignals, runDaemon } from '../automation.ts';
import type { DaemonNews, DaemonPorts } from '../daemon-ports.ts';
import { withoutAssetsOfOthers } from '../../run/home-of-asset.ts';
import { AUTOMATION_LIMITS, type AutomationLimits } from '../limits.ts';
import { planTick } from '../plan-tick.ts';
import { readSchedules, type Schedule } from '../read-schedules.ts';
import { nextTime } from '../rule-times.ts';
import { createUpdateTarget } from '../update-target.ts';
import { createKeysBefore, findFirstKeys, withDataBefore } from './data-before.ts';
import { withUpdateKeys } from './first-update-keys.ts';
import { LiveSteps } from './live-steps.ts';
import { RunRecorder, type SimulatedRun } from './run-recorder.ts';
import { createSimulatedConditions } from './simulated-conditions.ts';
import { createSimulatedLauncher } from './simulated-launcher.ts';
import { chooseSensors, type ChosenSensors, withFewerLooks } from './choose-sensors.ts';
import { type Arrival, createSimulatedObserver } from './simulated-observer.ts';
import { VirtualClock } from './virtual-clock.ts';

/**
 * What would run when: a daemon with all of its loops, and the coordinator of every run, on time that goes on as fast as they decide. Only
 * steps do nothing: each takes as long as is said, and succeeds. So what is decided here is what a daemon decides.
 *
 * It begins with nothing going on, and with everything made that runs before it would have made. Nothing fires from `toMs` on; runs that
 * have begun by then go on to their end, and those that still wait are left waiting.
 */
export async function simulate(asked: SimulationOrder, ports: SimulationPorts): Promise<Simulation> {
  // What other projects make is there, and nothing of it is new.
  const order = { ...asked, graph: withoutAssetsOfOthers(asked.graph) };
  const clock = new VirtualClock(order.fromMs - 1);
  const deployment = deploymentOf(order);
  const chosen = chooseSchedules(order, { deployment, ports });
  const sensors = chooseSensors(order);
  await deploy(ports.store, deployment, { chosen, sensors });
  const firstKeys = findKeys(order, { chosen, ports });
  const store = withDataBefore(ports.store, {
    has: ({ asset, partition }) => !(partition >= (firstKeys.get(asset) ?? PAST_EVERY_KEY)),
    list: createKeysBefore(order.graph, { firstKeys, fromMs: order.fromMs }),
    now: () => clock.now(),
    startedAt: order.fromMs - 1,
  });
  const recorder = new RunRecorder();
  const live = new LiveSteps();
  const ending = new Ending(order, { clock, live, signal: ports.signal });
  const failures = new Set<string>();
  const tell = (one: DaemonNews): void => {
    if (one.kind === 'failed') failures.add(`${one.doing}: ${one.reason}`);
    if (one.kind === 'looked' && one.result.state === 'failed')
      failures.add(`The sensor ${one.sensor}: ${one.result.reason}`);
    if (one.kind === 'run_lost') failures.add(`${one.run}: ${one.reason}`);
    if (one.kind === 'ticked') ending.heed(recorder.heedTick(one.tick));
    if (one.kind === 'run_started') recorder.heedStart(one.run, clock.now());
  };
  const launcher = createSimulatedLauncher({
    ...{ store, clock, graph: order.graph, hash: ports.hash, live, durationOf: order.durationOf },
    onPlan: (run, plan) => recorder.heedPlan(run, plan),
    onEvents: (events) => recorder.heedEvents(events),
  });
  const heedLook = (entry: LookEntry): void => {
    for (const { run } of entry.requests)
      ending.heed(recorder.heedRequest(run.created.run.id, { sensor: entry.sensor, at: entry.at }));
  };
  const site = { ...ports, store: withLooksHeeded(store, heedLook), clock, launcher, tell };
  const daemon = runDaemon(daemonPorts(order, site), ending.signals);
  await drive(daemon, clock, { ports, onStep: () => ports.onProgress?.(clock.now()) });
  return {
    fromMs: order.fromMs,
    toMs: order.toMs,
    ...(ending.cut === undefined ? {} : { cut: ending.cut }),
    schedules: chosen.map(({ schedule }) => schedule),
    sensors: namesOf(sensors),
    ticks: recorder.ticks,
    runs: recorder.runs,
    limits: new Map([...recorder.limits, ['runs', runsMaxOf(order)]]),
    endedAt: clock.now(),
    failures: [...failures],
  };
}

export interface SimulationOrder extends DeploymentScope {
  readonly graph: Graph;
  /** Milliseconds since 1970; fire times from the first, and before the second. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Only schedules that start any of these jobs. */
  readonly jobs?: ReadonlySet<string>;
  /** How long a step of a job takes, in milliseconds. */
  readonly durationOf: (job: string) => number;
  /** Runs that the daemon carries out at once. */
  readonly capacity: number;
  /** After so many requested runs it is enough. */
  readonly runsMax: number;
  /** What sensors get to see, in the order in which it comes. */
  readonly arrivals?: readonly Arrival[];
  /** Schedules whose condition does not hold; all others do. */
  readonly failing?: ReadonlySet<string>;
}

export interface SimulationPorts extends Pick<DaemonPorts, 'planning'> {
  /** Empty, and one that answers without waiting for anything outside. */
  readonly store: InstanceStore;
  readonly hash: DaemonPorts['planning']['hash'];
  /** Resolves when everything that can go on without time going on has gone on. */
  readonly settle: () => Promise<void>;
  readonly engine: string;
  /** When aborted, it is cut where it is. */
  readonly signal: AbortSignal;
  /** Told of the simulated time, often. */
  readonly onProgress?: (nowMs: number) => void;
}

export interface Simulation {
  readonly fromMs: number;
  readonly toMs: number;
  /** Why it ended before its end. */
  readonly cut?: 'cancelled' | 'runs';
  /** Those that were simulated. */
  readonly schedules: readonly Schedule[];
  /** Those that were simulated, and those of which nobody says what they see. */
  readonly sensors: { readonly simulated: readonly string[]; readonly others: readonly string[] };
  /** In the order in which they were decided; those of sensors are of the schedule `sensor:NAME`. */
  readonly ticks: readonly Tick[];
  /** In the order in which they were requested. */
  readonly runs: readonly SimulatedRun[];
  /** How many may take each limit at once; `runs` is the instance's. */
  readonly limits: ReadonlyMap<string, number>;
  /** When the last of its runs was done. */
  readonly endedAt: number;
  /** What went wrong in the daemon, in sentences; nothing should. */
  readonly failures: readonly string[];
}

const PAST_EVERY_KEY = '\u{10FFFF}';

function deploymentOf({ project, environment, graph, fromMs }: SimulationOrder): Deployment {
  return { project, environment, version: 1, graph: graph.hash, folder: '', at: fromMs - 1, by: 'simulation' };
}

/** Tells of what looks ask for, when it is stored. */
function withLooksHeeded(store: InstanceStore, heed: (entry: LookEntry) => void): InstanceStore {
  return {
    ...store,
    async commitLook(entry) {
      const committed = await store.commitLook(entry);
      if (committed !== false) heed(entry);
      return committed;
    },
  };
}

function namesOf({ simulated, others }: ChosenSensors): Simulation['sensors'] {
  const list = (sensors: ChosenSensors['others']) => sensors.map(({ name }) => name).sort();
  return { simulated: list(simulated), others: list(others) };
}

function runsMaxOf({ graph, environment, capacity }: SimulationOrder): number {
  const instance = graph.environments[environment]?.queue?.max_runs ?? AUTOMATION_LIMITS.runsDefault;
  return Math.min(instance, capacity);
}

interface ChosenSchedule {
  readonly schedule: Schedule;
  /** Of its first run; `undefined` when it never fires, cannot be planned, or goes by new data. */
  readonly plan?: Plan;
}

/** The schedules that are simulated, each with the plan of its first run: what they will make. */
function chooseSchedules(
  { graph, environment, fromMs, jobs }: SimulationOrder,
  { deployment, ports }: { readonly deployment: Deployment; readonly ports: SimulationPorts },
): readonly ChosenSchedule[] {
  return readSchedules(graph, environment).flatMap((schedule): ChosenSchedule[] => {
    const goesByData = schedule.rule.timing.kind === 'on_update';
    const fireAt = goesByData ? fromMs : nextTime(schedule.rule, fromMs - 1);
    const context = { planning: ports.planning, engine: ports.engine };
    const planned =
      fireAt === undefined ? undefined : planTick({ graph, deployment, schedule, fireAt, at: fireAt }, context);
    const plan = planned?.ok === true ? (JSON.parse(planned.value.created.plan) as Plan) : undefined; // it was just written
    const isChosen = jobs === undefined || plan?.steps.some(({ job }) => jobs.has(job)) === true;
    return isChosen ? [{ schedule, ...(plan === undefined || goesByData ? {} : { plan }) }] : [];
  });
}

/** Makes what is simulated active. */
async function deploy(
  store: InstanceStore,
  deployment: Deployment,
  { chosen, sensors }: { readonly chosen: readonly ChosenSchedule[]; readonly sensors: ChosenSensors },
): Promise<void> {
  await store.deploy({
    ...deployment,
    schedules: chosen.map(({ schedule: { name, ruleText, startsPaused } }) => ({
      schedule: name,
      rule: ruleText,
      paused: startsPaused,
    })),
    sensors: sensors.simulated.map(({ name, written, startsPaused }) => ({
      sensor: name,
      type: written.type,
      paused: startsPaused,
    })),
  });
}

/** The first keys that simulated runs make, by asset. */
function findKeys(
  { graph, environment, fromMs }: SimulationOrder,
  { chosen, ports }: { readonly chosen: readonly ChosenSchedule[]; readonly ports: SimulationPorts },
): ReadonlyMap<string, string> {
  const plans = chosen.flatMap(({ plan }) => plan ?? []);
  const context = { ...ports.planning, nowMs: fromMs };
  const targets = chosen.flatMap(({ schedule }) => {
    if (schedule.rule.timing.kind !== 'on_update') return [];
    const target = createUpdateTarget(graph, schedule, { environment, context });
    return target.ok ? [target.value] : [];
  });
  return withUpdateKeys(graph, findFirstKeys(graph, plans), targets);
}

/** Tells the daemon to stop: at the end of the simulated time, when there are too many runs, or when somebody wants no more of it. */
class Ending {
  readonly signals: DaemonSignals;
  cut: Simulation['cut'];
  readonly #runsMax: number;
  readonly #end: () => void;

  constructor({ toMs, runsMax }: SimulationOrder, { clock, live, signal }: Site) {
    const [stop, kill] = [new AbortController(), new AbortController()];
    this.signals = { stop: stop.signal, kill: kill.signal, graceMs: GRACE_MS };
    this.#runsMax = runsMax;
    this.#end = () => {
      stop.abort();
      kill.abort();
    };
    const endWhenIdle = (wasIdle: boolean): void => {
      if (wasIdle && live.count === 0) kill.abort();
      else clock.after(IDLE_MS, () => endWhenIdle(live.count === 0));
    };
    clock.after(toMs - clock.now(), () => {
      stop.abort();
      endWhenIdle(false);
    });
    const cancel = (): void => this.#cutShort('cancelled');
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  }

  heed(runs: number): void {
    if (runs >= this.#runsMax) this.#cutShort('runs');
  }

  #cutShort(cut: NonNullable<Simulation['cut']>): void {
    this.cut ??= cut;
    this.#end();
  }
}

interface Site {
  readonly clock: VirtualClock;
  readonly live: LiveSteps;
  readonly signal: AbortSignal;
}

/** Longer than runs take. What waits for data that nobody makes any more is not waited for: no step goes on for a while then. */
const GRACE_MS = 366 * 86_400_000;
const IDLE_MS = 60_000;

/** What goes by new data is decided when something is new, and this often: zones begin their days at quarters of an hour. */
const UPDATE_MS = 900_000;

/** The daemon is alone: it hears of everything at once, and looks for nothing that somebody else did. */
const LIMITS: AutomationLimits = {
  ...AUTOMATION_LIMITS,
  lookMs: 1e12,
  daemonLeaseMs: 1e12,
  beatMs: 3e11,
  stuckMs: 1e12,
  hooksMs: 1e12,
  updateMs: UPDATE_MS,
  updateAgainMs: UPDATE_MS,
  strayMs: 1e12,
  monitorMs: 1e12,
  pruneMs: 1e12,
};

const NOTHING_TO_CARE_FOR: Caretaker = {
  deliverHooks: () => Promise.resolve({ delivered: 0, failures: [] }),
  prune: () => Promise.resolve({ runs: 0, outputs: 0, isDone: true }),
};

function daemonPorts(
  { graph, capacity, fromMs, toMs, arrivals = [], failing = new Set() }: SimulationOrder,
  {
    engine,
    planning,
    ...ports
  }: SimulationPorts & Pick<DaemonPorts, 'clock' | 'launcher' | 'tell'> & { readonly store: InstanceStore },
): DaemonPorts {
  const { store, clock, launcher, tell } = ports;
  return {
    ...{ store, clock, launcher, tell, planning, capacity, limits: LIMITS, caretaker: NOTHING_TO_CARE_FOR },
    conditions: createSimulatedConditions(failing),
    sensors: { store, observer: createSimulatedObserver(arrivals, () => clock.now()) },
    readGraph: () => Promise.resolve(withFewerLooks(graph, toMs - fromMs)),
    daemon: { id: 'simulation', host: 'simulation', pid: 1, engine, startedAt: fromMs, state: 'working' },
  };
}

interface Driving {
  readonly ports: Pick<SimulationPorts, 'settle'>;
  readonly onStep: () => void;
}

/** Until the daemon has ended. When nothing is due any more and it has not, it waits for something that never comes. */
async function drive(daemon: Promise<unknown>, clock: VirtualClock, { ports, onStep }: Driving): Promise<void> {
  const over = new AbortController();
  const ended = daemon.finally(() => over.abort());
  ended.catch(() => undefined); // told below
  for (;;) {
    await ports.settle();
    if (over.signal.aborted) break;
    if (!clock.step()) throw new Error('the simulated daemon waits for something that never comes');
    onStep();
  }
  await ended;
}
