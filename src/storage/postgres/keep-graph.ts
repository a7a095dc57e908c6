import type { KeptGraph } from '../../ports/automation-store.ts';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';

/** In pieces, so that no message to the server grows with the graph. */
export async function keepGraph(db: Database, { hash, pieces, at: keptAt }: KeptGraph): Promise<void> {
  await db.attempt((connection) =>
    inTransaction(connection, async () => {
      for (let at = 0; at < pieces.length; at += PIECES_AT_ONCE) {
        await connection.query({
          text: `INSERT INTO graph (hash, place, body, kept_at)
            SELECT $1::text, $2::integer + place - 1, body, $4::bigint
            FROM unnest($3::text[]) WITH ORDINALITY AS piece (body, place)
            ON CONFLICT (hash, place) DO UPDATE SET kept_at = excluded.kept_at WHERE graph.place = 0`,
          values: [hash, at, pieces.slice(at, at + PIECES_AT_ONCE), keptAt],
        });
      }
    }),
  );
}

const PIECES_AT_ONCE = 64;
