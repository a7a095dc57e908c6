import type { AssetScope, EventBatch } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { insertEvents } from './insert-events.ts';
import { wasAppended } from './was-appended.ts';
import { markBad, writeAssets } from './write-assets.ts';
import { writeSteps } from './write-steps.ts';

export function appendEvents(db: OpenDatabase, batch: EventBatch): boolean {
  const { head, events } = batch;
  const changed = statement(
    db,
    `UPDATE run SET seq = ?, state = ?, started_at = ?, ended_at = ?, reason = ?, counts = ?, owner = ?
     WHERE id = ? AND epoch = ? AND seq = ? AND ended_at IS NULL RETURNING key, project, environment`,
  ).get(
    events.at(-1)?.seq ?? batch.afterSeq,
    head.state,
    head.startedAt ?? null,
    head.endedAt ?? null,
    head.reason ?? null,
    JSON.stringify(head.counts),
    head.owner ?? null,
    batch.run,
    batch.epoch,
    batch.afterSeq,
  );
  if (changed === undefined) return wasAppended(db, batch);
  const run = changed as AssetScope & { readonly key: number }; // the columns that are returned
  insertEvents(db, run.key, events);
  writeSteps(db, run.key, batch.steps);
  writeAssets(db, run, batch.assets);
  markBad(db, run, batch.badAssets);
  return true;
}
