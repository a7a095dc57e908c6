import type { DueGraphs } from '../../ports/retention-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function removeGraphs(db: OpenDatabase, { keptBefore, except, limit }: DueGraphs): number {
  const due = statement(
    db,
    `SELECT hash FROM graph WHERE place = 0 AND kept_at < ? AND hash NOT IN (SELECT value FROM json_each(?))
       AND hash NOT IN (SELECT graph FROM deployment WHERE graph IS NOT NULL)
       AND hash NOT IN (SELECT graph FROM run WHERE retired_at IS NULL) AND hash NOT IN (SELECT graph FROM backfill)
     ORDER BY kept_at, hash LIMIT ?`,
  ).all(keptBefore, JSON.stringify(except), limit) as readonly { readonly hash: string }[]; // the column that is selected
  const remove = statement(db, 'DELETE FROM graph WHERE hash = ?');
  for (const { hash } of due) remove.run(hash);
  return due.length;
}
