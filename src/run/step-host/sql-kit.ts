import { StepError } from '../../model/step-error.ts';
import type { SqlResource, TableLocation } from '../../ports/resource.ts';
import { findExpressions, type Home } from './asset-expressions.ts';
import type { PlacedOutput } from './step-places.ts';
import { createSqlTexts, type SqlTexts } from './step-sql-texts.ts';
import { withSource } from './step-sql.ts';
import type { StepTablesParts } from './step-tables.ts';
import { FOUND_MAX } from './tables/run-check.ts';
import type { TableWriter } from './tables/tables.ts';
import { trimStatement } from './tables/trim-statement.ts';

/** What SQL of a step is made with, in the warehouse where it runs. Assets of other places are brought there first. */
export async function createSqlKit(parts: StepTablesParts, home: Home): Promise<SqlKit> {
  const { request, services, names, emitter } = parts;
  const { dialect } = home.sql;
  const expressions = await findExpressions(assetsInSql(parts), parts.places, home);
  const locate = (asset: string): string => expressions.get(asset) ?? home.sql.locate(asset).sql;
  const texts = createSqlTexts({
    request,
    folder: services.folder,
    dialect,
    names,
    locate: (asset, use) =>
      use === 'write' ? (parts.places.outputs[asset]?.table?.sql ?? locate(asset)) : locate(asset),
  });
  const run: TableWriter['run'] = (session, written, before) =>
    withSource(written, 1, () => session.execute(`${before}\n${trimStatement(written.text, dialect)}`));
  const find: TableWriter['find'] = (session, written) =>
    withSource(written, 0, () => session.query(trimStatement(written.text, dialect), { rowsMax: FOUND_MAX }));
  return {
    home,
    texts,
    locate,
    database: { locate, sql: home.sql, find, run },
    writerOf: (output, place) => ({
      ...place,
      asset: output.asset,
      declared: request.job.outputs[output.asset] ?? { slot: output.slot, kind: 'table' },
      ...(request.partition === undefined ? {} : { partition: request.partition }),
      signal: services.signal,
      run,
      find,
      checkSql: (index, from) => texts.checkSql(output.asset, index, from),
      locate,
      materialized: (told) => emitter.publish(output.asset, told),
      unchanged: (reason) => emitter.emit.unchanged(output.asset, reason),
      checked: (result) => emitter.emit.checked(output.asset, result),
    }),
  };
}

export interface SqlKit {
  readonly home: Home;
  readonly texts: SqlTexts;
  /** What stands after FROM for an asset. */
  readonly locate: (asset: string) => string;
  readonly database: Pick<TableWriter, 'locate' | 'sql' | 'find' | 'run'>;
  readonly writerOf: (output: PlacedOutput, place: TablePlace) => TableWriter;
}

export interface TablePlace {
  readonly table: TableLocation;
  readonly sql: SqlResource;
}

/** Everything that SQL of the step may name: what its texts read, what checks refer to, and all inputs of a type that works in a warehouse. */
function assetsInSql({ request: { job, inputs, baseType } }: StepTablesParts): ReadonlySet<string> {
  const read = (job.sql ?? []).flatMap(({ tables }) =>
    tables.filter(({ use }) => use === 'read').map(({ asset }) => asset),
  );
  const referred = Object.values(job.outputs).flatMap(({ checks = [] }) =>
    checks.flatMap(({ references }) => references?.asset ?? []),
  );
  const isAboutSql = Object.values(baseType.manifest.resources ?? {}).some(({ kind }) => kind === 'sql');
  return new Set([...read, ...referred, ...(isAboutSql ? Object.keys(inputs) : [])]);
}

/** The place of an output that is a table in a warehouse. */
export function tableOf({ asset, table, resource }: PlacedOutput): {
  readonly table: TableLocation;
  readonly sql: SqlResource;
} {
  if (table === undefined || resource.sql === undefined)
    throw new StepError(`"${asset}" is not a table in a warehouse here.`, { retryable: false });
  return { table, sql: resource.sql };
}
