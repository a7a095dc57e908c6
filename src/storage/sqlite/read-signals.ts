import type { SignalFeed, SignalPage } from '../../ports/signal-store.ts';
import { SIGNAL_COLUMNS, signalCondition, type SignalRow, toSignal } from '../signal-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

/** One process writes at a time, so the order of cursors is the order of commits. */
export function readSignals(db: OpenDatabase, { topics, cursor, limit }: SignalPage): SignalFeed {
  const rows = statement(
    db,
    `SELECT ${SIGNAL_COLUMNS} FROM event JOIN run ON run.key = event.run
     WHERE ${signalCondition(topics)} AND event.cursor > ? AND run.retired_at IS NULL ORDER BY event.cursor LIMIT ?`,
  ).all(cursor, limit) as SignalRow[];
  return { cursor: rows.at(-1)?.cursor ?? cursor, signals: readRows(rows, toSignal) };
}
