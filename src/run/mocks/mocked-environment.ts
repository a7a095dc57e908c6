import type { Environment } from '../../graph/graph.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';

/** An environment without its secrets, for resources that are never opened; with a place for tables and one for files in any case. */
export function toMockedEnvironment(environment: Environment): Environment {
  const resources = Object.entries(environment.resources).map(
    ([name, config]) => [name, withoutSecrets(config as JsonMap) as Environment['resources'][string]] as const,
  );
  return {
    ...environment,
    resources: { warehouse: { type: 'duckdb' }, files: { type: 'local_files' }, ...Object.fromEntries(resources) },
  };
}

/** Each `{secret: NAME}` as a text that says so: a mock needs none, and no test reads one. */
export function withoutSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutSecrets(item));
  if (!isJsonMap(value)) return value;
  const { secret, ...others } = value;
  if (typeof secret === 'string' && Object.keys(others).length === 0) return `secret ${secret}`;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
}
