import { type OpenDatabase, statement } from './database.ts';

export function leave(db: OpenDatabase, daemon: string): void {
  statement(db, 'DELETE FROM duty WHERE daemon = ?').run(daemon);
  statement(db, 'DELETE FROM daemon WHERE id = ?').run(daemon);
}
