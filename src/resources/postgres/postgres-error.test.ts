import { expect, test } from 'vitest';
import { toResourceError } from './postgres-error.ts';

test.each([
  ['a table that somebody made at the same time', '42710', 'type "at_once" already exists', 'conflict'],
  ['a role that is there', '42710', 'role "ada" already exists', 'failed'],
  ['a table that is there', '42P07', 'relation "flights" already exists', 'failed'],
  ['a schema that somebody made at the same time', '42P06', 'schema "m" already exists', 'conflict'],
])('%s', (_, code, message, kind) => {
  expect(toResourceError(Object.assign(new Error(message), { code })).kind).toBe(kind);
});
