import type { Deployment } from '../../model/schedule.ts';
import type { DeploymentFilter } from '../../ports/automation-store.ts';
import { DEPLOYMENT_COLUMNS, type DeploymentRow, toDeployment } from '../schedule-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listDeployments(
  db: OpenDatabase,
  { project, environment, limit }: DeploymentFilter,
): readonly Deployment[] {
  const isOneScope = project !== undefined && environment !== undefined;
  const rows = statement(
    db,
    `SELECT ${DEPLOYMENT_COLUMNS} FROM deployment
     WHERE project = coalesce(?, project) AND environment = coalesce(?, environment)
     ORDER BY ${isOneScope ? '' : 'at DESC, '}version DESC, project, environment LIMIT ?`,
  ).all(project ?? null, environment ?? null, limit);
  return (rows as DeploymentRow[]).map(toDeployment);
}
