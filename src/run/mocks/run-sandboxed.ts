import { execFile } from 'node:child_process';
import { StepError } from '../../model/step-error.ts';
import type { ChildExit, SpawnOptions } from '../../ports/job-type.ts';
import type { MockSpawnParts } from './mock-commands.ts';

/**
 * Runs a command for real, where it can reach nobody: in a network namespace of its own, which has no interface (Linux, `unshare`), in the
 * step's folder, with a bare environment. Where a machine has no such thing the test is unsupported. It may still read files of this machine.
 */
export async function runSandboxed(
  command: readonly string[],
  options: SpawnOptions,
  parts: Pick<MockSpawnParts, 'spawn' | 'unsupported' | 'folder'>,
): Promise<ChildExit> {
  const problem = await findSandboxProblem();
  if (problem !== undefined) {
    parts.unsupported(problem);
    throw new StepError(`The command cannot be run in a sandbox: ${problem}.`, { retryable: false });
  }
  const variables = Object.entries({ ...bareEnvironment(parts.folder), ...keepStepVariables(options.env ?? {}) });
  const words = variables.map(([name, value]) => `${name}=${value}`);
  return parts.spawn([...NO_NETWORK, 'env', '-i', ...words, ...command], { ...options, env: {} });
}

/** What is put before a command so that it has no network. */
export const NO_NETWORK = ['unshare', '--user', '--map-root-user', '--net', '--'];

/** Why commands cannot be cut off from the network here; `undefined` when they can. */
export async function findSandboxProblem(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Linux can take the network away from a process';
  const [program = '', ...args] = NO_NETWORK;
  return new Promise((resolve) => {
    execFile(program, [...args, 'true'], (error) => {
      resolve(error === null ? undefined : 'this machine allows no namespace without a network (unshare --user --net)');
    });
  });
}

/** What a program needs to run at all, and nothing that this process happens to have. */
export function bareEnvironment(folder: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}

/** What the step and its job give; not what this process happens to have. */
function keepStepVariables(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => process.env[name] !== value));
}
