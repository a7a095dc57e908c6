import { copyFileSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Fixture } from '../../../generated/formats.ts';
import type { RowsFormat } from '../../run/mocks/mock-database/mock-database.ts';
import type { ColumnTypes, FixtureData } from '../../run/mocks/fixture-data.ts';
import type { FixturePlace } from '../../run/job-tests/prepare-test.ts';
import { FIXTURE_ENDINGS, FIXTURES_FOLDER } from '../../graph/fixture-names.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';

/**
 * Reads fixtures of a project: rows as they are written, files beside the descriptor, and shared ones under `fixtures/` by name. Files of
 * rows that DuckDB reads are copied into `folder`, which is all that it may look at.
 */
export function createFixtureReader(
  projectFolder: string,
  folder: string,
): (from: FixturePlace, fixture: Fixture) => Promise<Result<FixtureData | undefined, string>> {
  const reader: Reader = { projectFolder, folder, copied: new Map() };
  return async (from, fixture) => {
    if (Array.isArray(fixture)) return succeed({ kind: 'rows', rows: toRows(fixture), columns: {} });
    if (typeof fixture === 'string')
      return readShared(reader, { name: fixture, asset: from.asset, isNeeded: true }, {});
    const { rows, columns = {}, file, fixture: name, text } = fixture;
    if (text !== undefined) return succeed({ kind: 'text', text });
    if (file !== undefined) return readFile(reader, join(dirname(from.file), file), columns);
    if (name !== undefined) return readShared(reader, { name, asset: from.asset, isNeeded: false }, columns);
    return succeed({ kind: 'rows', rows: toRows(rows ?? []), columns });
  };
}

/** The file of a shared fixture, relative to the project: named by it, or, where it names a folder, like the asset. */
export function findSharedFixture(projectFolder: string, name: string, asset: string): string | undefined {
  const candidates = [name, `${name}/${asset}`].flatMap((stem) =>
    FIXTURE_ENDINGS.map((ending) => `${FIXTURES_FOLDER}/${stem}${ending}`),
  );
  return candidates.find((path) => isFile(join(projectFolder, path)));
}

interface Reader {
  readonly projectFolder: string;
  readonly folder: string;
  /** By path, the copy. */
  readonly copied: Map<string, string>;
}

/** A list that is written down is one of maps: the schema says so. */
function toRows(rows: readonly unknown[]): readonly JsonMap[] {
  return rows as readonly JsonMap[];
}

function readShared(
  reader: Reader,
  { name, asset, isNeeded }: { readonly name: string; readonly asset: string; readonly isNeeded: boolean },
  columns: ColumnTypes,
): Result<FixtureData | undefined, string> {
  const path = findSharedFixture(reader.projectFolder, name, asset);
  if (path !== undefined) return readFile(reader, path, columns);
  if (!isNeeded) return succeed(undefined);
  return fail(
    `There is no fixture "${name}": neither a file ${FIXTURES_FOLDER}/${name}.{yaml,json,csv,parquet} nor one of that name for "${asset}" in a folder ${FIXTURES_FOLDER}/${name}/.`,
  );
}

function readFile(reader: Reader, path: string, columns: ColumnTypes): Result<FixtureData, string> {
  const place = resolve(reader.projectFolder, path);
  if (!isFile(place)) return fail(`There is no file "${path}".`);
  if (relative(realpathSync(reader.projectFolder), realpathSync(place)).split(sep)[0] === '..')
    return fail(`The file "${path}" lies outside the project.`);
  const { size } = statSync(place);
  if (size > FIXTURE_BYTES_MAX)
    return fail(`The fixture "${path}" has ${size} bytes; one may have ${FIXTURE_BYTES_MAX}.`);
  const ending = extname(path).toLowerCase();
  if (ending === '.yaml' || ending === '.yml') return readRows(path, readFileSync(place, 'utf8'), columns);
  const format = FORMATS[ending];
  if (format === undefined) return succeed({ kind: 'text', text: readFileSync(place, 'utf8') });
  return succeed({ kind: 'file', path: copyFixture(reader, place), format, columns });
}

const FIXTURE_BYTES_MAX = 16 * 1024 * 1024;

const FORMATS: Readonly<Record<string, RowsFormat>> = {
  '.csv': 'csv',
  '.parquet': 'parquet',
  '.json': 'json',
  '.ndjson': 'ndjson',
};

/** A list of rows, or a map with `rows` and `columns`. */
function readRows(path: string, text: string, columns: ColumnTypes): Result<FixtureData, string> {
  let value: Json;
  try {
    // Data is data: this schema knows no tag that makes anything else.
    value = load(text, { schema: CORE_SCHEMA, filename: path }) as Json;
  } catch (error) {
    return fail(
      `The fixture "${path}" is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
  }
  const map = isJsonMap(value) ? value : { rows: value };
  const { rows, columns: written = {} } = map;
  if (!Array.isArray(rows) || !rows.every(isJsonMap) || !isJsonMap(written))
    return fail(`The fixture "${path}" is no list of rows, and no map with \`rows\` and \`columns\`.`);
  const types = Object.fromEntries(
    Object.entries(written).map(([name, type]) => [name, typeof type === 'string' ? type : JSON.stringify(type)]),
  );
  return succeed({ kind: 'rows', rows, columns: { ...types, ...columns } });
}

function copyFixture({ folder, copied }: Reader, place: string): string {
  const known = copied.get(place);
  if (known !== undefined) return known;
  const target = join(folder, 'fixtures', `${copied.size}-${basename(place)}`);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(place, target);
  copied.set(place, target);
  return target;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
