import { StepError } from '../../model/step-error.ts';
import type { StepOutcome } from '../../model/step-request.ts';
import { ResourceError } from '../../ports/resource.ts';

/**
 * What it means that a step's code threw. A bundled job type may have its own copy of the classes, so they are known by name. A message
 * without a stack is for people; where somebody's code has a mistake, the stack says where.
 */
export function toOutcome(error: unknown, signal: AbortSignal): StepOutcome {
  if (signal.aborted) return { state: 'cancelled' };
  if (isNamed(error, StepError, 'StepError')) {
    return { state: 'failed', error: { kind: error.kind, message: error.message, retryable: error.retryable } };
  }
  if (isNamed(error, ResourceError, 'ResourceError')) {
    if (error.kind === 'lost') return { state: 'lost', reason: error.message };
    return { state: 'failed', error: { kind: 'user', message: error.message, retryable: true } };
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return {
    state: 'failed',
    error: { kind: 'user', message, retryable: true, ...(stack === undefined ? {} : { stack }) },
  };
}

function isNamed<T extends Error>(
  error: unknown,
  type: abstract new (...args: never[]) => T,
  name: string,
): error is T {
  return error instanceof type || (error instanceof Error && error.name === name);
}
