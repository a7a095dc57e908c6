import type Database from 'better-sqlite3';
import type { Run } from '../../model/run.ts';
import type { RunFilter } from '../../ports/store.ts';
import { statement } from './database.ts';
import { RUN_COLUMNS, type RunRow, toRun } from './run-row.ts';

export function listRuns(db: Database.Database, { project, environment, states, before, limit }: RunFilter): readonly Run[] {
  const rows = statement(
    db,
    `SELECT ${RUN_COLUMNS} FROM run
     WHERE (:project IS NULL OR project = :project) AND (:environment IS NULL OR environment = :environment)
       AND (:states IS NULL OR state IN (SELECT value FROM json_each(:states)))
       AND (:before IS NULL OR key < (SELECT key FROM run WHERE id = :before))
     ORDER BY key DESC LIMIT :limit`,
  ).all({
    project: project ?? null,
    environment: environment ?? null,
    states: states === undefined ? null : JSON.stringify(states),
    before: before ?? null,
    limit,
  });
  return (rows as RunRow[]).map(toRun);
}
