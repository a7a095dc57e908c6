import { rmSync } from 'node:fs';
import { attemptFile } from '../model/attempt-files.ts';

/** Removes what the process of an attempt had no time to remove, once nothing of the attempt runs any more. */
export function clearWork(attempt: string): void {
  rmSync(attemptFile(attempt, 'work'), { recursive: true, force: true });
}
