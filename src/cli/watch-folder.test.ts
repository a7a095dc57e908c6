import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Watch, watchFolder } from './watch-folder.ts';

let folder = '';
let stop = new AbortController();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-watch-'));
  mkdirSync(join(folder, '.millrace'));
  mkdirSync(join(folder, 'jobs/deep'), { recursive: true });
  writeFileSync(join(folder, 'jobs/deep/a.sql'), 'select 1\n');
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  rmSync(folder, { recursive: true, force: true });
});

function open(): { readonly watch: Watch; readonly next: () => Promise<IteratorResult<undefined>> } {
  const watch = watchFolder(folder, stop.signal);
  const changes = watch.changes[Symbol.asyncIterator]();
  return { watch, next: () => changes.next() };
}

function write(path: string, text = 'job: a\n'): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('a change of a file of the project is told, one of Millrace itself is not, and stopping ends it', async () => {
  const { next, watch } = open();
  write('.millrace/graph.json', '{}');
  write('a.job.yaml');
  expect((await next()).done).toBe(false);
  const second = next();
  stop.abort();
  expect((await second).done).toBe(true);
  expect(watch.unwatched()).toBeUndefined();
});

test('a file that an editor replaces by another one is told each time', async () => {
  const { next } = open();
  for (const text of ['select 2\n', 'select 3\n', 'select 4\n']) {
    write('jobs/deep/a.sql.tmp', text);
    renameSync(join(folder, 'jobs/deep/a.sql.tmp'), join(folder, 'jobs/deep/a.sql'));
    expect((await next()).done).toBe(false);
  }
});

test('a folder that is removed and made again is watched again, with what is below it', async () => {
  const { next } = open();
  rmSync(join(folder, 'jobs'), { recursive: true });
  write('jobs/deep/a.sql');
  expect((await next()).done).toBe(false);
  write('jobs/deep/a.sql', 'select 5\n');
  expect((await next()).done).toBe(false);
  write('jobs/new/deeper/b.sql');
  expect((await next()).done).toBe(false);
  write('jobs/new/deeper/b.sql', 'select 6\n');
  expect((await next()).done).toBe(false);
});

test('hundreds of files that are written at once are one change', async () => {
  const { next } = open();
  for (let at = 0; at < 300; at++) write(`jobs/many/j${at}.job.yaml`);
  expect((await next()).done).toBe(false);
  const second = next();
  stop.abort();
  expect((await second).done).toBe(true);
});

test('a folder that is not there is told to be unwatched, and ends when it is stopped', async () => {
  rmSync(folder, { recursive: true });
  const { next, watch } = open();
  expect(watch.unwatched()).toContain('no such file');
  stop.abort();
  expect((await next()).done).toBe(true);
});
