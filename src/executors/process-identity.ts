import { readFileSync } from 'node:fs';

/**
 * A process of this machine, told from every other one that ever had its number: by when it started, in which start of the machine.
 * Where `/proc` does not tell (Linux only), by its number alone.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** In clock ticks since the machine started. */
  readonly start?: string;
  /** The start of the machine. */
  readonly boot?: string;
}

export function identifyProcess(pid: number): ProcessIdentity {
  const [start, boot] = [startOf(pid), bootId()];
  return { pid, ...(start === undefined ? {} : { start }), ...(boot === undefined ? {} : { boot }) };
}

/** Whether it still runs. One that has ended and only waits for its parent does not. */
export function isRunning({ pid, start, boot }: ProcessIdentity): boolean {
  if (process.platform !== 'linux') return answers(pid);
  return boot === bootId() && start !== undefined && startOf(pid) === start;
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function bootId(): string | undefined {
  return readText('/proc/sys/kernel/random/boot_id')?.slice(0, 8);
}

/** `undefined` when there is no such process, or only what is left of it for its parent. */
function startOf(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined || fields[0] === 'Z' ? undefined : fields[19];
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
