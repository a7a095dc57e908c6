import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenResource, ResourceContext, SqlSession } from '../../src/ports/resource.ts';
import { openDatabase } from '../../src/resources/duckdb/database.ts';
import { createDuckdbType } from '../../src/resources/duckdb/duckdb.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { describeSqlResource } from './resource-sql.ts';
import { createTestContext } from './test-context.ts';

const endless = 'select count(*) from range(1000000000) as a, range(1000) as b';
const source = join(import.meta.dirname, '../../src');

for (const [name, path, run] of [
  ['a file', 'test.duckdb', 'run_1'],
  ['in the memory of a run', ':memory:', 'run_1'],
  ['in the memory of this process', ':memory:', undefined],
] as const) {
  describeSqlResource(`duckdb, ${name}`, {
    endless,
    async open() {
      const folder = newFolder();
      const resource = await openHeld({ path }, createTestContext(folder, run));
      return { ...resource, close: () => resource.close().finally(() => rmSync(folder, { recursive: true })) };
    },
  });
}

describe('the owner of a DuckDB file', () => {
  let folder: string;
  let context: ResourceContext;
  beforeEach(() => {
    folder = newFolder();
    context = createTestContext(folder, 'run_1');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is one, however many processes start it at once', async () => {
    const script = join(folder, 'insert.ts');
    writeFileSync(
      script,
      clientScript(
        folder,
        `(session) => session.execute('create table if not exists t (a integer); insert into t values (1)')`,
      ),
    );
    const held = await Promise.all([1, 2, 3].map(() => openHeld({ path: 'x.duckdb' }, context)));
    await inSession(held[0], (session) => session.execute('create table t (a integer)'));
    const clients = [1, 2, 3, 4].map(() => spawn(process.execPath, [script], { stdio: 'inherit' }));
    const codes = await Promise.all(clients.map(async (client) => (await once(client, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await rowsOf(held[0], 'select count(*) from t')).toEqual([[4]]);
    await Promise.all(held.map((resource) => resource.close()));
  });

  test('has closed the file when the last who held it is done', async () => {
    const resource = await openHeld({ path: 'x.duckdb' }, context);
    await inSession(resource, (session) => session.execute('create table t as select 42 as a'));
    await resource.close();
    expect(readdirSync(folder)).not.toContain('x.duckdb.wal');
    const database = await openDatabase({ path: join(folder, 'x.duckdb'), settings: {} });
    const connection = await database.connect();
    expect((await connection.query('select a from t', 10)).rows).toEqual([[42]]);
    await connection.close();
    database.close();
  });

  test('that crashes loses the calls, and a new one has what was committed', async (test) => {
    if (process.platform !== 'linux') test.skip('looks for processes under /proc');
    const resource = await openHeld({ path: 'x.duckdb' }, context);
    await inSession(resource, (session) => session.execute('create table t as select 42 as a'));
    const going = rowsOf(resource, endless).catch((reason: unknown) => reason);
    await rowsOf(resource, 'select 1');
    process.kill(findOwner(folder), 'SIGKILL');
    expect(await going).toMatchObject({ name: 'ResourceError', kind: 'lost' });
    expect(await rowsOf(resource, 'select a from t')).toEqual([[42]]);
    await resource.close();
  });

  test('rolls back what a process that was killed had not committed', async () => {
    const resource = await openHeld({ path: 'x.duckdb' }, context);
    await inSession(resource, (session) => session.execute('create table t (a integer)'));
    const script = join(folder, 'killed.ts');
    writeFileSync(
      script,
      clientScript(
        folder,
        `async (session) => { await session.begin(); await session.execute('insert into t values (1)'); process.kill(process.pid, 'SIGKILL'); }`,
      ),
    );
    expect(spawnSync(process.execPath, [script]).signal).toBe('SIGKILL');
    await inSession(resource, (session) => session.execute('alter table t add column b integer'));
    expect(await rowsOf(resource, 'select count(*) from t')).toEqual([[0]]);
    await resource.close();
  });

  test('says who has the file when another program does', async () => {
    const holder = holdFile(join(folder, 'x.duckdb'));
    await once(holder.stdout ?? holder, 'data');
    const error = await openHeld({ path: 'x.duckdb' }, context).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/x\.duckdb" is in use by another program \(.+\)/) as string,
    });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  });

  test('says so when the file is no database', async () => {
    writeFileSync(join(folder, 'x.duckdb'), 'this is no database, it is a text '.repeat(1000));
    await expect(openHeld({ path: 'x.duckdb' }, context)).rejects.toThrow(
      /x\.duckdb" cannot be opened: .*not a valid DuckDB/s,
    );
  });

  test('is found in a folder that is too deep for a socket', async () => {
    const deep = join(folder, 'a-rather-long-name-of-a-folder/'.repeat(5));
    mkdirSync(deep, { recursive: true });
    const resource = await openHeld({ path: 'x.duckdb' }, createTestContext(deep, 'run_1'));
    expect(await rowsOf(resource, 'select 1')).toEqual([[1]]);
    await resource.close();
  });

  test('keeps to the limits and settings of its config', async () => {
    const config = { path: 'x.duckdb', threads: 1, memory: '256MiB', settings: { preserve_insertion_order: false } };
    const resource = await openHeld(config, context);
    const query =
      "select current_setting('threads'), current_setting('memory_limit'), current_setting('preserve_insertion_order')";
    expect(await rowsOf(resource, query)).toEqual([[1, '256.0 MiB', false]]);
    await resource.close();
  });
});

test('a database in the memory of a run is not that of another run', async () => {
  const folder = newFolder();
  const [one, other] = await Promise.all(
    ['run_1', 'run_2'].map((run) => openHeld({ path: ':memory:' }, createTestContext(folder, run))),
  );
  await inSession(one, (session) => session.execute('create table mine (a integer)'));
  await expect(rowsOf(other, 'select * from mine')).rejects.toThrow('mine');
  await Promise.all([one?.close(), other?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

test('a database in the memory of a run is there for whoever carries the run on', async () => {
  const folder = newFolder();
  const script = join(folder, 'killed.ts');
  const work = `async (session) => { await session.execute('create table t as select 42 as a'); }`;
  const killed = `${clientScript(folder, work, { path: ':memory:', isHeld: true })}\nprocess.kill(process.pid, 'SIGKILL');`;
  writeFileSync(script, killed);
  expect(spawnSync(process.execPath, [script]).signal).toBe('SIGKILL');
  spawnSync('sleep', [IDLE_SECONDS]);
  const next = await openHeld({ path: ':memory:' }, createTestContext(folder, 'run_1'));
  expect(await rowsOf(next, 'select a from t')).toEqual([[42]]);
  await next.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Longer than an owner is there that nobody needs. */
const IDLE_SECONDS = '0.5';

test('where tables live follows the naming of the config', async () => {
  const folder = newFolder();
  const config = { path: ':memory:', schema: 'plain', naming: { schema: 'dev_{{schema}}', table: 't_{{table}}' } };
  const resource = await createDuckdbType().open(config, createTestContext(folder));
  expect(resource.sql?.locate('marts.eu.delays').sql).toBe('"dev_marts_eu"."t_delays"');
  expect(resource.sql?.locate('delays').sql).toBe('"dev_plain"."t_delays"');
  await resource.close();
  rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'millrace-duckdb-'));
}

/** As a run has it: held until it is closed, and then gone. */
async function openHeld(config: JsonMap, context: ResourceContext): Promise<OpenResource> {
  const type = createDuckdbType();
  const held = await type.hold?.(config, context);
  const resource = await type.open(config, context);
  return {
    ...resource,
    async close() {
      await resource.close();
      await held?.close();
    },
  };
}

async function inSession<T>(resource: OpenResource | undefined, work: (session: SqlSession) => Promise<T>): Promise<T> {
  if (resource?.sql === undefined) throw new Error('not a warehouse');
  return resource.sql.session(work, new AbortController().signal);
}

function rowsOf(resource: OpenResource | undefined, sql: string): Promise<readonly unknown[]> {
  return inSession(resource, async (session) => (await session.query(sql)).rows);
}

/** A program that does one thing in a session, in a process of its own. */
function clientScript(folder: string, work: string, { path = 'x.duckdb', isHeld = false } = {}): string {
  return `
import { createDuckdbType } from ${JSON.stringify(join(source, 'resources/duckdb/duckdb.ts'))};
const signal = new AbortController().signal;
const context = { name: 'warehouse', environment: 'test', projectFolder: ${JSON.stringify(folder)}, stateFolder: ${JSON.stringify(join(folder, '.millrace'))}, sharedBy: 'run_1', signal };
const type = createDuckdbType();
${isHeld ? `await type.hold({ path: '${path}' }, context);` : ''}
const resource = await type.open({ path: '${path}' }, context);
await resource.sql.session(${work}, signal);
`;
}

function findOwner(folder: string): number {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const owner = ids.find((id) => {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return command.includes('owner.ts') && command.includes(folder);
    } catch {
      return false; // ended meanwhile
    }
  });
  if (owner === undefined) throw new Error('there is no owner');
  return Number(owner);
}

function holdFile(path: string): ChildProcess {
  const program = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => {
    const instance = await DuckDBInstance.create(${JSON.stringify(path)});
    process.stdin.resume();
    console.log('held');
  })`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: source,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}
