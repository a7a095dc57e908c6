import { rowFormatOf } from '../../model/row-format.ts';
import { StepError } from '../../model/step-error.ts';
import type { StepSql, TableWrite } from '../../ports/job-type.ts';
import { ResourceError, type RowFiles, type SqlSession } from '../../ports/resource.ts';
import type { Emitter } from './emitter.ts';
import { type SqlKit, tableOf } from './sql-kit.ts';
import type { PlacedOutput } from './step-places.ts';
import { createStepSql } from './step-sql.ts';
import { countRows, keepAs, selectAll } from './tables/queries.ts';
import { verify } from './tables/verify.ts';
import { refuseOtherRows, writePartitions } from './tables/write-partitions.ts';
import type { TableWriter } from './tables/tables.ts';
import { writeTable } from './tables/write-table.ts';

/** Makes an output of the rows of a query: a table where the query runs, a table of another warehouse, or a file. */
export async function writeOutput(
  kit: SqlKit,
  output: PlacedOutput,
  query: StepSql,
  options: WriteOptions,
): Promise<void> {
  if (output.file !== undefined) return writeFileOutput(kit, output, query, options);
  if (output.resource === kit.home.resource) return writeRows(kit, output, query, options.how);
  await kit.home.sql.session(async (session) => {
    await kit.database.run(session, query, keepAs(ASIDE));
    await session.unload(selectAll(ASIDE), output.path, 'parquet');
  }, kit.home.signal);
  await loadFile(kit, output, options.how);
}

export interface WriteOptions {
  readonly how: TableWrite | undefined;
  readonly emitter: Emitter;
}

/** Makes the table of an output of the parquet file at its path. */
export async function loadFile(kit: SqlKit, output: PlacedOutput, how: TableWrite | undefined): Promise<void> {
  const { sql } = tableOf(output);
  const reader = await sql.session(
    async (session) => session.readFiles({ paths: [output.path], format: 'parquet', ...columnsOf(output) }),
    kit.home.signal,
  );
  if (reader === undefined)
    throw new StepError(`"${output.resource.name}" cannot read parquet files.`, { retryable: false });
  await writeRows(kit, output, createStepSql(selectAll(reader), `the file of "${output.asset}"`), how);
}

/**
 * Verifies the rows in the file at an output's path. All of it is read, in the types that are declared: what csv or JSON holds is known only
 * then. `false` where the warehouse reads no files: then nothing was verified.
 */
export async function verifyFile(kit: SqlKit, output: PlacedOutput): Promise<boolean> {
  const format = rowFormatOf(output.place.format, output.file?.key ?? output.path);
  if (format === undefined)
    throw new StepError(
      `"${output.asset}" has a contract, and nobody can read its rows: say that its format is parquet, csv or json.`,
      { retryable: false },
    );
  const { columns } = output.place;
  const paths = [output.path];
  const writer = fileWriterOf(kit, output);
  return kit.home.sql.session(async (session) => {
    if (columns === undefined || format === 'parquet') {
      const reader = session.readFiles({ paths, format });
      if (reader !== undefined) await verify(session, writer, reader);
      return reader !== undefined;
    }
    const isRead = await readAside(session, { paths, format, columns }).catch((error: unknown) => {
      if (!(error instanceof ResourceError) || error.kind !== 'failed') throw error;
      const message = `"${output.asset}" breaks its contract: ${error.message}`;
      writer.checked({ name: 'contract', passed: false, severity: 'error', message: error.message });
      throw new StepError(message, { kind: 'contract', cause: error });
    });
    if (isRead) await verify(session, writer, ASIDE);
    return isRead;
  }, kit.home.signal);
}

/** `false` where the warehouse reads no files. */
async function readAside(session: SqlSession, files: RowFiles): Promise<boolean> {
  const reader = session.readFiles(files);
  if (reader === undefined) return false;
  await session.execute(`${keepAs(ASIDE)} ${selectAll(reader)} as told`);
  return true;
}

function columnsOf({ place: { columns } }: PlacedOutput): Pick<RowFiles, 'columns'> {
  return columns === undefined ? {} : { columns };
}

/** The table is only asked for where something is written. */
function fileWriterOf(kit: SqlKit, output: PlacedOutput): TableWriter {
  const { sql } = kit.home;
  return kit.writerOf(output, { table: sql.locate(output.asset), sql });
}

async function writeRows(
  kit: SqlKit,
  output: PlacedOutput,
  query: StepSql,
  how: TableWrite | undefined,
): Promise<void> {
  const writer = kit.writerOf(output, tableOf(output));
  if (how === undefined) await writeTable(writer, query);
  else await writePartitions(writer, query, how);
}

/** What is written is verified before, in the types that the query gives: not every format keeps them. */
async function writeFileOutput(
  kit: SqlKit,
  output: PlacedOutput,
  query: StepSql,
  { how, emitter }: WriteOptions,
): Promise<void> {
  const format = rowFormatOf(output.place.format, output.file?.key ?? '') ?? 'parquet';
  if (format === 'ndjson')
    throw new StepError(`"${output.asset}" cannot be written by SQL: choose parquet, csv or json as its format.`, {
      retryable: false,
    });
  const { sql, signal } = kit.home;
  const rows = await sql.session(async (session) => {
    await kit.database.run(session, query, keepAs(ASIDE));
    const writer = fileWriterOf(kit, output);
    if (how !== undefined) await refuseOtherRows(session, writer, { aside: ASIDE, by: how.by });
    await verify(session, writer, ASIDE);
    await session.unload(selectAll(ASIDE), output.path, format);
    const found = await session.query(countRows(ASIDE));
    return Number(found.rows[0]?.[0]);
  }, signal);
  emitter.emit.materialized(output.asset, { rows });
}

const ASIDE = 'millrace_aside';
