import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compileProject } from '../../src/app/compile-project/compile-project.ts';
import { deliverHooks } from '../../src/app/carry/deliver-hooks.ts';
import { deployGraph } from '../../src/app/deploy/deploy.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { type Instance, openInstance } from '../../src/app/instance/instance.ts';
import { openLookChildren } from '../../src/app/look/look-children.ts';
import { createSchemaCheck } from '../../src/app/schema-check.ts';
import { askOutside } from '../../src/automation/sensors/ask-outside.ts';
import { decideLook } from '../../src/automation/sensors/decide-look.ts';
import { lookWith } from '../../src/automation/sensors/sensors.ts';
import { readDeployedSensors } from '../../src/cli/sensors/deployed-sensors.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { createTestBucket } from '../rig/s3.ts';
import { openWebServer, type WebRequestSeen } from '../rig/web-server.ts';

/** What is outside is real, and looked at in child processes as by a daemon; only when a look is due is said by the tests. */
const [bucket, database] = await Promise.all([createTestBucket(), createTestDatabase()]);
const pages = new Map<
  string,
  { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string }
>();
const web = await openWebServer(({ url, headers }: WebRequestSeen, response) => {
  const page = pages.get(url);
  if (page === undefined) return; // it never answers
  const isSame = page.headers?.['etag'] !== undefined && headers['if-none-match'] === page.headers['etag'];
  response.writeHead(isSame ? 304 : (page.status ?? 200), page.headers).end(isSame ? '' : page.body);
});
const observer = openLookChildren({ idleMs: 60_000 });
const root = mkdtempSync(join(tmpdir(), 'millrace-outside-'));
let instance: Instance;

const SENSORS = `
  glob: {type: files, resource: store, pattern: "in/*.csv", launch: {select: take, tags: {file: "{{file.name}}"}}}
  days:
    type: files
    resource: store
    pattern: '^in/(?<day>\\d{4}-\\d\\d-\\d\\d)\\.csv$|^late/(?<late>\\d+)\\.csv$'
    key: "{{match.day}}{{match.late}}"
    launch: {select: take}
  whole: {type: files, resource: store, pattern: "in/2*.csv", stable: 10m, launch: {select: take}}
  no_bucket: {type: files, resource: gone, pattern: "*", launch: {select: take}}
  rows:
    type: sql
    sql: "select id, at, total, tags from raw.orders where id > 0 order by id"
    key: "{{row.id}}"
    launch: {select: take, tags: {at: "{{row.at}}", total: "{{row.total}}"}}
  flood: {type: sql, sql: "select * from generate_series(1, 10001)", launch: {select: take}}
  no_table: {type: sql, sql: "select * from nowhere", launch: {select: take}}
  etag: {type: http, resource: web, url: etag, launch: {select: take}}
  modified: {type: http, resource: web, url: modified, launch: {select: take}}
  hash: {type: http, resource: web, url: hash, launch: {select: take}}
  private: {type: http, url: "WEB/hash", launch: {select: take}}
  broken: {type: http, resource: web, url: broken, failures: 2, hooks: {on_failure: tell, on_success: tell}, launch: {select: take}}
  silent: {type: http, resource: web, url: silent, timeout: 1s, launch: {select: take}}
  refused: {type: http, resource: closed, url: x, launch: {select: take}}
  rates: {type: asset, assets: [raw.rates], launch: {select: take, tags: {made: "{{event.run}}"}}}
  parts: {type: asset, assets: [raw.parts], launch: {select: take, tags: {part: "{{event.partition}}"}}}
  sales: {type: asset, assets: [ops.sales], launch: {select: take, tags: {part: "{{event.partition}}"}}}
  blind: {type: asset, assets: [ops.blind], launch: {select: take}}
  object: {type: asset, assets: [raw.object], launch: {select: take, tags: {version: "{{event.version}}"}}}
`;

