import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type Pg from 'pg';
import { JSON_DIGITS_EXACT } from '../json-digits.ts';
import { quoteName } from '../sql-text.ts';
import type { createColumnTypes } from './column-types.ts';
import { loadCopyStreams } from './driver.ts';
import { openConverter } from './file-converter.ts';
import { toDuckdbType } from './type-names.ts';
import { describeStatement } from './statement.ts';

/**
 * Writes a query's rows to a local file: csv as the server copies it out, JSON as a list of objects that the server makes, parquet by
 * DuckDB from csv. Rejects with what the driver throws,
 * or a ResourceError, and leaves no file when it does.
 */
export async function unload(source: UnloadSource, sql: string, file: UnloadFile): Promise<void> {
  try {
    if (file.format === 'csv') await copyOut(source, sql, { path: file.path, options: 'format csv, header' });
    else if (file.format === 'json') await unloadJson(source, sql, file.path);
    else await unloadParquet(source, sql, file.path);
  } catch (error) {
    await rm(file.path, { force: true });
    throw error;
  }
}

export interface UnloadSource {
  readonly client: Pg.Client;
  readonly columnTypes: ReturnType<typeof createColumnTypes>;
}

export interface UnloadFile {
  readonly path: string;
  readonly format: 'parquet' | 'csv' | 'json';
}

/** Without line breaks, JSON texts hold no control characters: with such ones as quote and delimiter a line of csv is the text itself. */
async function unloadJson(source: UnloadSource, sql: string, path: string): Promise<void> {
  const options = String.raw`format csv, quote e'\x01', delimiter e'\x02'`;
  const lines = String.raw`select translate(row_to_json(told)::text, e'\n\r', '  ') from (`;
  const rows = await textsForWideDecimals(source, sql);
  await copyOut(source, `${lines}${rows}\n) as told`, { path, options, change: joinToList() });
}

/** Numbers of JSON are read as doubles by many, DuckDB among them: decimals that may have more digits are written as texts, as DuckDB does. */
async function textsForWideDecimals({ client, columnTypes }: UnloadSource, sql: string): Promise<string> {
  const { fields } = await describeStatement(client, sql);
  const columns = await columnTypes(client, fields);
  const isWide = (type: string): boolean => Number(/^numeric\((\d+),[1-9]/.exec(type)?.[1] ?? 0) > JSON_DIGITS_EXACT;
  if (!columns.some(({ type }) => isWide(type))) return sql;
  const written = columns.map(({ name, type }) =>
    isWide(type) ? `${quoteName(name)}::text as ${quoteName(name)}` : quoteName(name),
  );
  return `select ${written.join(', ')} from (${sql}\n) as typed`;
}

async function unloadParquet(source: UnloadSource, sql: string, path: string): Promise<void> {
  const { fields } = await describeStatement(source.client, sql);
  const columns = await source.columnTypes(source.client, fields);
  const converter = await openConverter(path);
  const aside = `${path}.csv`;
  try {
    await copyOut(source, sql, { path: aside, options: String.raw`format csv, null '\N'` });
    await converter.csvToParquet(
      aside,
      path,
      columns.map(({ name, type }) => ({ name, type: toDuckdbType(type) })),
    );
  } finally {
    converter.close();
    await rm(aside, { force: true });
  }
}

interface CopyOut {
  readonly path: string;
  readonly options: string;
  readonly change?: Transform;
}

async function copyOut({ client }: UnloadSource, sql: string, { path, options, change }: CopyOut): Promise<void> {
  const { to } = await loadCopyStreams();
  const rows = client.query(to(`copy (${sql}\n) to stdout with (${options})`));
  const file = createWriteStream(path);
  await (change === undefined ? pipeline(rows, file) : pipeline(rows, change, file));
}

/** Lines to a list: `[`, a comma after each line but the last, `]`. */
function joinToList(): Transform {
  let before = '[\n';
  return new Transform({
    decodeStrings: false,
    transform(chunk: Buffer, _encoding, done) {
      const isEnded = chunk.at(-1) === NEWLINE;
      const lines = chunk.toString('latin1', 0, isEnded ? chunk.length - 1 : chunk.length);
      const text = before + lines.replaceAll('\n', ',\n');
      before = isEnded ? ',\n' : '';
      done(null, Buffer.from(text, 'latin1')); // bytes are passed as they are
    },
    flush(done) {
      done(null, before === '[\n' ? '[]\n' : '\n]\n');
    },
  });
}

const NEWLINE = 10;
