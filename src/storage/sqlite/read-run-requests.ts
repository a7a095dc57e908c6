import type { RunRequestRecord, SensorKey } from '../../model/sensor.ts';
import { type RunRequestRow, toRunRequest } from '../sensor-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readRunRequests(db: OpenDatabase, { sensor, keys }: RunRequestQuestion): readonly RunRequestRecord[] {
  const rows = statement(
    db,
    `SELECT key, run, at, look FROM run_request
     WHERE project = ? AND environment = ? AND sensor = ? AND key IN (SELECT value FROM json_each(?)) ORDER BY key`,
  ).all(sensor.project, sensor.environment, sensor.sensor, JSON.stringify(keys));
  return (rows as RunRequestRow[]).map(toRunRequest);
}

export interface RunRequestQuestion {
  readonly sensor: SensorKey;
  readonly keys: readonly string[];
}
