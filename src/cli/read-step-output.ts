import { StringDecoder } from 'node:string_decoder';
import type { Instance } from '../app/instance.ts';
import { locateOutput } from '../app/locate-output.ts';
import { readFrom } from '../app/read-output.ts';
import type { RunId } from '../model/ids.ts';
import type { StepRecord } from '../ports/store.ts';

/** Reads what steps wrote, each piece once: `read` yields what was added since it was called last. */
export function createOutputReader(instance: Instance, run: RunId, { streams, attempt }: ReaderOptions): OutputReader {
  const places = new Map<string, ReadPlace>();
  return {
    *read(steps) {
      for (const step of steps) {
        const files = locateOutput(instance, run, step, attempt);
        for (const stream of files === undefined ? [] : streams) {
          const heading = `${step.id}, attempt ${files?.attempt ?? 1}, ${stream}`;
          for (const text of readPieces(files?.[stream] ?? '', places)) yield { step: step.id, heading, text };
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
  readonly text: string;
}

/** How far a file was read; a character may end in the next piece. */
interface ReadPlace {
  readonly end: number;
  readonly decoder: StringDecoder;
}

function* readPieces(path: string, places: Map<string, ReadPlace>): Iterable<string> {
  for (;;) {
    const place = places.get(path) ?? { end: 0, decoder: new StringDecoder() };
    const { bytes, end } = readFrom(path, place.end);
    places.set(path, { ...place, end });
    if (bytes.length === 0) return;
    yield place.decoder.write(bytes);
  }
}
