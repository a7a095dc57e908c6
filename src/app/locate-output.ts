import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attemptFile } from '../model/attempt-files.ts';
import type { RunId } from '../model/ids.ts';
import type { StepRecord } from '../ports/store.ts';
import { attemptName } from '../run/create-step-request.ts';
import { type Instance, runFolder } from './instance.ts';

/** The files that hold what an attempt of a step wrote (the last one that began, when none is given); `undefined` when there are none. */
export function locateOutput(
  instance: Instance,
  run: RunId,
  step: StepRecord,
  attempt = step.step.attempt,
): StepOutputFiles | undefined {
  const name = join(runFolder(instance, run), attemptName(step.index, step.id, attempt));
  const [stdout, stderr] = [attemptFile(name, 'stdout'), attemptFile(name, 'stderr')];
  return existsSync(stdout) ? { attempt, stdout, stderr } : undefined;
}

export interface StepOutputFiles {
  readonly attempt: number;
  readonly stdout: string;
  readonly stderr: string;
}
