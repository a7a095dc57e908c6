import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenResource } from '../../src/ports/resource.ts';
import { createResourceTypes } from '../../src/app/resource-types.ts';
import type { Json } from '../../src/std/json.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { createTestBucket } from '../rig/s3.ts';
import { createCrossingProject, type CrossingWarehouse, FORMATS } from './crossing-project.ts';

/**
 * Tables become files and tables again, wherever an environment keeps them, and nothing of a value is lost on the way. The jobs say nothing
 * of it: `io:` of the environment does.
 */
const bucket = await createTestBucket();
const database = await createTestDatabase();
const local = { type: 'local_files', root: 'made' };
const s3 =
  bucket.missing === undefined
    ? { type: 's3', bucket: bucket.bucket, endpoint: bucket.endpoint, access_key_id: 'test', secret_access_key: 'test' }
    : undefined;

describeCrossing('DuckDB', {
  warehouse: (environment) => ({ type: 'duckdb', path: `${environment}.duckdb` }),
  json: 'json',
  stores: { on_disk: local, ...(s3 === undefined ? {} : { on_s3: { ...s3, prefix: 'duckdb' } }) },
  ...(database.missing === undefined
    ? { other: { type: 'postgres', url: database.url, naming: { schema: 'other_{{schema}}' } } }
    : {}),
});
if (database.missing === undefined) {
  describeCrossing('Postgres', {
    warehouse: (environment) => ({
      type: 'postgres',
      url: database.url,
      naming: { schema: `${environment}_{{schema}}` },
    }),
    json: 'jsonb',
    stores: { on_disk: local, ...(s3 === undefined ? {} : { on_s3: { ...s3, prefix: 'postgres' } }) },
    other: { type: 'duckdb', path: 'other.duckdb' },
  });
} else test('Postgres', (context) => context.skip(database.missing));
if (bucket.missing !== undefined) test('S3', (context) => context.skip(bucket.missing));

function describeCrossing(name: string, warehouse: CrossingWarehouse): void {
  describe.each(Object.keys(warehouse.stores))(`tables of ${name} and files %s`, (environment) => {
    let folder = '';
    let outcome: Outcome;
    let opened: OpenResource;
    beforeAll(async () => {
      folder = createCrossingProject(warehouse);
      outcome = await runMillrace(['run', '--env', environment, '--partition', '2001-01-01..2001-01-02'], {
        cwd: folder,
      });
      opened = await openWarehouse(warehouse.warehouse(environment), folder);
    });
    afterAll(async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const rowsOf = async (query: string): Promise<readonly (readonly Json[])[]> =>
      (await opened.sql?.session(async (session) => session.query(query), new AbortController().signal))?.rows ?? [];
    const describeTable = (asset: string) =>
      opened.sql?.session(
        (session) => session.describe(`select * from ${locate(asset)}`),
        new AbortController().signal,
      );
    const locate = (asset: string): string => opened.sql?.locate(asset).sql ?? '';
    const all = (asset: string): string => `select * from ${locate(asset)} order by i`;
    const days = (asset: string): string => `select day, n, e, x from ${locate(asset)} order by day, n`;

    test('the run succeeds, every contract kept', () => {
      expect(outcome.code, outcome.stderr).toBe(0);
    });

    describe.each(FORMATS)('a %s file', (format) => {
      test('has every value of the table that it was made of', async () => {
        const sent = await rowsOf(all('typed'));
        expect(sent).toHaveLength(4);
        expect(toPlain(await rowsOf(all(`back_${format}`)))).toEqual(toPlain(sent));
      });

      test('that another program wrote is read as it is declared', async () => {
        expect(toPlain(await rowsOf(all(`back_copied_${format}`)))).toEqual(toPlain(await rowsOf(all('typed'))));
      });

      test('of an empty table is an empty table of the same columns', async () => {
        expect(await rowsOf(all(`back_empty_${format}`))).toEqual([]);
        const columns = async (asset: string) =>
          (await describeTable(asset))?.map(({ name, type }) => `${name} ${type}`).sort();
        expect(await columns(`back_empty_${format}`)).toEqual(await columns('typed'));
      });

      test('is one for each partition, read one by one and all together, whatever the order of their columns', async () => {
        const sent = await rowsOf(days('days'));
        expect(sent).toEqual([
          ['2001-01-01', 1, '', null],
          ['2001-01-01', 2, '', null],
          ['2001-01-02', 1, '', null],
          ['2001-01-02', 2, '', null],
        ]);
        expect(await rowsOf(days(`back_days_${format}`))).toEqual(sent);
        expect(await rowsOf(days(`all_days_${format}`))).toEqual(sent);
      });
    });

    test('a table of another warehouse has every value, too, and so has what is made of it here', async () => {
      const typed = await rowsOf(all('typed'));
      expect(await rowsOf(all('back_other'))).toEqual(typed.map((row) => row.slice(0, -1)));
    });
  });
}

async function openWarehouse(config: object, projectFolder: string): Promise<OpenResource> {
  const { type, ...others } = config as { readonly type: string };
  const found = await createResourceTypes()(type);
  return found.open(others, {
    name: 'warehouse',
    environment: 'test',
    projectFolder,
    stateFolder: `${projectFolder}/.millrace`,
    signal: new AbortController().signal,
  });
}

/** JSON is compared as what it says, not by its white space. */
function toPlain(rows: readonly (readonly Json[])[]): readonly (readonly Json[])[] {
  return rows.map((row) =>
    row.map((value, at) => (at === row.length - 1 && typeof value === 'string' ? parse(value) : value)),
  );
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
