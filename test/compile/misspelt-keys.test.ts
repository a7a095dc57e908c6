import { describe, expect, test } from 'vitest';
import { formatSchema } from '../../src/compile/validate/format-schemas.ts';
import { partOf, resolved, type SchemaSite } from '../../src/compile/validate/schema-set.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { nearestName } from '../../src/diagnostics/nearest.ts';
import { isJsonMap, type Json, type JsonMap } from '../../src/std/json.ts';
import { compileWritten, WHOLE_PROJECTS, type WrittenProject } from './whole-project.ts';

/** Parts of the formats of which the project says every key. */
const WHOLE = [
  'project.schema.json',
  ...['environment', 'pipeline', 'outsideAsset', 'sensor', 'hook', 'policy'].map(
    (part) => `project.schema.json#/$defs/${part}`,
  ),
  ...['written', 'manyJobs', 'input', 'output', 'check', 'retry', 'hooks', 'sla', 'test'].map(
    (part) => `job.schema.json#/$defs/${part}`,
  ),
  ...['launch', 'schedule/anyOf/1'].map((part) => `common.schema.json#/$defs/${part}`),
];

describe('a misspelt key', () => {
  const files = WHOLE_PROJECTS.flatMap((project) =>
    Object.entries(project).map(([file, value]) => ({
      file,
      value,
      project,
      keys: findKeys(schemaOf(file, value), value),
    })),
  );

  test('is looked for in projects that are right, and say all but a few of the keys that there are', async () => {
    const found = await Promise.all(WHOLE_PROJECTS.map(compileProject));
    expect(found.flat().map(({ message, severity }) => `${severity}: ${message}`)).toEqual([]);
    const keys = WHOLE.flatMap((part) => {
      const properties = propertiesOf(formatSchema(part));
      return Object.keys(properties).map((key) => ({ key, properties }));
    });
    const said = keys.filter(({ key, properties }) =>
      files.some((file) => file.keys.some((known) => known.key === key && known.properties === properties)),
    );
    expect(said.length / keys.length).toBeGreaterThan(0.95); // a new key need not wait for its turn here
  });

  test.each(files)('in "$file" is one mistake, which names the right key', async ({ file, value, project, keys }) => {
    const told: Record<string, readonly string[]> = {};
    const expected: Record<string, readonly string[]> = {};
    for (const { path, key, properties } of keys) {
      const misspelt = misspell(key, Object.keys(properties));
      const diagnostics = await compileProject({ ...project, [file]: renameAt(value, path, { key, misspelt }) });
      const name = [...path, key].join('.');
      told[name] = diagnostics.map(({ message, hint = '' }) => `${message.replace(/ of .*/, '')}. ${hint}`);
      expected[name] = [`"${misspelt}" is no key. Did you mean "${key}"?`];
    }
    expect(told).toEqual(expected);
  });
});

function schemaOf(file: string, value: JsonMap): SchemaSite {
  if (!file.startsWith('jobs/')) return formatSchema('project.schema.json');
  return formatSchema(`job.schema.json#/$defs/${Object.hasOwn(value, 'jobs') ? 'manyJobs' : 'written'}`);
}

async function compileProject(files: WrittenProject): Promise<readonly Diagnostic[]> {
  return (await compileWritten(files)).diagnostics;
}

interface KnownKey {
  readonly path: readonly (string | number)[];
  readonly key: string;
  /** The keys of the map that it is one of, as the schema has them. */
  readonly properties: JsonMap;
}

/** Every key of a value that its schema calls by its name; not those that people choose, nor beside such. */
function findKeys(at: SchemaSite, value: Json, path: readonly (string | number)[] = []): readonly KnownKey[] {
  const site = resolved(at);
  const { node } = site;
  if (!isJsonMap(node)) return [];
  const alternatives = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => listOf(node[word]));
  const inner = alternatives.flatMap((part) => findKeys(partOf(site, part), value, path));
  if (Array.isArray(value)) {
    const items = partOf(site, node['items'] ?? true);
    return [...inner, ...listOf(value).flatMap((item, index) => findKeys(items, item, [...path, index]))];
  }
  if (!isJsonMap(value)) return inner;
  const properties = propertiesOf(site);
  const own = Object.entries(value).flatMap(([key, item]) => {
    const part = properties[key] ?? node['additionalProperties'];
    const below = part === undefined ? [] : findKeys(partOf(site, part), item, [...path, key]);
    const isClosed = node['additionalProperties'] !== true;
    return isClosed && Object.hasOwn(properties, key) ? [{ path, key, properties }, ...below] : below;
  });
  return [...inner, ...own].filter((key, index, all) => all.findIndex((other) => isSame(key, other)) === index);
}

function isSame(a: KnownKey, b: KnownKey): boolean {
  return a.key === b.key && a.path.join('.') === b.path.join('.');
}

function propertiesOf({ node }: SchemaSite): JsonMap {
  return asMap(asMap(node)['properties']);
}

function asMap(value: Json | undefined): JsonMap {
  return isJsonMap(value) ? value : NOTHING;
}

const NOTHING: JsonMap = {};

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The key with a slip of the finger in it, such that it is still nearest to itself. */
function misspell(key: string, siblings: readonly string[]): string {
  const slips = [key.slice(0, -2) + key.slice(-1) + key.slice(-2, -1), key + key.slice(-1), key.slice(0, -1)];
  const slip = slips.find((text) => !siblings.includes(text) && nearestName(text, siblings) === key);
  if (slip === undefined) throw new Error(`every slip in "${key}" is nearer to another key`);
  return slip;
}

function renameAt(
  value: Json,
  path: readonly (string | number)[],
  change: { readonly key: string; readonly misspelt: string },
): JsonMap {
  const [first, ...rest] = path;
  const renamed = Array.isArray(value)
    ? listOf(value).map((item, index) => (index === first ? renameAt(item, rest, change) : item))
    : Object.fromEntries(
        Object.entries(asMap(value)).map(([key, item]) =>
          first === undefined
            ? [key === change.key ? change.misspelt : key, item]
            : [key, key === first ? renameAt(item, rest, change) : item],
        ),
      );
  // Of a list, which only a map or a list within it is asked for again.
  return renamed as JsonMap;
}
