import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Output, SqlText, TableUse } from '../../graph/graph.ts';
import { type SqlDialect, type SqlScan, type TableRef, tableName } from '../../templates/sql/sql.ts';
import { checkSqlTemplate } from '../../templates/check-sql-template.ts';
import type { ExpandedJob } from '../stages.ts';
import { checkStatements } from './check-statements.ts';
import type { KnownNames } from './known-names.ts';
import type { JobSql } from './list-sql.ts';
import { describeUnknownTable, matchTable } from './match-table.ts';
import type { SqlFacts } from './sql-facts.ts';

/** The tables of one SQL text that are assets, and what is wrong with the text; of a broken template only that is told. */
export function resolveSql(sql: JobSql, { scan, template }: SqlFacts, context: SqlContext): ResolvedSql {
  const { job, outputs, names } = context;
  const { assets } = names;
  const diagnostics: Diagnostic[] = [
    ...(template ? describeProblems(sql, scan) : []),
    ...checkSqlTemplate(sql, scan, sql.use === 'check' ? ['output'] : []),
    ...(template ? checkStatements(sql, scan, job) : []),
  ];
  const tables: TableUse[] = [];
  const reads = new Map<string, Span>();
  const missing = new Set<string>();
  const take = (asset: string, start: number, end: number): void => {
    tables.push({ asset, end, start, use: 'read' });
    if (!reads.has(asset)) reads.set(asset, sql.toSpan(start, end));
  };
  for (const table of scan.reads) {
    const { start, end } = table;
    const asset = matchTable(table, assets);
    if (asset === undefined) {
      const name = tableName(table);
      if (!names.lost.has(name) && !missing.has(name))
        diagnostics.push(describeUnknownTable(table, sql.toSpan(start, end), assets, context.isSeverityChosen));
      missing.add(name);
      continue;
    }
    take(asset, start, end);
  }
  for (const { start, end, parts } of scan.catalogueReads) {
    const asset = matchTable({ parts }, assets);
    if (asset !== undefined) take(asset, start, end);
  }
  for (const table of scan.writes) {
    const { start, end } = table;
    const asset = matchTable(table, assets);
    if (asset !== undefined && outputs.has(asset)) tables.push({ asset, end, start, use: 'write' });
    else diagnostics.push(describeWrite(table, sql.toSpan(start, end), job));
  }
  tables.sort((a, b) => a.start - b.start);
  return {
    sql: { dialect: scan.dialect, field: sql.field, ...(sql.file === undefined ? {} : { file: sql.file }), tables },
    reads,
    diagnostics,
  };
}

export interface SqlContext {
  readonly job: ExpandedJob;
  readonly outputs: ReadonlyMap<string, Output>;
  readonly names: KnownNames;
  /** The project says how bad it is to read what nobody declared. */
  readonly isSeverityChosen: boolean;
}

export interface ResolvedSql {
  readonly sql: SqlText;
  /** Each asset with its first read. */
  readonly reads: ReadonlyMap<string, Span>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Texts of one field in several dialects must read the same assets (MR4022). */
export function checkSameReads(
  texts: readonly { readonly sql: JobSql; readonly dialect: SqlDialect; readonly reads: ReadonlySet<string> }[],
): readonly Diagnostic[] {
  const [first, ...others] = texts;
  if (!first) return [];
  return others.flatMap((other) => {
    const missing = [...first.reads].filter((asset) => !other.reads.has(asset)).sort();
    const extra = [...other.reads].filter((asset) => !first.reads.has(asset)).sort();
    if (missing.length === 0 && extra.length === 0) return [];
    const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
    const parts = [
      ...(missing.length === 0 ? [] : [`does not read ${list(missing)}`]),
      ...(extra.length === 0 ? [] : [`also reads ${list(extra)}`]),
    ];
    return [
      createDiagnostic(
        'MR4022',
        other.sql.toSpan(0, 0),
        `The SQL for ${other.dialect} ${parts.join(' and ')}, unlike the SQL for ${first.dialect}.`,
        {
          related: [{ span: first.sql.toSpan(0, 0), message: `the SQL for ${first.dialect}` }],
          hint: 'All files of one job must read the same assets, since the graph is one for all environments.',
        },
      ),
    ];
  });
}

function describeProblems(sql: JobSql, scan: SqlScan): readonly Diagnostic[] {
  return scan.problems.map(({ start, end, message }) => createDiagnostic('MR4020', sql.toSpan(start, end), message));
}

function describeWrite(table: TableRef, span: Span, job: ExpandedJob): Diagnostic {
  const name = table.parts.join('.');
  return createDiagnostic('MR4023', span, `The SQL writes "${name}", which is no output of "${job.name}".`, {
    hint: `List it under "outputs:", or write it in a job of its own.`,
  });
}
