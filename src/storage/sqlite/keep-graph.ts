import type { KeptGraph } from '../../ports/automation-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function keepGraph(db: OpenDatabase, { hash, pieces }: KeptGraph): void {
  const insert = statement(db, 'INSERT INTO graph (hash, place, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  for (const [place, piece] of pieces.entries()) insert.run(hash, place, piece);
}
