import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { attemptFile } from '../../model/attempt-files.ts';
import { isRunning, type ProcessIdentity } from '../process-identity.ts';

/** Says that this process has taken an attempt over, so that the attempt does not give up on being coordinated. */
export function keepAttempt(attempt: string, by: ProcessIdentity): void {
  const file = attemptFile(attempt, 'keeper');
  const unfinished = `${file}.${by.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify(by));
  renameSync(unfinished, file);
}

export function forgetKeeper(attempt: string): void {
  rmSync(attemptFile(attempt, 'keeper'), { force: true });
}

/** Whether who took an attempt over is there; `undefined` when nobody has. */
export function isKept(attempt: string): boolean | undefined {
  try {
    return isRunning(JSON.parse(readFileSync(attemptFile(attempt, 'keeper'), 'utf8')) as ProcessIdentity);
  } catch {
    return undefined;
  }
}
