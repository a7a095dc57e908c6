import type { RunEvent, StepEvent } from '../../src/model/event.ts';
import type { Plan, PlannedJob } from '../../src/model/plan.ts';

/**
 * What a run is by its events, told again by other means than the product's: kept small and slow, to hold the product against. Only what
 * the checks ask for.
 */
export class RunModel {
  readonly id: string;
  readonly plan: Plan;
  readonly graph: string;
  readonly steps: Map<string, StepModel>;
  /** Ids of the steps right before steps of items, and before those that stand for them. */
  readonly #needs = new Map<string, readonly string[]>();
  readonly #found = new Map<string, { readonly attempt: number; readonly keys: readonly string[] }>();
  readonly log: RunEvent[] = [];
  state: string = 'queued';
  isEnded = false;
  epoch = 1;
  /** In virtual time: when something was stored last, and when it was last taken over. */
  lastAt = 0;
  takenOverAt = 0;
  /** When it was last seen to wait for what another run has. */
  keptBackAt = 0;
  /** When somebody first asked for its end, and its epoch then. */
  cancelAsked: { readonly at: number; readonly epoch: number } | undefined;

  constructor(id: string, plan: Plan, graph: string) {
    this.id = id;
    this.plan = plan;
    this.graph = graph;
    this.steps = new Map(
      plan.steps.map((step, place) => [step.id, new StepModel(step.id, place, jobOf(plan, step.job), step.job)]),
    );
  }

  stepOf(id: string): StepModel {
    const step = this.steps.get(id);
    if (step === undefined) throw new Error(`${this.id} has no step ${id}`);
    return step;
  }

  needsOf(step: StepModel): readonly StepModel[] {
    return (this.#needs.get(step.id) ?? this.#plannedNeeds(step.place)).map((id) => this.stepOf(id));
  }

  /** Those before a step, and behind those that stand for steps of items these. */
  blamedBy(step: StepModel): readonly StepModel[] {
    const needs = this.needsOf(step);
    return [...needs, ...needs.flatMap((need) => (this.#isForAll(need) ? this.needsOf(need) : []))];
  }

  /** What a step finds gives every job that is mapped over it a step for each, once it has succeeded. */
  noteItems(step: StepModel, event: StepEvent): void {
    if (event.type === 'items_emitted') {
      const before = this.#found.get(step.id);
      const known = before?.attempt === event.attempt ? before.keys : [];
      const keys = [...new Set([...known, ...event.body.items.map(({ key }) => key)])];
      this.#found.set(step.id, { attempt: event.attempt, keys });
    }
    const planned = this.plan.steps[step.place];
    if (planned?.finds !== true || !step.isSuccess || event.type === 'items_emitted') return;
    const isCarried = event.type === 'step_unchanged' && event.body.reason === 'carried_over';
    const keys = isCarried ? planned.carried?.items?.map(({ key }) => key) : this.#found.get(step.id)?.keys;
    this.#addItems(step, keys ?? []);
  }

  #addItems(finder: StepModel, keys: readonly string[]): void {
    const mapped = this.plan.steps.filter(({ over }) => over === finder.place).map(({ id }) => this.stepOf(id));
    const isStopped = (step: StepModel): boolean =>
      step.isEnded || this.needsOf(step).some((need) => need.isEnded && !need.isSuccess);
    const opened = new Set(mapped.filter((step) => !isStopped(step)).map(({ id }) => id));
    for (const id of opened) {
      const step = this.stepOf(id);
      const needs = this.#plannedNeeds(step.place);
      for (const key of keys) {
        const child = new StepModel(`${id}[${key}]`, this.steps.size, step.job, step.jobName);
        this.steps.set(child.id, child);
        this.#needs.set(
          child.id,
          needs.map((need) => (opened.has(need) ? `${need}[${key}]` : need)),
        );
      }
      this.#needs.set(
        id,
        keys.map((key) => `${id}[${key}]`),
      );
    }
  }

  #isForAll(step: StepModel): boolean {
    return this.plan.steps[step.place]?.over !== undefined;
  }

  #plannedNeeds(place: number): readonly string[] {
    return (this.plan.steps[place]?.needs ?? []).map((need) => this.plan.steps[need]?.id ?? '');
  }

  /** How many steps take each limit now. */
  used(): ReadonlyMap<string, number> {
    const used = new Map<string, number>();
    for (const step of this.steps.values()) {
      if (!step.isLive) continue;
      for (const limit of ['parallel', ...step.job.limits]) used.set(limit, (used.get(limit) ?? 0) + 1);
    }
    return used;
  }

  noteRun(event: Exclude<RunEvent, StepEvent>): void {
    const state = RUN_STATE_AFTER[event.type];
    if (state !== undefined) this.state = state;
    this.isEnded = ENDS_RUN.has(event.type);
  }
}

