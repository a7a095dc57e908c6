import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { ATTEMPT_MARK } from '../ports/step-host.ts';

/**
 * Ends every process that bears the mark of an attempt (with a mark that ends in `/`: of any attempt whose mark starts so), wherever it
 * went: other groups, other sessions, other parents. Resolves with those that are still there after a while. Known on Linux only, by
 * `/proc`; elsewhere processes that left their group are not found.
 */
export async function sweepProcesses(mark: string): Promise<readonly number[]> {
  for (let tries = 0; ; tries++) {
    const left = findProcesses(mark);
    if (left.length === 0 || tries >= TRIES_MAX) return left;
    for (const id of left) end(id);
    await wait(PAUSE_MS * Math.min(tries + 1, 10));
  }
}

const TRIES_MAX = 30;
const PAUSE_MS = 5;

/** Processes that have ended and only wait for their parent have no environment any more, so they are not among them. */
function findProcesses(mark: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const wanted = Buffer.from(mark.endsWith('/') ? `\0${ATTEMPT_MARK}=${mark}` : `\0${ATTEMPT_MARK}=${mark}\0`);
  const found: number[] = [];
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (Number.isInteger(id) && id !== process.pid && readEnvironment(id).includes(wanted)) found.push(id);
  }
  return found;
}

/** As the process started with, between NULs; empty when it is gone or somebody else's. */
function readEnvironment(id: number): Buffer {
  try {
    return Buffer.concat([NUL, readFileSync(`/proc/${id}/environ`)]);
  } catch {
    return NUL;
  }
}

const NUL = Buffer.from([0]);

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // gone meanwhile
  }
}
