import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Output, SqlText } from '../../graph/graph.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { SqlDialect } from '../../templates/sql/sql.ts';
import type { TemplateScope } from '../../templates/check-names.ts';
import type { ExpandedJob } from '../stages.ts';
import { checkTemplate } from './check-template.ts';
import type { AssetNames } from './known-names.ts';
import type { JobSql } from './list-sql.ts';
import { checkSameReads, resolveSql, type UndeclaredReads } from './resolve-sql.ts';
import type { SqlFacts, SqlReader } from './sql-facts.ts';
import { withOutput } from './template-scope.ts';

/** The SQL texts of a job: the tables they read, their templates, and whether all of a job's dialects read the same. */
export function resolveTexts(texts: readonly JobSqlText[], context: TextContext): ResolvedTexts {
  const reads = new Map<string, Span>();
  const found: SqlText[] = [];
  const facts = new Map<JobSqlText, SqlFacts>();
  const diagnostics: Diagnostic[] = [];
  const byDialect: { sql: JobSql; dialect: SqlDialect; reads: ReadonlySet<string> }[] = [];
  for (const text of texts) {
    const dialect = text.dialect ?? context.dialect();
    if (dialect === undefined) continue;
    const known = context.readSql(text.text, text.hash, dialect);
    facts.set(text, known);
    const resolved = resolveSql(text, known.scan, context);
    found.push(resolved.sql);
    diagnostics.push(...resolved.diagnostics, ...checkSqlTemplate(text, known, context));
    for (const [asset, span] of resolved.reads) if (!reads.has(asset)) reads.set(asset, span);
    if (text.dialect !== undefined) byDialect.push({ sql: text, dialect, reads: new Set(resolved.reads.keys()) });
  }
  return { sql: found, reads, facts, isComplete: facts.size === texts.length && facts.size > 0, diagnostics: [...diagnostics, ...checkSameReads(byDialect)] };
}

/** A SQL text with the hash of its content. */
export interface JobSqlText extends JobSql {
  readonly hash: string;
}

export interface TextContext {
  readonly job: ExpandedJob;
  readonly outputs: ReadonlyMap<string, Output>;
  readonly assets: AssetNames;
  readonly undeclared: UndeclaredReads;
  readonly scope: TemplateScope;
  /** The dialect of texts that say none. */
  readonly dialect: () => SqlDialect | undefined;
  readonly readSql: SqlReader;
  readonly hash: Hasher;
}

export interface ResolvedTexts {
  readonly sql: readonly SqlText[];
  /** Each asset with its first read. */
  readonly reads: ReadonlyMap<string, Span>;
  readonly facts: ReadonlyMap<JobSqlText, SqlFacts>;
  /** There is SQL, and all of it was read. */
  readonly isComplete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

function checkSqlTemplate(text: JobSqlText, { scan, template }: SqlFacts, { scope }: TextContext): readonly Diagnostic[] {
  return checkTemplate(text, {
    scope: text.use === 'check' ? withOutput(scope) : scope,
    sink: `sql:${scan.dialect}`,
    skip: scan.templateInComments,
    facts: template,
  });
}
