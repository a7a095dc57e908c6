import { join } from 'node:path';
import { defineJobType, StepError } from '../../src/plugin.ts';

/** Runs a Python script in the step's folder. It succeeds with exit code 0, unless it reports an exception by Dagster Pipes. */
export default defineJobType<PythonConfig>({
  async execute(step) {
    const { file, args = [], env = {} } = step.config;
    const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
    const command = [await step.python(), join(step.folder, file), ...args];
    // Unbuffered, so that what it prints can be followed while it runs.
    const { code, signal } = await step.spawn(command, { env: { PYTHONUNBUFFERED: '1', ...variables } });
    if (code === 0) return;
    const how = code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with exit code ${code}`;
    throw new StepError(`The script "${file}" ${how}.`);
  },
});

interface PythonConfig {
  readonly file: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | number | boolean>>;
}
