import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { openPostgresStore } from '../../src/storage/postgres/postgres.ts';
import { dumpPostgresRows, dumpPostgresSchema } from './store-postgres-dump.ts';
import type { StorePlace } from './store-place.ts';

export interface PostgresPlace extends StorePlace {
  readonly schema: string;
}

/** A schema of its own in the database. */
export function createPostgresPlace(url: string, connections = 4): PostgresPlace {
  const schema = `store_${randomBytes(6).toString('hex')}`;
  const stores: InstanceStore[] = [];
  const within = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`SET search_path = ${schema}`);
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    schema,
    async open() {
      const store = await openPostgresStore({ url, schema, connections });
      stores.push(store);
      return store;
    },
    execute: (sql) =>
      within(async (client) => {
        await client.query(sql);
      }),
    dumpSchema: () => within((client) => dumpPostgresSchema(client, schema)),
    dumpRows: () => within((client) => dumpPostgresRows(client, schema)),
    load: (dump) =>
      within(async (client) => {
        await client.query(`CREATE SCHEMA ${schema}`);
        await client.query(dump.replaceAll("SET search_path TO 'millrace'", `SET search_path TO '${schema}'`));
      }),
    setVersion: (version) =>
      within(async (client) => {
        await client.query('UPDATE schema_version SET version = $1', [version]);
      }),
    async remove() {
      await Promise.all(stores.map((store) => store.close()));
      await within((client) => client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`));
    },
  };
}
