import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS as POSTGRES_MIGRATIONS } from '../../src/storage/postgres/migrations/migrations.ts';
import { MIGRATIONS as SQLITE_MIGRATIONS } from '../../src/storage/sqlite/migrations/migrations.ts';
import { startPostgres } from '../rig/postgres-server.ts';
import type { StorePlace } from './store-place.ts';
import { createPostgresPlace } from './store-postgres-place.ts';
import { writeSample } from './store-sample.ts';
import { createSqlitePlace } from './store-sqlite-place.ts';

/**
 * Writes down the schema of each store as it is released, with rows in it, so that every later version is tested to bring it up to date:
 * `npm run release:store`, once for a version. What is there already is left as it is.
 */
const RELEASED = join(import.meta.dirname, '../specs/storage/released');
mkdirSync(RELEASED, { recursive: true });
await release(`sqlite-${SQLITE_MIGRATIONS.length}.sql`, createSqlitePlace(), "lease_until = 0, lease_boot = ''");
const server = await startPostgres();
const cleared = "lease_until = NULL, request = ''";
await release(`postgres-${POSTGRES_MIGRATIONS.length}.sql`, createPostgresPlace(server.url), cleared);
await server.stop();

/** `cleared`: what is of this machine and moment. */
async function release(name: string, place: StorePlace, cleared: string): Promise<void> {
  const file = join(RELEASED, name);
  await writeSample(await place.open());
  await place.execute(`UPDATE run SET ${cleared}`);
  if (existsSync(file)) console.log(`${name} is there already`);
  else writeFileSync(file, (await place.dumpSchema()) + (await place.dumpRows()));
  await place.remove();
}
