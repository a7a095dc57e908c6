import type { Run } from '../../model/run.ts';
import type { RunFilter } from '../../ports/store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listRuns(db: OpenDatabase, { project, environment, states, before, limit }: RunFilter): readonly Run[] {
  const conditions = [
    { sql: 'project = ?', value: project },
    { sql: 'environment = ?', value: environment },
    { sql: 'state IN (SELECT value FROM json_each(?))', value: states && JSON.stringify(states) },
    { sql: 'key < (SELECT key FROM run WHERE id = ?)', value: before },
  ].flatMap(({ sql, value }) => (value === undefined ? [] : [{ sql, value }]));
  const where = conditions.length === 0 ? 'TRUE' : conditions.map(({ sql }) => sql).join(' AND ');
  const rows = statement(db, `SELECT ${RUN_COLUMNS} FROM run WHERE ${where} ORDER BY key DESC LIMIT ?`).all(
    ...conditions.map(({ value }) => value),
    limit,
  );
  return readRows(rows as RunRow[], toRun);
}
