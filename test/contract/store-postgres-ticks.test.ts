import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest';
import { toRunId } from '../../src/model/ids.ts';
import type { ScheduleSpan } from '../../src/model/schedule.ts';
import type { TickEntry } from '../../src/ports/automation-store.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { openPostgresStore } from '../../src/storage/postgres/postgres.ts';
import { type CuttingProxy, openCuttingProxy } from '../rig/cutting-proxy.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { createNewRun, SCOPE } from './store-batches.ts';
import { createPostgresPlace, type PostgresPlace } from './store-postgres-place.ts';

/** A tick, its run and the cursor are several statements there, in one transaction. */
const { url, missing } = await createTestDatabase();

let place: PostgresPlace;
let proxy: CuttingProxy;
/** Of a daemon whose connection is cut; and of one whose is not. */
let store: InstanceStore;
let other: InstanceStore;
beforeEach(async (context: TestContext) => {
  if (missing !== undefined) return context.skip(missing);
  place = createPostgresPlace(url);
  other = await place.open();
  proxy = await openCuttingProxy(url);
  store = await openPostgresStore({ url: proxy.url, schema: place.schema, connections: 1 });
  const schedules = ['a', 'b'].map((name) => ({ schedule: `job:${name}`, rule: 'r', paused: false }));
  await other.deploy({ ...SCOPE, version: 1, graph: 'g', folder: '/home/a', at: 1_000, by: 'me', schedules });
});
afterEach(async () => {
  await store.close();
  await proxy.close();
  await place.remove();
});

/** A pool lets go of a connection that was idle for long: what is asked next then begins with one more statement, which opens a session. */
async function connect(to: InstanceStore): Promise<void> {
  await to.readSpans({});
}

/** The next fire time of each schedule, decided at a moment. */
async function nextEntries(of: InstanceStore, at: number): Promise<readonly TickEntry[]> {
  return (await of.readSpans({})).map((span) => entryOf(span, at));
}

function entryOf(span: ScheduleSpan, at: number): TickEntry {
  const { schedule } = span;
  const fireAt = span.cursor + 1;
  const name = `${schedule.slice(-1)}_${fireAt}`;
  const created = createNewRun(name, { cause: { kind: 'schedule', key: `${schedule}@${fireAt}` } });
  const tick = { ...SCOPE, schedule, fireAt, at, state: 'requested', run: created.run.id } as const;
  return { span, cursor: fireAt, ticks: [tick], runs: [{ created, queued: { priority: 0, lane: schedule } }] };
}

/** Cursors, ticks, runs and places in the queue say the same, and there is one tick of each time. */
async function expectWhole(times: number): Promise<void> {
  const spans = await other.readSpans({});
  expect(spans.map(({ cursor }) => cursor)).toEqual([1_000 + times, 1_000 + times]);
  for (const { schedule } of spans) {
    const ticks = await other.listTicks({ ...SCOPE, schedule, limit: 1_000 });
    const fires = Array.from({ length: times }, (_, at) => 1_000 + times - at);
    expect(ticks.map(({ fireAt }) => fireAt)).toEqual(fires);
    for (const { fireAt } of ticks)
      expect(await other.readRun(toRunId(`run_${schedule.slice(-1)}_${fireAt}`))).toMatchObject({ state: 'queued' });
  }
  expect(await other.tallyWaitingRuns()).toBe(2 * times);
}

describe('ticks of Postgres are written whole and once, and who has written them knows it', () => {
  test.each(['question', 'answer'] as const)('whichever %s is lost with the connection', async (what) => {
    let times = 0;
    for (let at = 1, cuts = -1; cuts < proxy.cuts(); at++) {
      cuts = proxy.cuts();
      const entries = await nextEntries(other, 9_000 + at);
      await connect(store);
      proxy.cutNext(what, { at });
      expect(await store.commitTicks(entries), `${what} ${at}`).toEqual([true, true]);
      await expectWhole(++times);
    }
    expect(proxy.cuts()).toBe(STATEMENTS);
  });

  test('and by one of two, when the other one decides the same while the commit of the first is lost', async () => {
    const entries = await nextEntries(other, 20_000);
    let theirs: readonly boolean[] = [];
    const meanwhile = async () => {
      theirs = await other.commitTicks(entries.map(({ span }) => entryOf(span, 20_001)));
    };
    await connect(store);
    proxy.cutNext('answer', { at: STATEMENTS, meanwhile });
    const ours = await store.commitTicks(entries);
    expect([ours, theirs]).toEqual([
      [true, true],
      [false, false],
    ]);
    await expectWhole(1);
  });

  test.each(['before anything was asked', 'in the breath in which it was opened'] as const)(
    'also when the connection by which it is asked again is lost %s',
    async (when) => {
      const entries = await nextEntries(other, 30_000);
      await connect(store);
      const meanwhile = () => {
        if (when === 'before anything was asked') proxy.cutNext('question');
        else proxy.endNextSignIn();
        return Promise.resolve();
      };
      proxy.cutNext('question', { at: 2, meanwhile });
      expect(await store.commitTicks(entries)).toEqual([true, true]);
      expect(proxy.signInsEnded() + proxy.cuts()).toBe(2);
      await expectWhole(1);
    },
  );

  test('while the server ends connections in the middle of it, and two daemons decide', async () => {
    const rival = await place.open();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    let ended = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const spans = await other.readSpans({});
      const deciding = [store, rival].map((one, who) =>
        one.commitTicks(spans.map((span) => entryOf(span, 9_000 + 2 * round + who))),
      );
      ended += await endConnections(client, 1 + (round % ENDED_MAX), Promise.allSettled(deciding));
      const answers = await Promise.all(deciding);
      for (const at of [0, 1]) expect(answers.filter((answer) => answer[at])).toHaveLength(1);
    }
    await client.end();
    expect(ended).toBeGreaterThan(0);
    await expectWhole(ROUNDS);
  });
});

/** To begin, the schema's version, the cursors, the ticks, the runs, to commit. */
const STATEMENTS = 6;
const ROUNDS = 12;
const ENDED_MAX = 3;

/** Ends so many connections that are within a transaction, or those that are when all is done; how many. */
async function endConnections(client: pg.Client, most: number, work: Promise<unknown>): Promise<number> {
  const done = new AbortController();
  void work.then(() => done.abort());
  let ended = 0;
  while (!done.signal.aborted && ended < most) {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'millrace' AND datname = current_database() AND xact_start IS NOT NULL ORDER BY random() LIMIT 1`,
    );
    ended += rowCount ?? 0;
  }
  return ended;
}
