import type { TableLocation } from '../ports/resource.ts';
import { quoteName } from './sql-text.ts';

/**
 * Where the table of an asset lives: the last part of its name is the table, the rest joined by `_` the schema, put into the
 * patterns of `naming`. An outside table is used as it is written, part by part.
 */
export function locateTable(naming: Naming, asset: string, outside?: string): TableLocation {
  if (outside !== undefined) return toLocation(splitName(outside, naming), naming);
  const parts = asset.split('.');
  const schema = parts.slice(0, -1).join('_') || naming.defaultSchema;
  const fill = (pattern: string) => fillPattern(pattern, { schema, table: parts.at(-1) ?? asset, asset });
  return toLocation([fill(naming.schema), fill(naming.table)], naming);
}

/** Patterns of `{{schema}}`, `{{table}}` and `{{asset}}`. */
export interface Naming {
  readonly schema: string;
  readonly table: string;
  readonly defaultSchema: string;
  /** Whether the engine reads names that are not quoted as if they were written in lower case. */
  readonly foldsNames?: boolean;
  /** The database, where a schema of its name, or of that of others in `databases`, can only be told from it by both. */
  readonly database?: string;
  readonly databases?: readonly string[];
}

function toLocation(parts: readonly string[], naming: Naming): TableLocation {
  const table = parts.at(-1) ?? '';
  const schema = parts.at(-2);
  const whole = parts.length === 2 && schema !== undefined ? [...databaseBefore(schema, naming), ...parts] : parts;
  return { ...(schema === undefined ? {} : { schema }), table, sql: whole.map(quoteName).join('.') };
}

function databaseBefore(schema: string, { database, databases = [] }: Naming): readonly string[] {
  if (database === undefined) return [];
  return [database, ...databases].some((name) => name.toLowerCase() === schema.toLowerCase()) ? [database] : [];
}

function fillPattern(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** `ops."My table"` is two parts; dots inside quotes are letters. */
function splitName(name: string, { foldsNames = false }: Naming): string[] {
  const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [name];
  return parts.map((part) => {
    if (part.startsWith('"')) return part.slice(1, -1).replaceAll('""', '"');
    return foldsNames ? part.toLowerCase() : part;
  });
}
