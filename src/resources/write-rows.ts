import type { SqlColumn } from '../ports/resource.ts';
import { JSON_DIGITS_EXACT } from './json-digits.ts';
import { quoteName } from './sql-text.ts';

/** What DuckDB is to write of a query's columns, where a format has not their types: nothing of a value is lost, and `readRows` finds it again. */
export function writeRows(sql: string, columns: readonly SqlColumn[], format: 'parquet' | 'csv' | 'json'): string {
  const changed = columns.flatMap(({ name, type }) => {
    const kept = keptAs(type, format);
    return kept === undefined ? [] : [`cast(${quoteName(name)} as ${kept}) as ${quoteName(name)}`];
  });
  return changed.length === 0 ? sql : `select * replace (${changed.join(', ')}) from (${sql}\n)`;
}

/** Parquet has no whole numbers of 128 bits: DuckDB would write doubles. Numbers of JSON are read as doubles by many, by DuckDB too. */
function keptAs(type: string, format: 'parquet' | 'csv' | 'json'): string | undefined {
  if (format === 'parquet' && /^U?HUGEINT$/.test(type)) return 'DECIMAL(38,0)';
  const digits = Number(/^DECIMAL\((\d+),[1-9]/.exec(type)?.[1] ?? 0);
  return format === 'json' && digits > JSON_DIGITS_EXACT ? 'VARCHAR' : undefined;
}
