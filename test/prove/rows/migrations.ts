import { killMigrations, type MigrationKills } from '../../contract/kill-migrations.ts';
import { createPostgresTrap, postgresMigrations } from '../../contract/kill-migrations-postgres.ts';
import { sqliteMigrations } from '../../contract/kill-migrations-sqlite.ts';
import { startPostgres } from '../../rig/postgres-server.ts';
import type { Effort, Proof, Verdict } from '../proof.ts';

/** Stores of every released schema, and new ones, are opened by a process that is killed at one statement after the other. */
function migrations(name: string, store: string, kill: (every: number) => Promise<readonly MigrationKills[]>): Proof {
  return {
    name,
    promise: `A store whose migration was killed is brought up to date by the next process, and has all that was in it (${store}).`,
    target: '0 failures from every released schema, at every statement',
    prove: ({ trials }: Effort) => tell(() => kill(trials(1, 12))),
  };
}

export const migrationsSqlite = migrations('migrations', 'SQLite', async (every) => [
  await killMigrations(sqliteMigrations, every),
]);

export const migrationsPostgres = migrations('migrations-postgres', 'Postgres', async (every) => {
  const server = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
  try {
    const between = await killMigrations(postgresMigrations(server.url), every);
    const trap = await createPostgresTrap(server.url);
    const within = await killMigrations(trap.adapter, every);
    await trap.remove();
    return [between, within];
  } finally {
    await server.stop();
  }
});

async function tell(kill: () => Promise<readonly MigrationKills[]>): Promise<Verdict> {
  const tallies = await kill();
  const wrong = tallies.flatMap((tally) => tally.wrong);
  const kills = tallies.reduce((sum, tally) => sum + tally.kills, 0);
  return {
    figure: `${wrong.length} of any`,
    trials: `${kills.toLocaleString('en-US')} kills, from ${tallies[0]?.starts ?? 0} schemas (one of them none yet)`,
    isKept: wrong.length === 0 && kills > 0,
    wrong,
  };
}
