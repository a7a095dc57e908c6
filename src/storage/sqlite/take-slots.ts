import type { EventBatch, SlotTake } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

/** Whether everything that the batch takes is free, once what it frees is. */
export function hasRoom(db: OpenDatabase, run: number, { takes = [], frees = [] }: EventBatch): boolean {
  const own = ownSlots(db, run, frees);
  return [...Map.groupBy(takes, ({ limit }) => limit)].every(([limit, wanted]) => {
    const max = Math.min(...wanted.map((take) => take.max));
    const held = heldOf(db, limit).length - own.filter((name) => name === limit).length;
    return held + countBefore(db, run, wanted) + wanted.length <= max;
  });
}

/** Frees and takes; of each limit the lowest numbers. */
export function writeSlots(db: OpenDatabase, run: number, batch: EventBatch): void {
  const { takes = [], frees = [], head, epoch } = batch;
  if (head.endedAt === undefined) for (const place of frees) freeStep(db, run, place);
  else freeRun(db, run);
  const insert = statement(
    db,
    'INSERT INTO slot (limit_name, number, run, place, attempt, epoch) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { limit, place, attempt } of takes) {
    insert.run(limit, lowestFree(heldOf(db, limit)), run, place, attempt, epoch);
    statement(db, 'DELETE FROM slot_wait WHERE run = ? AND limit_name = ?').run(run, limit);
  }
}

/** The limits of which these steps hold a place. */
function ownSlots(db: OpenDatabase, run: number, places: readonly number[]): readonly string[] {
  const read = statement(db, 'SELECT limit_name FROM slot WHERE run = ? AND place = ?');
  return places
    .flatMap((place) => read.all(run, place) as { readonly limit_name: string }[])
    .map((row) => row.limit_name);
}

/** The numbers that are taken, rising. */
function heldOf(db: OpenDatabase, limit: string): readonly number[] {
  const rows = statement(db, 'SELECT number FROM slot WHERE limit_name = ? ORDER BY number').all(limit);
  return (rows as readonly { readonly number: number }[]).map(({ number }) => number);
}

/** Other runs that wait for the limit and come before the last of those that take it. */
function countBefore(db: OpenDatabase, run: number, takes: readonly SlotTake[]): number {
  const [last] = [...takes].sort((a, b) => a.rank.priority - b.rank.priority || b.rank.since - a.rank.since);
  if (last === undefined) return 0;
  const { boot, ms } = readLeaseClock();
  const row = statement(
    db,
    `SELECT count(*) AS before FROM slot_wait WHERE limit_name = ? AND run <> ? AND lease_boot = ? AND lease_until > ?
       AND (priority > ? OR (priority = ? AND since < ?))`,
  ).get(last.limit, run, boot, ms, last.rank.priority, last.rank.priority, last.rank.since);
  return (row as { readonly before: number }).before;
}

function lowestFree(taken: readonly number[]): number {
  const gap = taken.findIndex((number, at) => number !== at + 1);
  return gap === -1 ? taken.length + 1 : gap + 1;
}

function freeStep(db: OpenDatabase, run: number, place: number): void {
  statement(db, 'DELETE FROM slot WHERE run = ? AND place = ?').run(run, place);
}

function freeRun(db: OpenDatabase, run: number): void {
  statement(db, 'DELETE FROM slot WHERE run = ?').run(run);
  statement(db, 'DELETE FROM slot_wait WHERE run = ?').run(run);
}
