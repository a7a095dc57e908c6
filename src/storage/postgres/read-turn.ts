import type { RunId } from '../../model/ids.ts';
import type { RunTurn } from '../../ports/store.ts';
import { toRunTurn } from '../run-turn.ts';
import type { Database } from './database.ts';

export async function readTurn(db: Database, run: RunId): Promise<RunTurn | undefined> {
  const [row] = await db.attempt((connection) =>
    connection.query<{ readonly turn: string | null }>({
      text: `SELECT run.turn FROM run JOIN run_queue ON run_queue.run = run.key
        WHERE run.id = $1::text AND (run_queue.daemon IS NOT NULL OR run.turn IS NOT NULL)`,
      values: [run],
    }),
  );
  return row === undefined ? undefined : toRunTurn(row.turn);
}
