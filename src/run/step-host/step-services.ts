import type { StepMessage, StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { StepContext } from '../../ports/job-type.ts';
import type { ResourceType } from '../../ports/resource.ts';
import type { ProcessResources } from './process-resources.ts';

/** What the host of a step gives to what opens the step's context (`openStepContext`): everything that touches the process it runs in. */
export interface StepServices {
  /** Tells the coordinator, in order. Never throws; what is told after the step has finished is dropped. */
  report(message: StepMessage): void;
  /** Aborted when the step is cancelled or out of time. */
  readonly signal: AbortSignal;
  /** The step's fresh folder, with the job's files in it: there as soon as this is read. Removed by the host after `close`. */
  readonly folder: string;
  /** Starts a child process in a process group of its own, output going straight to the step's output files; `env` is all of its environment. */
  readonly spawn: StepContext['spawn'];
  /** The interpreter of a Python job, where it is not to be looked for. */
  readonly python?: () => Promise<string>;
  /** Those of the process, which outlive the step; without them each is opened for the step alone. */
  readonly resources?: ProcessResources;
  /** The code of a resource type, loaded when first asked for. Rejects when the type is not known or not installed. */
  resourceTypes(type: string): Promise<ResourceType>;
}

/**
 * A step's context, open. The host calls `execute(context)`, then `finish()` if that succeeded (stores files that were written, runs checks,
 * says whether anything is new), and `close()` in any case.
 */
export interface OpenStepContext {
  readonly context: StepContext;
  finish(): Promise<Extract<StepOutcome, { readonly state: 'succeeded' | 'unchanged' }>>;
  close(): Promise<void>;
}

/** `src/run/step-host/step-context.ts` implements it. */
export type OpenStep = (request: StepRequest, services: StepServices) => Promise<OpenStepContext>;
