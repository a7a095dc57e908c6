import type { Tick } from '../../model/schedule.ts';
import type { TickFilter } from '../../ports/automation-store.ts';
import { TICK_COLUMNS, type TickRow, toTick } from '../schedule-row.ts';
import type { Database } from './database.ts';
import { createParameters } from './parameters.ts';

export async function listTicks(db: Database, filter: TickFilter): Promise<readonly Tick[]> {
  const { project, environment, schedule, before, after, limit } = filter;
  const parameters = createParameters();
  const { add } = parameters;
  const conditions = [
    ...(project === undefined ? [] : [`project = ${add(project, 'text')}`]),
    ...(environment === undefined ? [] : [`environment = ${add(environment, 'text')}`]),
    ...(schedule === undefined ? [] : [`schedule = ${add(schedule, 'text')}`]),
    ...(before === undefined ? [] : [`fire_at < ${add(before, 'bigint')}`]),
    ...(after === undefined ? [] : [`fire_at > ${add(after, 'bigint')}`]),
  ];
  const where = conditions.length === 0 ? 'true' : conditions.join(' AND ');
  const text = `SELECT ${TICK_COLUMNS} FROM tick WHERE ${where}
    ORDER BY fire_at DESC, project, environment, schedule LIMIT ${add(limit, 'bigint')}`;
  const rows = await db.attempt((connection) => connection.query<TickRow>({ text, values: parameters.values }));
  return rows.map(toTick);
}
