import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, MessageSink, ResourceContext } from '../ports/resource.ts';
import { parseDuration } from '../std/durations.ts';
import { isJsonMap, type Json } from '../std/json.ts';

/**
 * The sink, which takes no more messages in a while than `rate` says (`{messages: 20, per: 1h}`); all processes of this machine that
 * use the resource count together. What is more is held back, and the next message that goes out says how many there were.
 */
export function limitMessages(sink: MessageSink, rate: Json | undefined, context: ResourceContext): MessageSink {
  const limit = readRate(rate);
  if (limit === undefined) return sink;
  const file = join(context.stateFolder, 'messages', `${keyOf(context)}.db`);
  return {
    async send(message, signal) {
      const turn = takeTurn(file, limit);
      if (!turn.isFree) return 'held_back';
      try {
        return await sink.send(addHeldBack(message, turn.heldBack), signal);
      } catch (error) {
        giveBack(file, turn);
        throw error;
      }
    },
  };
}

interface Rate {
  readonly messages: number;
  readonly perMs: number;
}

type Turn =
  | { readonly isFree: false }
  | { readonly isFree: true; readonly id: number | bigint; readonly heldBack: readonly HeldBack[] };

/** Of a message that was held back: when. */
interface HeldBack {
  readonly at: number;
}

function readRate(rate: Json | undefined): Rate | undefined {
  if (!isJsonMap(rate)) return undefined;
  const perMs = typeof rate['per'] === 'string' ? parseDuration(rate['per']) : undefined;
  const { messages } = rate;
  return perMs === undefined || typeof messages !== 'number' ? undefined : { messages, perMs };
}

function keyOf({ environment, name }: ResourceContext): string {
  return createHash('sha256')
    .update(JSON.stringify([environment, name]))
    .digest('hex')
    .slice(0, 16);
}

function takeTurn(file: string, { messages, perMs }: Rate): Turn {
  return inFile(file, (database) => {
    const now = Date.now();
    const since = database
      .prepare<[number], { readonly count: number }>('select count(*) as count from sent where at > ?')
      .get(now - perMs);
    if ((since?.count ?? 0) >= messages) {
      database.prepare('insert into held_back (at) values (?)').run(now);
      return { isFree: false };
    }
    database.prepare('delete from sent where at <= ?').run(now - perMs);
    const { lastInsertRowid: id } = database.prepare('insert into sent (at) values (?)').run(now);
    return { isFree: true, id, heldBack: database.prepare<[], HeldBack>('delete from held_back returning at').all() };
  });
}

/** It did not go out, and said nothing of those that were held back. */
function giveBack(file: string, turn: Extract<Turn, { readonly isFree: true }>): void {
  inFile(file, (database) => {
    database.prepare('delete from sent where id = ?').run(turn.id);
    for (const { at } of turn.heldBack) database.prepare('insert into held_back (at) values (?)').run(at);
  });
}

/** One transaction that no other process is in at the same time. */
function inFile<T>(file: string, work: (database: Database.Database) => T): T {
  mkdirSync(join(file, '..'), { recursive: true });
  const database = new Database(file, { timeout: BUSY_MS_MAX });
  try {
    database.exec('create table if not exists sent (id integer primary key, at integer not null)');
    database.exec('create table if not exists held_back (at integer not null)');
    return database.transaction(work).immediate(database);
  } finally {
    database.close();
  }
}

const BUSY_MS_MAX = 10_000;

function addHeldBack(message: Message, heldBack: readonly HeldBack[]): Message {
  if (heldBack.length === 0) return message;
  const since = new Date(Math.min(...heldBack.map(({ at }) => at))).toISOString().slice(0, 16).replace('T', ' ');
  const many = heldBack.length === 1 ? 'One more message was' : `${heldBack.length} more messages were`;
  return {
    ...message,
    text: `${message.text}\n\n(${many} held back since ${since} UTC, so that there are not too many.)`,
  };
}
