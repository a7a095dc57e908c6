import type { Alert } from '../../model/alert.ts';
import type { AlertFilter } from '../../ports/alert-store.ts';
import { ALERT_COLUMNS, type AlertRow, toAlert } from '../alert-row.ts';
import type { Database } from './database.ts';
import { createParameters } from './parameters.ts';

export async function listAlerts(db: Database, filter: AlertFilter): Promise<readonly Alert[]> {
  const { key, project, environment, kinds, run, subject, isOpen, limit } = filter;
  const parameters = createParameters();
  const { add } = parameters;
  const conditions = [
    ...(key === undefined ? [] : [`key = ${add(key, 'text')}`]),
    ...(project === undefined ? [] : [`project = ${add(project, 'text')}`]),
    ...(environment === undefined ? [] : [`environment = ${add(environment, 'text')}`]),
    ...(kinds === undefined ? [] : [`kind = ANY (${add(kinds, 'text[]')})`]),
    ...(run === undefined ? [] : [`run = ${add(run, 'text')}`]),
    ...(subject === undefined ? [] : [`subject = ${add(subject, 'text')}`]),
    ...(isOpen === undefined ? [] : [`ended_at IS ${isOpen ? '' : 'NOT '}NULL`]),
  ];
  const where = conditions.length === 0 ? 'true' : conditions.join(' AND ');
  const text = `SELECT ${ALERT_COLUMNS} FROM alert WHERE ${where}
    ORDER BY opened_at DESC, due_at DESC, key LIMIT ${add(limit, 'bigint')}`;
  const rows = await db.attempt((connection) => connection.query<AlertRow>({ text, values: parameters.values }));
  return rows.map(toAlert);
}
