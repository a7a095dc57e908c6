import type { Slot } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readSlots(db: OpenDatabase, limits: readonly string[]): readonly Slot[] {
  // The selected columns are those of a slot.
  const rows = statement(
    db,
    `SELECT slot.limit_name AS "limit", slot.number, run.id AS run, slot.place, slot.attempt FROM slot
     JOIN run ON run.key = slot.run WHERE slot.limit_name IN (SELECT value FROM json_each(?))
     ORDER BY slot.limit_name, slot.number`,
  ).all(JSON.stringify(limits));
  return rows as readonly Slot[];
}
