import type { Failure, RunCreated, RunEvent } from '../../../generated/formats.ts';

/**
 * Keeps count of a run for people who watch it, from its events in their order. What it holds grows with steps, not with events, and
 * taking one event costs the same in a run of any size.
 */
export function createRunTally(): RunTally {
  const steps = new Map<string, StepTally>();
  const running = new Set<string>();
  const warnings: Finding[] = [];
  const calls: MockedCall[] = [];
  const counts = { succeeded: 0, unchanged: 0, failed: 0, skipped: 0, cancelled: 0 };
  let created: RunCreated | undefined;
  let end: RunEnd | undefined;
  return {
    steps,
    running,
    warnings,
    calls,
    counts,
    created: () => created,
    end: () => end,
    add(event) {
      if (event.type === 'run_created') created = event;
      else if (isRunEnd(event)) end = event;
      else if (event.type === 'asset_checked' && !event.body.passed && event.body.severity === 'warn') {
        const { asset, name, message = 'it does not hold' } = event.body;
        warnings.push({ step: event.step, asset, name, message });
      } else if (event.type === 'step_logged' && event.body.extra?.['mockedCall'] !== undefined) {
        calls.push({ step: event.step, message: event.body.message, call: event.body.extra['mockedCall'] });
      }
      const told = whatIsTold(event, steps);
      if (told === undefined) return undefined;
      const step: StepTally = { ...(steps.get(told.step) ?? { state: 'running', attempt: 1 }), ...told.news };
      steps.set(told.step, step);
      if (step.state === 'running') running.add(told.step);
      else running.delete(told.step);
      if (told.news.state === undefined || step.state === 'running' || step.state === 'retrying') return undefined;
      counts[step.state]++;
      return told.step;
    },
  };
}

export interface RunTally {
  readonly steps: ReadonlyMap<string, StepTally>;
  /** Steps of which an attempt runs now, in the order in which they started. */
  readonly running: ReadonlySet<string>;
  /** Checks that did not pass and only warn. */
  readonly warnings: readonly Finding[];
  /** Of a run on mocks: what its steps asked of the outside. */
  readonly calls: readonly MockedCall[];
  readonly counts: Readonly<Record<FinishedState, number>>;
  created(): RunCreated | undefined;
  end(): RunEnd | undefined;
  /** Takes the next event; gives the step that is finished by it, if one is. */
  add(event: RunEvent): string | undefined;
}

export type FinishedState = 'succeeded' | 'unchanged' | 'failed' | 'skipped' | 'cancelled';

export interface StepTally {
  readonly state: 'running' | 'retrying' | FinishedState;
  readonly attempt: number;
  readonly durationMs?: number;
  /** Of everything that it made, where told. */
  readonly rows?: number;
  readonly bytes?: number;
  /** Of a step that stands for them. */
  readonly items?: number;
  readonly error?: Failure;
  /** Why it was not run: the word of the event, and the step or asset to blame. */
  readonly reason?: string;
  readonly by?: string;
}

/** A check that did not pass. */
export interface Finding {
  readonly step: string;
  readonly asset: string;
  readonly name: string;
  readonly message: string;
}

/** A call to the outside, which was answered by a mock: a line for people, and the call as data. */
export interface MockedCall {
  readonly step: string;
  readonly message: string;
  readonly call: unknown;
}

export type RunEnd = Extract<
  RunEvent,
  { readonly type: 'run_succeeded' | 'run_failed' | 'run_cancelled' | 'run_cancel_unconfirmed' }
>;

function isRunEnd(event: RunEvent): event is RunEnd {
  switch (event.type) {
    case 'run_succeeded':
    case 'run_failed':
    case 'run_cancelled':
    case 'run_cancel_unconfirmed':
      return true;
    default:
      return false;
  }
}

function whatIsTold(event: RunEvent, steps: ReadonlyMap<string, StepTally>): News | undefined {
  switch (event.type) {
    case 'step_starting':
      return { step: event.step, news: { state: 'running', attempt: event.attempt } };
    case 'step_retrying':
      return { step: event.step, news: { state: 'retrying', error: event.body.error } };
    case 'step_succeeded':
      return { step: event.step, news: { state: 'succeeded', durationMs: event.body.durationMs } };
    case 'items_collected':
      return { step: event.step, news: { state: 'succeeded', items: event.body.items } };
    case 'step_unchanged':
      return { step: event.step, news: { state: 'unchanged', reason: event.body.message ?? event.body.reason } };
    case 'step_failed':
      return { step: event.step, news: { state: 'failed', ...pick(event.body, 'error', 'durationMs') } };
    case 'step_skipped':
      return { step: event.step, news: { state: 'skipped', ...pick(event.body, 'reason', 'by') } };
    case 'step_cancelled':
    case 'step_cancel_unconfirmed':
      return { step: event.step, news: { state: 'cancelled' } };
    case 'asset_materialized':
      return { step: event.step, news: addMade(steps.get(event.step), event.body) };
    default:
      return undefined;
  }
}

interface News {
  readonly step: string;
  readonly news: Partial<StepTally>;
}

function addMade(step: StepTally | undefined, made: Pick<StepTally, 'rows' | 'bytes'>): Partial<StepTally> {
  return {
    ...(made.rows === undefined ? {} : { rows: (step?.rows ?? 0) + made.rows }),
    ...(made.bytes === undefined ? {} : { bytes: (step?.bytes ?? 0) + made.bytes }),
  };
}

/** The keys that are there; not those that are missing, as undefined. */
function pick<Value extends object, Key extends keyof Value>(value: Value, ...keys: readonly Key[]): Pick<Value, Key> {
  return Object.fromEntries(keys.filter((key) => key in value).map((key) => [key, value[key]])) as Pick<Value, Key>;
}
