import { type OpenDatabase, statement } from './database.ts';

export function readSignalCursor(db: OpenDatabase): number {
  const row = statement(db, 'SELECT coalesce(max(cursor), 0) AS cursor FROM event').get();
  return (row as { readonly cursor: number }).cursor;
}
