import type { DueVersions } from '../../ports/retention-store.ts';
import type { Database } from './database.ts';

export async function removeVersions(db: Database, { project, environment, versions }: DueVersions): Promise<number> {
  const removed = await db.attempt((connection) =>
    connection.query({
      text: `DELETE FROM deployment WHERE project = $1::text AND environment = $2::text AND version = ANY ($3::integer[])
          AND version < (SELECT max(version) FROM deployment WHERE project = $1::text AND environment = $2::text)
          AND version NOT IN (SELECT version FROM schedule_span WHERE project = $1::text AND environment = $2::text
            AND (until IS NULL OR cursor < until))
        RETURNING version`,
      values: [project, environment, versions],
    }),
  );
  return removed.length;
}
