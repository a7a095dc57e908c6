import type { DueVersions } from '../../ports/retention-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function removeVersions(db: OpenDatabase, { project, environment, versions }: DueVersions): number {
  return statement(
    db,
    `DELETE FROM deployment WHERE project = ? AND environment = ? AND version IN (SELECT value FROM json_each(?))
       AND version < (SELECT max(version) FROM deployment WHERE project = ? AND environment = ?)
       AND version NOT IN (SELECT version FROM schedule_span WHERE project = ? AND environment = ?
         AND (until IS NULL OR cursor < until))`,
  ).run(project, environment, JSON.stringify(versions), project, environment, project, environment).changes;
}
