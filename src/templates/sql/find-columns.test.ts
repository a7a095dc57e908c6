import { describe, expect, test } from 'vitest';
import { findColumns } from './find-columns.ts';
import type { SqlDialect } from './sql.ts';

describe('columns that are read of a table', () => {
  test.each(
    withDialect<readonly string[]>([
      ['select f.delay, sum(f.cost) from clean.flights f where f."Day" > 1', ['delay', 'cost', 'Day']],
      ['select clean.flights.delay, flights.cost, day from clean.flights', ['delay', 'cost']],
      [
        'select f.delay, a.name from clean.flights as f join raw.airports a on a.iata = f.origin',
        ['delay', 'name', 'iata', 'origin'],
      ],
      ['select f.point.x, f.*, f.delay.abs() from clean.flights f', ['point']],
      ['with f as (select 1 as x) select f.x from f', []],
      ['select f.x from (select * from clean.flights) f', []],
      ['select f.a from clean.flights as f(a, b)', []],
      ['select f.a from clean.flights pivot (sum(x) for y in (1, 2)) as f', []],
      ['select (select max(b.x) from b where b.y = f.z) from clean.flights f', ['x', 'y', 'z']],
      ['select f.{{raw params.column}}, f.cost_{{raw params.k}}, f.real from clean.flights f', ['real']],
      ['select {{#if params.x}} f.a {{else}} f.b {{/if}} from clean.flights f', ['a', 'b']],
      ['select `f`.`a` from `clean.flights` as f', ['a'], 'bigquery'],
      [
        'merge into t using clean.flights f on t.id = f.id when matched then update set x = f.x',
        ['id', 'x'],
        'postgres',
      ],
    ]),
  )('%s', (sql, uses, dialect) => {
    const found = findColumns(sql, dialect).uses.filter(({ table }) => sql.slice(table).match(/^(`?clean|raw|b\b)/));
    expect(found.map(({ name }) => name)).toEqual(uses);
    for (const { name, start, end } of found) expect(sql.slice(start, end).replaceAll(/["`]/g, '')).toBe(name);
  });
});

describe('columns that a query makes', () => {
  test.each(
    withDialect<readonly string[] | undefined>([
      ['select a, f.b, 1 + 2 as c, count(*) n, "D e" from f', ['a', 'b', 'c', 'n', 'D e']],
      ['with x as (select 1 as z) select distinct on (a) a, b as "c" from x', ['a', 'c']],
      ['from f select a, b', ['a', 'b']],
      ['select a, from f', ['a']],
      ['select a, f.offset, b as "limit", c is distinct from d as e from f', ['a', 'offset', 'limit', 'e']],
      ['select a as x union all select b', ['x']],
      ['select a union all by name select b', undefined],
      ['select * from f', undefined],
      ['select f.*, 1 as a from f', undefined],
      ['select count(*) from f', undefined],
      ['select a + b from f', undefined],
      ['select interval (n) day from f', undefined],
      ['select case when a then b end from f', undefined],
      ['select x::timestamp with time zone from f', undefined],
      ['select x: 1 from f', undefined],
      ['select columns(*) as x from f', undefined],
      ['select {{params.x}} as a, 1 as {{raw params.y}} from f', undefined],
      ['select {{params.x}} as a', ['a']],
      ['select {{#if params.x}} a {{/if}} from f', undefined],
      ['select top 10 a from f', undefined, 'redshift'],
      ['select as struct a from f', undefined, 'bigquery'],
      ['(select a from f)', undefined],
      ['insert into t select a from f', undefined],
      ['select current_date', undefined],
    ]),
  )('%s', (sql, made, dialect) => {
    expect(findColumns(sql, dialect).made?.map(({ name }) => name)).toEqual(made);
  });
});

type Case<Found> = readonly [sql: string, found: Found, dialect?: SqlDialect];

function withDialect<Found>(cases: readonly Case<Found>[]): readonly (readonly [string, Found, SqlDialect])[] {
  return cases.map(([sql, found, dialect = 'duckdb']) => [sql, found, dialect]);
}
