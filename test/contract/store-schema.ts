import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSample, writeSample } from './store-sample.ts';
import type { StoreUnderTest } from './store-place.ts';

const SPECS = join(import.meta.dirname, '../specs/storage');
/** `ADAPTER-VERSION.sql`: the schema of each version that was released, with rows, written by `release-store-schema.ts`. */
export const RELEASED = join(SPECS, 'released');

/** What a store keeps on the disk, now and by every version that was ever released. */
export function describeSchema(name: string, under: StoreUnderTest): void {
  const golden = join(SPECS, `${name}.sql`);
  const released = readdirSync(RELEASED).flatMap((file) => {
    const [, adapter, version] = /^([a-z]+)-(\d+)\.sql$/.exec(file) ?? [];
    return adapter === name ? [{ file, version: Number(version) }] : [];
  });

  describe('the schema', () => {
    test('is the one that was written down', async () => {
      await expect(await under.place.dumpSchema()).toMatchFileSnapshot(golden);
    });

    test('was written down with every release', () => {
      expect(released.length).toBeGreaterThan(0);
      expect(released.map(({ version }) => version).sort()).toEqual(released.map((_, at) => at + 1));
    });

    test('of every release is brought up to date, and what is in it is kept', async () => {
      for (const { file } of released) {
        const place = await under.createPlace();
        try {
          await place.load(readFileSync(join(RELEASED, file), 'utf8'));
          const store = await place.open();
          expect(await place.dumpSchema(), file).toBe(await under.place.dumpSchema());
          await checkSample(store);
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
