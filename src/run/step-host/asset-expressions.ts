import { StepError } from '../../model/step-error.ts';
import { type RowFormat, rowFormatOf } from '../../model/row-format.ts';
import type { OpenResource, RowFiles, SqlResource, SqlSession } from '../../ports/resource.ts';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlacedInput, PlacedOutput, StepPlaces } from './step-places.ts';

/**
 * What stands in SQL for each of these assets in a warehouse: the name of a table that is there; what reads the file, or the table of another
 * warehouse brought over as a file, for all others.
 */
export async function findExpressions(
  assets: Iterable<string>,
  places: StepPlaces,
  home: Home,
): Promise<ReadonlyMap<string, string>> {
  const expressions = new Map<string, string>();
  for (const asset of assets) {
    const placed = places.inputs[asset] ?? places.outputs[asset];
    if (placed === undefined) expressions.set(asset, home.sql.locate(asset).sql);
    else expressions.set(asset, await findExpression(placed, home));
  }
  return expressions;
}

/** The warehouse in which a step's SQL runs. */
export interface Home {
  readonly resource: OpenResource;
  readonly sql: SqlResource;
  readonly signal: AbortSignal;
}

async function findExpression(placed: PlacedInput | PlacedOutput, home: Home): Promise<string> {
  if (placed.table !== undefined && placed.resource === home.resource) return placed.table.sql;
  if (typeof placed.path === 'string')
    throw new StepError(
      `"${placed.asset}" is kept in "${placed.resource.name}": SQL cannot read what the step itself writes there.`,
    );
  const path = await placed.path();
  const format = placed.table === undefined ? rowFormatOf(placed.place.format, placed.file?.key ?? path) : 'parquet';
  if (format === undefined)
    throw new StepError(`"${placed.asset}" cannot be read by SQL: it is no parquet, csv or json file.`, {
      retryable: false,
    });
  requireTypes(placed, format);
  return home.sql.session(
    async (session) => readFiles(session, { path, format, columns: placed.place.columns, name: home.resource.name }),
    home.signal,
  );
}

/** Of a table that is kept where types are lost they must be declared: guessed ones would make a number of "007". */
function requireTypes({ asset, place, resource }: PlacedInput | PlacedOutput, format: RowFormat): void {
  if (place.kind !== 'table' || format === 'parquet' || place.columns !== undefined) return;
  throw new StepError(
    `"${asset}" is a table that "${resource.name}" keeps as ${format}, which has no types for its columns: declare them, "outputs: {${asset}: {columns: …}}", or keep it as parquet.`,
    { retryable: false },
  );
}

interface FilesToRead {
  readonly path: string;
  readonly format: RowFormat;
  readonly columns: RowFiles['columns'];
  readonly name: string;
}

/** A folder holds a file for each partition. */
async function readFiles(session: SqlSession, { path, format, columns, name }: FilesToRead): Promise<string> {
  const names = await readdir(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  });
  const paths = names === undefined ? [path] : names.sort().map((file) => join(path, file));
  const reader = session.readFiles({ paths, format, ...(columns === undefined ? {} : { columns }) });
  if (reader !== undefined) return reader;
  throw new StepError(`"${name}" cannot read ${format} files.`, { retryable: false });
}
