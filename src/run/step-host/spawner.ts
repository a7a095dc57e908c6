import { spawn as spawnProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { ChildExit, SpawnOptions, StepContext } from '../../ports/job-type.ts';
import { ATTEMPT_MARK, attemptMarkOf, type HostedStep } from '../../ports/step-host.ts';
import type { OutputFiles } from './output-files.ts';
import type { WorkFolder } from './work-folders.ts';

/**
 * Starts a step's processes, each as the leader of a group of its own: with TERM and KILL the whole group is meant, and whatever is left
 * of a group when its leader has ended is ended too.
 */
export function createSpawner(step: SpawningStep): Spawner {
  const groups = new Set<number>();
  const exits = new Set<Promise<void>>();
  const { signal, kill } = step.hosted;
  const send = (name: 'SIGTERM' | 'SIGKILL') => () => {
    for (const group of groups) killGroup(group, name);
  };
  const [terminate, end] = [send('SIGTERM'), send('SIGKILL')];
  signal.addEventListener('abort', terminate);
  kill.addEventListener('abort', end);
  let hasSpawned = false;
  return {
    get hasSpawned() {
      return hasSpawned;
    },
    spawn(command, options) {
      hasSpawned = true;
      const exit = spawnOne(command, options ?? {}, { ...step, groups });
      const settled = exit.then(
        () => undefined,
        () => undefined,
      );
      exits.add(settled);
      void settled.then(() => exits.delete(settled));
      return exit;
    },
    async close() {
      signal.removeEventListener('abort', terminate);
      kill.removeEventListener('abort', end);
      end();
      await Promise.all(exits);
    },
  };
}

export interface Spawner {
  readonly spawn: StepContext['spawn'];
  /** Whether it ever started one: that may have started others, out of its group. */
  readonly hasSpawned: boolean;
  /** Ends what is left, and waits for it. */
  close(): Promise<void>;
}

export interface SpawningStep {
  readonly request: StepRequest;
  readonly work: WorkFolder;
  readonly output: OutputFiles;
  readonly hosted: HostedStep;
}

interface Spawning extends SpawningStep {
  readonly groups: Set<number>;
}

function spawnOne(command: readonly string[], options: SpawnOptions, step: Spawning): Promise<ChildExit> {
  const [program, ...args] = command;
  if (program === undefined) return Promise.reject(new StepError('The command is empty.', { retryable: false }));
  const { signal, onGroup } = step.hosted;
  signal.throwIfAborted();
  const mark = attemptMarkOf({ run: step.request.run.id, step: step.request.step, attempt: step.request.attempt });
  const child = spawnProcess(program, args, {
    cwd: options.folder ?? step.work.path,
    env: { ...(options.env ?? process.env), [ATTEMPT_MARK]: mark },
    stdio: [options.stdin === undefined ? 'ignore' : 'pipe', step.output.stdout, step.output.stderr],
    detached: true,
  });
  const group = child.pid;
  if (group !== undefined) {
    step.groups.add(group);
    onGroup?.(group, true);
  }
  if (options.stdin !== undefined) {
    // A program may end without reading all of it.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.stdin);
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new StepError(describe(program, error), { retryable: false, cause: error })));
    // Not `close`: a process in the background may keep the output open.
    child.once('exit', (code, signalName) => {
      const settle = (): void => {
        if (group !== undefined) {
          step.groups.delete(group);
          onGroup?.(group, false);
        }
        if (signal.aborted) reject(signal.reason instanceof Error ? signal.reason : new Error('the step is cancelled'));
        else resolve({ code, signal: signalName });
      };
      if (group === undefined || !killGroup(group, 'SIGKILL')) settle();
      else void waitForGroup(group).then(settle);
    });
  });
}

function describe(program: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return `There is no program "${program}" on this machine.`;
  if (error.code === 'EACCES') return `"${program}" may not be run: it is not executable.`;
  if (error.code === 'E2BIG') return `The arguments and environment of "${program}" are too long.`;
  return `"${program}" cannot be started: ${error.message}.`;
}

/** Whether there was anything to send it to. */
function killGroup(group: number, signal: 'SIGTERM' | 'SIGKILL' | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false; // gone
  }
}

/** A signal takes effect after it was sent: waits until what was killed is gone, or for as long as that can take. */
async function waitForGroup(group: number): Promise<void> {
  for (let tries = 0; tries < TRIES_MAX && killGroup(group, 0); tries++) await wait(PAUSE_MS);
}

const TRIES_MAX = 100;
const PAUSE_MS = 2;
