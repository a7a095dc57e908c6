import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { readLeaseClock } from './lease-clock.ts';

/**
 * Looks through the database for pages that are damaged, once a day, and after this machine went down with it open or the disk gave wrong
 * answers. Throws with what is damaged and what to do; nothing is written to the database. What it takes is bounded by the size of the file:
 * the events of a very large one are left to `millrace verify`.
 */
export function checkFile(db: Database.Database, path: string): void {
  if (!isDue(path)) return;
  const damage = findDamage(db, { eventsToo: statSync(path).size <= EVENTS_BYTES_MAX });
  if (damage !== undefined) throw new Error(`${damage}. ${ADVICE}`);
  noteChecked(path);
}

/** The first damage, as a part of a sentence; `undefined` when there is none. */
export function findDamage(db: Database.Database, { eventsToo }: { readonly eventsToo: boolean }): string | undefined {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as readonly string[];
  for (const table of tables) {
    if (table === 'event' && !eventsToo) continue;
    const found = checkTable(db, table);
    if (found !== 'ok') return `the file is damaged: table "${table}": ${found.replaceAll('\n', ' ')}`;
  }
  return undefined;
}

function checkTable(db: Database.Database, table: string): string {
  try {
    return String(db.pragma(`quick_check("${table}")`, { simple: true }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))
      return error.message;
    throw error;
  }
}

/** What to do about a damaged file. */
export const ADVICE =
  'Nothing was changed. Stop what uses the file, copy it and the files beside it, and put a backup in its place; ' +
  'what can still be read of it, "sqlite3 FILE .recover" writes out';

/** Has the next process that opens the file look through it. */
export function forgetChecked(path: string): void {
  rmSync(noteOf(path), { force: true });
}

function isDue(path: string): boolean {
  const note = noteOf(path);
  const { boot } = readLeaseClock();
  try {
    const isOld = Date.now() - statSync(note).mtimeMs > CHECK_MS;
    const wentDown = readFileSync(note, 'utf8') !== boot && existsSync(`${path}-wal`);
    return isOld || wentDown;
  } catch {
    return true;
  }
}

function noteChecked(path: string): void {
  try {
    const file = openSync(noteOf(path), 'w');
    try {
      writeSync(file, readLeaseClock().boot);
    } finally {
      closeSync(file);
    }
  } catch {
    // on a full disk it is looked through again the next time
  }
}

function noteOf(path: string): string {
  return `${path}-checked`;
}

const CHECK_MS = 24 * 3_600_000;
const EVENTS_BYTES_MAX = 1024 ** 3;
