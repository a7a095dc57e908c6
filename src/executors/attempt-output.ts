import { closeSync, openSync, readSync, statSync, truncateSync, appendFileSync } from 'node:fs';
import { attemptFile } from '../model/attempt-files.ts';
import type { AttemptOutput } from '../model/event.ts';

/**
 * Keeps the output files of an attempt small while others write to them: of what is too much, the beginning and the end stay. Call `trim`
 * now and then, and `finish` when nobody writes any more, which puts the end back behind a line that says how much is missing. Never holds
 * more than the end in memory.
 */
export function watchOutput(attempt: string, limits: OutputLimits): WatchedOutput {
  const streams = {
    stdout: new Stream(attemptFile(attempt, 'stdout'), limits),
    stderr: new Stream(attemptFile(attempt, 'stderr'), limits),
  };
  return {
    trim() {
      streams.stdout.trim();
      streams.stderr.trim();
    },
    finish: () => ({ stdout: streams.stdout.finish(), stderr: streams.stderr.finish() }),
  };
}

export interface WatchedOutput {
  trim(): void;
  finish(): AttemptOutput;
}

export interface OutputLimits {
  readonly headBytes: number;
  readonly tailBytes: number;
}

export const OUTPUT_LIMITS: OutputLimits = { headBytes: 64 * 1024 * 1024, tailBytes: 1024 * 1024 };

class Stream {
  readonly #path: string;
  readonly #limits: OutputLimits;
  /** What came before the file was last cut, as far as it may be the end. */
  #tail: Buffer = Buffer.alloc(0);
  /** Bytes that were cut out of the file, those in `#tail` among them. */
  #cut = 0;

  constructor(path: string, limits: OutputLimits) {
    this.#path = path;
    this.#limits = limits;
  }

  trim(): void {
    if (this.#size() > this.#limits.headBytes + 2 * this.#limits.tailBytes) this.#cutFile();
  }

  finish(): AttemptOutput['stdout'] {
    const { headBytes, tailBytes } = this.#limits;
    const size = this.#size();
    if (this.#cut === 0 && size <= headBytes + tailBytes) return { bytes: size, leftOut: 0 };
    this.#cutFile();
    const leftOut = this.#cut - this.#tail.length;
    appendFileSync(this.#path, `\n… ${leftOut.toLocaleString('en-US')} bytes are left out …\n`);
    appendFileSync(this.#path, this.#tail);
    return { bytes: headBytes + this.#cut, leftOut };
  }

  /** What is written between the two looks at the size below is neither kept nor counted: microseconds of a flood. */
  #cutFile(): void {
    const { headBytes, tailBytes } = this.#limits;
    const size = this.#size();
    const added = size - headBytes;
    if (added <= 0) return;
    const fresh = this.#read(Math.max(headBytes, size - tailBytes), size);
    this.#tail = fresh.length >= tailBytes ? fresh : Buffer.concat([this.#tail, fresh]).subarray(-tailBytes);
    const late = this.#size() - size;
    truncateSync(this.#path, headBytes);
    this.#cut += added + late;
  }

  #read(from: number, to: number): Buffer {
    const file = openSync(this.#path, 'r');
    try {
      const buffer = Buffer.alloc(to - from);
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, from));
    } finally {
      closeSync(file);
    }
  }

  #size(): number {
    return statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
  }
}
