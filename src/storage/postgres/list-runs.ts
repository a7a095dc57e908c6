import type { Run } from '../../model/run.ts';
import type { RunFilter } from '../../ports/store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import type { Database } from './database.ts';
import { createParameters } from './parameters.ts';

export async function listRuns(db: Database, filter: RunFilter): Promise<readonly Run[]> {
  const { project, environment, states, before, limit } = filter;
  const parameters = createParameters();
  const { add } = parameters;
  const conditions = [
    ...(project === undefined ? [] : [`project = ${add(project, 'text')}`]),
    ...(environment === undefined ? [] : [`environment = ${add(environment, 'text')}`]),
    ...(states === undefined ? [] : [`state = ANY (${add(states, 'text[]')})`]),
    ...(before === undefined ? [] : [`key < (SELECT key FROM run WHERE id = ${add(before, 'text')})`]),
  ];
  const where = conditions.length === 0 ? 'true' : conditions.join(' AND ');
  const text = `SELECT ${RUN_COLUMNS} FROM run WHERE ${where} ORDER BY key DESC LIMIT ${add(limit, 'bigint')}`;
  const rows = await db.attempt((connection) => connection.query<RunRow>({ text, values: parameters.values }));
  return readRows(rows, toRun);
}
