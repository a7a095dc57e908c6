import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';

/**
 * The schema of a format as one JSON document that needs no other, for editors and other programs. `job` is joined with the config
 * schemas of the job types given, so that editors complete and check `config`.
 *
 * An editor sees one file alone, and defaults elsewhere may bring what it does not say: nothing is required of a job but its form.
 */
export function readEditorSchema(
  schemaFolder: string,
  format: SchemaFormat,
  jobTypes: readonly KnownJobType[],
): JsonMap {
  const file = `${format}.schema.json`;
  const reached = new Map<string, JsonMap>();
  const root = bundle(file, file, { schemaFolder, reached });
  const definitions = Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
  const joined = JOINED[format] === undefined ? definitions : joinJobTypes(definitions, JOINED[format], jobTypes);
  return { ...root, ...(Object.keys(joined).length === 0 ? {} : { $defs: joined }) };
}

export const SCHEMA_FORMATS = ['job', 'project', 'jobtype', 'resourcetype', 'graph', 'event'] as const;
export type SchemaFormat = (typeof SCHEMA_FORMATS)[number];

export interface KnownJobType {
  readonly name: string;
  readonly version: number;
  readonly description?: string;
  readonly configSchema: JsonMap;
}

/** Where the definition of a job is found in the bundle of a format. */
const JOINED: { readonly [format in SchemaFormat]?: string } = { job: 'written', project: 'job_written' };

interface Bundling {
  readonly schemaFolder: string;
  /** Definitions so far, by their names in the bundle. */
  readonly reached: Map<string, JsonMap>;
}

function bundle(file: string, rootFile: string, bundling: Bundling): JsonMap {
  const { $id: _, $defs: __, ...root } = readSchema(bundling.schemaFolder, file);
  return rewriteMap(root, { ...bundling, file, rootFile });
}

interface Rewriting extends Bundling {
  readonly file: string;
  readonly rootFile: string;
}

function rewriteMap(node: JsonMap, rewriting: Rewriting): JsonMap {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, rewrite(key, value, rewriting)]));
}

function rewrite(key: string, value: Json, rewriting: Rewriting): Json {
  if (key === '$ref' && typeof value === 'string') return rewriteReference(value, rewriting);
  if (key === 'examples' || key === 'enum' || key === 'const') return value;
  if (isJsonMap(value)) return rewriteMap(value, rewriting);
  if (Array.isArray(value)) return value.map((item: Json) => rewrite('', item, rewriting));
  return value;
}

/** Takes what is referred to into the bundle, unless it is there already. */
function rewriteReference(reference: string, rewriting: Rewriting): string {
  const [target = '', pointer = ''] = reference.split('#');
  const file = target === '' ? rewriting.file : target;
  const name = pointer.replace('/$defs/', '');
  const prefix = file === rewriting.rootFile ? '' : `${file.replace('.schema.json', '')}_`;
  const bundled = `${prefix}${name === '' ? 'root' : name}`;
  if (!rewriting.reached.has(bundled)) {
    rewriting.reached.set(bundled, {});
    rewriting.reached.set(
      bundled,
      rewriteMap(definitionOf(file, name, rewriting.schemaFolder), { ...rewriting, file }),
    );
  }
  return `#/$defs/${bundled}`;
}

function definitionOf(file: string, name: string, schemaFolder: string): JsonMap {
  const { $schema: _, $id: __, $defs, ...root } = readSchema(schemaFolder, file);
  if (name === '') return root;
  const definition = isJsonMap($defs) ? $defs[name] : undefined;
  if (!isJsonMap(definition)) throw new Error(`${file} has no definition "${name}"`);
  return definition;
}

function readSchema(schemaFolder: string, file: string): JsonMap {
  return JSON.parse(readFileSync(join(schemaFolder, file), 'utf8')) as JsonMap;
}

function joinJobTypes(definitions: JsonMap, jobKey: string, jobTypes: readonly KnownJobType[]): JsonMap {
  const { [jobKey]: job, ...others } = definitions;
  if (!isJsonMap(job) || !isJsonMap(job['properties'])) throw new Error(`no definition of a job under "${jobKey}"`);
  const type = { ...(isJsonMap(job['properties']['type']) ? job['properties']['type'] : {}), enum: namesOf(jobTypes) };
  return {
    ...others,
    [jobKey]: {
      ...job,
      properties: { ...job['properties'], type },
      allOf: jobTypes.map((jobType) => ({
        if: { properties: { type: { enum: namesOf([jobType]) } }, required: ['type'] },
        then: { properties: { config: { $ref: `#/$defs/config_${jobType.name}` } } },
      })),
    },
    ...Object.fromEntries(jobTypes.map((jobType) => [`config_${jobType.name}`, configOf(jobType)])),
  };
}

function namesOf(jobTypes: readonly KnownJobType[]): string[] {
  return jobTypes.flatMap(({ name, version }) => [name, `${name}@${version}`]);
}

/** The config schema of a type, its own definitions reached from where it now stands. */
function configOf({ name, description, configSchema }: KnownJobType): JsonMap {
  const { $schema: _, $id: __, required: ___, ...schema } = configSchema;
  return {
    ...(description === undefined ? {} : { description }),
    ...(moveReferences(schema, `#/$defs/config_${name}`) as JsonMap),
  };
}

function moveReferences(node: Json, to: string): Json {
  if (Array.isArray(node)) return node.map((item: Json) => moveReferences(item, to));
  if (!isJsonMap(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' && value.startsWith('#')
        ? `${to}${value.slice(1)}`
        : moveReferences(value, to),
    ]),
  );
}
