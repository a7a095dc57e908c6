import { openPostgresStore } from '../../src/storage/postgres/postgres.ts';
import { openDatabase } from '../../src/storage/sqlite/database.ts';

/**
 * A process that opens a store, bringing its schema up to date, and ends; for tests that kill it on the way: `store-opener.ts sqlite FILE`,
 * `store-opener.ts postgres URL SCHEMA`.
 */
const [, , adapter, place = '', schema = ''] = process.argv;
if (adapter === 'sqlite') openDatabase(place).handle.close();
else await (await openPostgresStore({ url: place, schema })).close();
