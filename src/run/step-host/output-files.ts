import { closeSync, openSync, writeSync } from 'node:fs';
import { attemptFile } from '../../model/attempt-files.ts';

/**
 * The files to which everything that a step writes goes: by itself, and by the processes that it starts. Opened for appending, so that they
 * can be cut meanwhile, and when first asked for: of a step that writes nothing there are none.
 */
export function openOutput(attempt: string): OutputFiles {
  const opened = new Map<Stream, number>();
  const fileOf = (stream: Stream): number => {
    const file = opened.get(stream) ?? openSync(attemptFile(attempt, stream), 'a');
    opened.set(stream, file);
    return file;
  };
  return {
    get stdout() {
      return fileOf('stdout');
    },
    get stderr() {
      return fileOf('stderr');
    },
    close() {
      for (const file of opened.values()) closeSync(file);
    },
  };
}

type Stream = 'stdout' | 'stderr';

export interface OutputFiles {
  readonly stdout: number;
  readonly stderr: number;
  close(): void;
}

/** Writes all of it. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
