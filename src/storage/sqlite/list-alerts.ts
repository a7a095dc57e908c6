import type { Alert } from '../../model/alert.ts';
import type { AlertFilter } from '../../ports/alert-store.ts';
import { ALERT_COLUMNS, type AlertRow, toAlert } from '../alert-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listAlerts(db: OpenDatabase, filter: AlertFilter): readonly Alert[] {
  const { key, project, environment, kinds, run, subject, isOpen, limit } = filter;
  const conditions = [
    { sql: 'key = ?', value: key },
    { sql: 'project = ?', value: project },
    { sql: 'environment = ?', value: environment },
    { sql: 'kind IN (SELECT value FROM json_each(?))', value: kinds === undefined ? undefined : JSON.stringify(kinds) },
    { sql: 'run = ?', value: run },
    { sql: 'subject = ?', value: subject },
  ].flatMap(({ sql, value }) => (value === undefined ? [] : [{ sql, value }]));
  const texts = conditions.map(({ sql }) => sql);
  if (isOpen !== undefined) texts.push(`ended_at IS ${isOpen ? '' : 'NOT '}NULL`);
  const rows = statement(
    db,
    `SELECT ${ALERT_COLUMNS} FROM alert WHERE ${texts.length === 0 ? 'TRUE' : texts.join(' AND ')}
     ORDER BY opened_at DESC, due_at DESC, key LIMIT ?`,
  ).all(...conditions.map(({ value }) => value), limit);
  return (rows as AlertRow[]).map(toAlert);
}
