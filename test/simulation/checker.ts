import type { Graph } from '../../src/graph/graph.ts';
import type { RunEvent, StepEvent } from '../../src/model/event.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/run.ts';
import type { EventBatch, NewRun, Slot } from '../../src/ports/store.ts';
import { AssetModel } from './asset-model.ts';
import { checkAttempt } from './check-attempt.ts';
import { OUTSIDE } from './scenario.ts';
import { checkFlow } from './check-flow.ts';
import type { Finding } from './finding.ts';
import type { Body, Host } from './host.ts';
import type { Outside } from './outside.ts';
import { RunModel } from './run-model.ts';
import type { Invariant, World } from './world.ts';

/** Holds everything that is stored, and everything that bodies do, against the invariants, in the moment in which it happens. */
export class Checker {
  readonly runs = new Map<string, RunModel>();
  readonly assets = new AssetModel();
  readonly #world: World;
  readonly #graphs: ReadonlyMap<string, Graph>;
  readonly #causes = new Set<string>();
  readonly #hookKeys = new Set<string>();
  readonly #told = new Map<string, RunEvent>();
  readonly #circumstances: Circumstances;
  #host: Host | undefined;
  bodiesBegun = 0;
  takeovers = 0;

  constructor(world: World, about: Circumstances) {
    this.#world = world;
    this.#graphs = about.graphs;
    this.#circumstances = about;
  }

  follow(host: Host): void {
    this.#host = host;
  }

  readonly onCreated = ({ run, plan, event }: NewRun): void => {
    const cause = `${run.cause.kind} ${run.cause.key}`;
    if (this.#causes.has(cause)) this.#world.violate('I2 one run for a cause', cause);
    this.#causes.add(cause);
    const model = new RunModel(run.id, JSON.parse(plan) as Plan, run.graph);
    model.log.push(event);
    model.lastAt = this.#world.now;
    this.runs.set(run.id, model);
    this.#world.note(`store ${run.id} is created, ${model.steps.size} steps`);
  };

  readonly onClaimed = (run: string, epoch: number): void => {
    const model = this.#runOf(run);
    if (epoch !== model.epoch + 1) this.#violate('I4 fenced', `${run} goes from epoch ${model.epoch} to ${epoch}`);
    model.epoch = epoch;
    if (epoch > 2) this.takeovers++;
  };

  readonly onAppended = (batch: EventBatch, after: Run, slots: readonly Slot[]): void => {
    const run = this.#runOf(batch.run);
    for (const event of batch.events) this.#noteEvent(run, event);
    run.lastAt = this.#world.now;
    this.#checkSlots(slots);
    this.#checkHooks(run, batch);
    if (after.seq !== run.log.length)
      this.#violate('I6 no gaps, nothing after the end', `${run.id} is at ${after.seq} after ${run.log.length} events`);
    if (run.isEnded !== (after.endedAt !== undefined) || after.state !== run.state) {
      this.#violate(
        'I7 rows are the fold of the events',
        `the row of ${run.id} says ${after.state}, its events ${run.state}`,
      );
    }
  };

