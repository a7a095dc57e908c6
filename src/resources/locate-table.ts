import type { TableLocation } from '../ports/resource.ts';
import { quoteName } from './sql-text.ts';

/**
 * Where the table of an asset lives: the last part of its name is the table, the rest joined by `_` the schema, put into the
 * patterns of `naming`. An outside table is used as it is written, part by part.
 */
export function locateTable(naming: Naming, asset: string, outside?: string): TableLocation {
  if (outside !== undefined) return toLocation(splitName(outside, naming));
  const parts = asset.split('.');
  const schema = parts.slice(0, -1).join('_') || naming.defaultSchema;
  const fill = (pattern: string) => fillPattern(pattern, { schema, table: parts.at(-1) ?? asset, asset });
  return toLocation([fill(naming.schema), fill(naming.table)]);
}

/** Patterns of `{{schema}}`, `{{table}}` and `{{asset}}`. */
export interface Naming {
  readonly schema: string;
  readonly table: string;
  readonly defaultSchema: string;
  /** Whether the engine reads names that are not quoted as if they were written in lower case. */
  readonly foldsNames?: boolean;
}

function toLocation(parts: readonly string[]): TableLocation {
  const table = parts.at(-1) ?? '';
  const schema = parts.at(-2);
  return { ...(schema === undefined ? {} : { schema }), table, sql: parts.map(quoteName).join('.') };
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
