import { type OpenDatabase, statement } from './database.ts';

export function listGraphsInUse(db: OpenDatabase): readonly string[] {
  const rows = statement(
    db,
    'SELECT graph FROM run WHERE retired_at IS NULL UNION SELECT graph FROM backfill UNION SELECT graph FROM deployment WHERE graph IS NOT NULL',
  ).all();
  return (rows as readonly { readonly graph: string }[]).map(({ graph }) => graph); // the column that is selected
}
