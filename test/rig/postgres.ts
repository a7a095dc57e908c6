import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { askRig } from './ask-rig.ts';

/** A fresh, empty database on the Postgres of this test run, or why there is none here: `context.skip(reason)`. */
export async function createTestDatabase(): Promise<TestDatabase | { readonly missing: string }> {
  const server = await askRig('postgres');
  if (server.missing !== undefined) return server;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runOn(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = name;
  return { url: url.href, drop: () => runOn(server.url, `drop database ${name} with (force)`) };
}

export interface TestDatabase {
  readonly missing?: never;
  /** With the password. */
  readonly url: string;
  drop(): Promise<void>;
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
