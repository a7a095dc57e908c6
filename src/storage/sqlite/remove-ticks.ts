import type { DueTicks } from '../../ports/retention-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function removeTicks(db: OpenDatabase, { project, environment, firedBefore, limit }: DueTicks): number {
  return statement(
    db,
    `DELETE FROM tick WHERE (project, environment, schedule, fire_at) IN (
       SELECT project, environment, schedule, fire_at FROM ${DUE} ORDER BY fire_at LIMIT ?)`,
  ).run(firedBefore, project, environment, limit).changes;
}

export function tallyDueTicks(
  db: OpenDatabase,
  { project, environment, firedBefore }: Omit<DueTicks, 'limit'>,
): number {
  const row = statement(db, `SELECT count(*) AS count FROM ${DUE}`).get(firedBefore, project, environment);
  return (row as { readonly count: number }).count; // the column that is selected
}

const DUE = `tick AS old WHERE fire_at < ? AND project = ? AND environment = ? AND EXISTS (
  SELECT 1 FROM tick AS newer WHERE newer.project = old.project AND newer.environment = old.environment
    AND newer.schedule = old.schedule AND newer.fire_at > old.fire_at)`;
