import { StepError } from '../../model/step-error.ts';
import type { StepSql, TableWrite } from '../../ports/job-type.ts';
import type { Emitter } from './emitter.ts';
import { formatOf } from './read-asset.ts';
import { type SqlKit, tableOf } from './sql-kit.ts';
import type { PlacedOutput } from './step-places.ts';
import { createStepSql } from './step-sql.ts';
import { countRows, keepAs, selectAll } from './tables/queries.ts';
import { verify } from './tables/verify.ts';
import { writePartitions } from './tables/write-partitions.ts';
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
  await unload(kit, query, output.path, 'parquet');
  await loadFile(kit, output, options.how);
}

export interface WriteOptions {
  readonly how: TableWrite | undefined;
  readonly emitter: Emitter;
}

/** Makes the table of an output of the parquet file at its path. */
export async function loadFile(kit: SqlKit, output: PlacedOutput, how: TableWrite | undefined): Promise<void> {
  const { sql } = tableOf(output);
  const reader = await sql.session(async (session) => session.readFile(output.path, 'parquet'), kit.home.signal);
  if (reader === undefined)
    throw new StepError(`"${output.resource.name}" cannot read parquet files.`, { retryable: false });
  await writeRows(kit, output, createStepSql(selectAll(reader), `the file of "${output.asset}"`), how);
}

/** Verifies the rows in the file at an output's path, where it is one with rows. */
export async function verifyFile(kit: SqlKit, output: PlacedOutput): Promise<void> {
  const format = formatOf(output.place.format, output.file?.key ?? output.path);
  if (format === undefined) return;
  const { sql, signal } = kit.home;
  await sql.session(async (session) => {
    const reader = session.readFile(output.path, format);
    // The table is only asked for where something is written.
    if (reader !== undefined)
      await verify(session, kit.writerOf(output, { table: sql.locate(output.asset), sql }), reader);
  }, signal);
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

async function writeFileOutput(
  kit: SqlKit,
  output: PlacedOutput,
  query: StepSql,
  { emitter }: WriteOptions,
): Promise<void> {
  const format = formatOf(output.place.format, output.file?.key ?? '') ?? 'parquet';
  if (format === 'ndjson')
    throw new StepError(`"${output.asset}" cannot be written by SQL: choose parquet, csv or json as its format.`, {
      retryable: false,
    });
  const rows = await unload(kit, query, output.path, format);
  emitter.emit.materialized(output.asset, rows === undefined ? {} : { rows });
}

async function unload(
  kit: SqlKit,
  query: StepSql,
  path: string,
  format: 'parquet' | 'csv' | 'json',
): Promise<number | undefined> {
  const { sql, signal } = kit.home;
  return sql.session(async (session) => {
    await kit.database.run(session, query, keepAs(ASIDE));
    await session.unload(selectAll(ASIDE), path, format);
    const { rows } = await session.query(countRows(ASIDE));
    return Number(rows[0]?.[0]);
  }, signal);
}

const ASIDE = 'millrace_aside';
