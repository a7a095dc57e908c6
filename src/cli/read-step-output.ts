import type { Instance } from '../app/instance/instance.ts';
import { locateOutput } from '../app/instance/locate-output.ts';
import { readFrom } from '../app/instance/read-output.ts';
import type { RunId } from '../model/ids.ts';
import type { StepRecord } from '../ports/store.ts';

/** Reads what steps wrote, each piece once: `read` yields what was added since it was called last. */
export function createOutputReader(instance: Instance, run: RunId, { streams, attempt }: ReaderOptions): OutputReader {
  /** How far a file was read. */
  const ends = new Map<string, number>();
  return {
    *read(steps) {
      for (const step of steps) {
        const files = locateOutput(instance, run, step, attempt);
        for (const stream of files === undefined ? [] : streams) {
          const heading = `${step.id}, attempt ${files?.attempt ?? 1}, ${stream}`;
          for (const bytes of readPieces(files?.[stream] ?? '', ends)) yield { step: step.id, heading, bytes };
        }
      }
    },
  };
}

export interface ReaderOptions {
  readonly streams: readonly ('stdout' | 'stderr')[];
  /** The last one when left out. */
  readonly attempt: number | undefined;
}

export interface OutputReader {
  read(steps: readonly StepRecord[]): Iterable<OutputPiece>;
}

export interface OutputPiece {
  readonly step: string;
  /** Which step, attempt and stream it is of. */
  readonly heading: string;
  readonly bytes: Buffer;
}

function* readPieces(path: string, ends: Map<string, number>): Iterable<Buffer> {
  for (;;) {
    const { bytes, end } = readFrom(path, ends.get(path) ?? 0);
    ends.set(path, end);
    if (bytes.length === 0) return;
    yield bytes;
  }
}
