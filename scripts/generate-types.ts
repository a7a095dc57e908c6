import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

/**
 * One TypeScript file with the types of all schemas in `folder`: every titled `$defs` entry and every schema becomes an exported
 * type of that title. The schemas are bundled first, so that a definition that several of them use is declared once.
 */
export async function generateTypes(folder: string): Promise<string> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort();
  const schemas = new Map(
    names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as SchemaNode]),
  );
  const definitions: Record<string, unknown> = {};
  for (const [name, schema] of schemas) {
    const { $defs: inner, ...root } = schema;
    for (const [key, definition] of Object.entries(inner ?? {}))
      definitions[definitionName(name, key)] = bundleNode(definition, name);
    if (root['type'] !== undefined && name !== 'common.schema.json')
      definitions[definitionName(name)] = bundleNode(root, name);
  }
  const shape = { title: 'Formats', type: 'object', additionalProperties: false, properties: {}, definitions };
  const text = await compile(
    shape as JSONSchema, // the definitions are schemas, read from files
    'Formats',
    {
      bannerComment: '/* Made from schema/ by `npm run generate`. Do not edit. */',
      unreachableDefinitions: true,
      unknownAny: true,
      additionalProperties: false,
      strictIndexSignatures: false,
      style: { singleQuote: true, printWidth: 120 },
    },
  );
  return cleanUp(text);
}

interface SchemaNode {
  readonly $defs?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

function definitionName(file: string, key?: string): string {
  const stem = file.replace('.schema.json', '');
  return key === undefined ? stem : `${stem}_${key}`;
}

/** The node with its references made local to one bundle, and without what says nothing about types. */
function bundleNode(node: unknown, file: string): unknown {
  if (Array.isArray(node)) return node.map((item) => bundleNode(item, file));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => !DROPPED.has(key));
  const reference = entries.find(([key]) => key === '$ref');
  if (reference && typeof reference[1] === 'string') return { $ref: bundleReference(reference[1], file) };
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === 'properties' ? bundleProperties(value, file) : bundleNode(value, file),
    ]),
  );
}

function bundleProperties(value: unknown, file: string): unknown {
  return Object.fromEntries(
    Object.entries(value as object).map(([key, property]) => [key, bundleNode(property, file)]),
  );
}

const DROPPED = new Set([
  '$schema',
  '$id',
  'examples',
  'maxItems',
  'minItems',
  'propertyNames',
  'pattern',
  'format',
  'minProperties',
]);

function bundleReference(reference: string, file: string): string {
  const [target, pointer = ''] = reference.split('#');
  const key = pointer.replace('/$defs/', '');
  return `#/definitions/${definitionName(target === '' || target === undefined ? file : target, key === '' ? undefined : key)}`;
}

/** Drops the empty root, the notes on where a definition was referenced from, and makes every property readonly. */
function cleanUp(text: string): string {
  return text
    .replace(/export interface Formats \{\}\n/, '')
    .replace(/\n \*\n \* This interface was referenced by [^\n]*\n \* via the `definition` "[^"]*"\./g, '')
    .replace(/\/\*\*\n \* This interface was referenced by [^\n]*\n \* via the `definition` "[^"]*"\.\n \*\/\n/g, '')
    .replace(/([A-Za-z]\w*)\[\]/g, 'readonly $1[]')
    .replace(/^( +)(\[k: string\]|[A-Za-z_]\w*\??):/gm, '$1readonly $2:');
}
