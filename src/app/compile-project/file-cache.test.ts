import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileCache } from './file-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what was set is there the next time, and what was not asked for the time after is forgotten', () => {
  const first = openFileCache(folder, '1');
  first.set('yaml', 'aa', { text: 'one\ntwo', accents: 'ő' });
  first.set('yaml', 'bb', [1, null]);
  first.save();
  const second = openFileCache(folder, '1');
  expect(second.get('yaml', 'aa')).toEqual({ text: 'one\ntwo', accents: 'ő' });
  expect(second.get('sql', 'aa')).toBeUndefined();
  second.save();
  const third = openFileCache(folder, '1');
  expect(third.get('yaml', 'aa')).toEqual({ text: 'one\ntwo', accents: 'ő' });
  expect(third.get('yaml', 'bb')).toBeUndefined();
});

test('another version of the product starts anew', () => {
  const first = openFileCache(folder, '1');
  first.set('yaml', 'aa', 1);
  first.save();
  expect(openFileCache(folder, '2').get('yaml', 'aa')).toBeUndefined();
});

test('a damaged cache is an empty one', () => {
  const first = openFileCache(folder, '1');
  first.set('yaml', 'aa', 'value');
  first.save();
  const path = join(folder, 'files.cache');
  writeFileSync(path, readFileSync(path, 'utf8').replace('value', 'other'));
  expect(openFileCache(folder, '1').get('yaml', 'aa')).toBeUndefined();
});

test('a folder that cannot be made is no error', () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = openFileCache(join(folder, 'file', 'cache'), '1');
  cache.set('yaml', 'aa', 1);
  cache.save();
  expect(cache.get('yaml', 'aa')).toBe(1);
});
