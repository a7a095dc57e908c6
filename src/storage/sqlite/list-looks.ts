import type { Look } from '../../model/sensor.ts';
import type { LookFilter } from '../../ports/sensor-store.ts';
import { LOOK_COLUMNS, type LookRow, toLook } from '../sensor-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listLooks(db: OpenDatabase, filter: LookFilter): readonly Look[] {
  const { project, environment, sensor, before = Number.MAX_SAFE_INTEGER, limit } = filter;
  const rows = statement(
    db,
    `SELECT ${LOOK_COLUMNS} FROM look
     WHERE project = ? AND environment = ? AND sensor = ? AND number < ? ORDER BY number DESC LIMIT ?`,
  ).all(project, environment, sensor, before, limit);
  return (rows as LookRow[]).map(toLook);
}
