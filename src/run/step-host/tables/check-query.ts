import type { StepCheck, StepSql } from '../../../ports/job-type.ts';
import type { QueryResult } from '../../../ports/resource.ts';
import { quoteName } from '../../../templates/sql/quote-name.ts';
import type { SqlDialect } from '../../../templates/sql/sql.ts';
import { writeLiteral } from './write-literal.ts';

/** The query that finds what breaks a check, the name of a check that has none, and how what was found is told in one sentence. */
export function createCheckQuery(check: StepCheck, rows: CheckedRows): CheckQuery {
  if (check.sql !== undefined)
    return {
      name: 'sql',
      written: check.sql,
      tell: (found) => `its query finds ${count(found, 'row')}, such as ${example(found)}`,
    };
  if (check.unique !== undefined) return findAlike(listOf(check.unique), rows);
  if (check.not_null !== undefined) return findNulls(listOf(check.not_null), rows);
  if (check.row_count !== undefined) return findRowCount(check.row_count, rows);
  if (check.accepted_values !== undefined) return findOtherValues(check.accepted_values, rows);
  if (check.references !== undefined) return findDangling(check.references, rows);
  throw new Error('a check of no kind');
}

export interface CheckedRows {
  /** Can stand after FROM. */
  readonly from: string;
  readonly dialect: SqlDialect;
  /** What stands after FROM for another asset. */
  readonly locate: (asset: string) => string;
}

export type Found = QueryResult;

export type CheckQuery = {
  readonly name: string;
  readonly tell: (found: Found) => string;
} & ({ readonly sql: string } | { readonly sql?: never; readonly written: StepSql });

function findAlike(columns: readonly string[], { from, dialect }: CheckedRows): CheckQuery {
  const list = columns.map((column) => quoteName(column, dialect)).join(', ');
  return {
    name: nameOf('unique', columns),
    sql: `select ${list}, count(*) as rows_alike from ${from} as told group by ${list} having count(*) > 1`,
    tell: (found) => `${count(found, 'group')} of rows alike in ${columns.join(', ')}, such as ${example(found)}`,
  };
}

function findNulls(columns: readonly string[], { from, dialect }: CheckedRows): CheckQuery {
  return {
    name: nameOf('not_null', columns),
    sql: `select * from ${from} as told where ${columns.map((column) => `${quoteName(column, dialect)} is null`).join(' or ')}`,
    tell: (found) => `${count(found, 'row')} with null in ${columns.join(' or ')}, such as ${example(found)}`,
  };
}

function findRowCount({ min = 0, max }: NonNullable<StepCheck['row_count']>, { from }: CheckedRows): CheckQuery {
  const wrong = `count(*) < ${min}${max === undefined ? '' : ` or count(*) > ${max}`}`;
  return {
    name: 'row_count',
    sql: `select count(*) as row_count from ${from} as told having ${wrong}`,
    tell: (found) =>
      `it has ${JSON.stringify(found.rows[0]?.[0] ?? 0)} rows, not ${max === undefined ? `at least ${min}` : `${min} to ${max}`}`,
  };
}

function findOtherValues(
  { column, values }: NonNullable<StepCheck['accepted_values']>,
  { from, dialect }: CheckedRows,
): CheckQuery {
  const quoted = quoteName(column, dialect);
  const isOther = `${quoted} is not null and ${quoted} not in (${values.map((value) => writeLiteral(value)).join(', ')})`;
  return {
    name: nameOf('accepted_values', [column]),
    sql: `select ${quoted}, count(*) as rows_with_it from ${from} as told where ${isOther} group by ${quoted}`,
    tell: (found) => `${count(found, 'value')} of ${column} not among those accepted, such as ${example(found)}`,
  };
}

function findDangling(
  { column, asset, to = column }: NonNullable<StepCheck['references']>,
  { from, dialect, locate }: CheckedRows,
): CheckQuery {
  const here = `told.${quoteName(column, dialect)}`;
  const there = `select 1 from ${locate(asset)} as other where other.${quoteName(to, dialect)} = ${here}`;
  return {
    name: nameOf('references', [column, asset]),
    sql: `select ${here}, count(*) as rows_with_it from ${from} as told where ${here} is not null and not exists (${there}) group by ${here}`,
    tell: (found) => `${count(found, 'value')} of ${column} not in ${to} of "${asset}", such as ${example(found)}`,
  };
}

function nameOf(kind: string, words: readonly string[]): string {
  return [kind, ...words]
    .join('_')
    .replaceAll(/[^A-Za-z0-9_-]/g, '_')
    .slice(0, NAME_MAX);
}

const NAME_MAX = 100;

function count({ rows, truncated }: Found, noun: string): string {
  return `${truncated ? 'more than ' : ''}${rows.length.toLocaleString('en')} ${noun}${rows.length === 1 ? '' : 's'}`;
}

/** `origin = "BUD", rows_with_it = 3` */
function example({ columns, rows }: Found): string {
  const pairs = columns.map(({ name }, index) => `${name} = ${JSON.stringify(rows[0]?.[index] ?? null)}`);
  const more = pairs.length - COLUMNS_SHOWN_MAX;
  return pairs.slice(0, COLUMNS_SHOWN_MAX).join(', ') + (more > 0 ? `, and ${more} more` : '');
}

const COLUMNS_SHOWN_MAX = 6;

function listOf(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}