function createProject(): string {
  const s3 = `endpoint: "${bucket.missing === undefined ? bucket.endpoint : 'http://127.0.0.1:1'}", access_key_id: test, secret_access_key: {secret: S3_KEY}`;
  return `
millrace: 1
project: watching
descriptors: ["*.job.yaml"]
secrets: {WAREHOUSE_URL: env, S3_KEY: env}
sql: {dialect: postgres}
environments:
  dev:
    storage: {type: sqlite, path: ../state.db}
    resources:
      files: {type: local_files, root: made}
      store: {type: s3, bucket: ${bucket.missing === undefined ? bucket.bucket : 'none'}, prefix: lake, ${s3}}
      gone: {type: s3, bucket: not-there, ${s3}}
      warehouse: {type: postgres, url: {secret: WAREHOUSE_URL}}
      web: {type: http, url: "${web.url}/v1", token: sesame-3, private_hosts: [127.0.0.1]}
      closed: {type: http, url: "http://127.0.0.1:1", private_hosts: [127.0.0.1]}
assets:
  raw.orders: {resource: warehouse, table: shop.orders}
  raw.object: {resource: store, path: object.csv}
  raw.rates: {project: partner, asset: marts.rates}
  raw.parts: {resource: files, path: parts.csv, partitions: regions}
  ops.sales: {resource: warehouse, table: ops.sales, partitions: regions, by: region, updated_column: at}
  ops.blind: {resource: warehouse, table: ops.sales, partitions: regions}
partitions: {regions: {values: [EU, US]}}
hooks: {tell: {type: http, resources: {http: web}, config: {method: POST, url: told, json: {sensor: "{{job.name}}", what: "{{hook.occasion}}: {{error.message}}"}}}}
sensors:${SENSORS.replaceAll('WEB', web.url)}`;
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

beforeAll(async () => {
  vi.stubEnv('S3_KEY', 'test');
  vi.stubEnv('WAREHOUSE_URL', database.missing === undefined ? database.url : 'postgres://127.0.0.1:1/none');
  write('watching/millrace.yaml', createProject());
  write('watching/take.job.yaml', 'job: take\ntype: shell\nconfig: {script: "true"}\n');
  const compiled = await compileProject(join(root, 'watching'));
  if (compiled.graph === undefined) throw new Error(JSON.stringify(compiled.diagnostics));
  const storage = { type: 'sqlite', path: '../state.db' } as const;
  const opened = await openInstance({ projectFolder: join(root, 'watching'), storage });
  if (!opened.ok) throw new Error(opened.error);
  instance = opened.value;
  await deployGraph(instance, compiled.graph, { environment: 'dev' });
});
afterAll(async () => {
  await observer.close();
  await instance.store.close();
  await web.close();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

async function findSensor(name: string) {
  const deployed = await readDeployedSensors(instance, { project: 'watching', environment: 'dev' });
  const found = deployed.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no sensor ${name}`);
  return found;
}

/** A look as a daemon does it, stored; `later` milliseconds from now. Gives what it asked for, or why it did not. */
async function look(name: string, later = 0): Promise<readonly string[] | string> {
  const { store } = instance;
  const found = await findSensor(name);
  const state = await store.readSensor(found.state);
  if (state === undefined) throw new Error(`the store does not know the sensor ${name}`);
  const asked = { project: found.project, sensor: found, state, at: Date.now() + later };
  const planning = { hash: sha256, parallelDefault: 1, check: createSchemaCheck() };
  const clock = { now: () => Date.now() + later };
  const entry = decideLook(asked, await lookWith(asked, { store, observer, clock, planning, engine: 'test' }), sha256);
  const committed = await store.commitLook(entry);
  if (committed === false) throw new Error('somebody else has looked');
  expect(committed.requested).toBe(entry.requests.length);
  if (entry.result.state !== 'requested') return entry.result.reason;
  return entry.requests.map(({ key, run }) => {
    const own = Object.entries(run.created.run.tags).filter(([tag]) => !tag.startsWith('millrace/'));
    return [key, ...own.map(([, value]) => value)].join(' ');
  });
}

const put = async (Key: string, Body: string): Promise<string> => {
  if (bucket.missing !== undefined) throw new Error(bucket.missing);
  const { ETag } = await bucket.client.send(new PutObjectCommand({ Bucket: bucket.bucket, Key: `lake/${Key}`, Body }));
  return (ETag ?? '').replaceAll('"', '');
};

test('objects on S3 are asked for at once, each version once, by a glob or the parts of their names', async (context) => {
  if (bucket.missing !== undefined) return context.skip(bucket.missing);
  expect(await look('glob')).toBe('No file is there.');
  await put('in/2001-01-01.csv', 'a');
  await put('in/notes.txt', 'a');
  await put('late/7.csv', 'a');
  expect(await look('glob')).toEqual([expect.stringMatching(/^in\/2001-01-01\.csv@\S+ 2001-01-01\.csv$/)]);
  expect(await look('glob')).toBe('No file is new.');
  expect(await look('days')).toEqual(['2001-01-01', '7']);
  await put('in/2001-01-01.csv', 'b');
  expect(await look('glob')).toHaveLength(1);
  expect(await look('days')).toBe('No file is new.');
  expect(await look('whole')).toContain('is asked for when nothing has changed in 600 seconds.');
  expect(await look('whole', 600_000)).toHaveLength(1);
  expect(await look('no_bucket')).toContain('not-there');
});

test('an outside object is new whenever it is another one than before, also when an old one comes back', async (context) => {
  if (bucket.missing !== undefined) return context.skip(bucket.missing);
  expect(await look('object')).toBe('None of the assets has new data.');
  const versions: string[] = [];
  for (const body of ['a', 'b', 'a', 'b']) {
    const etag = await put('object.csv', body);
    const [asked = ''] = await look('object');
    versions.push(asked.includes(etag) ? body : asked);
    expect(await look('object')).toBe('None of the assets has new data.');
  }
  expect(versions).toEqual(['a', 'b', 'a', 'b']);
});

test('a partition of an outside asset is new when its file comes and when that changes', async () => {
  const nothing = 'None of the assets has new data.';
  write('watching/made/parts/EU.csv', 'a');
  expect(await look('parts')).toBe(nothing);
  write('watching/made/parts/US.csv', 'a');
  expect(await look('parts')).toEqual([expect.stringMatching(/^raw\.parts@\S+\/US US$/)]);
  expect(await look('parts')).toBe(nothing);
  write('watching/made/parts/EU.csv', 'more');
  expect(await look('parts')).toEqual([expect.stringMatching(/^raw\.parts@\S+\/EU EU$/)]);
});

test('a partition of an outside table is new when rows of it come and when they change', async (context) => {
  if (database.missing !== undefined) return context.skip(database.missing);
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    const nothing = 'None of the assets has new data.';
    await client.query('create schema ops; create table ops.sales (region text, at timestamptz)');
    await client.query(`insert into ops.sales values ('EU', '2001-01-01Z')`);
    expect(await look('sales')).toBe(nothing);
    await client.query(`insert into ops.sales values ('US', '2001-01-01Z')`);
    expect(await look('sales')).toEqual([expect.stringMatching(/^ops\.sales@\S+\/US US$/)]);
    expect(await look('sales')).toBe(nothing);
    await client.query(`update ops.sales set at = '2001-01-02Z' where region = 'EU'`);
    expect(await look('sales')).toEqual([expect.stringMatching(/^ops\.sales@\S+\/EU EU$/)]);
    const blind = '"ops.blind" is a table without "by": its new partitions are known only once a run has seen them.';
    expect(await look('blind')).toBe(`${nothing} ${blind}`);
  } finally {
    await client.end();
  }
});

test('rows of a query on Postgres are asked for once by key, with the values that they have', async (context) => {
  if (database.missing !== undefined) return context.skip(database.missing);
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    expect(await look('rows')).toContain('"shop.orders"');
    await client.query('create schema shop');
    await client.query(
      'create table shop.orders (id bigint primary key, at timestamptz, total numeric(20, 2), tags text[])',
    );
    expect(await look('rows')).toBe('The query gave no row.');
    const row = `'2001-02-03 04:05:06.5Z', 12345678901234567.89, '{x}'`;
    await client.query(`insert into shop.orders values (1, ${row}), (9007199254740993, ${row})`);
    const values = '2001-02-03 04:05:06.5+00 12345678901234567.89';
    expect(await look('rows')).toEqual([`1 ${values}`, `9007199254740993 ${values}`]);
    await client.query('insert into shop.orders values (2)');
    await client.query(`update shop.orders set total = 0 where id = 1`);
    expect(await look('rows')).toEqual([expect.stringMatching(/^2\b/)]);
    expect(await look('rows')).toBe('No row is new.');
    expect(await look('flood')).toContain('more than 10000 rows');
    expect(await look('no_table')).toContain('relation "nowhere" does not exist');
  } finally {
    await client.end();
  }
});

test.each([
  ['Postgres', String.raw`select '\' as a from raw.orders`],
  ['Redshift', String.raw`select '\'' as a from raw.orders where a <> '\''`],
  ['BigQuery', 'select 1 as a from `raw.orders`'],
])('an asset in a query is found as %s reads it', async (_, sql) => {
  const { project, ...sensor } = await findSensor('rows');
  const asked = { ...sensor, written: { ...sensor.written, sql } };
  const question = askOutside(asked, { graph: project.graph, environment: 'dev', cursor: undefined, now: Date.now() });
  expect(question).toMatchObject({ tables: { 'raw.orders': { asset: 'raw.orders' } } });
});

test.each([
  ['etag', (version: string) => ({ headers: { etag: `"${version}"` }, body: 'same' })],
  ['modified', (version: string) => ({ headers: { 'last-modified': `2001-${version}` }, body: 'same' })],
  ['hash', (version: string) => ({ body: version })],
])('a page that changes by its %s gives one run, and one that does not gives none', async (name, pageOf) => {
  pages.set(`/v1/${name}`, pageOf('a'));
  expect(await look(name)).toBe('This is the first version that was seen.');
  expect(await look(name)).toBe('It has not changed.');
  for (const version of ['b', 'a', 'b']) {
    pages.set(`/v1/${name}`, pageOf(version));
    expect(await look(name)).toHaveLength(1);
    expect(await look(name)).toBe('It has not changed.');
  }
  const asked = web.requests.filter(({ url }) => url === `/v1/${name}`).at(-1);
  expect(asked?.headers).toMatchObject({
    authorization: 'Bearer sesame-3',
    ...(name === 'etag' ? { 'if-none-match': '"b"' } : name === 'modified' ? { 'if-modified-since': '2001-b' } : {}),
  });
});

test('a page that cannot be had is told with the reason', async () => {
  expect(await look('private')).toContain('private_hosts');
  expect(await look('refused')).toContain('"127.0.0.1:1" cannot be reached');
  expect(await look('silent')).toBe('It took longer than 1 seconds and was ended.');
});

test('hooks are delivered when so many looks have failed, and when one goes well again', async () => {
  pages.set('/v1/told', { body: 'ok' });
  const toldNow = async (): Promise<readonly unknown[]> => {
    const before = web.requests.length;
    await deliverHooks(instance, {});
    return web.requests.slice(before).map(({ body }): unknown => JSON.parse(body));
  };
  pages.set('/v1/broken', { status: 500, body: 'no' });
  const reason = `GET ${web.url}/v1/broken → 500, which is no page.`;
  expect(await look('broken')).toBe(reason);
  expect(await toldNow()).toEqual([]);
  expect(await look('broken')).toBe(reason);
  expect(await toldNow()).toEqual([{ sensor: 'broken', what: `on_failure: ${reason}` }]);
  await look('broken');
  expect(await toldNow()).toEqual([]);
  pages.set('/v1/broken', { body: 'yes' });
  await look('broken');
  expect(await toldNow()).toEqual([{ sensor: 'broken', what: 'on_success: ' }]);
});

test('what another project of the instance makes is new, each time it makes it', async () => {
  write(
    'partner/millrace.yaml',
    `millrace: 1
project: partner
descriptors: ["*.job.yaml"]
environments:
  dev: {storage: {type: sqlite, path: ../state.db}, resources: {files: {type: local_files, root: made}}}
`,
  );
  const job = `job: marts.rates\ntype: shell\nconfig: {script: 'echo a > "$MILLRACE_OUTPUT_MARTS_RATES"'}\noutputs: {marts.rates: {slot: file, format: csv}}\n`;
  write('partner/rates.job.yaml', job);
  const make = async (): Promise<string> => {
    const made = await runMillrace(['run', '--output', 'json'], { cwd: join(root, 'partner') });
    expect(made.code, made.stderr).toBe(0);
    return (JSON.parse(made.stdout) as { readonly run: string }).run;
  };
  expect(await look('rates')).toBe('None of the assets has new data.');
  for (let time = 0; time < 2; time++) {
    const run = await make();
    expect(await look('rates')).toEqual([expect.stringContaining(run)]);
  }
  expect(await look('rates')).toBe('None of the assets has new data.');
});
