import { type OpenDatabase, statement } from './database.ts';

export function tallyWaitingRuns(db: OpenDatabase): number {
  const row = statement(db, 'SELECT count(*) AS count FROM run_queue WHERE daemon IS NULL').get();
  return (row as { readonly count: number }).count; // the column that is selected
}
