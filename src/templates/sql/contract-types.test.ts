import { expect, test } from 'vitest';
import { fitsType, spellType } from './contract-types.ts';

test.each([
  ['double', 'double precision'],
  ['STRING', 'text'],
  ['numeric(10,2)', 'numeric(10,2)'],
  ['mood', 'mood'],
])('the type %s of a contract is %s in Postgres, and itself in DuckDB', (type, spelled) => {
  expect(spellType(type, 'postgres')).toBe(spelled);
  expect(spellType(type, 'duckdb')).toBe(type);
});

test.each([
  ['text', 'text', true],
  ['character varying(3)', 'text', true],
  ['text', 'character varying', true],
  ['text', 'character varying(3)', false],
  ['numeric(10,2)', 'numeric', true],
  ['numeric', 'numeric(10,2)', false],
  ['integer', 'bigint', false],
])('a column of type %s where the contract says %s: %s', (found, wanted, fits) => {
  expect(fitsType(found, wanted, 'postgres')).toBe(fits);
});

test('DuckDB, which has one name for a type, is taken at its word', () => {
  expect(fitsType('DECIMAL(10,2)', 'DECIMAL(18,3)', 'duckdb')).toBe(false);
  expect(fitsType('VARCHAR', 'VARCHAR', 'duckdb')).toBe(true);
});
