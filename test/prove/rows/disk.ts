import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAcknowledged, sumOf } from '../check-acknowledged.ts';
import type { Effort, Proof, Verdict } from '../proof.ts';
import { startWriter } from '../start-writer.ts';
import { hasStrace } from '../trace-files.ts';

/** Every so many times the disk says no to a process that appends events: it is to go on by itself when the disk does. */
function disk(name: string, fault: string, inject: string): Proof {
  return {
    name,
    promise: `An event that the store acknowledged is there though the disk ${fault}; the store goes on without a restart (SQLite).`,
    target: '0 lost, 0 damaged of 1,000 faults',
    prove: (effort) => tryFaults(effort, inject),
  };
}

export const diskFull = disk('diskfull', 'is full at times', 'pwrite64:error=ENOSPC:when=400+97');
export const writeError = disk('writeerror', 'fails to write at times', 'pwrite64:error=EIO:when=400+97');
export const syncError = disk('syncerror', 'fails to sync at times', 'fsync,fdatasync:error=EIO:when=40+13');

async function tryFaults({ trials }: Effort, inject: string): Promise<Verdict> {
  if (!hasStrace()) return { missing: 'there is no strace, or it may not trace here' };
  const wanted = trials(1_000, 100);
  const folder = mkdtempSync(join(tmpdir(), 'millrace-disk-'));
  const path = join(folder, 'state.db');
  const note = join(folder, 'trace');
  const [calls] = inject.split(':');
  const before = ['strace', '-ff', '--seccomp-bpf', '-qq', '-y', '-s', '0', '-e', `trace=${calls ?? ''}`];
  const only = ['-P', path, '-P', `${path}-wal`, '-e', `inject=${inject}`, '-e', 'signal=none', '-o', note];
  const writer = startWriter({ path, runs: 2, events: 3, before: [...before, ...only] });
  await writer.until(() => countFaults(folder) >= wanted);
  await goOn(writer);
  await writer.kill();
  const faults = countFaults(folder);
  const { lost, wrong } = checkAcknowledged(path, writer.acknowledged);
  rmSync(folder, { recursive: true });
  return {
    figure: `${lost} lost, ${wrong.length} gaps or damages; ${writer.failures()} operations told that they failed`,
    trials: `${faults.toLocaleString('en-US')} faults in one process, ${sumOf(writer.acknowledged).toLocaleString('en-US')} events acknowledged`,
    isKept: lost === 0 && wrong.length === 0 && writer.failures() > 0,
    wrong,
  };
}

/** Once more is acknowledged than before the last fault. */
async function goOn(writer: ReturnType<typeof startWriter>): Promise<void> {
  const acknowledged = sumOf(writer.acknowledged);
  await writer.until(() => sumOf(writer.acknowledged) > acknowledged);
}

function countFaults(folder: string): number {
  const notes = readdirSync(folder).filter((name) => name.startsWith('trace.'));
  return notes.reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').split('(INJECTED)').length - 1, 0);
}
