import type { EventBatch } from '../../ports/store.ts';
import type { Connection } from './database.ts';

/** Whether these events are stored already, by the coordinator that has the run still: somebody asks again who never got an answer. */
export async function wasAppended(connection: Connection, { run, epoch, events }: EventBatch): Promise<boolean> {
  if (events.length === 0) return false;
  const [stored] = await connection.query<{ readonly count: number }>({
    text: `SELECT count(*) FROM run JOIN event ON event.run = run.key AND event.epoch = run.epoch
      JOIN unnest($3::integer[], $4::bigint[], $5::text[], $6::text[]) AS told (seq, at, type, body)
        ON event.seq = told.seq AND event.at = told.at AND event.type = told.type AND event.body = told.body
      WHERE run.id = $1::text AND run.epoch = $2::integer`,
    values: [
      run,
      epoch,
      events.map(({ seq }) => seq),
      events.map(({ at }) => at),
      events.map(({ type }) => type),
      events.map(({ body }) => JSON.stringify(body)),
    ],
  });
  return stored?.count === events.length;
}
