import { setTimeout as pause } from 'node:timers/promises';
import { isRunEnded, type Run } from '../../model/run.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { endAbandoned, isAbandoned } from './end-abandoned.ts';
import type { Instance } from '../instance/instance.ts';

/**
 * Asks for the end of a run that any process carries out. The request is stored: the run's coordinator hears of it within a second, and so
 * does whoever takes the run over. A run that nobody carries out is ended here. Resolves with the run as it is when the request is stored,
 * or with `wait` as it is when it has ended; with `signal` the waiting ends, and the request stands.
 */
export async function cancelRun(instance: Instance, run: Run, options: CancelOptions): Promise<Result<Run, string>> {
  const { store } = instance;
  if (isRunEnded(run.state)) return succeed(run);
  const { force, reason } = options;
  await store.requestCancel({ run: run.id, reason, force });
  for (let now = await readAgain(instance, run); ; now = await readAgain(instance, run)) {
    if (isRunEnded(now.state)) return succeed(now);
    if (await isAbandoned(instance, now)) {
      const ended = await endAbandoned(instance, now, { reason });
      if (ended.ok || (await readAgain(instance, run)).epoch === now.epoch) return ended;
    }
    if (!options.wait) return succeed(now);
    if (options.signal?.aborted === true) return fail('No longer waiting: the run is still to be cancelled.');
    await pause(LOOK_MS);
  }
}

export interface CancelOptions {
  /** Without grace: what runs is made to end at once. */
  readonly force: boolean;
  /** Until the run has ended. */
  readonly wait: boolean;
  /** Kept with the run. */
  readonly reason: string;
  readonly signal?: AbortSignal;
}

const LOOK_MS = 200;

async function readAgain({ store }: Instance, run: Run): Promise<Run> {
  return (await store.readRun(run.id)) ?? run;
}
