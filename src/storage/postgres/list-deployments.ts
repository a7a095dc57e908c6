import type { Deployment } from '../../model/schedule.ts';
import type { DeploymentFilter } from '../../ports/automation-store.ts';
import { DEPLOYMENT_COLUMNS, type DeploymentRow, toDeployment } from '../schedule-row.ts';
import type { Database } from './database.ts';

export async function listDeployments(
  db: Database,
  { project, environment, limit }: DeploymentFilter,
): Promise<readonly Deployment[]> {
  const isOneScope = project !== undefined && environment !== undefined;
  const rows = await db.attempt((connection) =>
    connection.query<DeploymentRow>({
      text: `SELECT ${DEPLOYMENT_COLUMNS} FROM deployment
        WHERE project = coalesce($1::text, project) AND environment = coalesce($2::text, environment)
        ORDER BY ${isOneScope ? '' : 'at DESC, '}version DESC, project, environment LIMIT $3::bigint`,
      values: [project ?? null, environment ?? null, limit],
    }),
  );
  return rows.map(toDeployment);
}
