import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Whether the calls of a process can be traced here. */
export function hasStrace(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;
}

/** What is to stand in front of a program so that its writes to files are noted, and what they were. A note for each thread. */
export function traceFiles(note: string): FileTrace {
  const calls = 'trace=pwrite64,write,fsync,fdatasync,ftruncate';
  return {
    before: ['strace', '-ff', '--seccomp-bpf', '-qq', '-y', '-s', '0', '-e', calls, '-e', 'signal=none', '-o', note],
    readUnsynced() {
      const unsynced = new Map<string, FileRange[]>();
      for (const name of readdirSync(dirname(note)).filter((one) => one.startsWith(`${basename(note)}.`))) {
        for (const line of readFileSync(join(dirname(note), name), 'utf8').split('\n')) noteCall(unsynced, line);
      }
      return unsynced;
    },
  };
}

export interface FileTrace {
  readonly before: readonly string[];
  /** By file, what was written to it after it was last on the disk for sure. */
  readUnsynced(): ReadonlyMap<string, readonly FileRange[]>;
}

export interface FileRange {
  readonly from: number;
  readonly to: number;
}

/** One thread writes a file, so that the order of its own calls is all that counts. */
function noteCall(unsynced: Map<string, FileRange[]>, line: string): void {
  const [, call, path, args = '', result] = /^(\w+)\(\d+<([^>]*)>(.*)\)\s+= (-?\d+)/.exec(line) ?? [];
  if (call === undefined || path === undefined || !/\.db(-wal)?$/.test(path) || Number(result) < 0) return;
  if (call === 'fsync' || call === 'fdatasync') unsynced.delete(path);
  if (call === 'write') throw new Error(`a write without a place is not understood: ${line}`);
  if (call !== 'pwrite64') return;
  const [, length, from] = /, (\d+), (\d+)$/.exec(args) ?? [];
  if (length === undefined || from === undefined) throw new Error(`a write is not understood: ${line}`);
  const ranges = unsynced.get(path) ?? [];
  ranges.push({ from: Number(from), to: Number(from) + Number(length) });
  unsynced.set(path, ranges);
}
