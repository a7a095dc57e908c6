import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { findColumns, type SqlColumns } from '../../templates/sql/find-columns.ts';
import { suggest } from '../resolve/known-names.ts';
import { materializationOf } from '../resolve/resolve-outputs.ts';
import type { ResolvedText } from '../resolve/resolve-texts.ts';
import { type ResolvedJob, spanOfOutput } from '../resolve/resolved-job.ts';
import type { FileCache } from '../stages.ts';
import type { ColumnsOf } from './check-contracts.ts';

/**
 * SQL against the contracts along its edges (MR3012): the columns that it reads of a table by the table's name or alias, and the columns
 * that it visibly makes. Only where a contract is; a column of which a database knows more than its table's contract says (`ctid`,
 * `_PARTITIONTIME`) is left to the database.
 */
export function checkColumns(
  jobs: readonly ResolvedJob[],
  columnsOf: ColumnsOf,
  cache: FileCache | undefined,
): readonly Diagnostic[] {
  const read = createColumnReader(cache);
  return jobs.flatMap((job) => {
    const promised = promisedBy(job);
    return job.texts.flatMap((text) => {
      const hasContract = text.sql?.tables.some(({ asset }) => columnsOf(asset) !== undefined) ?? false;
      const makes = text.text.use === 'query' ? promised : undefined;
      if (!hasContract && makes === undefined) return [];
      const columns = read(text);
      return [
        ...(hasContract ? checkReads(text, columns, columnsOf) : []),
        ...(makes === undefined ? [] : checkMade(job, { text, columns, asset: makes }, columnsOf)),
      ];
    });
  });
}

/** The output that the job's query makes, where it has a contract. */
function promisedBy(job: ResolvedJob): string | undefined {
  const materialization = materializationOf(job.expanded);
  if (materialization === undefined || materialization === 'statement') return undefined;
  const [only, ...others] = job.outputs;
  return only?.[1].columns === undefined || others.length > 0 ? undefined : only[0];
}

function checkReads({ text, sql }: ResolvedText, { uses }: SqlColumns, columnsOf: ColumnsOf): readonly Diagnostic[] {
  const assets = new Map(sql?.tables.map(({ start, asset }) => [start, asset]));
  return uses.flatMap(({ table, name, start, end }) => {
    const asset = assets.get(table);
    const columns = asset === undefined ? undefined : columnsOf(asset);
    if (asset === undefined || columns === undefined || has(columns, name) || OF_DATABASES.test(name)) return [];
    const span = text.toSpan(start, end);
    const message = `The contract of "${asset}" has no column "${name}".`;
    return [createDiagnostic('MR3012', span, message, suggest(name, columns, span, listColumns(columns)))];
  });
}

const OF_DATABASES = /^(_|metadata\$|\$\d)|^(rowid|oid|ctid|tableoid|[cx](min|max)|file_row_number|filename)$/i;

interface MadeText {
  readonly text: ResolvedText;
  readonly columns: SqlColumns;
  readonly asset: string;
}

function checkMade(job: ResolvedJob, { text, columns, asset }: MadeText, columnsOf: ColumnsOf): readonly Diagnostic[] {
  const promised = columnsOf(asset) ?? [];
  const { made } = columns;
  if (made === undefined) return [];
  const names = made.map(({ name }) => name);
  const place = text.text.toSpan(made[0]?.start ?? 0, made.at(-1)?.end ?? 0);
  const missing = promised.filter((name) => !has(names, name));
  const more = made.filter(({ name }) => !has(promised, name));
  return [
    ...missing.map((name) => {
      const span = job.expanded.spanOf(['outputs', asset, 'columns', name], 'key');
      const message = `The SQL of "${job.name}" makes no column "${name}", which the contract of "${asset}" promises.`;
      const found = suggest(
        name,
        more.length === 0 ? names : more.map((column) => column.name),
        span,
        listColumns(names),
      );
      return createDiagnostic('MR3012', span, message, {
        ...found,
        related: [{ span: place, message: 'the columns that it makes' }],
      });
    }),
    ...(missing.length > 0 ? [] : more).map(({ name, start, end }) =>
      createDiagnostic(
        'MR3012',
        text.text.toSpan(start, end),
        `The SQL of "${job.name}" makes the column "${name}", which the contract of "${asset}" does not have.`,
        {
          hint: 'A contract holds all columns: add it there, or leave it out here.',
          related: [{ span: spanOfOutput(job, asset), message: 'the contract' }],
        },
      ),
    ),
  ];
}

function has(columns: readonly string[], name: string): boolean {
  return columns.some((column) => column.toLowerCase() === name.toLowerCase());
}

function listColumns(columns: readonly string[]): string {
  return `Its columns are ${columns.map((name) => `"${name}"`).join(', ')}.`;
}

/** Reads the columns of texts, or takes what an earlier compile found in the same text. */
function createColumnReader(cache: FileCache | undefined): (text: ResolvedText) => SqlColumns {
  return ({ text, dialect }) => {
    const kind = `columns-${COLUMNS_VERSION}-${dialect}`;
    const kept = cache?.get(kind, text.hash);
    if (isJsonMap(kept)) return kept as JsonMap & SqlColumns; // what this function kept, in this version
    const found = findColumns(text.text, dialect);
    cache?.set(kind, text.hash, toJson(found));
    return found;
  };
}

/** Raised when columns of the same text come out otherwise. */
const COLUMNS_VERSION = 1;

function toJson({ uses, made }: SqlColumns): Json {
  return {
    uses: uses.map((use) => ({ ...use })),
    ...(made === undefined ? {} : { made: made.map((column) => ({ ...column })) }),
  };
}
