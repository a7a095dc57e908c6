import type { Deployment } from '../../model/schedule.ts';
import { DEPLOYMENT_COLUMNS, type DeploymentRow, toDeployment } from '../schedule-row.ts';
import type { Database } from './database.ts';

export async function readActive(db: Database): Promise<readonly Deployment[]> {
  const rows = await db.attempt((connection) =>
    connection.query<DeploymentRow>({
      text: `SELECT DISTINCT ON (project, environment) ${DEPLOYMENT_COLUMNS} FROM deployment
        ORDER BY project, environment, version DESC`,
      values: [],
    }),
  );
  return rows.map(toDeployment);
}
