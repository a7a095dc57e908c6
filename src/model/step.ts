import type { Awaited, Failure } from './event.ts';

/** Where a step of a run is: what `transition` makes of the step's events. Times are milliseconds since 1970. */
export type Step = StepTries &
  (
    | WaitingStep
    | { readonly state: 'ready'; readonly memoKey: string; readonly since: number }
    | { readonly state: 'queued'; readonly memoKey: string; readonly since: number; readonly for: readonly string[] }
    | LiveStep
    | { readonly state: 'retrying'; readonly memoKey: string; readonly dueAt: number; readonly error: Failure }
    | { readonly state: 'lost'; readonly memoKey: string; readonly reason: string }
    | EndedStep
  );

export interface WaitingStep extends StepTries {
  readonly state: 'waiting';
  /** Steps before it that are not done for good. */
  readonly missing: number;
  readonly stoppedBy?: StoppedBy;
  /** There are none, and data that it needs is not there, or too old. */
  readonly wait?: StepWait;
}

export interface StepWait {
  /** When it began. */
  readonly since: number;
  readonly for: readonly Awaited[];
  /** How much more than that. */
  readonly others?: number;
  /** When the step fails instead. */
  readonly giveUpAt?: number;
}

/** An attempt goes on. */
export interface LiveStep extends StepTries {
  readonly state: 'starting' | 'running';
  readonly memoKey: string;
  /** When it was given to the executor, then when it started. */
  readonly since: number;
  readonly pid?: number;
  readonly stopping?: { readonly reason: 'cancelled' | 'timeout'; readonly force: boolean; readonly since: number };
  /** Data versions of what it told so far, by asset. */
  readonly versions: { readonly [asset: string]: string };
  /** Checks of severity error that failed, as `asset: check`. */
  readonly failedChecks: readonly string[];
  /** How many of its messages are stored. */
  readonly told: number;
}

export type EndedStep = StepTries & { readonly endedAt: number } & (
    | { readonly state: 'succeeded'; readonly memoKey: string; readonly versions: Versions }
    | {
        readonly state: 'unchanged';
        readonly reason: UnchangedReason;
        readonly memoKey?: string;
        readonly from?: string;
        readonly versions: Versions;
      }
    | { readonly state: 'failed'; readonly error: Failure }
    | { readonly state: 'skipped'; readonly reason: SkippedReason; readonly by?: string }
    | { readonly state: 'cancelled' }
    | { readonly state: 'cancel_unconfirmed'; readonly processes: readonly number[] }
  );

export interface StepTries {
  /** The last attempt that began; 0 before the first. */
  readonly attempt: number;
  /** Attempts that failed, and those whose worker died: counted apart. */
  readonly failures: number;
  readonly losses: number;
  /** When the last attempt that did start started. */
  readonly startedAt?: number;
}

/** The step because of which one is not run: its place in the plan. */
export interface StoppedBy {
  readonly step: number;
  readonly reason: 'upstream_failed' | 'upstream_skipped';
}

export type StepStateName = Step['state'];
export type Versions = { readonly [asset: string]: string };
export type UnchangedReason = 'memoized' | 'carried_over' | 'reported';
export type SkippedReason = 'upstream_failed' | 'upstream_skipped' | 'condition' | 'bad_input';

export function isEnded(step: Step): step is EndedStep {
  return ENDED.has(step.state);
}

export function isLive(step: Step): step is LiveStep {
  return step.state === 'starting' || step.state === 'running';
}

const ENDED: ReadonlySet<StepStateName> = new Set([
  'succeeded',
  'unchanged',
  'failed',
  'skipped',
  'cancelled',
  'cancel_unconfirmed',
]);
