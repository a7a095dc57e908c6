import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { StepOutcome } from '../../model/step-request.ts';
import type { AttemptMessage } from '../../ports/executor.ts';

/** What an attempt leaves as its result, for whoever coordinates the run by then: its outcome, and what it told on the way. */
export interface ExitRecord {
  readonly outcome: StepOutcome;
  readonly told: readonly AttemptMessage[];
}

/** Readers see the whole record or none, also after a power cut. */
export function writeExitRecord(folder: string, record: ExitRecord): void {
  const unfinished = join(folder, 'exit.json.tmp');
  const file = openSync(unfinished, 'w');
  try {
    writeSync(file, JSON.stringify(record));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, join(folder, 'exit.json'));
}

/** `undefined` when the attempt left none. */
export function readExitRecord(folder: string): ExitRecord | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, 'exit.json'), 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text) as ExitRecord; // as it was written above, whole
}
