import type { StepFailure } from '../../model/step-request.ts';
import { formatSize } from '../../std/durations.ts';
import { endJournal } from './journal.ts';
import { measureMemory } from './memory-use.ts';

/**
 * Whether an attempt uses more memory than it may, all its processes together. That it has failed is then in its journal; who asked ends
 * it.
 */
export function exceedsMemory(attempt: string, groups: readonly number[], maxBytes: number): boolean {
  const usedBytes = measureMemory(new Set(groups));
  if (usedBytes <= maxBytes) return false;
  const message = `The step used ${formatSize(usedBytes)} of memory; its limit is ${formatSize(maxBytes)}.`;
  const error: StepFailure = { kind: 'user', message, retryable: true };
  endJournal(attempt, { state: 'failed', error });
  return true;
}
