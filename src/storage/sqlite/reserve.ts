import { closeSync, existsSync, openSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Space on the disk that is set aside beside the database while there is plenty, so that on a full disk the events of what goes on, and of
 * how it ends, can still be stored. Nothing else is kept in it. Where it cannot be made there is none.
 */
export function keepReserve(path: string): void {
  const file = reserveOf(path);
  if (existsSync(file)) return;
  const { bavail, bsize } = statfsSync(dirname(path));
  if (bavail * bsize < PLENTY_BYTES) return;
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(unfinished, 'w');
    try {
      writeSync(handle, Buffer.alloc(RESERVE_BYTES, 0x6d)); // zeros would take no space on some disks
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

/** Gives the space back to the disk. `false` when there is none set aside. */
export function freeReserve(path: string): boolean {
  const file = reserveOf(path);
  if (!existsSync(file)) return false;
  rmSync(file, { force: true });
  return true;
}

function reserveOf(path: string): string {
  return `${path}-reserve`;
}

const RESERVE_BYTES = 8 * 1024 * 1024;
const PLENTY_BYTES = 4 * RESERVE_BYTES;
