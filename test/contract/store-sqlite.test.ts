import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Store } from '../../src/ports/store.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite.ts';
import { describeStore, type StorePlace } from './store.ts';

describeStore('sqlite', async () => createSqlitePlace());

const WORKER = join(import.meta.dirname, '../../src/storage/sqlite/worker.ts');

/** A file in a folder of its own. */
function createSqlitePlace(): StorePlace {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-store-'));
  const path = join(folder, 'state.db');
  const stores: Store[] = [];
  const within = <T>(work: (db: Database.Database) => T): T => {
    const db = new Database(path);
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  return {
    async open() {
      const store = await openSqliteStore({ path, workerFile: WORKER });
      stores.push(store);
      return store;
    },
    execute: async (sql) => void within((db) => db.exec(sql)),
    dumpSchema: async () =>
      within((db) => JSON.stringify(db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all())),
    setVersion: async (version) => void within((db) => db.pragma(`user_version = ${version}`)),
    async remove() {
      for (const store of stores) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
