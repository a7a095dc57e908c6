import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { toRunId } from '../../src/model/ids.ts';
import { openPostgresStore } from '../../src/storage/postgres/postgres.ts';
import { type CuttingProxy, openCuttingProxy } from '../rig/cutting-proxy.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { createBatch, createEvents, createNewRun, readAllEvents, startRun } from './store-batches.ts';
import { createPostgresPlace, type PostgresPlace } from './store-postgres-place.ts';
import { describeStore } from './store.ts';

const { url, missing } = await createTestDatabase();

describeStore('postgres', async () => (missing === undefined ? createPostgresPlace(url) : { missing }));

describe('the store postgres', () => {
  let place: PostgresPlace;
  let proxy: CuttingProxy;
  /** Through the proxy; and past it. */
  let store: InstanceStore;
  let other: Store;

  beforeEach(async (context: TestContext) => {
    if (missing !== undefined) return context.skip(missing);
    place = createPostgresPlace(url);
    other = await place.open();
    proxy = await openCuttingProxy(url);
    store = await openPostgresStore({ url: proxy.url, schema: place.schema, connections: 2 });
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
    await place.remove();
  });

  describe.each(['question', 'answer'] as const)('when the connection is lost with the %s', (what) => {
    test('creates a run once and says so', async () => {
      proxy.cutNext(what);
      expect(await store.createRun(createNewRun('a'))).toBe(true);
      expect(proxy.cuts()).toBe(1);
      expect(await readAllEvents(other, toRunId('run_a'))).toHaveLength(1);
      proxy.cutNext(what);
      expect(await store.createRun(createNewRun('a'))).toBe(false);
    });

    test('gives a claim once, to who asked', async () => {
      await other.createRun(createNewRun('a'));
      const claim = { run: toRunId('run_a'), expectedEpoch: 1, owner: 'host/1', leaseMs: 60_000 };
      proxy.cutNext(what);
      expect(await store.claimRun(claim)).toEqual({ epoch: 2, seq: 1 });
      proxy.cutNext(what);
      expect(await store.claimRun(claim)).toBeUndefined();
      expect(await other.readRun(claim.run)).toMatchObject({ epoch: 2, owner: 'host/1' });
    });

    test('appends events once and says so', async () => {
      const run = await startRun(store, createNewRun('a'));
      for (let seq = 2; seq < 12; seq++) {
        proxy.cutNext(what);
        expect(await store.appendEvents(createBatch(run, createEvents(run, seq, [`event ${seq}`])))).toBe(true);
      }
      expect(proxy.cuts()).toBe(10);
      expect((await readAllEvents(other, run)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 11 }, (_, at) => at + 1),
      );
    });

    test('says to stop when somebody else claimed the run meanwhile', async () => {
      const run = await startRun(store, createNewRun('a'));
      const meanwhile = async () => {
        expect(await other.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 })).toBeDefined();
      };
      proxy.cutNext(what, { meanwhile });
      expect(await store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])))).toBe(false);
      expect(await store.renewLease({ run, epoch: 2, leaseMs: 60_000 })).toBe(false);
    });

    test('renews and reads all the same', async () => {
      const run = await startRun(store, createNewRun('a'));
      proxy.cutNext(what);
      expect(await store.renewLease({ run, epoch: 2, leaseMs: 90_000 })).toBe(true);
      proxy.cutNext(what);
      expect(await store.readRun(run)).toEqual(await other.readRun(run));
      proxy.cutNext(what);
      expect(await store.readFeed({ cursor: 0, limit: 10 })).toEqual(await other.readFeed({ cursor: 0, limit: 10 }));
      expect(proxy.cuts()).toBe(3);
    });
  });

  test('loses and repeats nothing while the server ends connections again and again', async () => {
    const runs = await Promise.all(['a', 'b', 'c', 'd'].map((name) => startRun(other, createNewRun(name))));
    let isWritten = false;
    const writing = Promise.all(
      runs.map(async (run) => {
        for (let seq = 2; seq < 32; seq++) {
          const batch = createBatch(run, createEvents(run, seq, [`event ${seq}`]));
          expect(await other.appendEvents(batch)).toBe(true);
        }
      }),
    ).finally(() => (isWritten = true));
    const ended = await endConnections(url, () => isWritten);
    await writing;
    expect(ended).toBeGreaterThan(0);
    for (const run of runs) {
      const seqs = (await readAllEvents(other, run)).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 31 }, (_, at) => at + 1));
    }
  });

  // Every third answer, as each makes the schema twice; `npm run prove -- migrations-postgres` kills at each statement.
  test('has a whole schema whatever answer is lost while it is made', async () => {
    const schema = await place.dumpSchema();
    for (let at = 1, cuts = -1; cuts < proxy.cuts(); at += 3) {
      cuts = proxy.cuts();
      const made = createPostgresPlace(url);
      proxy.cutNext('answer', { at });
      const opened = openPostgresStore({ url: proxy.url, schema: made.schema });
      await opened.then((one) => one.close()).catch(() => undefined);
      await made.open();
      expect(await made.dumpSchema(), `answer ${at}`).toBe(schema);
      await made.remove();
    }
    expect(proxy.cuts()).toBeGreaterThan(8);
  });

  test('is on the disk of the server when it says so, even where sessions are set not to wait', async () => {
    await place.execute(`
      CREATE FUNCTION check_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('synchronous_commit') <> 'on' THEN RAISE EXCEPTION 'it does not wait for the disk'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER check_session BEFORE INSERT ON plan EXECUTE FUNCTION check_session()`);
    expect(await store.createRun(createNewRun('a'))).toBe(true);
    await expect(place.execute('INSERT INTO plan SELECT * FROM plan')).rejects.toThrow('does not wait');
  });

  test('has feeds that wait for a writer that has taken its place and is not done', async () => {
    const run = await startRun(other, createNewRun('a'));
    const slow = new pg.Client({ connectionString: url });
    await slow.connect();
    await slow.query(`SET search_path = ${place.schema}`);
    await slow.query('BEGIN');
    await slow.query("SELECT pg_advisory_xact_lock_shared(hashtext('millrace.feed'), hashtext($1))", [place.schema]);
    await slow.query("INSERT INTO event (run, seq, at, epoch, type, body) SELECT key, 2, 1, 2, 'slow', '{}' FROM run");
    await startRun(other, createNewRun('b'));
    const feed = store.readFeed({ cursor: 0, limit: 10 });
    expect(await Promise.race([feed, waitsForLock(url)])).toBe('waits');
    await slow.query('COMMIT');
    await slow.end();
    expect((await feed).events.map(({ run: of, seq }) => [of, seq])).toEqual([
      [run, 1],
      [run, 2],
      ['run_b', 1],
    ]);
  });

  test('has signals that wait for a writer that has taken its place and is not done', async () => {
    const run = await startRun(other, createNewRun('a'));
    const made = JSON.stringify({ asset: 'late', dataVersion: 'v' });
    const insert = (seq: number) =>
      `INSERT INTO event (run, seq, at, epoch, type, step, attempt, body)
       SELECT key, ${seq}, 1, 2, 'asset_materialized', 's', 1, '${made}' FROM run WHERE id = '${run}'`;
    const slow = new pg.Client({ connectionString: url });
    await slow.connect();
    await slow.query(`SET search_path = ${place.schema}`);
    await slow.query('BEGIN');
    await slow.query("SELECT pg_advisory_xact_lock_shared(hashtext('millrace.feed'), hashtext($1))", [place.schema]);
    await slow.query(insert(2));
    const quick = await startRun(other, createNewRun('b'));
    await place.execute(insert(2).replace(run, quick));
    const page = store.readSignals({ topics: ['assets'], cursor: 0, limit: 10 });
    expect(await Promise.race([page, waitsForLock(url)])).toBe('waits');
    await slow.query('COMMIT');
    await slow.end();
    expect((await page).signals.map((signal) => signal.run)).toEqual([run, quick]);
  });

  test('has writers that wait while a feed looks who has not ended', async () => {
    const run = await startRun(other, createNewRun('a'));
    const feed = new pg.Client({ connectionString: url });
    await feed.connect();
    await feed.query("SELECT pg_advisory_lock(hashtext('millrace.feed'), hashtext($1))", [place.schema]);
    for (const write of [
      () => store.createRun(createNewRun('b')),
      () => store.appendEvents(createBatch(run, createEvents(run, 2, ['x']))),
    ]) {
      const writing = write();
      expect(await Promise.race([writing, waitsForLock(url)])).toBe('waits');
      await feed.query("SELECT pg_advisory_unlock(hashtext('millrace.feed'), hashtext($1))", [place.schema]);
      expect(await writing).toBe(true);
      await feed.query("SELECT pg_advisory_lock(hashtext('millrace.feed'), hashtext($1))", [place.schema]);
    }
    await feed.end();
  });

  test('has feeds that do not wait for what was given up', async () => {
    await startRun(other, createNewRun('a'));
    const run = toRunId('run_a');
    const gap = createEvents(run, 2, ['x', 'y']).filter(({ seq }) => seq === 3);
    await expect(other.appendEvents({ ...createBatch(run, gap), afterSeq: 1 })).rejects.toThrow('gap');
    await startRun(other, createNewRun('b'));
    expect((await store.readFeed({ cursor: 0, limit: 10 })).events).toHaveLength(2);
  });

  test('is one of several in a database, which know nothing of each other', async () => {
    const neighbour = createPostgresPlace(url);
    const theirs = await neighbour.open();
    await startRun(theirs, createNewRun('a'));
    expect(await store.readRun(toRunId('run_a'))).toBeUndefined();
    expect(await store.createRun(createNewRun('a'))).toBe(true);
    expect(await theirs.readRun(toRunId('run_a'))).toMatchObject({ epoch: 2 });
    await neighbour.remove();
  });
});

/** Ends the store's connections a few at a time, until it is told that all is done; how many. */
async function endConnections(url: string, isDone: () => boolean): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let ended = 0;
  while (!isDone()) {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'millrace' AND datname = current_database() ORDER BY random() LIMIT 1`,
    );
    ended += rowCount ?? 0;
    await client.query('SELECT pg_sleep(0.05)');
  }
  await client.end();
  return ended;
}

/** Resolves when some connection of the store waits for an advisory lock, or when none has for ten seconds. */
async function waitsForLock(url: string): Promise<'waits' | 'nobody waits'> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let tries = 0; tries < 1_000; tries++) {
      const { rows } = await client.query<{ readonly waiting: number }>(
        `SELECT count(*)::integer AS waiting, pg_sleep(0.01) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'millrace' AND wait_event = 'advisory'`,
      );
      if (rows[0]?.waiting === 1) return 'waits';
    }
    return 'nobody waits';
  } finally {
    await client.end();
  }
}
