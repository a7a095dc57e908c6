import type { Alert } from '../../src/model/alert.ts';
import type { AutomationLimits } from '../../src/automation/limits.ts';
import type { ConditionAnswer } from '../../src/model/condition.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { ScheduleKey, Tick } from '../../src/model/schedule.ts';
import type {
  Dispatch,
  GoingRun,
  NewDeployment,
  Reassignment,
  ScheduleChange,
  TickEntry,
} from '../../src/ports/automation-store.ts';
import type { ConditionQuestion } from '../../src/ports/condition-asker.ts';
import type { LookEntry } from '../../src/ports/sensor-store.ts';
import type { EventBatch, NewRun } from '../../src/ports/store.ts';
import type { Checker } from './checker.ts';
import { expectTicks, isAsExpected } from './check-ticks.ts';
import { findLimit } from './check-limits.ts';
import type { ConditionChecker } from './condition-checker.ts';
import type { SensorChecker } from './sensor-checker.ts';
import type { UpdateChecker } from './update-checker.ts';
import type { AutomationObserver } from './memory-automation.ts';
import type { ProjectVersion } from './scheduled-projects.ts';
import { type ScheduleLife, ScheduleModel, type Stretch } from './schedule-model.ts';
import { fireTimesOf } from './time-oracle.ts';
import type { Invariant, World } from './world.ts';

/** Holds what daemons decide against what people wrote, in the moment in which it is stored. Beside `Checker`, which looks at the runs. */
export class AutomationChecker implements AutomationObserver {
  readonly schedules: ScheduleModel;
  readonly requests = new Map<string, Request>();
  readonly #world: World;
  readonly #runs: Checker;
  readonly #limits: AutomationLimits;
  readonly #updates: UpdateChecker;
  readonly #sensors: SensorChecker;
  readonly #conditions: ConditionChecker;
  #onOpened: (alert: Alert) => void = () => undefined;
  /** Whose call the store is at. */
  #asker = '';
  readonly #capacities = new Map<string, number>();
  readonly #queueReadAt = new Map<string, number>();
  /** What goes, since the last change. */
  going: readonly GoingRun[] = [];
  ticks = 0;
  requested = 0;

  constructor(world: World, { runs, versions, limits, updates, sensors, conditions }: About) {
    this.#world = world;
    this.#runs = runs;
    this.#limits = limits;
    this.#updates = updates;
    this.#sensors = sensors;
    this.#conditions = conditions;
    this.schedules = new ScheduleModel(versions);
  }

  /** Who judges alerts is told of them. */
  heedAlerts(onOpened: (alert: Alert) => void): void {
    this.#onOpened = onOpened;
  }

  readonly onOpened = (alert: Alert): void => this.#onOpened(alert);

  readonly onBooted = (daemon: string, capacity: number): void => {
    this.#capacities.set(daemon, capacity);
  };

  readonly onAsked = (process: string, operation: string): void => {
    this.#asker = process;
    this.#updates.onAsked(process, operation);
    if (operation === 'readQueue') this.#queueReadAt.set(process, this.#world.now);
  };

  readonly onDeployed = (deployment: NewDeployment): void => {
    const { project, version, graph = 'nothing' } = deployment;
    this.#world.note(
      `store ${project} is ${graph.slice(0, 14)} from version ${version} on, at ${spell(deployment.at)}`,
    );
    this.schedules.deploy(deployment, this.#world.now);
    this.#sensors.onDeployed(deployment);
  };

  readonly onLook = (entry: LookEntry): void => {
    this.#sensors.onLook(entry, this.#asker);
  };

  readonly onAnswer = (process: string, question: ConditionQuestion, answer: ConditionAnswer): void => {
    this.#conditions.onAnswer(process, question, answer);
  };

  readonly onChanged = (change: ScheduleChange): void => {
    this.#world.note(`store ${change.project} ${change.schedule} is ${change.to} at ${spell(change.at)}`);
    this.schedules.change(change);
  };

  readonly onTicks = (entry: TickEntry): void => {
    const { span, cursor, ticks, runs } = entry;
    for (const tick of ticks) this.#world.note(`store ${nameOf(tick)} ${describeTick(tick)}`);
    this.ticks += ticks.length;
    const life = this.schedules.lifeOf(span);
    const stretch = life?.stretches.findLast(({ since }) => since === span.since);
    if (life === undefined || stretch === undefined) {
      this.#violate('I1 one tick for a fire time', `${nameOf(span)} has ticks while it was never enabled`);
      return;
    }
    if (stretch.written.timing.on_update !== undefined) {
      this.#noteUpdates({ life, stretch }, entry);
      return;
    }
    this.#conditions.checkTicks(this.#asker, span, { ticks, written: stretch.written });
    this.#checkTimes(stretch, { ticks, cursor, name: nameOf(span) });
    stretch.reachedTo = Math.max(cursor, stretch.reachedTo);
    for (const tick of ticks) life.ticks.set(tick.fireAt, tick.state);
    this.#checkRuns(stretch, { ticks, runs: runs.map(({ created }) => created) });
  };

