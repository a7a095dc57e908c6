import type { Json, JsonMap } from '../../../std/json.ts';

/** A column of a mocked table. Without a type nothing is known of it but that it is there, and it holds nulls. */
export interface MockColumn {
  readonly name: string;
  readonly type?: string;
}

/** Statements that make a table of rows; missing columns are null. A column of which the type is not known becomes a text. */
export function writeTableSql(table: string, columns: readonly MockColumn[], rows: readonly JsonMap[]): string {
  const declared = columns.map(({ name, type = 'varchar' }) => `${quoteColumn(name)} ${type}`).join(', ');
  const statements = [`create or replace table ${table} (${declared})`];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    statements.push(`insert into ${table} ${selectRows(columns, rows.slice(at, at + ROWS_AT_ONCE))}`);
  return statements.join(';\n');
}

/** A statement that makes a view of rows: in a view, a column of which nothing is known fits wherever a null does. */
export function writeViewSql(view: string, columns: readonly MockColumn[], rows: readonly JsonMap[]): string {
  return `create or replace view ${view} as ${selectRows(columns, rows)}`;
}

/** A query that gives rows, each value cast to the type of its column. With `lenient`, what cannot be cast becomes null. */
export function selectRows(columns: readonly MockColumn[], rows: readonly JsonMap[], lenient = false): string {
  const cast = lenient ? 'try_cast' : 'cast';
  const values = (row: JsonMap): string =>
    columns.map(({ name }) => writeValue(row[name] ?? null)).join(', ') || 'null';
  const from =
    rows.length === 0
      ? `(${columns.map(() => 'null').join(', ') || 'null'})`
      : rows.map((row) => `(${values(row)})`).join(', ');
  const names = (columns.length === 0 ? ['c0'] : columns).map((_, index) => `c${index}`).join(', ');
  const list = columns.map(({ name, type }, index) =>
    type === undefined ? `null as ${quoteColumn(name)}` : `${cast}(v.c${index} as ${type}) as ${quoteColumn(name)}`,
  );
  return `select ${list.join(', ') || 'null as nothing'} from (values ${from}) as v(${names})${rows.length === 0 ? ' where false' : ''}`;
}

const ROWS_AT_ONCE = 500;

export function quoteColumn(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Each value as its own text, so that one column may mix what is cast to its type anyway. */
function writeValue(value: Json): string {
  if (value === null) return 'null';
  return quoteText(typeof value === 'string' ? value : JSON.stringify(value));
}
