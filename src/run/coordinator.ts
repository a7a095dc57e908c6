import type { EventDraft, RunEvent } from '../model/event.ts';
import type { RunId } from '../model/ids.ts';
import { isRunEnded } from '../model/run.ts';
import type { Clock } from '../ports/clock.ts';
import type { Executor } from '../ports/executor.ts';
import type { Store } from '../ports/store.ts';
import { type Ask, askPatiently } from './ask-patiently.ts';
import { addEvents, type PendingBatch, type Stamp } from './batch.ts';
import { CancelWatch } from './cancel-watch.ts';
import { decide, type Effect, type Look, type ParkedStep } from './decide.ts';
import { findWaits } from './decide-starts.ts';
import { wakeTimeOf } from './decide-stops.ts';
import { decideTaking } from './decide-taking.ts';
import type { Bell } from './bell.ts';
import { HeldAttempts } from './held-attempts.ts';
import type { RunLimits } from './limits.ts';
import { Lookout } from './lookout.ts';
import { type DatedNews, eventsOfNews, type News } from './news.ts';
import type { RunDetails } from './run-details.ts';
import { RunLease } from './run-lease.ts';
import type { RunState } from './run-state.ts';
import { startRunTime } from './run-time.ts';
import { SharedRoom } from './shared-room.ts';
import { StepRecords } from './step-records.ts';
import { StoredRun } from './stored-run.ts';
import { Timers } from './timers.ts';
import { TurnWatch } from './turn-watch.ts';

/**
 * Carries a run to its end: looks at what happened, decides, appends what it will do, does it, until nothing is left to do.
 * Whatever a restart needs is in the events; this loop only holds the attempts that go on.
 *
 * Invariant: an effect is carried out only after the event that tells of it is stored. When the store says that another coordinator has
 * the run, every attempt is left to that one and nothing more is written.
 */
export async function coordinate(run: CoordinatedRun, ports: CoordinatorPorts): Promise<Coordination> {
  const coordinator = new Coordinator(run, ports);
  try {
    const coordination = await coordinator.run();
    if (coordination.kind === 'superseded') coordinator.leave();
    return coordination;
  } finally {
    await coordinator.abandon();
  }
}

export interface CoordinatedRun {
  readonly id: RunId;
  /** As folded from the stored events; its epoch is the last event's, `epoch` the one that was claimed. */
  readonly state: RunState;
  readonly epoch: number;
  readonly details: RunDetails;
  readonly owner: string;
}

export interface CoordinatorPorts {
  readonly store: Store;
  readonly executor: Executor;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly limits: RunLimits;
  /** Makes ready what all steps share; a sentence for people when that cannot be done. Called once, before the first step; not when none will start. */
  readonly prepare: () => Promise<string | undefined>;
  /** Told of events after they are stored, in order. */
  readonly onEvents?: (events: readonly RunEvent[], state: RunState) => void;
  /** Rung when places of shared limits are free again, for other runs in this process. */
  readonly bell?: Bell;
  /** Told when calls of hooks are stored: somebody may deliver them. */
  readonly onHooks?: () => void;
  /** When aborted, the run is cancelled; the reason is told if it is text. */
  readonly signal?: AbortSignal;
  /** When aborted, the run is cancelled without grace. */
  readonly kill?: AbortSignal;
}

export type Coordination =
  | { readonly kind: 'ended'; readonly state: RunState }
  /** Another coordinator has the run: nothing is known of how it goes on. */
  | { readonly kind: 'superseded' };

interface Decided {
  readonly pending: PendingBatch;
  readonly effects: readonly Effect[];
  /** Places of steps about which something must be found out first. */
  readonly unknown: readonly number[];
  /** Steps that wait for data, and when to look at it again. */
  readonly parked: readonly ParkedStep[];
}

