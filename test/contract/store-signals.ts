import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/event.ts';
import type { RunId } from '../../src/model/ids.ts';
import type { Signal } from '../../src/model/signal.ts';
import type { SignalStore } from '../../src/ports/signal-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { createBatch, createNewRun, SCOPE, startRun } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** What runs did that sensors and jobs that go by data start on. */
export function describeSignals(under: PartUnderTest<Store & SignalStore>): void {
  describe('signals', () => {
    test('are the new data of all runs and their ends, in the order in which they were stored', async () => {
      const [one, two] = [
        await startRun(under.store, createNewRun('a')),
        await startRun(under.store, createNewRun('b', { environment: 'prod' })),
      ];
      await tell(under.store, one, 2, [
        madeOf('x', { partitions: ['2001-01-01', '2001-01-02'] }),
        madeOf('y', {}),
        { type: 'step_logged', step: 's', attempt: 1, body: { level: 'info', message: 'm' } },
      ]);
      await tell(under.store, two, 2, [
        { type: 'asset_observed', step: 's', body: { asset: 'raw', dataVersion: 'v' } },
      ]);
      await tell(under.store, one, 5, [{ type: 'run_succeeded', body: {} }]);

      const page = { topics: ['assets', 'runs'], cursor: 0, limit: 10 } as const;
      const { signals, cursor } = await under.store.readSignals(page);
      expect(signals.map(withoutPlace)).toEqual([
        { ...SCOPE, run: one, kind: 'materialized', step: 's', asset: 'x', partitions: DAYS, dataVersion: 'v_x' },
        { ...SCOPE, run: one, kind: 'materialized', step: 's', asset: 'y', partitions: [''], dataVersion: 'v_y' },
        { ...PROD, run: two, kind: 'observed', step: 's', asset: 'raw', partitions: [''], dataVersion: 'v' },
        { ...SCOPE, run: one, kind: 'run_ended', state: 'succeeded' },
      ]);
      expect(signals.map(({ tags }) => tags)).toEqual(Array(4).fill({ domain: 'flights', tier: '' }));
      const cursors = signals.map((signal) => signal.cursor);
      expect(cursors).toEqual([...new Set(cursors)].sort((a, b) => a - b));
      expect(cursor).toBe(cursors.at(-1));
      expect(await under.store.readSignals({ ...page, cursor })).toEqual({ cursor, signals: [] });

      const ends = await under.store.readSignals({ ...page, topics: ['runs'] });
      expect(ends.signals).toEqual(signals.slice(3));
      const first = await under.store.readSignals({ ...page, topics: ['assets'], limit: 2 });
      const rest = await under.store.readSignals({ ...page, topics: ['assets'], cursor: first.cursor });
      expect([...first.signals, ...rest.signals]).toEqual(signals.slice(0, 3));
    });

    test('from now on are none of those that are there', async () => {
      expect(await under.store.readSignalCursor()).toBe(0);
      const run = await startRun(under.store, createNewRun('a'));
      await tell(under.store, run, 2, [madeOf('x', {})]);
      const cursor = await under.store.readSignalCursor();
      await tell(under.store, run, 3, [madeOf('y', {})]);
      const { signals } = await under.store.readSignals({ topics: ['assets'], cursor, limit: 10 });
      expect(signals).toMatchObject([{ asset: 'y' }]);
    });

    test('are missed by nobody while others write', async () => {
      const stores = [under.store, await under.place.open(), await under.place.open()];
      let isWritten = false;
      const writing = Promise.all(
        Array.from({ length: 6 }, async (_, at) => {
          const writer = stores[at % 3] ?? under.store;
          const run = await startRun(writer, createNewRun(`writer_${at}`));
          for (let seq = 2; seq < 22; seq += 1) await tell(writer, run, seq, [madeOf(`a${at}_${seq}`, {})]);
        }),
      ).finally(() => (isWritten = true));
      const read = await follow(await under.place.open(), () => isWritten);
      await writing;
      expect(read).toHaveLength(6 * 20);
      expect(new Set(read).size).toBe(6 * 20);
    });
  });
}

const DAYS = ['2001-01-01', '2001-01-02'];
const PROD = { ...SCOPE, environment: 'prod' };

type Draft<Event = RunEvent> = Event extends RunEvent ? Omit<Event, 'run' | 'seq' | 'at' | 'epoch'> : never;

function madeOf(asset: string, about: { readonly partitions?: readonly string[] }): Draft {
  const partitions = about.partitions === undefined ? {} : { partitions: [...about.partitions] };
  return {
    type: 'asset_materialized',
    step: 's',
    attempt: 1,
    body: { asset, dataVersion: `v_${asset}`, ...partitions },
  };
}

async function tell(store: Store, run: RunId, from: number, drafts: readonly Draft[]): Promise<void> {
  const events = drafts.map((draft, at): RunEvent => ({
    ...draft,
    run,
    seq: from + at,
    at: 5_000 + from + at,
    epoch: 2,
  }));
  const isEnd = events.some(({ type }) => type === 'run_succeeded');
  const head = isEnd ? ({ state: 'succeeded', endedAt: 9_000 } as const) : {};
  expect(await store.appendEvents(createBatch(run, events, { head }))).toBe(true);
}

function withoutPlace({ cursor: _cursor, at: _at, tags: _tags, ...signal }: Signal) {
  return signal;
}

/** Every asset that signals tell of until nobody writes any more. */
async function follow(store: SignalStore, isWritten: () => boolean): Promise<readonly string[]> {
  const read: string[] = [];
  for (let cursor = 0; ;) {
    const isLast = isWritten();
    const page = await store.readSignals({ topics: ['assets'], cursor, limit: 7 });
    read.push(...page.signals.flatMap((signal) => (signal.kind === 'run_ended' ? [] : [signal.asset])));
    if (isLast && page.signals.length === 0) return read;
    cursor = page.cursor;
  }
}
