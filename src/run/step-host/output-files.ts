import { closeSync, openSync, writeSync } from 'node:fs';
import { attemptFile } from '../../model/attempt-files.ts';

/** The files to which everything that a step writes goes: by itself, and by the processes that it starts. Opened for appending, so that they can be cut meanwhile. */
export function openOutput(attempt: string): OutputFiles {
  const stdout = openSync(attemptFile(attempt, 'stdout'), 'a');
  const stderr = openSync(attemptFile(attempt, 'stderr'), 'a');
  return {
    stdout,
    stderr,
    close() {
      closeSync(stdout);
      closeSync(stderr);
    },
  };
}

export interface OutputFiles {
  readonly stdout: number;
  readonly stderr: number;
  close(): void;
}

/** Writes all of it. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
