import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { Path } from '../stages.ts';

/** Reads the values of a config that name files: those whose schema says `format: millrace-file`. Made once per job type. */
export function createFileFields(configSchema: JsonMap): (config: JsonMap) => readonly FileField[] {
  const patterns = [
    ...new Map(findPatterns(configSchema, configSchema, []).map((pattern) => [pattern.join('\n'), pattern])).values(),
  ];
  return (config) => (patterns.length === 0 ? [] : patterns.flatMap((pattern) => collect(config, pattern, [])));
}

export interface FileField {
  readonly path: Path;
  readonly file: string;
}

/** A path in which `*` stands for any key or index. */
type Pattern = readonly string[];

/** A schema that contains itself is followed once. */
function findPatterns(
  schema: Json | undefined,
  root: JsonMap,
  path: Pattern,
  within: readonly JsonMap[] = [],
): readonly Pattern[] {
  if (!isJsonMap(schema) || within.includes(schema)) return [];
  const find = (part: Json | undefined, ...more: readonly string[]) =>
    findPatterns(part, root, [...path, ...more], [...within, schema]);
  const found: Pattern[] = schema['format'] === 'millrace-file' ? [path] : [];
  const { properties, patternProperties, additionalProperties, items, prefixItems, $ref } = schema;
  if (isJsonMap(properties)) for (const key in properties) found.push(...find(properties[key], key));
  if (isJsonMap(patternProperties))
    for (const key in patternProperties) found.push(...find(patternProperties[key], '*'));
  found.push(...find(additionalProperties, '*'), ...find(items, '*'));
  for (const part of listOf(prefixItems)) found.push(...find(part, '*'));
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const)
    for (const part of listOf(schema[key])) found.push(...find(part));
  for (const key of ['if', 'then', 'else'] as const) found.push(...find(schema[key]));
  if (typeof $ref === 'string') found.push(...find(followRef($ref, root)));
  return found;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A reference within the schema itself; others are not followed. */
function followRef(ref: string, root: JsonMap): Json | undefined {
  if (!ref.startsWith('#/')) return undefined;
  return ref
    .slice(2)
    .split('/')
    .reduce<Json | undefined>(
      (value, part) => (isJsonMap(value) ? value[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined),
      root,
    );
}

function collect(value: Json | undefined, pattern: Pattern, path: Path): readonly FileField[] {
  const [part, ...rest] = pattern;
  if (part === undefined) return typeof value === 'string' ? [{ path, file: value }] : [];
  if (Array.isArray(value))
    return part === '*' ? value.flatMap((item: Json, index) => collect(item, rest, [...path, index])) : [];
  if (!isJsonMap(value)) return [];
  if (part !== '*') return Object.hasOwn(value, part) ? collect(value[part], rest, [...path, part]) : [];
  return Object.keys(value).flatMap((key) => collect(value[key], rest, [...path, key]));
}
