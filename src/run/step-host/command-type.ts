import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JobTypeManifest } from '../../../generated/formats.ts';
import { StepError } from '../../model/step-error.ts';
import type { JobTypeDefinition, StepContext } from '../../ports/job-type.ts';

/**
 * The type of jobs that are a command (`runtime: command`) or a Python file (`runtime: python`): run with the step's environment, it
 * succeeds with exit code 0. A program whose name starts with `./` is looked for in the type's folder.
 */
export function createCommandType(folder: string, manifest: JobTypeManifest): JobTypeDefinition<never> {
  return {
    async execute(step: StepContext<never>) {
      const command = await commandOf(folder, manifest, step);
      const { code, signal } = await step.spawn(command, { env: await step.environment() });
      if (code === 0) return;
      const how = code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with exit code ${code}`;
      throw new StepError(`The command of the job type "${manifest.name}" ${how}.`);
    },
  };
}

async function commandOf(
  folder: string,
  manifest: JobTypeManifest,
  step: StepContext<never>,
): Promise<readonly string[]> {
  if (manifest.runtime === 'python')
    return [await step.python(), join(folder, manifest.entry ?? `${manifest.name}.py`)];
  const [program = '', ...args] = manifest.command ?? [];
  const own = join(folder, program);
  return [program.startsWith('./') && existsSync(own) ? own : program, ...args];
}
