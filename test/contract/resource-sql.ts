import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResourceError, type OpenResource, type SqlResource, type SqlSession } from '../../src/ports/resource.ts';

/**
 * What every warehouse promises, whatever it is. `open` gives a fresh one with nothing in it; `endless` is a query that runs for minutes
 * in its dialect.
 */
export function describeSqlResource(name: string, subject: SqlSubject): void {
  describe(`the warehouse ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-sql-'));
    let resource: OpenResource;
    let sql: SqlResource;
    const never = new AbortController().signal;
    const within = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> => sql.session(work, never);
    const rowsOf = async (query: string) => within(async (session) => (await session.query(query)).rows);

    beforeAll(async () => {
      resource = await subject.open();
      if (resource.sql === undefined) throw new Error('not a warehouse');
      sql = resource.sql;
      await within((session) => session.execute('create table kept (a integer)'));
    });
    afterAll(async () => {
      await resource.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('gives rows as plain values: whole numbers as numbers, dates as text', async () => {
      const query = "select cast(7 as bigint) as n, date '2001-01-31' as d, null as x, 'é' as t, true as b";
      expect(await rowsOf(query)).toEqual([[7, '2001-01-31', null, 'é', true]]);
    });

    test('says when there were more rows than asked for', async () => {
      const result = await within((session) => session.query('select 1 as a union all select 2', { rowsMax: 1 }));
      expect(result.rows).toHaveLength(1);
      expect(result.truncated).toBe(true);
      expect(result.columns.map((column) => column.name)).toEqual(['a']);
    });

    test('describes a query without running it', async () => {
      const columns = await within((session) => session.describe(subject.endless));
      expect(columns).toHaveLength(1);
    });

    test('says how many rows a statement changed', async () => {
      await within(async (session) => {
        await session.execute('create table counted (a integer)');
        expect(await session.execute('insert into counted values (1), (2), (3)')).toEqual({ rowsChanged: 3 });
        expect(await session.execute('delete from counted where a > 1')).toEqual({ rowsChanged: 2 });
      });
    });

    test('runs several statements at once', async () => {
      await within((session) => session.execute('create table several (a integer); insert into several values (5)'));
      expect(await rowsOf('select a from several')).toEqual([[5]]);
    });

    test('keeps what is committed and forgets what is rolled back', async () => {
      await within(async (session) => {
        await session.begin();
        await session.execute('create table committed (a integer)');
        await session.commit();
        await session.begin();
        await session.execute('drop table committed');
        await session.rollback();
      });
      expect(await rowsOf('select count(*) from committed')).toEqual([[0]]);
    });

    test('rolls back what a session left open, and drops its temporary tables', async () => {
      await within(async (session) => {
        await session.execute('create temporary table mine (a integer)');
        await session.begin();
        await session.execute('insert into kept values (1)');
      });
      expect(await rowsOf('select count(*) from kept')).toEqual([[0]]);
      await expect(rowsOf('select * from mine')).rejects.toThrow('mine');
    });

    test('hides what is not committed from other sessions', async () => {
      await within(async (session) => {
        await session.begin();
        await session.execute('insert into kept values (1)');
        expect(await rowsOf('select count(*) from kept')).toEqual([[0]]);
        await session.rollback();
      });
    });

    test('serves many sessions at once', async () => {
      const sessions = Array.from({ length: 40 }, (_, index) => rowsOf(`select ${index} + 1`));
      expect((await Promise.all(sessions)).flat(2)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });

    test('takes calls of one session made at once in their turn', async () => {
      const results = await within((session) => Promise.all([session.query('select 1'), session.query('select 2')]));
      expect(results.map((result) => result.rows)).toEqual([[[1]], [[2]]]);
    });

    test('tells the line of failed SQL', async () => {
      const error = await rowsOf('select 1\nfrom\n  no_such_table').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ResourceError);
      expect(error).toMatchObject({ kind: 'failed', line: 3 });
      expect(String(error)).toContain('no_such_table');
    });

    test('goes on after an error in the same session', async () => {
      const rows = await within(async (session) => {
        await session.query('select broken').catch(() => undefined);
        return (await session.query('select 1')).rows;
      });
      expect(rows).toEqual([[1]]);
    });

    test('interrupts a query when the session is aborted, with the reason given', async () => {
      const controller = new AbortController();
      const began = performance.now();
      const going = sql.session(async (session) => {
        await session.query('select 1');
        queueMicrotask(() => controller.abort(new Error('cancelled by hand')));
        await session.query(subject.endless);
      }, controller.signal);
      await expect(going).rejects.toThrow('cancelled by hand');
      expect(performance.now() - began).toBeLessThan(5_000);
    });

    test('interrupts a session that is aborted while it is opened', async () => {
      const controller = new AbortController();
      const going = sql.session((session) => session.query(subject.endless), controller.signal);
      controller.abort(new Error('cancelled at once'));
      await expect(going).rejects.toThrow('cancelled at once');
    });

    test('refuses a session whose signal is aborted already', async () => {
      await expect(
        sql.session((session) => session.query('select 1'), AbortSignal.abort(new Error('over'))),
      ).rejects.toThrow('over');
    });

    test('tells a conflict of two writers from other failures', async () => {
      await within((session) => session.execute('insert into several values (6)'));
      const error = await within(async (first) => {
        await first.begin();
        await first.execute('delete from several where a = 6');
        return within(async (second) => {
          await second.begin();
          await second.execute('delete from several where a = 6');
        }).catch((reason: unknown) => reason);
      });
      expect(error).toMatchObject({ kind: 'conflict' });
    });

    test.each(['parquet', 'csv', 'json'] as const)(
      'writes a query to a %s file, and reads it back where it has a reader',
      async (format) => {
        const path = join(folder, `it's rows.${format}`);
        const rows = await within(async (session) => {
          await session.unload("select 1 as a, 'x' as b", path, format);
          const reader = session.readFiles({ paths: [path], format });
          return reader === undefined ? [[1, 'x']] : (await session.query(`select a, b from ${reader} as t`)).rows;
        });
        expect(rows).toEqual([[1, 'x']]);
      },
    );

    test('puts the tables of assets into schemas, quoted', async () => {
      const place = sql.locate('marts.eu.delays');
      expect(place.table).toBe('delays');
      await within(async (session) => {
        await session.execute(`create schema if not exists "${place.schema}"`);
        await session.execute(`create table ${place.sql} (a integer)`);
        await session.execute(`insert into ${place.sql} values (1)`);
      });
      expect(await rowsOf(`select a from ${place.sql}`)).toEqual([[1]]);
      expect(sql.locate('raw.x', 'ops."My Table"')).toMatchObject({ schema: 'ops', table: 'My Table' });
    });
  });
}

export interface SqlSubject {
  open(): Promise<OpenResource>;
  readonly endless: string;
}
