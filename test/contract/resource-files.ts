import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore, OpenResource } from '../../src/ports/resource.ts';

/** What every file store promises. `open` gives a fresh, empty one. */
export function describeFileStore(name: string, open: () => Promise<OpenResource>): void {
  describe(`the file store ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-files-'));
    const never = new AbortController().signal;
    let resource: OpenResource;
    let store: FileStore;
    const put = async (key: string, text: string) => {
      const local = join(folder, 'put.txt');
      writeFileSync(local, text);
      return store.put(local, key, never);
    };
    const read = async (key: string) => {
      const path = await store.get(key, folder, never);
      return path === undefined ? undefined : readFileSync(path, 'utf8');
    };
    const keysUnder = async (prefix: string) => {
      const keys: string[] = [];
      for await (const { key } of store.list(prefix)) keys.push(key);
      return keys;
    };

    beforeAll(async () => {
      resource = await open();
      if (resource.files === undefined) throw new Error('not a file store');
      store = resource.files;
    });
    afterAll(async () => {
      await resource.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('gives back what was put, and its size', async () => {
      expect(await put('a/b.txt', 'héllo')).toMatchObject({ key: 'a/b.txt', bytes: 6 });
      expect(await read('a/b.txt')).toBe('héllo');
      expect(await store.stat('a/b.txt')).toMatchObject({ key: 'a/b.txt', bytes: 6 });
    });

    test('replaces whole files', async () => {
      await put('replaced.txt', 'a long old content');
      await put('replaced.txt', 'new');
      expect(await read('replaced.txt')).toBe('new');
    });

    test('has nothing where nothing was put', async () => {
      expect(await read('nowhere.txt')).toBeUndefined();
      expect(await store.stat('nowhere/at/all.txt')).toBeUndefined();
      expect(await keysUnder('nowhere/')).toEqual([]);
    });

    test('lists keys by prefix in order, half a name included', async () => {
      for (const key of ['l/b.txt', 'l/a/x.txt', 'l/ab.txt', 'm.txt']) await put(key, key);
      expect(await keysUnder('l/')).toEqual(['l/a/x.txt', 'l/ab.txt', 'l/b.txt']);
      expect(await keysUnder('l/a')).toEqual(['l/a/x.txt', 'l/ab.txt']);
    });

    test('tells the same of a file in a list as by itself', async () => {
      await put('told/once.txt', 'told');
      const told = await store.stat('told/once.txt');
      for await (const listed of store.list('told/')) expect(listed).toEqual(told);
      expect(await keysUnder('told/')).toEqual(['told/once.txt']);
    });

    test('removes a file, and does not mind when it is gone already', async () => {
      await put('gone.txt', 'x');
      await store.remove('gone.txt');
      await store.remove('gone.txt');
      expect(await store.stat('gone.txt')).toBeUndefined();
    });

    test('leaves nothing behind when a put fails', async () => {
      await expect(store.put(join(folder, 'not there'), 'failed.txt', never)).rejects.toThrow();
      await put('aborted.txt', 'old');
      const aborted = AbortSignal.abort(new Error('over'));
      await expect(store.put(join(folder, 'put.txt'), 'aborted.txt', aborted)).rejects.toThrow('over');
      expect(await keysUnder('failed')).toEqual([]);
      expect(await keysUnder('aborted')).toEqual(['aborted.txt']);
      expect(await read('aborted.txt')).toBe('old');
    });

    test.each(['../out.txt', 'a/../../out.txt', '/etc/hostname', ''])('refuses the key "%s"', async (key) => {
      await expect(store.put(join(folder, 'put.txt'), key, never)).rejects.toThrow('leads out of');
      expect(readdirSync(folder)).not.toContain('out.txt');
    });

    test('makes keys of names: parts as folders, the format as ending, unless a path is given', () => {
      expect(store.locate('reports.delays', 'html').key).toBe('reports/delays.html');
      expect(store.locate('reports.delays', undefined).key).toBe('reports/delays');
      expect(store.locate('reports.delays', 'html', 'latest/d.htm').key).toBe('latest/d.htm');
      expect(store.locate('reports.delays', 'html').url).toMatch(/^[a-z0-9]+:\/\/.*reports\/delays\.html$/);
    });
  });
}
