import type { Slot } from '../../ports/store.ts';
import type { Database } from './database.ts';

export async function readSlots(db: Database, limits: readonly string[]): Promise<readonly Slot[]> {
  return db.attempt((connection) =>
    connection.query<Slot>({
      text: `SELECT slot.limit_name AS "limit", slot.number, run.id AS run, slot.place, slot.attempt
        FROM slot JOIN run ON run.key = slot.run WHERE slot.limit_name = ANY ($1::text[])
        ORDER BY slot.limit_name, slot.number`,
      values: [limits],
    }),
  );
}
