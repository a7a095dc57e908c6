import type { Environment, Job } from '../../graph/graph.ts';
import { isJsonMap, type Json } from '../../std/json.ts';

/** The params that a job knows in an environment: its own, those that its schema declares, and those that the environment brings for every job. */
export function listParams(
  { params, paramsSchema }: Pick<Job, 'params' | 'paramsSchema'>,
  environment: Pick<Environment, 'params'>,
): ReadonlySet<string> {
  const declared = paramsSchema?.['properties'] as Json | undefined;
  return new Set([
    ...Object.keys(params),
    ...(isJsonMap(declared) ? Object.keys(declared) : []),
    ...Object.keys(environment.params ?? {}),
  ]);
}