  readonly onCancelAsked = (run: string): void => {
    const model = this.#runOf(run);
    model.cancelAsked ??= { at: this.#world.now, epoch: model.epoch };
    this.#world.note(`store ${run} is to be cancelled`);
  };

  /** Events that people may have seen. */
  readonly onTold = (run: string, events: readonly RunEvent[]): void => {
    for (const event of events) this.#told.set(`${run}/${event.seq}`, event);
    for (const event of events) {
      const stored = this.#runOf(run).log[event.seq - 1];
      if (JSON.stringify(stored) !== JSON.stringify(event))
        this.#violate('I15 told is kept', `${run} tells of an event ${event.seq} (${event.type}) that is not stored`);
    }
  };

  readonly onBegan = (body: Body): void => {
    this.bodiesBegun++;
    const { request } = body;
    const run = this.#runOf(request.run.id);
    const step = run.stepOf(request.step);
    for (const other of this.#bodies()) {
      const isSameStep = other !== body && other.request.run.id === run.id && other.request.step === step.id;
      if (isSameStep && other.isLive)
        this.#violate('I5 one body at a time', `${body.id} begins while ${other.id} goes on`);
    }
    if (!step.isLive || step.attempt !== request.attempt)
      this.#violate('I4 fenced', `${body.id} begins while its step is ${step.state}, attempt ${step.attempt}`);
    const pinned = this.#graphs.get(run.graph)?.jobs[step.jobName];
    if (JSON.stringify(request.job.config) !== JSON.stringify(pinned?.config))
      this.#violate('I13 what was pinned', `${body.id} runs with another graph`);
    this.#checkLimits(run, 'bodies', this.#bodyCounts(run));
    this.#checkShared('bodies', (other) => this.#bodyCounts(other));
  };

  #noteEvent(run: RunModel, event: RunEvent): void {
    this.#world.note(`store ${event.run} ${event.seq} e${event.epoch} ${describeEvent(event)}`);
    const violate = this.#violate.bind(this);
    if (event.seq !== run.log.length + 1)
      violate('I6 no gaps, nothing after the end', `${run.id}: ${event.seq} follows ${run.log.length}`);
    if (run.isEnded) violate('I6 no gaps, nothing after the end', `${run.id}: ${event.type} follows the end`);
    if (event.epoch !== run.epoch)
      violate('I4 fenced', `${run.id}: ${event.type} has epoch ${event.epoch}, the run ${run.epoch}`);
    run.log.push(event);
    if ('step' in event) this.#noteStepEvent(run, event);
    else {
      this.#report(checkFlow(run, event));
      if (event.type === 'run_taken_over') run.takenOverAt = this.#world.now;
      run.noteRun(event);
      if (run.isEnded) this.#checkNothingLives(run);
    }
  }

  #noteStepEvent(run: RunModel, event: StepEvent): void {
    const step = run.stepOf(event.step);
    const about = {
      run,
      step,
      body: this.#host?.bodyOf(run.id, step.id, step.attempt),
      world: this.#world,
      outside: this.#circumstances.outside,
      input: this.#graphs.get(run.graph)?.jobs[step.jobName]?.inputs[OUTSIDE],
      hasJumps: this.#circumstances.hasJumps,
      isPunctual: this.#circumstances.isPunctual,
    };
    this.#report(checkAttempt(about, event));
    step.note(event, this.#world.now);
    run.noteItems(step, event);
    this.assets.note(run, step, event);
    if (event.type === 'step_starting') {
      this.#checkLimits(run, 'steps', run.used());
      this.#checkCancelIsKept(run, step.id);
      this.#checkShared('steps', (other) => other.used());
    }
  }

