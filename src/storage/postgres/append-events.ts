import type { CheckRecord } from '../../model/check-record.ts';
import type { Appended, AssetKey, AssetRecord, BadAsset, EventBatch } from '../../ports/store.ts';
import type { StoredEvent } from '../../ports/verification-store.ts';
import { linkEvents } from '../event-link.ts';
import { insertHookCalls } from './add-hook-calls.ts';
import { changeTurn } from '../run-turn.ts';
import type { Connection, Database, Statement } from './database.ts';
import type { EventLinks } from './event-links.ts';
import { takeFeedTurn } from './feed-turn.ts';
import { insertEvents } from './insert-events.ts';
import { createParameters } from './parameters.ts';
import { freeSlots, takeSlots } from './take-slots.ts';
import { wasAppended } from './was-appended.ts';
import { markBad, markGood, writeAssets } from './write-assets.ts';
import { writeChecks } from './write-checks.ts';
import { writeSteps } from './write-steps.ts';

export async function appendEvents(db: Database, batch: EventBatch): Promise<Appended> {
  const links = db.links;
  return db.attempt(async (connection) => {
    const before = await links.before(connection, batch.run, batch.afterSeq);
    const stored = linkEvents(before, batch.events);
    const changed = await connection.query(createStatement(db.schema, batch, stored));
    if (changed.length === 1 || (await wasAppended(connection, batch))) {
      noteLink(links, batch, stored);
      return true;
    }
    links.forget(batch.run);
    return (batch.takes ?? []).length > 0 && (await isOurs(connection, batch)) ? 'no_room' : false;
  });
}

function noteLink(links: EventLinks, { run, head }: EventBatch, stored: readonly StoredEvent[]): void {
  const last = stored.at(-1);
  if (head.endedAt !== undefined) links.forget(run);
  else if (last !== undefined) links.note(run, last.seq, last.link);
}

/** Nobody else has the run, so that what was in the way is that there was no room. */
async function isOurs(connection: Connection, { run, epoch, afterSeq }: EventBatch): Promise<boolean> {
  const found = await connection.query({
    text: `SELECT FROM run WHERE id = $1::text AND epoch = $2::integer AND seq = $3::integer AND ended_at IS NULL`,
    values: [run, epoch, afterSeq],
  });
  return found.length === 1;
}

function createStatement(schema: string, batch: EventBatch, stored: readonly StoredEvent[]): Statement {
  const { head, events, steps, takes = [], frees = [], hooks = [] } = batch;
  const parameters = createParameters();
  const { add } = parameters;
  const { assets, badAssets, goodAssets } = settleAssets(batch);
  const checks = settleChecks(batch);
  const slots = takes.length === 0 ? undefined : takeSlots(parameters, batch);
  const isFreeing = takes.length + frees.length > 0 || head.endedAt !== undefined;
  const turn = add(batch.turn ?? null, 'text');
  const changed = `UPDATE run SET seq = ${add(events.at(-1)?.seq ?? batch.afterSeq, 'integer')},
      state = ${add(head.state, 'text')}, started_at = ${add(head.startedAt ?? null, 'bigint')},
      ended_at = ${add(head.endedAt ?? null, 'bigint')}, reason = ${add(head.reason ?? null, 'text')},
      counts = ${add(JSON.stringify(head.counts), 'text')}, owner = ${add(head.owner ?? null, 'text')},
      turn = ${changeTurn(turn, turn)}
    WHERE id = ${add(batch.run, 'text')} AND epoch = ${add(batch.epoch, 'integer')}
      AND seq = ${add(batch.afterSeq, 'integer')} AND ended_at IS NULL ${slots === undefined ? '' : `AND ${slots.room}`}
    RETURNING key, project, environment`;
  const parts = [
    ...(slots?.before ?? []),
    `changed AS (${changed})`,
    `turn AS MATERIALIZED (${takeFeedTurn(parameters, schema, 'changed')})`,
    `told AS (${insertEvents(parameters, stored, 'changed')})`,
    ...(steps.length === 0 ? [] : [`steps AS (${writeSteps(parameters, steps, 'changed')})`]),
    ...(assets.length === 0 ? [] : [`assets AS (${writeAssets(parameters, assets, 'changed')})`]),
    ...(badAssets.length === 0 ? [] : [`bad AS (${markBad(parameters, badAssets, 'changed')})`]),
    ...(goodAssets.length === 0 ? [] : [`good AS (${markGood(parameters, goodAssets, 'changed')})`]),
    ...(checks.length === 0 ? [] : [`checks AS (${writeChecks(parameters, checks, 'changed')})`]),
    ...(head.endedAt === undefined
      ? []
      : [`unqueued AS (DELETE FROM run_queue WHERE run IN (SELECT key FROM changed))`]),
    ...(isFreeing ? freeSlots(parameters, batch) : []),
    ...(slots?.after ?? []),
    ...(hooks.length === 0 ? [] : [`called AS (${insertHookCalls(parameters, hooks, 'changed')})`]),
  ];
  return { text: `WITH ${parts.join(',\n')} SELECT key FROM changed`, values: parameters.values };
}

/** Each asset once, as it is in the end: a statement changes no row twice. */
function settleAssets(batch: EventBatch): Required<Pick<EventBatch, 'assets' | 'badAssets' | 'goodAssets'>> {
  const assets = new Map<string, AssetRecord>(batch.assets.map((record) => [keyOf(record), record]));
  const badAssets = new Map<string, BadAsset>();
  for (const bad of batch.badAssets) {
    const record = assets.get(keyOf(bad));
    if (record === undefined) badAssets.set(keyOf(bad), bad);
    else assets.set(keyOf(bad), { ...record, bad: bad.bad });
  }
  // What is written or marked here bears another mark then.
  const goodAssets = (batch.goodAssets ?? []).filter((good) => !assets.has(keyOf(good)) && !badAssets.has(keyOf(good)));
  return { assets: [...assets.values()], badAssets: [...badAssets.values()], goodAssets };
}

/** Each check of a key once, as it came out last. */
function settleChecks({ checks = [] }: EventBatch): readonly CheckRecord[] {
  return [...new Map(checks.map((check) => [`${keyOf(check)}\n${check.name}`, check])).values()];
}

function keyOf({ asset, partition }: AssetKey): string {
  return `${asset}\n${partition}`;
}
