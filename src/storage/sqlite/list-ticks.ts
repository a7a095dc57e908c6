import type { Tick } from '../../model/schedule.ts';
import type { TickFilter } from '../../ports/automation-store.ts';
import { TICK_COLUMNS, type TickRow, toTick } from '../schedule-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listTicks(db: OpenDatabase, filter: TickFilter): readonly Tick[] {
  const conditions = [
    { sql: 'project = ?', value: filter.project },
    { sql: 'environment = ?', value: filter.environment },
    { sql: 'schedule = ?', value: filter.schedule },
    { sql: 'fire_at < ?', value: filter.before },
    { sql: 'fire_at > ?', value: filter.after },
  ].flatMap(({ sql, value }) => (value === undefined ? [] : [{ sql, value }]));
  const where = conditions.length === 0 ? 'TRUE' : conditions.map(({ sql }) => sql).join(' AND ');
  const rows = statement(
    db,
    `SELECT ${TICK_COLUMNS} FROM tick WHERE ${where} ORDER BY fire_at DESC, project, environment, schedule LIMIT ?`,
  ).all(...conditions.map(({ value }) => value), filter.limit);
  return (rows as TickRow[]).map(toTick);
}
