import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { listIncludedRequirements } from '../../graph/included-requirements.ts';
import { StepError } from '../../model/step-error.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import type { StepRequest } from '../../model/step-request.ts';

/**
 * The interpreter of a job: `config.python`, else the project's, else python3. A path (anything with a slash) starts at the project's folder.
 * From a requirements file an environment is made once, and kept under the state folder by the file's content.
 */
export async function findPython(
  request: StepRequest,
  configured: Json | undefined,
  signal: AbortSignal,
): Promise<string> {
  const { project } = request.folders;
  const wanted = readPython(configured) ?? request.python ?? DEFAULT;
  if (typeof wanted === 'string') return checkInterpreter(wanted, project, signal);
  const requirements = resolve(project, wanted.requirements);
  const maker = await checkInterpreter(wanted.interpreter ?? DEFAULT, project, signal);
  return ensureEnvironment({ requirements, maker, folder: join(request.folders.state, 'python') }, signal);
}

/** What a config says; nothing where its type gives the key another meaning. */
function readPython(configured: Json | undefined): StepRequest['python'] {
  if (typeof configured === 'string') return configured;
  if (!isJsonMap(configured)) return undefined;
  const { requirements, interpreter } = configured;
  if (typeof requirements !== 'string') return undefined;
  return { requirements, ...(typeof interpreter === 'string' ? { interpreter } : {}) };
}

const DEFAULT = 'python3';
const run = promisify(execFile);

async function checkInterpreter(wanted: string, project: string, signal: AbortSignal): Promise<string> {
  const path = /[/\\]/.test(wanted) ? resolve(project, wanted) : wanted;
  try {
    await run(path, ['--version'], { signal });
    return path;
  } catch (error) {
    signal.throwIfAborted();
    throw new StepError(
      `MR5001: The Python interpreter "${wanted}" cannot be started (${path}); install it, or name another one under \`python:\` of the project.`,
      { retryable: false, cause: error },
    );
  }
}

interface EnvironmentSource {
  readonly requirements: string;
  readonly maker: string;
  readonly folder: string;
}

async function ensureEnvironment(
  { requirements, maker, folder }: EnvironmentSource,
  signal: AbortSignal,
): Promise<string> {
  const content = await readFile(requirements, 'utf8').catch((cause: unknown) => {
    throw new StepError(`The requirements file "${requirements}" of \`python:\` cannot be read.`, {
      retryable: false,
      cause,
    });
  });
  const included = await readIncluded(requirements, content);
  const { stdout } = await run(maker, ['-c', 'import sys; print(sys.executable, sys.version)'], { signal });
  const key = createHash('sha256').update(stdout).update(content).update(included).digest('hex').slice(0, 16);
  const python = join(folder, key, 'bin', 'python');
  if (await exists(python)) return python;
  await mkdir(folder, { recursive: true });
  const made = await makeEnvironment({ requirements, maker, folder }, key, signal);
  // Who comes second finds the place taken by an environment that is just as good.
  await rename(made, join(folder, key)).catch(() => rm(made, { recursive: true, force: true }));
  return python;
}

/** The contents of what a requirements file includes. One that cannot be read is pip's to tell. */
async function readIncluded(path: string, content: string): Promise<string> {
  const paths = new Set([path]);
  let included = '';
  for (const from of paths) {
    const text = from === path ? content : await readFile(from, 'utf8').catch(() => '');
    if (from !== path) included += `\n${text}`;
    if (paths.size > INCLUDED_MAX) break;
    for (const name of listIncludedRequirements(text)) paths.add(resolve(dirname(from), name));
  }
  return included;
}

const INCLUDED_MAX = 100;

/** In a folder of its own first, so that nobody sees half an environment. */
async function makeEnvironment(
  { requirements, maker, folder }: EnvironmentSource,
  key: string,
  signal: AbortSignal,
): Promise<string> {
  const made = join(folder, `${key}.${crypto.randomUUID()}`);
  try {
    await run(maker, ['-m', 'venv', made], { signal });
    await run(
      join(made, 'bin', 'python'),
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements],
      {
        signal,
        maxBuffer: OUTPUT_BYTES_MAX,
      },
    );
    return made;
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    signal.throwIfAborted();
    const told = (error as { readonly stderr?: string }).stderr?.trim().split('\n').slice(-5).join('\n');
    throw new StepError(
      `MR5001: The Python environment of "${requirements}" cannot be made: ${told ?? String(error)}`,
      { cause: error },
    );
  }
}

const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
