import { expect, test } from 'vitest';
import { normalizeSql } from './normalize-sql.ts';

test('white space, comments and the case of keywords mean nothing', () => {
  const a = normalizeSql('SELECT a,b -- note\n  FROM clean.flights /* x */ WHERE a>=1 AND b IS NOT NULL', 'duckdb');
  const b = normalizeSql('select a , b from clean . flights\n\nwhere a >= 1 and b is not null', 'duckdb');
  expect(a).toBe(b);
});

test.each([
  ["select 'a'", "select 'A'"],
  ["select 'a b'", "select 'a  b'"],
  ["select '-- x'", "select '-- y'"],
  ['select "A"', 'select "a"'],
  ['select "a"', 'select a'],
  ['select x from Flights', 'select x from flights'],
  ['select a >= b', 'select a > = b'],
  ['select a.Order from t', 'select a.order from t'],
  ['select 1 as User', 'select 1 as user'],
  ['from orders_{{x}}', 'from orders_ {{x}}'],
  ['select {{a}}', 'select {{b}}'],
  ['select 12', 'select 1 2'],
  ['select $$ a $$', 'select $$  a $$'],
])('%s and %s differ', (a, b) => {
  expect(normalizeSql(a, 'postgres')).not.toBe(normalizeSql(b, 'postgres'));
});

test('what is normal stays as it is', () => {
  const once = normalizeSql("SELECT  x::int, y -> 'k', z||'a' FROM t WHERE d >= {{ partition.start }}", 'postgres');
  expect(normalizeSql(once, 'postgres')).toBe(once);
});

test('characters outside the basic plane survive', () => {
  expect(normalizeSql("select '\u{1f600}é'", 'duckdb')).toBe("select '\u{1f600}é'");
});
