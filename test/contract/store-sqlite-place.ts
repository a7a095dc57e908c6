import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite.ts';
import type { StorePlace } from './store-place.ts';

export const SQLITE_WORKER = join(import.meta.dirname, '../../src/storage/sqlite/worker.ts');

/** A file in a folder of its own. */
export function createSqlitePlace(): StorePlace & { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-store-'));
  const path = join(folder, 'state.db');
  const stores: InstanceStore[] = [];
  const within = <T>(work: (db: Database.Database) => T): T => {
    const db = new Database(path);
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  return {
    path,
    async open() {
      const store = await openSqliteStore({ path, workerFile: SQLITE_WORKER });
      stores.push(store);
      return store;
    },
    execute: async (sql) => void within((db) => db.exec(sql)),
    dumpSchema: async () => within(dumpSchema),
    dumpRows: async () => within(dumpRows),
    load: async (dump) => void within((db) => db.exec(dump)),
    setVersion: async (version) => void within((db) => db.pragma(`user_version = ${version}`)),
    async remove() {
      for (const store of stores) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function dumpSchema(db: Database.Database): string {
  const statements = db
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name`,
    )
    .pluck()
    .all();
  const version = Number(db.pragma('user_version', { simple: true }));
  return [...statements, `PRAGMA user_version = ${version}`].map((sql) => `${String(sql)};\n`).join('\n');
}

function dumpRows(db: Database.Database): string {
  const tables = db.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const ordered = (tables.pluck().all() as string[]).sort((one, other) => orderOf(one) - orderOf(other));
  return ordered.map((table) => dumpTable(db, table)).join('');
}

/** What others refer to comes first. */
function orderOf(table: string): number {
  return table === 'run' ? 0 : 1;
}

function dumpTable(db: Database.Database, table: string): string {
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const rows = db
    .prepare(
      `SELECT ${columns.map((column) => `quote(${column})`).join(', ')} FROM ${table} ORDER BY ${columns.join(', ')}`,
    )
    .raw()
    .all();
  const into = `INSERT INTO ${table} (${columns.join(', ')}) VALUES`;
  return (rows as string[][]).map((values) => `${into} (${values.join(', ')});\n`).join('');
}
