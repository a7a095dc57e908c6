import { killAtStatement, type MigratedAdapter } from './kill-migrations.ts';
import { createSqlitePlace } from './store-sqlite-place.ts';

export const sqliteMigrations: MigratedAdapter = {
  name: 'sqlite',
  createPlace: () => {
    const place = createSqlitePlace();
    return { ...place, openerArguments: ['sqlite', place.path] };
  },
  killAt: killAtStatement,
};
