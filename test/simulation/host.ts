import type { AttemptMessage, AttemptEnd } from '../../src/ports/executor.ts';
import type { StepOutcome, StepRequest } from '../../src/model/step-request.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/**
 * The machine on which bodies of steps run, each a process of its own that goes on when its coordinator is gone: it tells what it does as
 * long as somebody listens, and leaves a record of its result.
 */
export class Host {
  readonly #world: World;
  readonly #options: HostOptions;
  readonly #bodies = new Map<string, Body>();
  readonly #givenUp = new Set<string>();
  #nextPid = 1_000;

  constructor(world: World, options: HostOptions) {
    this.#world = world;
    this.#options = options;
  }

  get bodies(): Iterable<Body> {
    return this.#bodies.values();
  }

  bodyOf(run: string, step: string, attempt: number): Body | undefined {
    return this.#bodies.get(`${run}/${step}/${attempt}`);
  }

  /** It has not begun, and never will. */
  giveUp(run: string, step: string, attempt: number): void {
    this.#givenUp.add(`${run}/${step}/${attempt}`);
  }

  /** `undefined` when it was given up. */
  start(request: StepRequest, watcher: Watcher): Body | undefined {
    const body = new Body(this.#world, {
      request,
      pid: this.#nextPid++,
      script: this.#options.scriptOf(request),
      observer: this.#options.observer,
    });
    const { id } = body;
    if (this.#givenUp.has(id)) return undefined;
    const before = this.#bodies.get(id);
    if (before !== undefined) this.#world.violate('I5 one body at a time', `${id} is begun a second time`);
    this.#bodies.set(id, body);
    body.watch(watcher);
    watcher.process.onDeath(() => this.#orphan(body, watcher));
    body.spawn();
    return body;
  }

  /** Of the processes of a coordinator that is killed some end with it, some go on. */
  #orphan(body: Body, watcher: Watcher): void {
    body.forget(watcher);
    if (this.#options.orphansDie) this.#world.schedule(body.script.orphanMs, () => body.die('its coordinator is gone'));
  }
}

export interface HostOptions {
  readonly scriptOf: (request: StepRequest) => BodyScript;
  readonly orphansDie: boolean;
  readonly observer: BodyObserver;
}

export interface BodyObserver {
  readonly onBegan: (body: Body) => void;
  readonly onGone: (body: Body) => void;
}

/** What a body will do. All times in milliseconds after it began, `spawnMs` aside. */
export interface BodyScript {
  readonly spawnMs: number;
  readonly tells: readonly { readonly atMs: number; readonly message: AttemptMessage }[];
  readonly durationMs: number;
  /** `dies`: no result is left. */
  readonly end: StepOutcome | 'dies';
  readonly onTerm: 'ends' | 'ends as failed' | 'ignores';
  readonly termMs: number;
  readonly killMs: number;
  /** Not even KILL ends it, as when it waits for a broken disk. */
  readonly isUnkillable: boolean;
  /** Whether the executor says so, or leaves it to the coordinator to give up. */
  readonly saysUnconfirmed: boolean;
  readonly orphanMs: number;
  readonly leftOutBytes: number;
}

/** A coordinator's executor that follows a body. */
export interface Watcher {
  readonly process: SimProcess;
  readonly report: (message: AttemptMessage) => void;
  readonly resolve: (end: AttemptEnd) => void;
}

export class Body {
  readonly id: string;
  readonly request: StepRequest;
  readonly pid: number;
  readonly script: BodyScript;
  readonly #world: World;
  readonly #observer: BodyObserver;
  readonly #told: AttemptMessage[] = [];
  readonly #watchers = new Set<Watcher>();
  /** Those that asked for its end. */
  readonly #stoppers = new Set<Watcher>();
  #state: 'spawning' | 'live' | 'gone' = 'spawning';
  #record: { readonly outcome: StepOutcome; readonly at: number } | undefined;
  #isTermed = false;
  #killedAt: number | undefined;
  #beganAt: number | undefined;
  #goneAt: number | undefined;

  constructor(
    world: World,
    about: {
      readonly request: StepRequest;
      readonly pid: number;
      readonly script: BodyScript;
      readonly observer: BodyObserver;
    },
  ) {
    this.#world = world;
    this.request = about.request;
    this.pid = about.pid;
    this.script = about.script;
    this.#observer = about.observer;
    this.id = `${about.request.run.id}/${about.request.step}/${about.request.attempt}`;
  }

  get isLive(): boolean {
    return this.#state === 'live';
  }

