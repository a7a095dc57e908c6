import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releasedSchemas } from './released-schemas.ts';
import { checkSample, writeSample } from './store-sample.ts';
import type { StoreUnderTest } from './store-place.ts';

/** What a store keeps on the disk, now and by every version that was ever released. */
export function describeSchema(name: string, under: StoreUnderTest): void {
  const golden = join(import.meta.dirname, `../specs/storage/${name}.sql`);
  const released = releasedSchemas(name);

  describe('the schema', () => {
    test('is the one that was written down', async () => {
      await expect(await under.place.dumpSchema()).toMatchFileSnapshot(golden);
    });

    test('was written down with every release', () => {
      expect(released.length).toBeGreaterThan(0);
      expect(released.map(({ version }) => version)).toEqual(released.map((_, at) => at + 1));
    });

    test('of every release is brought up to date, and what is in it is kept', async () => {
      for (const { path, version } of released) {
        const place = await under.createPlace();
        try {
          await place.load(readFileSync(path, 'utf8'));
          const store = await place.open();
          expect(await place.dumpSchema(), path).toBe(await under.place.dumpSchema());
          await checkSample(store, version);
        } finally {
          await place.remove();
        }
      }
    });

    test('and the rows in it come back from a dump', async () => {
      await writeSample(under.store);
      const place = await under.createPlace();
      try {
        await place.load((await under.place.dumpSchema()) + (await under.place.dumpRows()));
        expect(await place.dumpRows()).toBe(await under.place.dumpRows());
        await checkSample(await place.open());
      } finally {
        await place.remove();
      }
    });
  });
}
