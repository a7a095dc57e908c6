import { SENSOR_LIMITS } from '../../automation/sensors/sensor-limits.ts';
import type { OutsideAnswer, OutsideQuestion } from '../../model/observation.ts';
import type { SqlResource } from '../../ports/resource.ts';
import { trimStatement } from '../../run/step-host/tables/trim-statement.ts';
import { replaceTables } from '../../templates/sql/replace-tables.ts';
import { scanTables } from '../../templates/sql/scan-tables.ts';
import { tableName } from '../../templates/sql/sql.ts';
import type { LookResources } from './look-resources.ts';

type RowsQuestion = OutsideQuestion & { readonly type: 'sql' };

/** The rows of the query, columns by name; assets in it are where the environment keeps them. */
export async function lookAtRows(
  question: RowsQuestion,
  resources: LookResources,
  signal: AbortSignal,
): Promise<OutsideAnswer> {
  const { sql: warehouse } = await resources.open(question.resource);
  if (warehouse === undefined) throw new Error(`"${question.resource}" is no warehouse: no SQL runs there.`);
  const text = trimStatement(locateTables(question, warehouse), warehouse.dialect);
  const rowsMax = SENSOR_LIMITS.rowsMax;
  const { columns, rows, truncated } = await warehouse.session((session) => session.query(text, { rowsMax }), signal);
  if (truncated) throw new Error(`The query gives more than ${rowsMax} rows: narrow it to those that are new.`);
  const names = columns.map(({ name }) => name);
  return { type: 'sql', rows: rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]))) };
}

function locateTables({ sql, tables, resource }: RowsQuestion, warehouse: SqlResource): string {
  return replaceTables(sql, scanTables(sql, warehouse.dialect), (table) => {
    const known = tables[tableName(table)];
    if (known === undefined) return undefined;
    const { asset, place } = known;
    if (place.resource !== resource)
      throw new Error(`"${asset}" is kept in "${place.resource}", and the query runs in "${resource}".`);
    return warehouse.locate(asset, place.table).sql;
  });
}
