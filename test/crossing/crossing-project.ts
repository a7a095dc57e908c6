import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const FORMATS = ['parquet', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Every kind of value that a format may lose, in words that all warehouses know; the last column is JSON, which each calls otherwise. */
export const COLUMNS = {
  i: 'integer',
  big: 'bigint',
  money: 'numeric(20,3)',
  rate: 'double precision',
  yes: 'boolean',
  day: 'date',
  moment: 'timestamptz',
  local_at: 'timestamp',
  said: 'text',
  code: 'text',
  looks_like_day: 'text',
  empty_or_null: 'text',
  id: 'uuid',
} as const;

/** A job's name ends with its format: `kept_csv` is the file, `back_csv` the table that is made of it again. */
export function createCrossingProject({ warehouse, json, stores, other }: CrossingWarehouse): string {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-crossing-'));
  const environments = Object.entries(stores).map(
    ([name, store]) => `  ${name}:
    executor: {type: process}
    max_parallel: 2
    io: {"kept.**": files, "other.**": other}
    resources:
      warehouse: ${JSON.stringify(warehouse(name))}
      other: ${JSON.stringify(other ?? warehouse(name))}
      files: ${JSON.stringify(store)}
`,
  );
  write(
    folder,
    'millrace.yaml',
    `millrace: 1
project: crossing
descriptors: ["*.job.yaml"]
partitions: {daily: {every: day, start: 2001-01-01, end: 2001-02-01}}
environments:
${environments.join('')}`,
  );
  write(folder, 'typed.sql', typedRows(json));
  const columns = JSON.stringify({ ...COLUMNS, j: json });
  write(
    folder,
    'all.job.yaml',
    `jobs:\n${[SOURCE(columns), ...FORMATS.map((format) => jobsOf(format, columns)), OTHER(JSON.stringify(COLUMNS))].join('')}`,
  );
  return folder;
}

export interface CrossingWarehouse {
  /** Its config in an environment. */
  readonly warehouse: (environment: string) => object;
  readonly json: 'json' | 'jsonb';
  /** The file store of each environment. */
  readonly stores: Readonly<Record<string, object>>;
  /** A second warehouse, which keeps `other.**`. */
  readonly other?: object;
}

const SOURCE = (columns: string) => `  typed:
    type: sql
    config: {file: {duckdb: typed.sql, postgres: typed.sql}}
    outputs: {typed: {columns: ${columns}}}
  days:
    type: sql
    partitions: daily
    config: {dialect: duckdb, sql: "select d.day as day, t.n as n, '' as e, cast(null as integer) as x from (values (date '2001-01-01'), (date '2001-01-02')) as d(day), (values (1), (2)) as t(n) where d.day >= {{partition.start}} and d.day < {{partition.end}}", materialize: {type: incremental, by: day}}
`;

const jobsOf = (format: Format, columns: string) => `  kept.${format}:
    type: sql
    config: {dialect: duckdb, sql: "select * from typed"}
    outputs: {kept.${format}: {format: ${format}, columns: ${columns}}}
  back_${format}:
    type: sql
    config: {dialect: duckdb, sql: "select * from kept.${format}"}
    outputs: {back_${format}: {columns: ${columns}}}
  kept.empty_${format}:
    type: sql
    config: {dialect: duckdb, sql: "select * from typed where i > 100"}
    outputs: {kept.empty_${format}: {format: ${format}, columns: ${columns}}}
  back_empty_${format}:
    type: sql
    config: {dialect: duckdb, sql: "select * from kept.empty_${format}"}
    outputs: {back_empty_${format}: {columns: ${columns}}}
  copied_${format}:
    type: shell
    inputs: [kept.${format}]
    config: {script: 'cp "$MILLRACE_INPUT_KEPT_${format.toUpperCase()}" "$MILLRACE_OUTPUT_COPIED_${format.toUpperCase()}"'}
    outputs: {copied_${format}: {slot: file, format: ${format}, columns: ${columns}}}
  back_copied_${format}:
    type: sql
    config: {dialect: duckdb, sql: "select * from copied_${format}"}
    outputs: {back_copied_${format}: {columns: ${columns}}}
  kept.days_${format}:
    type: sql
    partitions: daily
    config: {dialect: duckdb, sql: "select x, n, day, e from days where day >= {{partition.start}} and day < {{partition.end}}", materialize: {type: incremental, by: day}}
    outputs: {kept.days_${format}: {format: ${format}, columns: {day: date, n: integer, e: text, x: integer}}}
  back_days_${format}:
    type: sql
    partitions: daily
    config: {dialect: duckdb, sql: "select day, n, e, x from kept.days_${format}", materialize: {type: incremental, by: day}}
  all_days_${format}:
    type: sql
    config: {dialect: duckdb, sql: "select day, n, e, x from kept.days_${format}"}
`;

const OTHER = (columns: string) => `  other.typed:
    type: sql
    config: {dialect: duckdb, sql: "select ${Object.keys(COLUMNS).join(', ')} from typed"}
    outputs: {other.typed: {columns: ${columns}}}
  back_other:
    type: sql
    config: {dialect: duckdb, sql: "select * from other.typed"}
    outputs: {back_other: {columns: ${columns}}}
`;

function typedRows(json: string): string {
  const rows = [
    [
      7,
      '9007199254740993',
      '12345678901234567.891',
      '0.1',
      'true',
      '2001-01-31',
      '2001-01-31 06:30:00.123456+02',
      '2001-01-31 06:30:00.5',
      'Zürich „日本” 🛫',
      '007',
      '2001-02-03',
      '',
      '00000000-0000-0000-0000-000000000001',
      '{"a":[1,{"b":null}],"c":"é"}',
    ],
    [
      -1,
      '-9223372036854775807',
      '-0.001',
      '-1e300',
      'false',
      '0001-01-01',
      '1999-12-31 23:59:59+00',
      '1999-12-31 23:59:59',
      'say "no", it\'\'s; a|b\tc',
      '+1',
      'null',
      'NULL',
      '00000000-0000-0000-0000-000000000002',
      '[]',
    ],
    [
      0,
      '0',
      '0.000',
      '1',
      'false',
      '9999-12-31',
      '2001-07-01 00:00:00+00',
      '2001-07-01 00:00:00',
      ' two\nlines\n\n',
      '1e5',
      'true',
      ' ',
      '00000000-0000-0000-0000-000000000003',
      '"text"',
    ],
    [null, null, null, null, null, null, null, null, null, null, null, null, null, null],
  ];
  const types = [...Object.values(COLUMNS), json];
  const names = [...Object.keys(COLUMNS), 'j'];
  const selects = rows.map((row) => {
    const values = row.map(
      (value, at) => `cast(${value === null ? 'null' : `'${value}'`} as ${types[at] ?? ''}) as ${names[at] ?? ''}`,
    );
    return `select ${values.join(', ')}`;
  });
  return selects.join('\nunion all\n');
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
