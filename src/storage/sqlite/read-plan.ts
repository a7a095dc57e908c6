import type { RunId } from '../../model/ids.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readPlan(db: OpenDatabase, id: RunId): string | undefined {
  const row = statement(db, 'SELECT plan.body FROM plan JOIN run ON run.key = plan.run WHERE run.id = ?').get(id);
  return row === undefined ? undefined : (row as { readonly body: string }).body;
}
