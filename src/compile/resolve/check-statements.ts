import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SqlScan } from '../../templates/sql/sql.ts';
import type { ExpandedJob } from '../stages.ts';
import type { JobSql } from './list-sql.ts';
import { materializationOf } from './resolve-outputs.ts';

/** SQL that is not there (MR4020), and SQL that is not one query where one query is wanted (MR4023). */
export function checkStatements(sql: JobSql, scan: SqlScan, job: ExpandedJob): readonly Diagnostic[] {
  if (scan.problems.length > 0) return [];
  const whole = sql.toSpan(0, sql.text.length);
  if (scan.statements === 0)
    return [
      createDiagnostic(
        'MR4020',
        sql.file === undefined ? whole : sql.toSpan(0, 0),
        sql.file === undefined ? 'There is no SQL here.' : `There is no SQL in "${sql.file}".`,
        {
          hint: 'Write a query; comments alone make nothing.',
        },
      ),
    ];
  if (sql.use !== 'query') return scan.statements === 1 && scan.kinds[0] === 'query' ? [] : [describeCheck(sql, scan)];
  const materialization = materializationOf(job);
  if (
    materialization === undefined ||
    materialization === 'statement' ||
    (scan.statements === 1 && scan.kinds[0] === 'query')
  )
    return [];
  const [write] = scan.writes;
  const span = write
    ? sql.toSpan(write.start, write.end)
    : sql.toSpan(0, sql.text.length === 0 ? 0 : firstLineLength(sql.text));
  const what = scan.statements > 1 ? `holds ${scan.statements} statements` : 'is no query';
  return [
    createDiagnostic(
      'MR4023',
      span,
      `The SQL of "${job.name}" ${what}, and a ${materialization === 'incremental' ? 'table' : materialization} is made from one query.`,
      {
        hint: 'Say "materialize: statement" and list what it writes under "outputs:", or write one query.',
      },
    ),
  ];
}

function describeCheck(sql: JobSql, scan: SqlScan): Diagnostic {
  const what = scan.statements > 1 ? `${scan.statements} statements` : 'no query';
  return createDiagnostic(
    'MR4023',
    sql.toSpan(0, sql.text.length),
    `A check is one query that finds what is wrong, and this is ${what}.`,
  );
}

function firstLineLength(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end;
}