  readonly onDispatched = (dispatch: Dispatch, going: readonly GoingRun[]): void => {
    const { daemon, runs } = dispatch;
    this.going = going;
    this.#world.note(`store ${daemon} gets ${runs.join(', ')}`);
    for (const run of runs) this.#touch(run);
    this.#checkCapacity(daemon);
    const given = going.filter(({ run }) => runs.includes(run));
    const moments = this.schedules.activeSince(this.#queueReadAt.get(daemon) ?? 0);
    const broken = moments.map((active) => findLimit({ active, going, given, limits: this.#limits }));
    const [first] = broken;
    if (first !== undefined && broken.every((limit) => limit !== undefined))
      this.#violate('I9 limits of the queue', first);
    for (const run of given) this.#checkChain(run);
  };

  /** Of a run without a place in the queue. */
  readonly onAppendedWithoutTurn = ({ run, events }: EventBatch): void => {
    if (events.some(({ type }) => type === 'step_starting'))
      this.#violate('I9 limits of the queue', `a step of ${run} starts, which gave its place back`);
  };

  readonly onReassigned = ({ run, from, to, hasFailed }: Reassignment, going: readonly GoingRun[]): void => {
    this.going = going;
    this.#world.note(`store ${run} goes from ${from} to ${to ?? 'the queue'}${hasFailed ? ', failed' : ''}`);
    this.#touch(run);
    if (to !== undefined) this.#checkCapacity(to);
  };

  /** Ticks that should be there by now. */
  checkLateness(wallMs: number): void {
    for (const { key, stretches } of this.schedules.schedules) {
      for (const { written, reachedTo, until = Infinity } of stretches) {
        // Conditions may be asked for a while.
        const waitMs = written.onlyIf === undefined ? 0 : written.onlyIf.waitSeconds * 1_000 + ASKING_MS;
        const [first] = fireTimesOf(written.timing, reachedTo, Math.min(until, wallMs - waitMs));
        if (first !== undefined)
          this.#violate(
            'I1 one tick for a fire time',
            `${nameOf(key)} has no tick at ${spell(first)} by ${spell(wallMs)}`,
          );
      }
    }
  }

  /** Exactly the times that the schedules have in their stretches. */
  checkEnd(): void {
    for (const { key, stretches, ticks } of this.schedules.schedules) {
      if (stretches.some(({ written }) => written.update !== undefined)) continue;
      const due = stretches.flatMap(({ written, since, until, reachedTo }) =>
        fireTimesOf(written.timing, since, until ?? reachedTo),
      );
      const lost = due.filter((at) => !ticks.has(at));
      const more = [...ticks.keys()].filter((at) => !due.includes(at));
      if (lost.length + more.length > 0)
        this.#violate(
          'I1 one tick for a fire time',
          `${nameOf(key)} has no tick at ${lost.map(spell).join(', ')}, and one too many at ${more.map(spell).join(', ')}`,
        );
    }
    for (const { id, log } of this.#runs.runs.values())
      if (isScheduled(log[0]) && !this.requests.has(id))
        this.#violate('I2 at most one run for a tick', `${id} has no tick`);
  }

  #noteUpdates({ life, stretch }: { readonly life: ScheduleLife; readonly stretch: Stretch }, entry: TickEntry): void {
    const process = this.#asker;
    this.#updates.onTicks(life, stretch, { entry, process });
    stretch.reachedTo = Math.max(entry.cursor, stretch.reachedTo);
    for (const tick of entry.ticks)
      if (tick.state === 'requested')
        this.requests.set(tick.run, { id: tick.run, schedule: nameOf(tick), isChained: false });
  }

  #checkTimes(stretch: Stretch, { ticks, cursor, name }: Committed): void {
    const { until } = stretch;
    const [first] = ticks;
    if (first !== undefined && this.#world.whenShown(first.at) === undefined)
      this.#violate(
        'I1 one tick for a fire time',
        `${name} is decided at ${spell(first.at)}, which no clock has shown`,
      );
    const expected = expectTicks(stretch, first?.at ?? cursor, this.#limits);
    const isRight = expected.length === ticks.length && expected.every((one, at) => isTick(ticks[at], one));
    if (!isRight)
      this.#violate(
        'I1 one tick for a fire time',
        `${name} has ${ticks.map(describeTick).join(', ')} instead of ${expected.map(({ fireAt, state }) => `${state} ${spell(fireAt)}`).join(', ')}`,
      );
    const last = ticks.at(-1)?.fireAt ?? stretch.reachedTo;
    if (cursor !== last && fireTimesOf(stretch.written.timing, last, cursor).length > 0)
      this.#violate('I1 one tick for a fire time', `${name} goes on from ${spell(cursor)}, and leaves out fire times`);
    if (until !== undefined && cursor > until)
      this.#violate(
        'I1 one tick for a fire time',
        `${name} goes on from ${spell(cursor)}, and ended at ${spell(until)}`,
      );
  }

