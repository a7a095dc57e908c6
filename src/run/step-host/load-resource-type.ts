import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Graph } from '../../graph/graph.ts';
import { StepError } from '../../model/step-error.ts';
import type { ResourceType } from '../../ports/resource.ts';
import { messageOf } from '../../std/message-of.ts';
import { digestFolder } from './digest-folder.ts';
import { jobTypeFolder } from './load-job-type.ts';

/**
 * Loads the code of a resource type that the project or a package brings, where steps run and nowhere else. A folder that is not as it was
 * when the graph was made is refused. Rejects with a `StepError`.
 */
export async function loadResourceType(name: string, code: ResourceTypeCode, project: string): Promise<ResourceType> {
  const folder = jobTypeFolder(project, code.origin);
  if (digestFolder(folder) !== code.digest) {
    throw new StepError(`The resource type "${name}" changed since the graph was made: run "millrace compile" again.`, {
      retryable: false,
    });
  }
  const url = pathToFileURL(join(folder, code.entry));
  // Another digest is another module, should this process have loaded the code as it was before.
  url.searchParams.set('digest', code.digest.slice(-12));
  const { default: type } = await importEntry(url, name);
  if (isResourceType(type)) return type;
  throw new StepError(
    `The file "${code.entry}" of the resource type "${name}" has no default export made by defineResourceType.`,
    { retryable: false },
  );
}

type ResourceTypeCode = NonNullable<Graph['resourceTypes']>[string];

async function importEntry(url: URL, name: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(url.href)) as { readonly default?: unknown };
  } catch (error) {
    const message = messageOf(error);
    throw new StepError(`The code of the resource type "${name}" cannot be loaded: ${message}`, {
      retryable: false,
      cause: error,
    });
  }
}

function isResourceType(value: unknown): value is ResourceType {
  return typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'function';
}
