import { closeSync, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';

/** What tells that a file is another one or was written to: inode, size, and the times of its content and of its inode in ms. */
export type FileStamp = readonly [inode: number, size: number, modifiedMs: number, changedMs: number];

export function stampFrom({ ino, size, mtimeMs, ctimeMs }: Stats): FileStamp {
  return [ino, size, mtimeMs, ctimeMs];
}

/** `undefined` when there is no such file. */
export function stampOfFile(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && stampFrom(stats);
}

export function isSameStamp(a: FileStamp | undefined, b: FileStamp | null): boolean {
  return a !== undefined && b !== null && a.every((part, index) => part === b[index]);
}

/**
 * The stamp of a file that was looked at from `nowMs` on, unless it was written so shortly before that a further change might not show in
 * it: within one tick of the file system's clock.
 */
export function trustStamp(stamp: FileStamp, nowMs: number): FileStamp | null {
  const [, , modifiedMs, changedMs] = stamp;
  return Math.max(modifiedMs, changedMs) < nowMs - TICK_MS ? stamp : null;
}

/** The coarsest clock of a file system in use (FAT) ticks every two seconds. */
const TICK_MS = 2_000;

/** The bytes of the file of this stamp; `undefined` when another one is there by now. */
export function readStamped(path: string, stamp: FileStamp): Uint8Array | undefined {
  const file = openSync(path, 'r');
  try {
    return isSameStamp(stampFrom(fstatSync(file)), stamp) ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}
