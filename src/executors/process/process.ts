import type { Executor } from '../../ports/executor.ts';
import { OUTPUT_LIMITS, type OutputLimits } from '../attempt-output.ts';
import { sweepProcesses } from '../sweep.ts';
import { adoptAttempt } from './adopt.ts';
import { StepChild } from './step-child.ts';

/**
 * Runs attempts in child processes of this machine, each of which runs one at a time and is kept warm for the next one as long as nothing
 * went wrong in it. An attempt does not end with this process: another one can adopt it, and when none does it ends after a while. This
 * folder knows processes, signals and files; what a step is, it does not know.
 *
 * Invariant: `ended` resolves only when no process of the attempt is left that can be found: its groups, and on Linux everything that
 * inherited its mark. A result is in the attempt's journal before it is told, and soon after on the disk for good.
 */
export function openProcessExecutor(options: ProcessOptions): Executor {
  const children = new Set<StepChild>();
  const leaving = new Set<Promise<void>>();
  const quiet = createQuiet(options);
  const runs = new Set<string>();
  let started = 0;
  const { outputLimits: limits = OUTPUT_LIMITS, orphanMs = ORPHAN_MS, idleMs = IDLE_MS } = options;
  const letGo = (child: StepChild): void => {
    children.delete(child);
    const left = child.close().finally(() => leaving.delete(left));
    leaving.add(left);
  };
  const timers = [
    setInterval(() => {
      for (const child of children) child.trim();
      for (const child of children) if (child.idleMs >= idleMs) letGo(child);
      if (children.size === 0 && leaving.size === 0) quiet.look(idleMs);
    }, TRIM_EVERY_MS).unref(),
  ];
  const { memoryBytesMax } = options;
  const limitAll = (): void => {
    for (const child of children) child.limitMemory(memoryBytesMax);
  };
  timers.push(setInterval(limitAll, MEMORY_EVERY_MS).unref());

  const take = (): StepChild => {
    for (const child of children) if (child.isIdle) return child;
    const child = new StepChild({ ...options, orphanMs, number: ++started });
    children.add(child);
    return child;
  };
  return {
    capabilities: { isolated: true, confirmsEnd: process.platform === 'linux' },
    start(request, report) {
      runs.add(request.run.id);
      quiet.end();
      const child = take();
      const ended = child.run(request, report, limits).then(async (end) => {
        if (!child.isUsable && children.delete(child)) await child.close();
        return end;
      });
      const leave = (): void => {
        runs.delete(request.run.id);
        if (children.delete(child)) child.leave();
      };
      return { ended, stop: (force) => child.stop(force), leave };
    },
    adopt: (lost, report) => adoptAttempt(lost, report, { output: limits, memoryBytesMax }),
    async close() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([...leaving, ...Array.from(children, (child) => child.close())]);
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
  /** How long an attempt goes on that nobody coordinates. */
  readonly orphanMs?: number;
  /** Of an attempt whose request says nothing of it, all its processes together. */
  readonly memoryBytesMax?: number;
  /** How long a process is kept for the next attempt: a step that waits for hours holds none. */
  readonly idleMs?: number;
  /** Told when nothing has gone on for `idleMs` and no process is left, and when something begins again. */
  readonly onQuiet?: (isQuiet: boolean) => void;
}

function createQuiet({ onQuiet }: ProcessOptions): { look(idleMs: number): void; end(): void } {
  let since = performance.now();
  let isQuiet = false;
  return {
    look(idleMs) {
      if (isQuiet || performance.now() - since < idleMs) return;
      isQuiet = true;
      onQuiet?.(true);
    },
    end() {
      since = performance.now();
      if (isQuiet) onQuiet?.(false);
      isQuiet = false;
    },
  };
}

/** Long enough for a person to notice and to take the run over. */
const ORPHAN_MS = 5 * 60_000;
/** Long against the start of a process (some 0.1 s), short for those who look at what runs. */
const IDLE_MS = 5_000;
const TRIM_EVERY_MS = 100;
const MEMORY_EVERY_MS = 500;