  get isGone(): boolean {
    return this.#state === 'gone';
  }

  get record(): { readonly outcome: StepOutcome; readonly at: number } | undefined {
    return this.#record;
  }

  get wasTermed(): boolean {
    return this.#isTermed;
  }

  get killedAt(): number | undefined {
    return this.#killedAt;
  }

  get beganAt(): number | undefined {
    return this.#beganAt;
  }

  get goneAt(): number | undefined {
    return this.#goneAt;
  }

  /** What a reader of its journal finds. */
  get told(): readonly AttemptMessage[] {
    return this.#told;
  }

  watch(watcher: Watcher): void {
    this.#watchers.add(watcher);
  }

  forget(watcher: Watcher): void {
    this.#watchers.delete(watcher);
  }

  spawn(): void {
    this.#world.schedule(this.script.spawnMs, () => {
      if (this.#state !== 'spawning') return;
      this.#state = 'live';
      this.#beganAt = this.#world.now;
      this.#world.note(`body ${this.id} begins, pid ${this.pid}`);
      this.#observer.onBegan(this);
      this.#tell({ kind: 'started', pid: this.pid });
      const { tells, durationMs, end } = this.script;
      for (const { atMs, message } of tells) this.#world.schedule(atMs, () => this.#tell(message));
      this.#world.schedule(durationMs, () => (end === 'dies' ? this.die('as its script says') : this.#finish(end)));
    });
  }

  term(by: Watcher): void {
    this.#stoppers.add(by);
    if (this.#isTermed || this.#state === 'gone') return;
    this.#isTermed = true;
    this.#world.note(`body ${this.id} gets TERM`);
    const { onTerm, termMs, isUnkillable } = this.script;
    if (isUnkillable || onTerm === 'ignores') return;
    const failure = { kind: 'user', message: 'ended by a signal', retryable: true } as const;
    this.#world.schedule(termMs, () =>
      this.#state === 'spawning'
        ? this.die('before it began')
        : this.#finish(onTerm === 'ends' ? { state: 'cancelled' } : { state: 'failed', error: failure }),
    );
  }

  kill(by: Watcher): void {
    this.#stoppers.add(by);
    if (this.#killedAt !== undefined || this.#state === 'gone') return;
    this.#killedAt = this.#world.now;
    this.#world.note(`body ${this.id} gets KILL`);
    const { isUnkillable, saysUnconfirmed, killMs } = this.script;
    if (!isUnkillable || this.#state === 'spawning')
      return void this.#world.schedule(killMs, () => this.die('by KILL'));
    if (saysUnconfirmed)
      this.#world.schedule(SWEEP_MS, () => this.#end(() => ({ kind: 'unconfirmed', processes: [this.pid] })));
  }

  die(why: string): void {
    if (this.#state === 'gone') return;
    this.#gone(`dies ${why}`);
    this.#end((watcher) =>
      this.#stoppers.has(watcher)
        ? { kind: 'finished', outcome: { state: 'cancelled' } }
        : { kind: 'lost', reason: 'its process is gone' },
    );
  }

  #finish(outcome: StepOutcome): void {
    if (this.#state !== 'live') return;
    this.#record = { outcome, at: this.#world.now };
    this.#gone(`leaves ${outcome.state}`);
    const { leftOutBytes: leftOut } = this.script;
    const stream = { bytes: leftOut * 2, leftOut };
    this.#end(() => ({ kind: 'finished', outcome, output: { stdout: stream, stderr: { bytes: 0, leftOut: 0 } } }));
  }

  #gone(how: string): void {
    this.#state = 'gone';
    this.#goneAt = this.#world.now;
    this.#world.note(`body ${this.id} ${how}`);
    this.#observer.onGone(this);
  }

  #tell(message: AttemptMessage): void {
    if (this.#state !== 'live') return;
    this.#told.push(message);
    this.#send((watcher) => {
      if (this.#watchers.has(watcher)) watcher.report(message);
    });
  }

  #end(endFor: (watcher: Watcher) => AttemptEnd): void {
    this.#send((watcher) => {
      this.forget(watcher);
      watcher.resolve(endFor(watcher));
    });
  }

  #send(tell: (watcher: Watcher) => void): void {
    for (const watcher of this.#watchers)
      this.#world.schedule(PIPE_MS, () => watcher.process.deliver(() => tell(watcher)));
  }
}

/** The same for all that a body tells, so that it arrives in order. */
const PIPE_MS = 1;
/** How long an executor looks for what is left of a body. */
const SWEEP_MS = 1_000;
