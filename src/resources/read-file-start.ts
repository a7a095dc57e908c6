import { closeSync, openSync, readSync } from 'node:fs';

/** The text at the start of a local file, without a mark of the byte order; all of a small one. */
export function readFileStart(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(BYTES_MAX);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0)).replace(/^\uFEFF/, '');
  } finally {
    closeSync(file);
  }
}

/** More than the names of columns take. */
const BYTES_MAX = 256 * 1024;
