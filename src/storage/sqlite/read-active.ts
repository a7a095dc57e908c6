import type { Deployment } from '../../model/schedule.ts';
import { DEPLOYMENT_COLUMNS, type DeploymentRow, toDeployment } from '../schedule-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readActive(db: OpenDatabase): readonly Deployment[] {
  const rows = statement(
    db,
    `SELECT ${DEPLOYMENT_COLUMNS} FROM deployment WHERE version = (SELECT max(version) FROM deployment AS newer
       WHERE newer.project = deployment.project AND newer.environment = deployment.environment)
     ORDER BY project, environment`,
  ).all();
  return (rows as DeploymentRow[]).map(toDeployment);
}