const RUN_STATE_AFTER: Readonly<Partial<Record<RunEvent['type'], string>>> = {
  run_starting: 'starting',
  run_started: 'running',
  run_cancelling: 'cancelling',
  run_succeeded: 'succeeded',
  run_failed: 'failed',
  run_cancelled: 'cancelled',
  run_cancel_unconfirmed: 'cancel_unconfirmed',
};

const ENDS_RUN: ReadonlySet<string> = new Set([
  'run_succeeded',
  'run_failed',
  'run_cancelled',
  'run_cancel_unconfirmed',
]);

export class StepModel {
  readonly id: string;
  readonly place: number;
  readonly job: PlannedJob;
  readonly jobName: string;
  state: string = 'waiting';
  attempt = 0;
  failures = 0;
  losses = 0;
  memoKey = '';
  /** How many messages of the attempt are stored. */
  told = 0;
  /** In virtual time. */
  liveSince = 0;
  againDelayMs = 0;
  /** Since when it waits for data outside. */
  waitsSince: number | undefined;
  /** The same as its events say it. */
  toldToWaitAt: number | undefined;

  constructor(id: string, place: number, job: PlannedJob, jobName: string) {
    this.id = id;
    this.place = place;
    this.job = job;
    this.jobName = jobName;
  }

  get isLive(): boolean {
    return this.state === 'starting' || this.state === 'running';
  }

  get isEnded(): boolean {
    return ENDED.has(this.state);
  }

  get isSuccess(): boolean {
    return this.state === 'succeeded' || this.state === 'unchanged';
  }

  note(event: StepEvent, now: number): void {
    if (event.type === 'step_ready' || (event.type === 'step_unchanged' && event.body.memoKey !== undefined))
      this.memoKey = event.body.memoKey ?? '';
    if (event.type === 'step_failed' && this.isLive) this.failures++;
    if (TELLS.has(event.type)) this.told++;
    if (event.type === 'step_lost') this.losses++;
    if (event.type === 'step_waiting') {
      this.waitsSince ??= now;
      this.toldToWaitAt ??= event.at;
    }
    if (event.type === 'step_starting') {
      this.attempt = event.attempt;
      this.told = 0;
      this.liveSince = now;
    }
    if (event.type === 'step_retrying') {
      if (this.isLive) this.failures++;
      this.againDelayMs = this.#delayAtLeast(event.body.error.kind === 'lost');
    }
    this.state = STATE_AFTER[event.type] ?? this.state;
  }

  /** The shortest time until the next attempt; jitter takes away a half at most. */
  #delayAtLeast(isLoss: boolean): number {
    if (isLoss) return LOSS_DELAY_MS * 2 ** (this.losses - 1);
    const { delayMs, delayMaxMs, backoff, jitter } = this.job.retry;
    const grown = Math.min(delayMaxMs, backoff === 'exponential' ? delayMs * 2 ** (this.failures - 1) : delayMs);
    return jitter ? grown / 2 : grown;
  }
}

/** Each keeps one message of an attempt. */
const TELLS: ReadonlySet<StepEvent['type']> = new Set([
  'step_started',
  'asset_materialized',
  'asset_checked',
  'asset_value',
  'items_emitted',
  'step_logged',
]);

const LOSS_DELAY_MS = 1_000;

const STATE_AFTER: Readonly<Partial<Record<StepEvent['type'], string>>> = {
  step_ready: 'ready',
  step_queued: 'queued',
  step_starting: 'starting',
  step_started: 'running',
  step_retrying: 'retrying',
  step_lost: 'lost',
  step_succeeded: 'succeeded',
  items_collected: 'succeeded',
  step_unchanged: 'unchanged',
  step_failed: 'failed',
  step_skipped: 'skipped',
  step_cancelled: 'cancelled',
  step_cancel_unconfirmed: 'cancel_unconfirmed',
};

const ENDED: ReadonlySet<string> = new Set([
  'succeeded',
  'unchanged',
  'failed',
  'skipped',
  'cancelled',
  'cancel_unconfirmed',
]);

function jobOf(plan: Plan, name: string): PlannedJob {
  const job = plan.jobs[name];
  if (job === undefined) throw new Error(`the plan has no job ${name}`);
  return job;
}
