/** The type of DuckDB that holds what a type of Postgres does; text for what it has nothing for. */
export function toDuckdbType(type: string): string {
  const decimal = /^numeric\((\d+),(-?\d+)\)$/.exec(type);
  if (decimal !== null) {
    const [digits, scale] = [Number(decimal[1]), Number(decimal[2])];
    return digits <= DUCKDB_DIGITS_MAX && scale >= 0 && scale <= digits ? `DECIMAL(${digits},${scale})` : 'DOUBLE';
  }
  return DUCKDB_TYPES[type.replace(/\(\d+\)/, '')] ?? 'VARCHAR';
}

/** The type of Postgres that holds what a type of DuckDB does; lists, maps and records as jsonb. */
export function toPostgresType(type: string): string {
  if (/(\[\d*\]|^(STRUCT|MAP|UNION)\b.*|^JSON)$/s.test(type)) return 'jsonb';
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (decimal !== null) return `numeric(${decimal[1]},${decimal[2]})`;
  return POSTGRES_TYPES[type] ?? 'text';
}

const DUCKDB_DIGITS_MAX = 38;

/** `numeric` without digits, which sums and means have, has no equal: a double is what other programs can use. */
const DUCKDB_TYPES: Readonly<Record<string, string>> = {
  boolean: 'BOOLEAN',
  smallint: 'SMALLINT',
  integer: 'INTEGER',
  bigint: 'BIGINT',
  real: 'FLOAT',
  'double precision': 'DOUBLE',
  numeric: 'DOUBLE',
  date: 'DATE',
  'time without time zone': 'TIME',
  'timestamp without time zone': 'TIMESTAMP',
  'timestamp with time zone': 'TIMESTAMPTZ',
  uuid: 'UUID',
  json: 'JSON',
  jsonb: 'JSON',
};

const POSTGRES_TYPES: Readonly<Record<string, string>> = {
  BOOLEAN: 'boolean',
  TINYINT: 'smallint',
  UTINYINT: 'smallint',
  SMALLINT: 'smallint',
  USMALLINT: 'integer',
  INTEGER: 'integer',
  UINTEGER: 'bigint',
  BIGINT: 'bigint',
  UBIGINT: 'numeric(20)',
  HUGEINT: 'numeric(39)',
  UHUGEINT: 'numeric(39)',
  FLOAT: 'real',
  DOUBLE: 'double precision',
  DATE: 'date',
  TIME: 'time',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_S: 'timestamp',
  TIMESTAMP_MS: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamptz',
  UUID: 'uuid',
  BLOB: 'bytea',
};
