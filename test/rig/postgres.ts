import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { askRig } from './ask-rig.ts';

/**
 * A fresh, empty database on the Postgres of this test run, gone after all else of the file that asks for it; or why there is none here:
 * `context.skip(missing)`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await askRig('postgres');
  if (server.missing !== undefined) return { url: '', missing: server.missing };
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runOn(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = name;
  afterAll(() => runOn(server.url, `drop database ${name} with (force)`));
  return { url: url.href };
}

export interface TestDatabase {
  readonly missing?: string;
  /** With the password; empty where there is none. */
  readonly url: string;
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
