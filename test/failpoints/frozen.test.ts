import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { isRunEnded, type Run } from '../../src/model/run.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { type CrashProject, createCrashProject, hasFlock, onPostgres } from './crash-project.ts';
import { finishAndCheck, latestRun } from './crash-trial.ts';

/** `npm run prove -- frozen` waits until leases are over by themselves. */
const { url, missing } = await createTestDatabase();
const created: CrashProject[] = [];
afterAll(async () => {
  for (const project of created) await project.remove();
});

/** As if its lease had gone by while its process was frozen. */
const EXPIRE = {
  async sqlite({ instance }: CrashProject): Promise<void> {
    const db = new Database(join(instance.folders.state, 'state.db'));
    db.exec('UPDATE run SET lease_until = 0');
    db.close();
  },
  async postgres(): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('UPDATE millrace.run SET lease_until = now()');
    await client.end();
  },
};

describe('a coordinator that was frozen beyond its lease stops when it goes on, and the run that another one has by then is done once', () => {
  test.for(['sqlite', 'postgres'] as const)('on %s', async (store, context) => {
    if (!hasFlock()) return context.skip('there is no flock');
    if (store === 'postgres' && missing !== undefined) return context.skip(missing);
    const project = await createCrashProject(store === 'postgres' ? onPostgres(url) : undefined);
    created.push(project);
    let froze = 0;
    for (let tries = 0; tries < TRIES_MAX && froze === 0; tries++) {
      const before = await latestRun(project);
      let send: (signal: NodeJS.Signals) => void = () => undefined;
      const carrying = project.carry('launch', { onStart: (signal) => (send = signal) });
      await untilRunning(project, before);
      send('SIGSTOP');
      const run = await latestRun(project);
      if (run !== undefined && !isRunEnded(run.state)) froze++;
      await EXPIRE[store](project);
      const taken = await finishAndCheck(project, before);
      send('SIGCONT');
      await carrying;
      const after = await finishAndCheck(project, before);
      expect([...taken.wrong, ...after.wrong]).toEqual([]);
      expect(after).toMatchObject({ endedAgain: 0, events: taken.events });
    }
    expect(froze).toBe(1);
  });
});

/** A run may end before it is frozen. */
const TRIES_MAX = 5;

async function untilRunning(project: CrashProject, before: Run | undefined): Promise<void> {
  for (;;) {
    const run = await latestRun(project);
    if (run !== undefined && run.id !== before?.id && run.state !== 'queued' && run.state !== 'starting') return;
  }
}
