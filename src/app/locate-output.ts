import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RunId } from '../model/ids.ts';
import type { StepRecord } from '../ports/store.ts';
import { stepFolderName } from '../run/create-step-request.ts';
import { type Instance, runFolder } from './instance.ts';

/** The files that hold what an attempt of a step wrote (the last one that began, when none is given); `undefined` when there are none. */
export function locateOutput(
  instance: Instance,
  run: RunId,
  step: StepRecord,
  attempt = step.step.attempt,
): StepOutputFiles | undefined {
  const folder = join(runFolder(instance, run), stepFolderName(step.index, step.id), String(attempt));
  return existsSync(join(folder, 'stdout'))
    ? { attempt, folder, stdout: join(folder, 'stdout'), stderr: join(folder, 'stderr') }
    : undefined;
}

export interface StepOutputFiles {
  readonly attempt: number;
  readonly folder: string;
  readonly stdout: string;
  readonly stderr: string;
}
