import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/event.ts';
import type { Store } from '../../src/ports/store.ts';
import { createBatch, createEvents, createNewRun, readAllEvents, startRun } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** Events of all runs, one after the other. */
export function describeFeed(under: PartUnderTest<Store>): void {
  describe('the feed', () => {
    test('has the events of all runs in the order in which they were stored, page by page', async () => {
      const [one, two] = [
        await startRun(under.store, createNewRun('a')),
        await startRun(under.store, createNewRun('b')),
      ];
      await under.store.appendEvents(createBatch(two, createEvents(two, 2, ['x'])));
      await under.store.appendEvents(createBatch(one, createEvents(one, 2, ['y'])));
      const first = await under.store.readFeed({ cursor: 0, limit: 3 });
      expect(first.events.map(({ run, seq }) => [run, seq])).toEqual([
        [one, 1],
        [two, 1],
        [two, 2],
      ]);
      const second = await under.store.readFeed({ cursor: first.cursor, limit: 3 });
      expect(second.events).toEqual((await readAllEvents(under.store, one)).slice(1));
      expect(await under.store.readFeed({ cursor: second.cursor, limit: 3 })).toEqual({
        cursor: second.cursor,
        events: [],
      });
    });

    test('misses nothing while others write', async () => {
      const stores = [under.store, await under.place.open(), await under.place.open()];
      let isWritten = false;
      const writing = Promise.all(
        Array.from({ length: 9 }, async (_, at) => {
          const writer = stores[at % 3] ?? under.store;
          const run = await startRun(writer, createNewRun(`writer_${at}`));
          for (let seq = 2; seq < 42; seq += 2) {
            await writer.appendEvents(createBatch(run, createEvents(run, seq, [`${at}`, `${at}`])));
          }
        }),
      ).finally(() => (isWritten = true));
      const read = await followFeed(await under.place.open(), () => isWritten);
      await writing;
      expect(read).toHaveLength(9 * 41);
      const seqsOf = Map.groupBy(read, ({ run }) => run);
      for (const events of seqsOf.values()) {
        expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, at) => at + 1));
      }
    });
  });
}

/** Every event that the feed gives until nobody writes any more. */
async function followFeed(store: Store, isWritten: () => boolean): Promise<readonly RunEvent[]> {
  const read: RunEvent[] = [];
  for (let cursor = 0; ;) {
    const isLast = isWritten();
    const page = await store.readFeed({ cursor, limit: 50 });
    read.push(...page.events);
    if (isLast && page.events.length === 0) return read;
    cursor = page.cursor;
  }
}
