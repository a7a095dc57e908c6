import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenResource, ResourceContext, SqlSession } from '../../src/ports/resource.ts';
import { createPostgresType } from '../../src/resources/postgres/postgres.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { findFreePort } from '../rig/free-port.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { describeSqlResource } from './resource-sql.ts';
import { createTestContext } from './test-context.ts';

const endless = 'select count(*) from generate_series(1, 1000000000) as a, generate_series(1, 1000) as b';
const never = new AbortController().signal;

const database = await createTestDatabase();
if (database.missing === undefined) {
  describeSqlResource('postgres', {
    endless,
    open: () => openPostgres({ url: database.url, lock_timeout: '200ms' }),
  });
  describePostgres((await createTestDatabase()).url);
} else {
  test('the warehouse postgres', (context) => context.skip(database.missing));
}

function describePostgres(url: string): void {
  describe('postgres', () => {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-postgres-test-'));
    let resource: OpenResource;
    beforeAll(async () => {
      resource = await openPostgres({ url });
    });
    afterAll(async () => {
      await resource.close();
      rmSync(folder, { recursive: true });
    });

    test('gives wide numbers, dates and times as text, and lists and JSON as they are', async () => {
      const query = `select 9007199254740993::bigint, 1.5::numeric, 12345678901234567890.1::numeric, 'NaN'::float8,
        timestamp '2001-01-31 06:30', timestamptz '2001-01-31 06:30+02', '{"a": [1]}'::jsonb, array[1, null, 3], array['x,y'], '\\x41'::bytea`;
      const inUtc = await openPostgres({ url, settings: { timezone: 'UTC' } });
      const [row] = await rowsOf(inUtc, query);
      await inUtc.close();
      expect(row).toEqual([
        '9007199254740993',
        1.5,
        '12345678901234567890.1',
        'NaN',
        '2001-01-31 06:30:00',
        '2001-01-31 04:30:00+00',
        { a: [1] },
        [1, null, 3],
        ['x,y'],
        '\\x41',
      ]);
    });

    test("spells types as the server does, a user's own too", async () => {
      const columns = await inSession(resource, async (session) => {
        await session.execute(`create type mood as enum ('good', 'bad')`);
        return session.describe(
          `select 'x'::varchar(20) as a, 1.5::numeric(10, 2) as b, now() as c, 'good'::mood as d`,
        );
      });
      expect(columns.map(({ type }) => type)).toEqual([
        'character varying(20)',
        'numeric(10,2)',
        'timestamp with time zone',
        'mood',
      ]);
    });

    test('does not run what it describes', async () => {
      await inSession(resource, async (session) => {
        await session.execute('create table untouched (a integer)');
        expect(await session.describe('insert into untouched values (1) returning a')).toEqual([
          { name: 'a', type: 'integer' },
        ]);
      });
      expect(await rowsOf(resource, 'select count(*) from untouched')).toEqual([[0]]);
    });

    test('writes csv and JSON that other programs read', async () => {
      const query = `select 1 as n, 'a "quoted", text' as t, null as x, '{"b":\n1}'::json as j union all select 2, E'two\\nlines', 'é', '[]'`;
      await inSession(resource, async (session) => {
        await session.unload(query, join(folder, 'rows.csv'), 'csv');
        await session.unload(query, join(folder, 'rows.json'), 'json');
        await session.unload(`${query} limit 0`, join(folder, 'none.json'), 'json');
      });
      expect(readFileSync(join(folder, 'rows.csv'), 'utf8').split('\n')[0]).toBe('n,t,x,j');
      expect(JSON.parse(readFileSync(join(folder, 'rows.json'), 'utf8'))).toEqual([
        { n: 1, t: 'a "quoted", text', x: null, j: { b: 1 } },
        { n: 2, t: 'two\nlines', x: 'é', j: [] },
      ]);
      expect(JSON.parse(readFileSync(join(folder, 'none.json'), 'utf8'))).toEqual([]);
    });

    test('passes values through parquet and back without a change', async () => {
      const path = join(folder, 'values.parquet');
      const values = `7::smallint as a, 7::bigint as b, 1.25::numeric(10, 2) as c, 0.1::float8 as d, true as e, date '2001-01-31' as f,
        timestamp '2001-01-31 06:30:00.123456' as g, timestamptz '2001-01-31 06:30+02' as h, 'it''s "é"' as i, '' as j, null::text as k, '\\N' as l,
        '00000000-0000-0000-0000-000000000001'::uuid as m, time '06:30' as n, E'two\\nlines' as o`;
      const sent = await inSession(resource, async (session) => {
        await session.unload(`select ${values}`, path, 'parquet');
        return session.query(`select ${values}`);
      });
      const received = await inSession(resource, (session) =>
        session.query(`select * from ${session.readFiles({ paths: [path], format: 'parquet' }) ?? ''} as t`),
      );
      expect(received.rows).toEqual(sent.rows);
      expect(received.columns).toEqual(sent.columns.map(({ name, type }) => ({ name, type })));
    });

    test('reads a file in every session that says its name, and again after a rollback', async () => {
      const path = join(folder, 'given.csv');
      writeFileSync(path, 'airport,flights\nBUD,12\nVIE,\n');
      const reader = await inSession(
        resource,
        async (session) => session.readFiles({ paths: [path], format: 'csv' }) ?? '',
      );
      const total = `select sum(flights) from ${reader} as given`;
      await inSession(resource, async (session) => {
        await session.begin();
        expect((await session.query(total)).rows).toEqual([[12]]);
        await session.rollback();
        expect((await session.query(total)).rows).toEqual([[12]]);
      });
      expect(await rowsOf(resource, `select * from ${reader} as given`)).toEqual([
        ['BUD', 12],
        ['VIE', null],
      ]);
    });

    test('leaves no file when an unload fails', async () => {
      const failing = 'select 1 / (3 - a) as x from generate_series(1, 5) as s(a)';
      for (const format of ['parquet', 'csv', 'json'] as const) {
        const path = join(folder, `failed.${format}`);
        await expect(inSession(resource, (session) => session.unload(failing, path, format))).rejects.toThrow(
          'division by zero',
        );
      }
      expect(readdirSync(folder).filter((name) => name.includes('failed'))).toEqual([]);
      expect(await rowsOf(resource, 'select 1')).toEqual([[1]]);
    });

    test('a session starts with nothing that another one set', async () => {
      const one = await openPostgres({ url, connections: 1, settings: { timezone: 'Asia/Bangkok' } });
      await inSession(one, (session) =>
        session.execute(`set timezone to 'UTC'; set search_path to pg_catalog; select pg_advisory_lock(1)`),
      );
      expect(await rowsOf(one, `select current_setting('timezone'), current_setting('search_path')`)).toEqual([
        ['Asia/Bangkok', '"$user", public'],
      ]);
      expect(await rowsOf(resource, 'select pg_try_advisory_lock(1)')).toEqual([[true]]);
      await one.close();
    });

    test('keeps its connections for the next sessions, and goes on when the server closed them', async () => {
      const one = await openPostgres({ url, connections: 1 });
      const [[first] = []] = await rowsOf(one, 'select pg_backend_pid()');
      expect(await rowsOf(one, 'select pg_backend_pid()')).toEqual([[first]]);
      await rowsOf(resource, `select pg_terminate_backend(${JSON.stringify(first)}, 5000)`);
      expect(await rowsOf(one, 'select 1')).toEqual([[1]]);
      await one.close();
    });

    test('the server stops the query of a session that is aborted', async () => {
      const controller = new AbortController();
      const going = resource.sql?.session(async (session) => {
        const [[id] = []] = (await session.query('select pg_backend_pid()')).rows;
        queueMicrotask(() => controller.abort(new Error(`stop ${JSON.stringify(id)}`)));
        await session.query(endless);
      }, controller.signal);
      const error = await going?.catch((reason: unknown) => reason);
      const id = Number(/^Error: stop (\d+)$/.exec(String(error))?.[1]);
      expect(
        await rowsOf(resource, `select count(*) from pg_stat_activity where pid = ${id} and state = 'active'`),
      ).toEqual([[0]]);
    });

    test('a session that waits for a connection stops waiting when it is aborted', async () => {
      const one = await openPostgres({ url, connections: 1 });
      const controller = new AbortController();
      await inSession(one, async () => {
        const waiting = one.sql?.session((session) => session.query('select 1'), controller.signal);
        controller.abort(new Error('no longer'));
        await expect(waiting).rejects.toThrow('no longer');
      });
      expect(await rowsOf(one, 'select 1')).toEqual([[1]]);
      await one.close();
    });

    test('a statement ends on the server when the time of the config is over, or a little after that of the step', async () => {
      const configured = await openPostgres({ url, statement_timeout: '50ms' });
      await expect(rowsOf(configured, endless)).rejects.toThrow('statement timeout');
      const ofStep = await openPostgres({ url }, { ...createTestContext(folder), timeoutMs: 60_000 });
      const [[limit] = []] = await rowsOf(
        ofStep,
        `select extract(epoch from current_setting('statement_timeout')::interval)`,
      );
      expect(Number(limit)).toBeGreaterThan(60);
      expect(Number(limit)).toBeLessThanOrEqual(70);
      await Promise.all([configured.close(), ofStep.close()]);
    });

    test('a call whose connection is gone is lost, not failed', async () => {
      const error = await inSession(resource, async (session) => {
        const [[id] = []] = (await session.query('select pg_backend_pid()')).rows;
        await rowsOf(resource, `select pg_terminate_backend(${JSON.stringify(id)}, 5000)`);
        return session.query('select 1').catch((reason: unknown) => reason);
      });
      expect(error).toMatchObject({ name: 'ResourceError', kind: 'lost' });
    });

    test('two who make one schema at once conflict at most, and trying again helps', async () => {
      const make = async (): Promise<string> => {
        try {
          await inSession(resource, (session) => session.execute('create schema if not exists contested'));
          return 'made';
        } catch (error) {
          return (error as { readonly kind?: string }).kind ?? 'thrown';
        }
      };
      const kinds = await Promise.all(Array.from({ length: 8 }, make));
      expect(kinds.filter((kind) => kind !== 'made' && kind !== 'conflict')).toEqual([]);
      expect(await make()).toBe('made');
    });

    test('tells what the server says beside the message, and where', async () => {
      const error = await inSession(resource, (session) =>
        session.execute('create table t (a integer);\n\ninsert into t\nvalues (1, 2)'),
      ).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        kind: 'failed',
        line: 4,
        message: 'INSERT has more expressions than target columns',
      });
    });

    test('puts assets where naming says, and folds outside names as SQL does', async () => {
      const named = await openPostgres({
        url,
        schema: 'plain',
        naming: { schema: 'dev_{{schema}}', table: 't_{{table}}' },
      });
      expect(named.sql?.locate('marts.eu.delays').sql).toBe('"dev_marts_eu"."t_delays"');
      expect(named.sql?.locate('delays').sql).toBe('"dev_plain"."t_delays"');
      expect(named.sql?.locate('raw.x', 'Ops."My Table"').sql).toBe('"ops"."My Table"');
      expect(() => named.sql?.locate(`marts.${'x'.repeat(70)}`)).toThrow('longer than the 63 bytes');
    });

    test.each([
      ['the password is wrong', () => withUrl((part) => (part.password = 'sesame-1'))],
      ['the user is not known', () => withUrl((part) => (part.username = 'nobody'))],
      ['there is no such database', () => withUrl((part) => (part.pathname = '/nowhere'))],
      ['nobody listens', async () => withUrl(await freePort())],
      ['the url is none', () => 'postgres://millrace:sesame-1@[::1'],
      ['the server speaks no TLS', () => withUrl((part) => part.searchParams.set('sslmode', 'require'))],
    ])('says so when %s, and never the password', async (_, wrong) => {
      const { password } = new URL(url);
      const error = await openPostgres({ url: await wrong() })
        .then((opened) => rowsOf(opened, 'select 1'))
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'ResourceError' });
      const shown = [String(error), (error as Error).stack, JSON.stringify(error), String((error as Error).cause)].join(
        '\n',
      );
      expect(shown).not.toContain('sesame-1');
      expect(shown).not.toContain(password);
    });

    function withUrl(change: (part: URL) => unknown): string {
      const changed = new URL(url);
      change(changed);
      return changed.href;
    }
  });
}

async function freePort(): Promise<(part: URL) => unknown> {
  const port = await findFreePort();
  return (part) => (part.port = String(port));
}

function openPostgres(config: JsonMap, context: ResourceContext = createTestContext('/')): Promise<OpenResource> {
  return createPostgresType().open(config, context);
}

function inSession<T>(resource: OpenResource, work: (session: SqlSession) => Promise<T>): Promise<T> {
  if (resource.sql === undefined) throw new Error('not a warehouse');
  return resource.sql.session(work, never);
}

function rowsOf(resource: OpenResource, query: string): Promise<SqlQueryRows> {
  return inSession(resource, async (session) => (await session.query(query)).rows);
}

type SqlQueryRows = Awaited<ReturnType<SqlSession['query']>>['rows'];
