import { type OpenDatabase, statement } from './database.ts';

export function readGraph(db: OpenDatabase, hash: string): readonly string[] | undefined {
  const rows = statement(db, 'SELECT body FROM graph WHERE hash = ? ORDER BY place').all(hash);
  return rows.length === 0 ? undefined : rows.map((row) => (row as { readonly body: string }).body);
}
