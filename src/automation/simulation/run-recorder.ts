import type { RunEvent } from '../../model/event.ts';
import type { Plan } from '../../model/plan.ts';
import type { Run } from '../../model/run.ts';
import type { RunId } from '../../model/ids.ts';
import type { Tick } from '../../model/schedule.ts';
import type { SensorKey } from '../../model/sensor.ts';

/** Keeps of a simulation what people ask for: of every run and step when it went, and what it waited for. */
export class RunRecorder {
  readonly ticks: Tick[] = [];
  /** How many may take each limit at once, as the plans of runs say. */
  readonly limits = new Map<string, number>();
  readonly #runs = new Map<string, Omit<SimulatedRun, 'steps'>>();
  readonly #steps = new Map<string, Map<string, SimulatedStep>>();
  readonly #plans = new Map<string, Plan['jobs']>();

  get runs(): readonly SimulatedRun[] {
    return Array.from(this.#runs.values(), (run) => ({
      ...run,
      steps: Array.from(this.#steps.get(run.id)?.values() ?? [], (step) => ({
        ...step,
        limits: this.#plans.get(run.id)?.[step.job]?.limits ?? [],
      })),
    }));
  }

  heedPlan(run: string, { limits, jobs }: Plan): void {
    for (const [limit, max] of Object.entries(limits)) this.limits.set(limit, max);
    this.#plans.set(run, jobs);
  }

  /** Says how many runs were requested so far. */
  heedTick(tick: Tick): number {
    this.ticks.push(tick);
    if (tick.state === 'requested') {
      const { run: id, schedule, fireAt, at } = tick;
      this.#runs.set(id, { id, schedule, fireAt, requestedAt: at });
      this.#steps.set(id, new Map());
    }
    return this.#runs.size;
  }

  /** Of a sensor. Says how many runs were requested so far. */
  heedRequest(run: RunId, { sensor, at }: { readonly sensor: SensorKey; readonly at: number }): number {
    if (this.#runs.has(run)) return this.#runs.size;
    const { project, environment } = sensor;
    const schedule = `sensor:${sensor.sensor}`;
    return this.heedTick({ project, environment, schedule, fireAt: at, at, state: 'requested', run });
  }

  heedStart(id: string, at: number): void {
    const run = this.#runs.get(id);
    if (run !== undefined) this.#runs.set(id, { ...run, startedAt: run.startedAt ?? at });
  }

  heedEvents(events: readonly RunEvent[]): void {
    for (const event of events) {
      const run = this.#runs.get(event.run);
      if (run === undefined) continue;
      const end = endOf(event);
      if (end !== undefined) this.#runs.set(run.id, { ...run, endedAt: event.at, state: end });
      const change = changeOf(event);
      if (change !== undefined && 'step' in event) this.#changeStep(event, change);
    }
  }

  #changeStep(
    { run, step: id, at }: { readonly run: string; readonly step: string; readonly at: number },
    change: StepChange,
  ) {
    const steps = this.#steps.get(run);
    const bracket = id.indexOf('[');
    const job = bracket === -1 ? id : id.slice(0, bracket);
    const known = steps?.get(id) ?? { id, job, readyAt: at, queuedFor: [], limits: [] };
    steps?.set(id, { ...known, ...change });
  }
}

/** Times are milliseconds since 1970. */
export interface SimulatedRun {
  readonly id: string;
  readonly schedule: string;
  readonly fireAt: number;
  readonly requestedAt: number;
  /** When its turn in the queue came; `undefined` when it never did. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly state?: Run['state'];
  readonly steps: readonly SimulatedStep[];
}

export interface SimulatedStep {
  readonly id: string;
  readonly job: string;
  /** When everything that it comes after was done, or when it began to wait for data. */
  readonly readyAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Limits that were full when it was ready. */
  readonly queuedFor: readonly string[];
  /** Limits of which it takes a place while it goes on. */
  readonly limits: readonly string[];
  /** Data that it waited for, in a sentence. */
  readonly waitedFor?: string;
  readonly state?: string;
}

type StepChange = Partial<Omit<SimulatedStep, 'id' | 'job' | 'limits'>>;

/** What an event tells of a step; `undefined` when nothing that is kept. */
function changeOf(event: RunEvent): StepChange | undefined {
  const { at } = event;
  switch (event.type) {
    case 'step_waiting':
      return { waitedFor: event.body.for[0]?.message ?? 'data' };
    case 'step_queued':
      return { queuedFor: event.body.for };
    case 'step_ready':
      return {};
    case 'step_starting':
      return { startedAt: at };
    case 'step_succeeded':
    case 'step_failed':
    case 'step_skipped':
    case 'step_unchanged':
    case 'step_cancelled':
      return { endedAt: at, state: event.type.slice('step_'.length) };
    default:
      return undefined;
  }
}

function endOf({ type }: RunEvent): Run['state'] | undefined {
  switch (type) {
    case 'run_succeeded':
      return 'succeeded';
    case 'run_failed':
      return 'failed';
    case 'run_cancelled':
      return 'cancelled';
    default:
      return undefined;
  }
}
