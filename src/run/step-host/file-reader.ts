import type { StepRequest } from '../../model/step-request.ts';
import { createResourceContext } from '../../ports/resource-context.ts';
import type { Home } from './asset-expressions.ts';
import type { StepServices } from './step-services.ts';

/**
 * Lends a database in the memory of this process that reads files with rows, for steps of environments in which nothing else does. It is gone
 * when the work is done.
 */
export async function withFileReader<T>(
  { request: { run, environment, folders }, services }: FileReaderParts,
  work: (reader: Home) => Promise<T>,
): Promise<T> {
  const { signal } = services;
  const type = await services.resourceTypes('duckdb');
  // No run shares it: then it lives in this process.
  const { sharedBy: _, ...context } = createResourceContext(NAME, { run, environment, folders, signal });
  const resource = await type.open({ path: ':memory:' }, context);
  try {
    if (resource.sql === undefined) throw new Error('duckdb is a warehouse');
    return await work({ resource, sql: resource.sql, signal });
  } finally {
    await resource.close();
  }
}

export interface FileReaderParts {
  readonly request: StepRequest;
  readonly services: Pick<StepServices, 'signal' | 'resourceTypes'>;
}

const NAME = 'millrace_files';
