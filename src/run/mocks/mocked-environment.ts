import type { Environment, Graph } from '../../graph/graph.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';

/**
 * An environment without its secrets, for resources that are never opened; with a place for tables and one for files in any case. A resource
 * whose type is of the project's own code, which is not loaded, is what the jobs that use it need it for.
 */
export function toMockedEnvironment(graph: Graph, environment: Environment): Environment {
  const uses = listUses(graph);
  const resources = Object.entries(environment.resources).map(([name, config]) => {
    const safe = withoutSecrets(config as JsonMap) as Environment['resources'][string];
    const isOwn = graph.resourceTypes !== undefined && Object.hasOwn(graph.resourceTypes, config.type);
    return [name, isOwn ? { ...safe, type: STANDS_FOR[uses.get(name) ?? 'files'] ?? 'local_files' } : safe] as const;
  });
  return {
    ...environment,
    resources: { warehouse: { type: 'duckdb' }, files: { type: 'local_files' }, ...Object.fromEntries(resources) },
  };
}

const STANDS_FOR: Readonly<Record<string, string>> = {
  sql: 'duckdb',
  files: 'local_files',
  http: 'http',
  message: 'console',
};

/** The kind of the slots that each resource fills. */
function listUses({ jobs, jobTypes }: Graph): ReadonlyMap<string, string> {
  const uses = new Map<string, string>([['warehouse', 'sql']]);
  for (const { type, resources = {} } of Object.values(jobs))
    for (const [slot, name] of Object.entries(resources)) {
      const kind = jobTypes[jobTypes[type]?.base ?? '']?.manifest.resources?.[slot]?.kind;
      if (kind !== undefined) uses.set(name, kind);
    }
  return uses;
}

/** Each `{secret: NAME}` as a text that says so: a mock needs none, and no test reads one. */
export function withoutSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutSecrets(item));
  if (!isJsonMap(value)) return value;
  const { secret, ...others } = value;
  if (typeof secret === 'string' && Object.keys(others).length === 0) return `secret ${secret}`;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
}
