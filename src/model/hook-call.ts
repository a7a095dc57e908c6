import type { AlertKind } from './alert.ts';
import type { Failure } from './event.ts';
import type { RunId } from './ids.ts';
import type { StepPartition } from './step-partition.ts';

/** That something happened for which a project has a hook: stored with what happened, and kept until the hook has run. No secret stands in it. */
export interface HookCall {
  /** The same however often the hook is tried; no other call has it. */
  readonly key: string;
  /** Its name in the project. */
  readonly hook: string;
  readonly occasion: HookOccasion;
  readonly project: string;
  readonly environment: string;
  /** The hash of the graph that says what the hook is. */
  readonly graph: string;
  readonly run: RunId;
  /** What it was about: a step of a job, or all that a pipeline's run did. */
  readonly job?: string;
  readonly step?: string;
  readonly attempt?: number;
  readonly partition?: StepPartition;
  readonly pipeline?: string;
  /** Or a sensor, which has no run: `run` is then a name of its own. */
  readonly sensor?: string;
  readonly error?: Failure;
  /** What is late or not carried out, or was. */
  readonly alert?: CalledAlert;
  /** Where it goes: calls that go to the same place wait together while it does not answer. */
  readonly destination: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Of an alert, what its hooks are told. */
export interface CalledAlert {
  readonly kind: AlertKind;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly message: string;
}

export const HOOK_OCCASIONS = ['on_success', 'on_failure', 'on_retry', 'on_late', 'on_recovered'] as const;
export type HookOccasion = (typeof HOOK_OCCASIONS)[number];
