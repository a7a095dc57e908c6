import { readFileSync } from 'node:fs';
import type { AbandonedAttempt, Attempt, AttemptEnd, AttemptMessage, Executor } from '../../ports/executor.ts';
import { attemptMarkOf } from '../../ports/step-host.ts';
import { OUTPUT_LIMITS, type OutputLimits } from '../attempt-output.ts';
import { sweepProcesses } from '../sweep.ts';
import { readExitRecord } from './exit-record.ts';
import { CHILD_MARK, StepChild } from './step-child.ts';

/**
 * Runs attempts in child processes of this machine, each of which runs one at a time and is kept warm for the next one as long as nothing
 * went wrong in it. This folder knows processes, signals and files; what a step is, it does not know.
 *
 * Invariant: `ended` resolves only when no process of the attempt is left that can be found: its groups, and on Linux everything that
 * inherited its mark. A result is on disk before it is told.
 */
export function openProcessExecutor(options: ProcessOptions): Executor {
  const children = new Set<StepChild>();
  const runs = new Set<string>();
  let started = 0;
  const limits = options.outputLimits ?? OUTPUT_LIMITS;
  const timer = setInterval(() => {
    for (const child of children) child.trim();
  }, TRIM_EVERY_MS);
  timer.unref();

  const take = (): StepChild => {
    for (const child of children) if (child.isIdle) return child;
    const child = new StepChild({ ...options, number: ++started });
    children.add(child);
    return child;
  };
  return {
    capabilities: { isolated: true, confirmsEnd: process.platform === 'linux' },
    start(request, report) {
      runs.add(request.run.id);
      const child = take();
      const ended = child.run(request, report, limits).then(async (end) => {
        if (!child.isUsable && children.delete(child)) await child.close();
        return end;
      });
      return { ended, stop: (force) => child.stop(force) };
    },
    adopt: (lost, report) => adopt(lost, report),
    async close() {
      clearInterval(timer);
      await Promise.all(Array.from(children, (child) => child.close()));
      children.clear();
      // What left its step's groups on purpose and outlived the step.
      for (const run of runs) await sweepProcesses(`${run}/`);
    },
  };
}

export interface ProcessOptions {
  readonly entry: string;
  readonly execArgv?: readonly string[];
  readonly logFolder: string;
  readonly outputLimits?: OutputLimits;
}

const TRIM_EVERY_MS = 100;

/** A child of a coordinator that is gone ends by itself; what it still does is ended here, and its result, if it left one, is taken. */
function adopt(lost: AbandonedAttempt, report: (message: AttemptMessage) => void): Attempt {
  const judge = async (): Promise<AttemptEnd> => {
    if (lost.pid !== undefined && isOrphan(lost.pid)) kill(lost.pid);
    const left = await sweepProcesses(attemptMarkOf(lost));
    if (left.length > 0) return { kind: 'unconfirmed', processes: left };
    const record = readExitRecord(lost.folder);
    if (record === undefined) return { kind: 'lost', reason: 'the coordinator died, and the step with it' };
    for (const message of record.told) report(message);
    return { kind: 'finished', outcome: record.outcome };
  };
  return { ended: judge(), stop: () => undefined };
}

/** A step child whose parent is not the one that started it: process ids are given again, parents are not. */
function isOrphan(id: number): boolean {
  try {
    const environment = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
    const parent = environment.find((entry) => entry.startsWith(`${CHILD_MARK}=`))?.slice(CHILD_MARK.length + 1);
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const parentNow = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return parent !== undefined && parent !== parentNow;
  } catch {
    return false;
  }
}

function kill(id: number): void {
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // gone meanwhile
  }
}
