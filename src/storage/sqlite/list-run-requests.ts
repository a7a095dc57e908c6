import type { RunRequestRecord } from '../../model/sensor.ts';
import type { RunRequestFilter } from '../../ports/sensor-store.ts';
import { type RunRequestRow, toRunRequest } from '../sensor-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listRunRequests(db: OpenDatabase, filter: RunRequestFilter): readonly RunRequestRecord[] {
  const { project, environment, sensor, look, limit } = filter;
  const rows = statement(
    db,
    `SELECT key, run, at, look FROM run_request
     WHERE project = ? AND environment = ? AND sensor = ? AND look = ? ORDER BY key LIMIT ?`,
  ).all(project, environment, sensor, look, limit);
  return (rows as RunRequestRow[]).map(toRunRequest);
}