class Coordinator {
  readonly #run: CoordinatedRun;
  readonly #ports: CoordinatorPorts;
  #news: DatedNews[] = [];
  #isUrgent = false;
  #stopHearing: (() => void) | undefined;
  #delay: (() => void) | undefined;
  #wake: () => void = () => undefined;
  readonly #stored: StoredRun;
  readonly #attempts: HeldAttempts;
  readonly #records: StepRecords;
  readonly #lookout: Lookout;
  readonly #timers: Timers;
  readonly #now: () => number;
  readonly #lease: RunLease;
  readonly #room: SharedRoom;
  readonly #cancels: CancelWatch;
  readonly #turns: TurnWatch;
  readonly #patiently: Ask;

  constructor(run: CoordinatedRun, ports: CoordinatorPorts) {
    this.#run = run;
    this.#ports = ports;
    const tell = (news: News): void => this.#tell(news);
    this.#timers = new Timers(ports.clock);
    const patience = { clock: ports.clock, patienceMs: ports.limits.leaseMs, pause: this.#timers.pause };
    const patiently: Ask = (ask) => askPatiently(ask, patience);
    this.#patiently = patiently;
    this.#stored = new StoredRun({ ...run, ...ports, patiently });
    this.#attempts = new HeldAttempts({ ...run, run: run.id, executor: ports.executor, tell });
    this.#cancels = new CancelWatch({
      ...{ ...ports, run: run.id, timers: this.#timers, patiently, pollMs: ports.limits.pollMs, tell },
    });
    this.#turns = new TurnWatch({
      ...{ run: run.id, store: ports.store, timers: this.#timers, patiently, pollMs: ports.limits.pollMs },
      onTurn: (turn) => {
        this.#stored.noteTurn(turn);
        tell({ kind: 'room' });
      },
      onError: (error) => tell({ kind: 'broken', error }),
    });
    this.#records = new StepRecords(run.details);
    this.#lookout = new Lookout(ports.executor, this.#timers);
    this.#room = new SharedRoom({
      run: run.id,
      index: run.state.index,
      timers: this.#timers,
      ask: (question) => patiently(() => ports.store.askRoom(question)),
      onLook: () => tell({ kind: 'room' }),
      onError: (error) => tell({ kind: 'broken', error }),
    });
    this.#now = startRunTime(ports.clock, run.state);
    this.#lease = new RunLease({ run: run.id, epoch: run.epoch, leaseMs: ports.limits.leaseMs }, ports);
  }

  get #state(): RunState {
    return this.#stored.state;
  }

  async run(): Promise<Coordination> {
    this.#cancels.listen();
    this.#stopHearing = this.#ports.bell?.listen((about) => {
      if (about === 'room') this.#room.hurry();
      else this.#turns.hurry();
    });
    this.#renewLease();
    if (!(await this.#begin())) return { kind: 'superseded' };
    this.#cancels.poll();
    while (!isRunEnded(this.#state.state)) {
      const news = this.#takeNews();
      const broken = news.find((one) => one.kind === 'broken');
      if (broken !== undefined) throw broken.error;
      if (news.some((one) => one.kind === 'superseded')) return { kind: 'superseded' };
      const decided = await this.#decideAndStore(this.#hear(news));
      if (decided === undefined) return { kind: 'superseded' };
      const { pending, effects, unknown, parked } = decided;
      this.#park(parked);
      if (effects.length > 0 && !(await this.#mayAct())) return { kind: 'superseded' };
      for (const effect of effects) this.#carryOut(effect);
      this.#findOut(unknown);
      this.#turns.watch(this.#stored.turn);
      if (pending.events.length === 0 && !this.#isUrgent) await this.#sleep();
    }
    return { kind: 'ended', state: this.#state };
  }

  /** Whatever goes on is somebody else's. */
  leave(): void {
    this.#attempts.leave();
  }

  /** Ends whatever still goes on. What was given up already is not waited for. */
  async abandon(): Promise<void> {
    this.#cancels.stop();
    this.#stopHearing?.();
    this.#timers.callOff();
    const untilEnded = this.#attempts.stopAll();
    await this.#lookout.stop();
    await untilEnded(this.#state.work.live);
  }

  /** Takes the run, or takes it over with what its attempts left. */
  async #begin(): Promise<boolean> {
    this.#stored.noteTurn(await this.#patiently(() => this.#ports.store.readTurn(this.#run.id)));
    if (!(await this.#append(this.#add(decideTaking(this.#state, this.#run.owner))))) return false;
    const { live } = this.#state.work;
    if (live.length > 0 && !(await this.#mayAct())) return false;
    for (const place of live) {
      this.#records.forget(place);
      this.#attempts.adopt(place, this.#state);
    }
    await this.#cancels.look();
    const problem = live.length === 0 && this.#cancels.isAsked ? undefined : await this.#ports.prepare();
    if (problem !== undefined) return this.#giveUp(problem);
    return this.#state.state !== 'starting' || this.#append(this.#add([{ type: 'run_started', body: {} }]));
  }

  /** Nothing can be started. What an earlier coordinator started is ended first. */
  async #giveUp(reason: string): Promise<boolean> {
    if (this.#state.work.live.length === 0 && this.#state.state !== 'cancelling') {
      return this.#append(this.#add([{ type: 'run_failed', body: { failed: 0, skipped: 0, reason } }]));
    }
    this.#tell({ kind: 'cancelled', reason });
    return true;
  }

  /** A coordinator that was frozen, or cut off from the store, may have lost the run without knowing. */
  async #mayAct(): Promise<boolean> {
    while (!this.#lease.isHeld) if (!(await this.#patiently(() => this.#lease.renew()))) return false;
    return true;
  }

  #hear(news: readonly DatedNews[]): PendingBatch {
    let pending: PendingBatch = { state: this.#state, events: [] };
    const hearing = { ...this.#run, ...this.#ports };
    for (const one of news)
      pending = addEvents(pending, eventsOfNews(one, pending.state, hearing), this.#stamp(one.at));
    return pending;
  }

  /** Decided again, with what is known then, when there is no room for what would begin. `undefined`: another one has the run. */
  async #decideAndStore(heard: PendingBatch): Promise<Decided | undefined> {
    for (let refusals = 0; ; refusals++) {
      const decided = this.#decide(heard);
      const { events } = decided.pending;
      const stored = events.length === 0 ? true : await this.#stored.append(decided.pending);
      if (stored === false) return undefined;
      if (stored === true) {
        this.#room.watch(findWaits(this.#now(), this.#state, this.#look(this.#state)));
        return decided;
      }
      await this.#room.look(refusals >= REFUSALS_MAX);
    }
  }

  #look(state: RunState): Look {
    const { hasTurn } = this.#stored;
    const assess = this.#records.assessor(state, this.#now());
    return { limits: this.#limits, assess, roomOf: this.#room.roomOf, hasTurn };
  }

  #decide(heard: PendingBatch): Decided {
    const now = this.#now();
    const effects: Effect[] = [];
    const parking = new Map<number, ParkedStep>();
    let pending = heard;
    for (;;) {
      const { intentions, unknown, parked } = decide(now, pending.state, this.#look(pending.state));
      for (const step of parked) parking.set(step.place, step);
      if (intentions.length === 0) return { pending, effects, unknown, parked: [...parking.values()] };
      pending = addEvents(
        pending,
        intentions.map(({ event }) => event),
        this.#stamp(now),
      );
      effects.push(...intentions.flatMap(({ effect }) => (effect === undefined ? [] : [effect])));
      if (pending.events.length >= this.#ports.limits.intentionsMax)
        return { pending, effects, unknown, parked: [...parking.values()] };
    }
  }

  get #limits(): RunLimits {
    const { limits } = this.#ports;
    return this.#cancels.isForced ? { ...limits, stopGraceMs: 0 } : limits;
  }

  #carryOut(effect: Effect): void {
    if (effect.kind === 'stop') this.#attempts.stop(effect.place, effect.force);
    else {
      this.#records.forget(effect.place);
      this.#attempts.start(effect.place, this.#state);
    }
  }

  #findOut(unknown: readonly number[]): void {
    const asked = this.#records.ask(unknown, this.#state);
    if (asked === undefined) return;
    const { project, environment } = this.#state.index.plan;
    const { details, epoch } = this.#run;
    const { index } = this.#state;
    const reading = this.#patiently(() => this.#ports.store.readAssets({ project, environment }, asked.keys));
    const looking = asked.looks.map(async ({ place, keys }) => {
      const sightings = await this.#lookout.look(keys, (left) =>
        details.lookRequestOf({ place, keys: left, epoch }, index),
      );
      this.#tell({ kind: 'found', found: asked.share(await reading, { place, sightings }) });
    });
    Promise.all([
      reading.then((records) => this.#tell({ kind: 'found', found: asked.share(records) })),
      ...looking,
    ]).catch((error: unknown) => this.#tell({ kind: 'broken', error }));
  }

  /** Steps that wait for data: nothing of them goes on meanwhile. */
  #park(steps: readonly ParkedStep[]): void {
    this.#records.park(steps);
    const now = this.#now();
    for (const { place, lookAt } of steps)
      this.#timers.after(Math.max(0, lookAt - now), () => this.#tell({ kind: 'due', place }));
  }

  #add(drafts: readonly EventDraft[]): PendingBatch {
    return addEvents({ state: this.#state, events: [] }, drafts, this.#stamp(this.#now()));
  }

  #stamp(at: number): Stamp {
    return { run: this.#run.id, at, epoch: this.#run.epoch };
  }

  async #append(pending: PendingBatch): Promise<boolean> {
    return (await this.#stored.append(pending)) === true;
  }

  #tell(news: News): void {
    this.#news.push({ ...news, at: this.#now() });
    if (!this.#canWait(news)) this.#hasten();
    else this.#delay ??= this.#timers.after(this.#ports.limits.tellDelayMs, () => this.#hasten());
  }

  #hasten(): void {
    this.#isUrgent = true;
    this.#wake();
  }

  /**
   * What an attempt tells on its way can wait a moment for more of it, and for its end, so that they are stored together. So can answers of
   * which many are awaited: to decide about one step means to go through all that wait.
   */
  #canWait({ kind }: News): boolean {
    if (kind !== 'found' && kind !== 'due') return kind === 'told';
    return this.#records.awaited > this.#ports.limits.awaitedMax;
  }

  #takeNews(): readonly DatedNews[] {
    const news = this.#news;
    this.#news = [];
    for (const one of news) {
      if (one.kind === 'found') this.#records.note(one.found);
      if (one.kind === 'due') this.#records.forget(one.place);
      if (one.kind === 'ended') this.#attempts.forget(one.live.place);
    }
    this.#isUrgent = false;
    this.#delay?.();
    this.#delay = undefined;
    return news;
  }

  /** Until something happens, or something has to be decided anyway. */
  async #sleep(): Promise<void> {
    const wakeAt = wakeTimeOf(this.#state, this.#limits);
    await new Promise<void>((resolve) => {
      const delayMs = wakeAt === undefined ? undefined : Math.max(0, wakeAt - this.#now());
      const cancel = delayMs === undefined ? undefined : this.#timers.after(delayMs, resolve);
      this.#wake = () => {
        cancel?.();
        resolve();
      };
    });
    this.#wake = () => undefined;
  }

  /** At once, so that it is known how long the lease holds, and then again and again. */
  #renewLease(): void {
    this.#patiently(() => this.#lease.renew()).then(
      (isOurs) => {
        if (isOurs) this.#timers.after(this.#ports.limits.leaseMs / 4, () => this.#renewLease());
        else this.#tell({ kind: 'superseded' });
      },
      (error: unknown) => this.#tell({ kind: 'broken', error }),
    );
  }
}

/** After so many in a row a run waits its time, whatever room it was told of. */
const REFUSALS_MAX = 3;
