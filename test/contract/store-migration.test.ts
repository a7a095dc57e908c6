import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../rig/postgres.ts';
import { killMigrations } from './kill-migrations.ts';
import { createPostgresTrap, postgresMigrations } from './kill-migrations-postgres.ts';
import { sqliteMigrations } from './kill-migrations-sqlite.ts';

/** `npm run prove -- migrations` tries every statement. */
const EVERY = 53;

const { url, missing } = await createTestDatabase();

describe('a store whose migration was killed is brought up to date by the next process, and nothing in it is lost', () => {
  test('on SQLite', async () => {
    const tally = await killMigrations(sqliteMigrations, EVERY);
    expect(tally.wrong).toEqual([]);
    expect(tally.kills).toBeGreaterThan(3);
  });

  test('on Postgres, also while the server is within a migration', async (context) => {
    if (missing !== undefined) return context.skip(missing);
    const between = await killMigrations(postgresMigrations(url), EVERY);
    const trap = await createPostgresTrap(url);
    const within = await killMigrations(trap.adapter, EVERY);
    await trap.remove();
    expect([...between.wrong, ...within.wrong]).toEqual([]);
    expect(Math.min(between.kills, within.kills)).toBeGreaterThan(3);
  });
});
