import type { Appended, AssetScope, EventBatch } from '../../ports/store.ts';
import { changeTurn } from '../run-turn.ts';
import { addHookCalls } from './add-hook-calls.ts';
import { type OpenDatabase, statement } from './database.ts';
import { insertEvents } from './insert-events.ts';
import { hasRoom, writeSlots } from './take-slots.ts';
import { wasAppended } from './was-appended.ts';
import { markBad, markGood, writeAssets } from './write-assets.ts';
import { writeChecks } from './write-checks.ts';
import { writeSteps } from './write-steps.ts';

export function appendEvents(db: OpenDatabase, batch: EventBatch): Appended {
  const { events, takes = [], frees = [], head } = batch;
  const found = statement(
    db,
    'SELECT key, project, environment FROM run WHERE id = ? AND epoch = ? AND seq = ? AND ended_at IS NULL',
  ).get(batch.run, batch.epoch, batch.afterSeq);
  if (found === undefined) return wasAppended(db, batch);
  const run = found as AssetScope & { readonly key: number }; // the columns that are selected
  if (takes.length > 0 && !hasRoom(db, run.key, batch)) return 'no_room';
  statement(
    db,
    `UPDATE run SET seq = ?, state = ?, started_at = ?, ended_at = ?, reason = ?, counts = ?, owner = ?, turn = ${changeTurn('?', '?')}
     WHERE key = ?`,
  ).run(
    events.at(-1)?.seq ?? batch.afterSeq,
    head.state,
    head.startedAt ?? null,
    head.endedAt ?? null,
    head.reason ?? null,
    JSON.stringify(head.counts),
    head.owner ?? null,
    batch.turn ?? null,
    batch.turn ?? null,
    run.key,
  );
  insertEvents(db, { key: run.key, id: batch.run }, events);
  writeSteps(db, run.key, batch.steps);
  writeAssets(db, run, batch.assets);
  markBad(db, run, batch.badAssets);
  if (batch.goodAssets !== undefined) markGood(db, run, batch.goodAssets);
  if (batch.checks !== undefined) writeChecks(db, run, batch.checks);
  if (head.endedAt !== undefined) statement(db, 'DELETE FROM run_queue WHERE run = ?').run(run.key);
  if (takes.length + frees.length > 0 || head.endedAt !== undefined) writeSlots(db, run.key, batch);
  if (batch.hooks !== undefined) addHookCalls(db, batch.hooks);
  return true;
}
