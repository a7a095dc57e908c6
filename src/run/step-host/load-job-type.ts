import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { JobTypeDefinition } from '../../ports/job-type.ts';
import { messageOf } from '../../std/message-of.ts';
import { digestFolder } from './digest-folder.ts';
import { createCommandType } from './command-type.ts';

/**
 * Finds the code of job types and loads it, TypeScript as it is. A folder of the project or of a package that is not as it was when the
 * graph was made is refused. What was loaded is kept.
 */
export function createJobTypeLoader(
  builtInFile: (name: string) => string,
): (request: StepRequest) => Promise<JobTypeDefinition<never>> {
  const loaded = new Map<string, Promise<JobTypeDefinition<never>>>();
  return (request) => {
    const { manifest, digest } = request.baseType;
    const key = `${request.folders.project}\n${manifest.name}\n${digest}`;
    const known = loaded.get(key) ?? loadJobType(request, builtInFile);
    loaded.set(key, known);
    known.catch(() => loaded.delete(key));
    return known;
  };
}

async function loadJobType(
  request: StepRequest,
  builtInFile: (name: string) => string,
): Promise<JobTypeDefinition<never>> {
  const { manifest, origin, digest } = request.baseType;
  if (origin === 'built-in') return importEntry(pathToFileURL(builtInFile(manifest.name)), manifest.name);
  const folder = jobTypeFolder(request.folders.project, origin);
  if (digestFolder(folder) !== digest) {
    throw new StepError(
      `The job type "${manifest.name}" changed since the graph was made: run "millrace compile" again.`,
      { retryable: false },
    );
  }
  if (manifest.runtime === 'command' || manifest.runtime === 'python') return createCommandType(folder, manifest);
  if (manifest.runtime !== 'node')
    throw new StepError(`Steps with the runtime "${manifest.runtime ?? ''}" cannot be run here.`, { retryable: false });
  const file = join(folder, manifest.entry ?? `${manifest.name}.ts`);
  const url = pathToFileURL(file);
  // Another digest is another module, should this process have loaded the code as it was before.
  url.searchParams.set('digest', digest.slice(-12));
  return importEntry(url, manifest.name);
}

/** The folder of a job type that the product does not bring. */
export function jobTypeFolder(project: string, origin: Exclude<StepRequest['baseType']['origin'], 'built-in'>): string {
  if (!('package' in origin)) return join(project, origin.folder);
  const packageFile = createRequire(join(project, 'package.json')).resolve(`${origin.package}/package.json`);
  return join(dirname(packageFile), origin.folder);
}

async function importEntry(url: URL, name: string): Promise<JobTypeDefinition<never>> {
  let module: { readonly default?: unknown };
  try {
    module = (await import(url.href)) as { readonly default?: unknown };
  } catch (error) {
    const message = messageOf(error);
    throw new StepError(`The code of the job type "${name}" cannot be loaded: ${message}`, {
      retryable: false,
      cause: error,
    });
  }
  if (isDefinition(module.default)) return module.default;
  throw new StepError(
    `The file "${basename(url.pathname)}" of the job type "${name}" has no default export made by defineJobType.`,
    { retryable: false },
  );
}

function isDefinition(value: unknown): value is JobTypeDefinition<never> {
  return typeof value === 'object' && value !== null && 'execute' in value && typeof value.execute === 'function';
}