  #checkRuns(
    stretch: Stretch,
    { ticks, runs }: { readonly ticks: readonly Tick[]; readonly runs: readonly NewRun[] },
  ): void {
    const { overlap = 'allow' } = stretch.written;
    const made = new Map(runs.map((one) => [one.run.id as string, one.run]));
    for (const tick of ticks) {
      if (tick.state === 'skipped' && tick.cause === 'overlap') this.#checkSkip(tick, overlap);
      if (tick.state !== 'requested') continue;
      this.requested++;
      const key = `${nameOf(tick)}@${new Date(tick.fireAt).toISOString()}`;
      const run = made.get(tick.run);
      if (run === undefined)
        this.#violate('I2 at most one run for a tick', `${key} requests ${tick.run}, which is not made`);
      else if (run.cause.key !== key)
        this.#violate('I2 at most one run for a tick', `${tick.run} of ${key} has the cause ${run.cause.key}`);
      else if (run.graph !== stretch.graph)
        this.#violate('I13 what was pinned', `${tick.run} of ${key} has the graph of another version`);
      const before = [...this.requests.values()].filter(({ schedule }) => schedule === nameOf(tick));
      const open = before.find(({ id, isChained }) => isChained && this.#runs.runs.get(id)?.isEnded === false);
      if (overlap === 'skip' && open !== undefined)
        this.#violate('overlap', `${key} is requested although ${open.id} before it goes on`);
      this.requests.set(tick.run, { id: tick.run, schedule: nameOf(tick), isChained: overlap !== 'allow' });
      made.delete(tick.run);
    }
    for (const id of made.keys()) this.#violate('I2 at most one run for a tick', `${id} is made without a tick`);
  }

  /** The run before it went on when this was decided. */
  #checkSkip(tick: Tick & { readonly state: 'skipped' }, overlap: string): void {
    const decidedAt = this.#world.whenShown(tick.at) ?? 0;
    const before = [...this.requests.values()].filter(({ schedule }) => schedule === nameOf(tick));
    const wentOn = before.some(({ id }) => {
      const run = this.#runs.runs.get(id);
      return run !== undefined && (!run.isEnded || run.lastAt >= decidedAt);
    });
    if (overlap !== 'skip' || !wentOn)
      this.#violate('overlap', `${nameOf(tick)} is skipped at ${spell(tick.fireAt)} although no run before it went on`);
  }

  #checkChain({ run }: GoingRun): void {
    const request = this.requests.get(run);
    if (request?.isChained !== true) return;
    const others = this.going.filter((other) => {
      const one = this.requests.get(other.run);
      return other.run !== run && one?.isChained === true && one.schedule === request.schedule;
    });
    if (others.length > 0)
      this.#violate('overlap', `${run} of ${request.schedule} is given out while ${others[0]?.run ?? ''} goes on`);
  }

  #checkCapacity(daemon: string): void {
    const has = this.going.filter((run) => run.daemon === daemon && run.turn === undefined).length;
    const capacity = this.#capacities.get(daemon) ?? 0;
    if (has > capacity) this.#violate('I9 limits of the queue', `${daemon} has ${has} runs and takes ${capacity}`);
  }

  #touch(run: string): void {
    const model = this.#runs.runs.get(run);
    if (model !== undefined) model.lastAt = this.#world.now;
  }

  #violate(invariant: Invariant, message: string): void {
    this.#world.violate(invariant, message);
  }
}

interface About {
  readonly runs: Checker;
  readonly versions: ReadonlyMap<string, ProjectVersion>;
  readonly limits: AutomationLimits;
  readonly updates: UpdateChecker;
  readonly sensors: SensorChecker;
  readonly conditions: ConditionChecker;
}

/** An answer that comes slowly, and one more look. */
const ASKING_MS = 30_000;

/** A run that a tick has requested. */
export interface Request {
  readonly id: string;
  readonly schedule: string;
  /** Whether it goes after the one before it. */
  readonly isChained: boolean;
}

interface Committed {
  readonly ticks: readonly Tick[];
  readonly cursor: number;
  readonly name: string;
}

function isScheduled(first: RunEvent | undefined): boolean {
  return first?.type === 'run_created' && first.body.cause.kind === 'schedule';
}

function isTick(tick: Tick | undefined, expected: Parameters<typeof isAsExpected>[1]): boolean {
  return tick !== undefined && isAsExpected(tick, expected);
}

function nameOf({ project, environment, schedule }: ScheduleKey): string {
  return `${project}/${environment}/${schedule}`;
}

function describeTick(tick: Tick): string {
  const how = tick.state === 'skipped' ? `${tick.state} (${tick.cause}: ${tick.reason})` : tick.state;
  return `${how} ${spell(tick.fireAt)}${tick.state === 'requested' ? ` ${tick.run}` : ''} decided ${spell(tick.at)}`;
}

function spell(ms: number): string {
  return Number.isFinite(ms) && Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : String(ms);
}
