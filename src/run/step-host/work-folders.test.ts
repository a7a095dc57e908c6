import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createWorkFolders } from './work-folders.ts';

const root = mkdtempSync(join(tmpdir(), 'millrace-work-folders-'));
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
});

test('there is no folder before it is asked for', () => {
  const folder = createWorkFolders({ keepsOne: true }).of(join(root, '1'));
  folder.remove({ isKnown: true });
  expect(readdirSync(root)).toEqual([]);
});

test('a folder in which nothing was left becomes the folder of the next attempt', () => {
  const folders = createWorkFolders({ keepsOne: true });
  const first = folders.of(join(root, '1'));
  const { ino } = statSync(first.path);
  first.remove({ isKnown: true });
  expect(existsSync(join(root, '1.work'))).toBe(false);
  const second = folders.of(join(root, '2'));
  expect(statSync(second.path).ino).toBe(ino);
  second.remove({ isKnown: true });
  folders.close();
  expect(readdirSync(root)).toEqual([]);
});

test.each([
  ['a file was left', (path: string) => writeFileSync(join(path, 'left'), '')],
  ['who may enter it was changed', (path: string) => chmodSync(path, 0o700)],
  ['it was removed', (path: string) => rmSync(path, { recursive: true })],
])('a folder is not used again where %s', (_, change) => {
  const folders = createWorkFolders({ keepsOne: true });
  const first = folders.of(join(root, '1'));
  change(first.path);
  first.remove({ isKnown: true });
  expect(readdirSync(root)).toEqual([]);
  expect(readdirSync(folders.of(join(root, '2')).path)).toEqual([]);
});

test('a folder is not used again where something may still run in it', () => {
  const folders = createWorkFolders({ keepsOne: true });
  const first = folders.of(join(root, '1'));
  const { path } = first;
  first.remove({ isKnown: false });
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(root)).toEqual([]);
});

test('a kept folder that somebody removed is made anew, also in another place', () => {
  const folders = createWorkFolders({ keepsOne: true });
  const first = folders.of(join(root, 'run_1', '1'));
  expect(readdirSync(first.path)).toEqual([]);
  first.remove({ isKnown: true });
  rmSync(join(root, 'run_1'), { recursive: true });
  expect(readdirSync(folders.of(join(root, 'run_2', '1')).path)).toEqual([]);
});
