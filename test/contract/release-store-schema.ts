import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS as POSTGRES_MIGRATIONS } from '../../src/storage/postgres/migrations/migrations.ts';
import { MIGRATIONS as SQLITE_MIGRATIONS } from '../../src/storage/sqlite/migrations/migrations.ts';
import { startPostgres } from '../rig/postgres-server.ts';
import { RELEASED, type ReleasedSchema, releasedSchemas } from './released-schemas.ts';
import type { StorePlace } from './store-place.ts';
import { createPostgresPlace } from './store-postgres-place.ts';
import { writeSample } from './store-sample.ts';
import { createSqlitePlace } from './store-sqlite-place.ts';

/**
 * Writes down the schema of each store as it is released, with rows in it, so that every later version is tested to bring it up to date:
 * `npm run release:store`, once for a release. A version between the last release and this one is what its migrations make of the last
 * release. What is there already is left as it is.
 */
mkdirSync(RELEASED, { recursive: true });
await release('sqlite', SQLITE_MIGRATIONS, {
  createPlace: createSqlitePlace,
  cleared: "UPDATE run SET lease_until = 0, lease_boot = ''",
});
const server = await startPostgres();
await release('postgres', POSTGRES_MIGRATIONS, {
  createPlace: () => createPostgresPlace(server.url),
  cleared: "UPDATE run SET lease_until = NULL, request = ''",
});
await server.stop();

interface Adapter {
  readonly createPlace: () => StorePlace;
  /** Removes what is of this machine and moment. */
  readonly cleared: string;
}

async function release(name: string, migrations: readonly string[], adapter: Adapter): Promise<void> {
  for (let version = 1; version <= migrations.length; version++) {
    const file = join(RELEASED, `${name}-${version}.sql`);
    if (existsSync(file)) {
      console.log(`${name}-${version}.sql is there already`);
      continue;
    }
    const place = adapter.createPlace();
    const last = releasedSchemas(name).at(-1);
    if (version === migrations.length) await writeSample(await place.open());
    else await migrateTo(place, version, { last, migrations });
    await place.execute(adapter.cleared);
    writeFileSync(file, (await place.dumpSchema()) + (await place.dumpRows()));
    await place.remove();
  }
}

async function migrateTo(
  place: StorePlace,
  version: number,
  { last, migrations }: { readonly last: ReleasedSchema | undefined; readonly migrations: readonly string[] },
): Promise<void> {
  if (last === undefined) throw new Error('there is no released schema to begin with');
  await place.load(readFileSync(last.path, 'utf8'));
  for (const sql of migrations.slice(last.version, version)) await place.execute(sql);
  await place.setVersion(version);
}
