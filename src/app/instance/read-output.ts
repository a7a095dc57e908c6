import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last lines of a file, read from its end. None when it is not there. */
export function readLastLines(path: string, linesMax: number): readonly string[] {
  const text = readPart(path, (size) => Math.max(0, size - TAIL_BYTES)).text.trimEnd();
  return text === '' ? [] : text.split('\n').slice(-linesMax);
}

/** What stands in a file after an offset, a MiB at most, and where that ends. Nothing when it is not there. */
export function readFrom(path: string, offset: number): { readonly bytes: Buffer; readonly end: number } {
  const { bytes } = readPart(path, () => offset);
  return { bytes, end: offset + bytes.length };
}

const TAIL_BYTES = 16 * 1024;
const PART_BYTES = 1024 * 1024;

function readPart(path: string, startOf: (size: number) => number): { readonly bytes: Buffer; readonly text: string } {
  const file = openIfThere(path);
  if (file === undefined) return { bytes: Buffer.alloc(0), text: '' };
  try {
    const { size } = fstatSync(file);
    const start = startOf(size);
    const buffer = Buffer.alloc(Math.min(PART_BYTES, Math.max(0, size - start)));
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, start));
    return { bytes, text: bytes.toString() };
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** All that stands in a file; empty when it is not there. */
export function readWholeText(path: string): string {
  const pieces: Buffer[] = [];
  for (let { bytes, end } = readFrom(path, 0); bytes.length > 0; { bytes, end } = readFrom(path, end))
    pieces.push(bytes);
  return Buffer.concat(pieces).toString();
}
