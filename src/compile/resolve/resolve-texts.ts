import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Output, SqlText } from '../../graph/graph.ts';
import type { SqlDialect } from '../../templates/sql/sql.ts';
import type { TemplateScope } from '../../templates/check-names.ts';
import type { ExpandedJob } from '../stages.ts';
import { checkTemplate } from './check-template.ts';
import type { KnownNames } from './known-names.ts';
import type { JobSql } from './list-sql.ts';
import { putItemIn } from './put-item-in.ts';
import { checkSameReads, resolveSql } from './resolve-sql.ts';
import type { SqlFacts, SqlReader } from './sql-facts.ts';
import { withOutput } from './template-scope.ts';

/** The SQL texts of a job: the tables they read, their templates, and whether all of a job's dialects read the same. */
export function resolveTexts(texts: readonly JobSqlText[], context: TextContext): ResolvedTexts {
  const resolved = texts.flatMap((text) => resolveText(text, context) ?? []);
  const reads = new Map<string, Span>();
  for (const text of resolved) for (const [asset, span] of text.reads) if (!reads.has(asset)) reads.set(asset, span);
  const byDialect = resolved.flatMap(({ text, dialect, reads: own }) =>
    text.dialect === undefined ? [] : [{ sql: text, dialect, reads: new Set(own.keys()) }],
  );
  return {
    texts: resolved,
    reads,
    isComplete: resolved.length === texts.length && texts.length > 0,
    diagnostics: [...resolved.flatMap(({ diagnostics }) => diagnostics), ...checkSameReads(byDialect)],
  };
}

/** `undefined` when nothing says the dialect. */
function resolveText(written: JobSqlText, context: TextContext): ResolvedText | undefined {
  const dialect = written.dialect ?? context.dialect();
  if (dialect === undefined) return undefined;
  const asWritten = context.readSql(written.text, written.hash, dialect);
  const rendered = putItemIn(written, asWritten, { item: context.job.item, scope: context.scope });
  if (rendered.isFailed === true)
    return { text: written, dialect, meaning: asWritten.meaning, reads: new Map(), diagnostics: rendered.diagnostics };
  const isSame = rendered.text === written.text;
  const text = isSame ? written : { ...written, ...rendered, hash: context.keepText(rendered.text) };
  const facts = isSame ? asWritten : context.readSql(text.text, text.hash, dialect);
  const { sql, reads, diagnostics } = resolveSql(text, facts, context);
  return {
    text,
    dialect,
    meaning: facts.meaning,
    sql,
    reads,
    diagnostics: [...diagnostics, ...checkSqlNames(text, facts, context)],
  };
}

/** A SQL text with the hash of its content. */
export interface JobSqlText extends JobSql {
  readonly hash: string;
}

export interface TextContext {
  readonly job: ExpandedJob;
  readonly outputs: ReadonlyMap<string, Output>;
  readonly names: KnownNames;
  readonly isSeverityChosen: boolean;
  readonly scope: TemplateScope;
  /** The dialect of texts that say none. */
  readonly dialect: () => SqlDialect | undefined;
  readonly readSql: SqlReader;
  /** Takes a text along that was made for this job, and gives its content hash. */
  readonly keepText: (text: string) => string;
}

export interface ResolvedTexts {
  readonly texts: readonly ResolvedText[];
  /** Each asset with its first read. */
  readonly reads: ReadonlyMap<string, Span>;
  /** There is SQL, and all of it was read. */
  readonly isComplete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ResolvedText {
  /** With the item put in. */
  readonly text: JobSqlText;
  readonly dialect: SqlDialect;
  readonly meaning: string;
  /** Absent when an item could not be put in. */
  readonly sql?: SqlText;
  readonly reads: ReadonlyMap<string, Span>;
  readonly diagnostics: readonly Diagnostic[];
}

function checkSqlNames(text: JobSqlText, { scan, template }: SqlFacts, { scope }: TextContext): readonly Diagnostic[] {
  return checkTemplate(text, {
    scope: text.use === 'check' ? withOutput(scope) : scope,
    sink: `sql:${scan.dialect}`,
    skip: scan.templateInComments,
    facts: template,
  });
}
