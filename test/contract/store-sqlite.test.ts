import { createSqlitePlace } from './store-sqlite-place.ts';
import { describeStore } from './store.ts';

describeStore('sqlite', async () => createSqlitePlace());
