import type Database from 'better-sqlite3';
import { MIGRATIONS } from './migrations/migrations.ts';

/** Brings the schema up to date, one transaction for each step. Throws on a file that a newer Millrace has written. */
export function migrate(db: Database.Database): void {
  refuseNewerSchema(db);
  const current = versionOf(db);
  for (const [at, sql] of MIGRATIONS.entries()) {
    if (at < current) continue;
    db.transaction(() => {
      // Another process may have done it while this one waited for the lock.
      if (versionOf(db) > at) return;
      db.exec(sql);
      db.pragma(`user_version = ${at + 1}`);
    }).immediate();
  }
}

/** Also asked before a process takes up something new: the file may have been migrated since it was opened. */
export function refuseNewerSchema(db: Database.Database): void {
  const current = versionOf(db);
  if (current <= MIGRATIONS.length) return;
  throw new Error(
    `the store was written by a newer Millrace (schema ${current}, this one knows ${MIGRATIONS.length}): install that version again`,
  );
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
