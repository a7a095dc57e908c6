import type { SqlDialect } from './sql.ts';

/** A type of a contract as a warehouse spells it: words that others have for types, `double` among them, are understood everywhere. */
export function spellType(type: string, dialect: SqlDialect): string {
  if (dialect === 'duckdb') return SPELLED_BY_DUCKDB[type.toLowerCase()] ?? type;
  if (dialect !== 'postgres' && dialect !== 'redshift') return type;
  return SPELLED_BY_POSTGRES[type.toLowerCase()] ?? type;
}

/** What a type may be written with: nothing that could end it and begin something else. */
export function isTypeText(type: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_ ,()[\]"]*$/.test(type);
}

/** Whether a column is of the type of a contract, both as the warehouse spells them. What a contract leaves open (a length, digits) may be anything. */
export function fitsType(found: string, wanted: string, dialect: SqlDialect): boolean {
  if (found === wanted) return true;
  if (dialect !== 'postgres' && dialect !== 'redshift') return false;
  if (wanted === 'numeric') return found.startsWith('numeric(');
  return TEXT.has(wanted) && (TEXT.has(found) || found.startsWith('character varying('));
}

const SPELLED_BY_POSTGRES: Readonly<Record<string, string>> = {
  double: 'double precision',
  string: 'text',
  tinyint: 'smallint',
  utinyint: 'smallint',
  usmallint: 'integer',
  uinteger: 'bigint',
  ubigint: 'numeric(20)',
  hugeint: 'numeric(39)',
  float: 'real', // of four bytes in DuckDB, from where contracts come
  blob: 'bytea',
  datetime: 'timestamp',
};

const SPELLED_BY_DUCKDB: Readonly<Record<string, string>> = { jsonb: 'json' };

/** One type with two names. */
const TEXT = new Set(['text', 'character varying']);