  /** Whoever takes a run after somebody asked for its end begins nothing in it; who had it then hears of it soon. */
  #checkCancelIsKept({ id, epoch, cancelAsked }: RunModel, step: string): void {
    if (cancelAsked === undefined) return;
    const isLate = this.#circumstances.isPunctual && this.#world.now > cancelAsked.at + HEARS_WITHIN_MS;
    if (epoch > cancelAsked.epoch || isLate)
      this.#violate('I14 a cancel is kept', `${step} of ${id} starts although the run was to be cancelled`);
  }

  #checkLimits(run: RunModel, what: string, counts: ReadonlyMap<string, number>): void {
    for (const [limit, count] of counts) {
      if (count > (run.plan.limits[limit] ?? Infinity))
        this.#violate('I9 limits', `${count} ${what} of ${run.id} take ${limit}`);
    }
  }

  /** Limits of pools and resources hold for all runs together, at every moment. */
  #checkShared(what: string, countOf: (run: RunModel) => ReadonlyMap<string, number>): void {
    const counts = new Map<string, number>();
    for (const run of this.runs.values())
      for (const [limit, count] of countOf(run)) counts.set(limit, (counts.get(limit) ?? 0) + count);
    const [{ plan } = { plan: undefined }] = this.runs.values();
    for (const [limit, count] of counts) {
      if (limit !== 'parallel' && count > (plan?.limits[limit] ?? Infinity))
        this.#violate('I9 limits', `${count} ${what} of all runs take ${limit}`);
    }
  }

  /** What hooks are called for is stored with what they tell, and a key stands for one call only. */
  #checkHooks(run: RunModel, { events, hooks = [] }: EventBatch): void {
    const hooked = new Set(
      Object.entries(this.#graphs.get(run.graph)?.jobs ?? {}).flatMap(([job, { hooks: own }]) =>
        own === undefined ? [] : [job],
      ),
    );
    const telling = events.flatMap((event) =>
      (event.type === 'step_succeeded' || event.type === 'step_failed') && hooked.has(run.stepOf(event.step).jobName)
        ? [`${event.step} ${event.type === 'step_failed' ? 'on_failure' : 'on_success'}`]
        : [],
    );
    const called = hooks.map(({ step, occasion }) => `${step ?? ''} ${occasion}`);
    if (telling.join() !== called.join())
      this.#violate('I11 hooks are called', `${run.id} calls ${called.join(', ')} instead of ${telling.join(', ')}`);
    for (const { key } of hooks) {
      if (this.#hookKeys.has(key)) this.#violate('I11 hooks are called', `the key ${key} stands for two calls`);
      this.#hookKeys.add(key);
    }
  }

  /** What is held of shared limits is what attempts go on with. */
  #checkSlots(slots: readonly Slot[]): void {
    const held = slots.map(
      ({ limit, run, place, attempt }) => `${limit.replace(/^resource:.*\//, 'resource:')} ${run} ${place} ${attempt}`,
    );
    const live = [...this.runs.values()].flatMap(({ id, steps }) =>
      [...steps.values()].flatMap((step) =>
        step.isLive ? step.job.limits.map((limit) => `${limit} ${id} ${step.place} ${step.attempt}`) : [],
      ),
    );
    if (held.sort().join('\n') !== live.sort().join('\n'))
      this.#violate('I9 slots are what goes on', `${held.join(', ')} are held, and ${live.join(', ')} go on`);
  }

  /** Bodies whose end could not be confirmed are given up, and counted no more. */
  #bodyCounts(run: RunModel): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { request, isLive } of this.#bodies()) {
      if (!isLive || request.run.id !== run.id) continue;
      const step = run.stepOf(request.step);
      if (step.state === 'cancel_unconfirmed') continue;
      for (const limit of ['parallel', ...step.job.limits]) counts.set(limit, (counts.get(limit) ?? 0) + 1);
    }
    return counts;
  }

  #checkNothingLives(run: RunModel): void {
    for (const body of this.#bodies()) {
      if (
        !body.isLive ||
        body.request.run.id !== run.id ||
        run.stepOf(body.request.step).state === 'cancel_unconfirmed'
      )
        continue;
      this.#violate('I14 cancelled means dead', `${body.id} goes on when its run is ${run.state}`);
    }
  }

  #bodies(): Iterable<Body> {
    return this.#host?.bodies ?? [];
  }

  #runOf(id: string): RunModel {
    const run = this.runs.get(id);
    if (run === undefined) throw new Error(`there is no run ${id}`);
    return run;
  }

  #report(findings: readonly Finding[]): void {
    for (const { invariant, message } of findings) this.#violate(invariant, message);
  }

  #violate(invariant: Invariant, message: string): void {
    this.#world.violate(invariant, message);
  }
}

/** A poll, and as long as the store may be away. */
const HEARS_WITHIN_MS = 36_000;

interface Circumstances {
  readonly outside: Outside;
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly hasJumps: boolean;
  readonly isPunctual: boolean;
}

function describeEvent(event: RunEvent): string {
  const about = 'step' in event ? ` ${event.step}${'attempt' in event ? `/${event.attempt}` : ''}` : '';
  const body = JSON.stringify(event.body);
  return `${event.type}${about} ${body.length > 160 ? `${body.slice(0, 160)}…` : body}`;
}
