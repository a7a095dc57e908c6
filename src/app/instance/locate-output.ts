import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attemptFile } from '../../model/attempt-files.ts';
import type { RunId } from '../../model/ids.ts';
import type { StepRecord } from '../../ports/store.ts';
import { attemptName } from '../../run/create-step-request.ts';
import { type Instance, runFolder } from './instance.ts';

/**
 * The files that hold what an attempt of a step wrote (the last one that began, when none is given); a stream to which it wrote nothing has
 * none. `undefined` when it never began, or what its run wrote was removed.
 */
export function locateOutput(
  instance: Instance,
  run: RunId,
  step: StepRecord,
  attempt = step.step.attempt,
): StepOutputFiles | undefined {
  const folder = runFolder(instance, run);
  if (attempt === 0 || attempt > step.step.attempt || !existsSync(folder)) return undefined;
  const name = join(folder, attemptName(step.index, step.id, attempt));
  return { attempt, stdout: attemptFile(name, 'stdout'), stderr: attemptFile(name, 'stderr') };
}

export interface StepOutputFiles {
  readonly attempt: number;
  readonly stdout: string;
  readonly stderr: string;
}
