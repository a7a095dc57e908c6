import type { RunId } from '../../model/ids.ts';
import type { RunTurn } from '../../ports/store.ts';
import { toRunTurn } from '../run-turn.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readTurn(db: OpenDatabase, run: RunId): RunTurn | undefined {
  const row = statement(
    db,
    `SELECT run.turn FROM run JOIN run_queue ON run_queue.run = run.key
     WHERE run.id = ? AND (run_queue.daemon IS NOT NULL OR run.turn IS NOT NULL)`,
  ).get(run);
  return row === undefined ? undefined : toRunTurn((row as { readonly turn: string | null }).turn); // the column that is selected
}
