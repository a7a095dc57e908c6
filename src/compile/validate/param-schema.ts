import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';

/** The schema that a job declares for its params; `undefined` when it declares none. */
export function paramSchemaOf(written: unknown): JsonMap | undefined {
  // From YAML or a graph, so it is plain data.
  const schema = written as Json | undefined;
  return isJsonMap(schema) ? { type: 'object', ...schema } : undefined;
}
