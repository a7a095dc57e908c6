import { dirname, join } from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import { defineJobType, type StepContext, StepError } from '../../src/plugin.ts';

/** Runs a command or a script. It succeeds with exit code 0. */
export default defineJobType<ShellConfig>({
  async execute(step) {
    const { config } = step;
    const env = Object.fromEntries(Object.entries(config.env ?? {}).map(([name, value]) => [name, String(value)]));
    const { command, name } = await findCommand(step);
    const { code, signal } = await step.spawn(command, { env });
    if (code === 0) return;
    const how = code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with exit code ${code}`;
    throw new StepError(`${name} ${how}.`);
  },
});

interface ShellConfig {
  readonly command?: readonly string[];
  readonly script?: string;
  readonly file?: string;
  readonly interpreter?: readonly string[];
  readonly env?: Readonly<Record<string, string | number | boolean>>;
}

interface Command {
  readonly command: readonly string[];
  /** What messages call it. */
  readonly name: string;
}

/** Nothing is ever put into the text of a script: values reach it as environment variables. */
async function findCommand({ config, folder }: StepContext<ShellConfig>): Promise<Command> {
  const { command, script, file, interpreter = DEFAULT_INTERPRETER } = config;
  if (command !== undefined) return { command, name: `The command "${command[0] ?? ''}"` };
  if (file !== undefined) return { command: [...interpreter, join(folder, file)], name: `The script "${file}"` };
  const path = join(folder, '.millrace', 'script');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, script ?? '');
  return { command: [...interpreter, path], name: 'The script' };
}

const DEFAULT_INTERPRETER = ['sh', '-eu'];
