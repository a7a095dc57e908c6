import type { CheckResult } from '../../../model/materialization.ts';
import type { StepCheck } from '../../../ports/job-type.ts';
import type { SqlSession } from '../../../ports/resource.ts';
import type { Json } from '../../../std/json.ts';
import { createCheckQuery, type Found } from './check-query.ts';
import type { TableWriter } from './tables.ts';

/**
 * Runs one check on the rows that `from` gives: a query that finds what is wrong, so that it passes when it finds no row.
 * Rejects only when the query itself cannot be run.
 */
export async function runCheck(
  session: SqlSession,
  from: string,
  check: StepCheck,
  database: CheckDatabase,
): Promise<CheckResult> {
  const query = createCheckQuery(check, { from, dialect: database.sql.dialect, locate: database.locate });
  const told: Found =
    query.sql === undefined
      ? await database.find(session, query.written)
      : await session.query(query.sql, { rowsMax: FOUND_MAX });
  const passed = told.rows.length === 0;
  return {
    name: check.name ?? query.name,
    passed,
    severity: check.severity ?? 'error',
    ...(passed ? {} : { message: query.tell(told), metadata: { rows: { type: 'table', value: toTable(told) } } }),
  };
}

export type CheckDatabase = Pick<TableWriter, 'locate' | 'sql' | 'find'>;

/** Rows that are counted; beyond it a check says "more than". */
export const FOUND_MAX = 1_000;
const SHOWN_MAX = 5;

/** The first rows, for people. */
function toTable(found: Found): Json {
  return { columns: found.columns.map((column) => column.name), rows: found.rows.slice(0, SHOWN_MAX) };
}
