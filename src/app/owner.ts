import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** This process as the coordinator of runs: host, start of the machine, process and when that started. */
export function describeOwner(): string {
  return `${hostname()}/${bootId()}/${process.pid}/${startOf(process.pid) ?? 'unknown'}`;
}

/**
 * Whether a coordinator is surely gone: it was on this machine, and the machine was started again or the process is not there any more.
 * Of another machine, and where `/proc` does not tell, that cannot be said.
 */
export function isOwnerGone(owner: string): boolean {
  const [host, boot, id, start] = owner.split('/');
  if (host !== hostname() || process.platform !== 'linux') return false;
  if (boot !== bootId()) return true;
  return startOf(Number(id)) !== start;
}

function bootId(): string {
  return readText('/proc/sys/kernel/random/boot_id')?.slice(0, 8) ?? 'unknown';
}

/** In clock ticks since the machine started; `undefined` when there is no such process, or only what is left of it for its parent. */
function startOf(id: number): string | undefined {
  const stat = readText(`/proc/${id}/stat`);
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
