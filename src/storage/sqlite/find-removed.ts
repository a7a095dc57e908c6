import type { RunId } from '../../model/ids.ts';
import { type OpenDatabase, statement } from './database.ts';

export function findRemoved(db: OpenDatabase, runs: readonly RunId[]): readonly RunId[] {
  const find = statement(db, 'SELECT 1 FROM removed_run WHERE id = ?');
  return runs.filter((run) => find.get(run) !== undefined);
}
