import type { RunId } from '../../model/ids.ts';
import type { EventPage } from '../../ports/store.ts';
import type { StoredEvent } from '../../ports/verification-store.ts';
import type { Database } from './database.ts';

export async function readStoredEvents(
  db: Database,
  id: RunId,
  { after, limit }: EventPage,
): Promise<readonly StoredEvent[]> {
  return db.attempt((connection) =>
    connection.query<StoredEvent>({
      text: `SELECT event.seq, event.at, event.epoch, event.type, event.step, event.attempt, event.body, event.link
        FROM run JOIN event ON event.run = run.key WHERE run.id = $1::text AND event.seq > $2::integer
        ORDER BY event.seq LIMIT $3::bigint`,
      values: [id, after, limit],
    }),
  );
}
