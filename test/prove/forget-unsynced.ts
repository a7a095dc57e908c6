import { randomFillSync } from 'node:crypto';
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { FileRange } from './trace-files.ts';

/**
 * Takes out of a file what was never on the disk for sure. `emptied`: what was appended is cut off, what was written over is zeros. `noise`:
 * anything may stand there.
 */
export function forgetUnsynced(path: string, ranges: readonly FileRange[], how: 'emptied' | 'noise'): void {
  const file = openSync(path, 'r+');
  try {
    const { size } = fstatSync(file);
    for (const { from, to } of ranges) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      if (how === 'noise') randomFillSync(bytes);
      writeSync(file, bytes, 0, bytes.length, from);
    }
    if (how === 'emptied') ftruncateSync(file, endWithout(size, ranges));
  } finally {
    closeSync(file);
  }
}

/** Where the file ends when all ranges at its end are cut off. */
function endWithout(size: number, ranges: readonly FileRange[]): number {
  let end = size;
  for (const { from, to } of ranges.toSorted((one, other) => other.to - one.to)) {
    if (to >= end) end = Math.min(end, from);
  }
  return end;
}
