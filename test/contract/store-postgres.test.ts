import { afterAll } from 'vitest';
import { createTestDatabase } from '../rig/postgres.ts';
import { createPostgresPlace } from './store-postgres-place.ts';
import { describeStore } from './store.ts';

const database = await createTestDatabase();

afterAll(async () => {
  if (database.missing === undefined) await database.drop();
});

describeStore('postgres', async () => (database.missing === undefined ? createPostgresPlace(database.url) : database));
