import type { KeptGraph } from '../../ports/automation-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function keepGraph(db: OpenDatabase, { hash, pieces, at }: KeptGraph): void {
  const insert = statement(
    db,
    `INSERT INTO graph (hash, place, body, kept_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kept_at = excluded.kept_at WHERE graph.place = 0`,
  );
  for (const [place, piece] of pieces.entries()) insert.run(hash, place, piece, at);
}
