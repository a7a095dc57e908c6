import type { RunEvent } from '../../model/event.ts';
import type { RunId } from '../../model/ids.ts';
import type { EventPage } from '../../ports/store.ts';
import { EVENT_COLUMNS, type EventRow, toRunEvent } from '../event-row.ts';
import type { Database } from './database.ts';

export async function readEvents(db: Database, id: RunId, { after, limit }: EventPage): Promise<readonly RunEvent[]> {
  const rows = await db.attempt((connection) =>
    connection.query<EventRow>({
      text: `SELECT ${EVENT_COLUMNS} FROM run JOIN event ON event.run = run.key
        WHERE run.id = $1::text AND run.retired_at IS NULL AND event.seq > $2::integer ORDER BY event.seq LIMIT $3::bigint`,
      values: [id, after, limit],
    }),
  );
  return rows.map(toRunEvent);
}
