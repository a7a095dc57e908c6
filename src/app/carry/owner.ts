import { hostname } from 'node:os';
import { identifyProcess, isRunning } from '../../executors/process-identity.ts';

/** This process as the coordinator of runs: host, start of the machine, process and when that started. */
export function describeOwner(): string {
  const { pid, start, boot } = identifyProcess(process.pid);
  return `${hostname()}/${boot ?? 'unknown'}/${pid}/${start ?? 'unknown'}`;
}

/**
 * Whether a coordinator is surely gone: it was on this machine, and the machine was started again or the process is not there any more.
 * Of another machine, and where `/proc` does not tell, that cannot be said.
 */
export function isOwnerGone(owner: string): boolean {
  const [host, boot = '', pid, start = ''] = owner.split('/');
  if (host !== hostname() || process.platform !== 'linux') return false;
  return !isRunning({ pid: Number(pid), start, boot });
}
