import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sizeOfFolder } from './size-of-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-size-'));
  for (let at = 0; at < FOLDERS; at++) {
    mkdirSync(join(folder, `${at}/inside`), { recursive: true });
    writeFileSync(join(folder, `${at}/inside/file`), 'four');
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('files of all depths count, and a folder that is not there has none', async () => {
  expect(await sizeOfFolder(folder)).toBe(4 * FOLDERS);
  expect(await sizeOfFolder(join(folder, 'missing'))).toBe(0);
});

test('a folder that somebody else removes meanwhile is counted as far as it is there', async () => {
  const [first, second] = await Promise.all([
    sizeOfFolder(folder),
    sizeOfFolder(folder),
    rm(folder, { recursive: true }),
  ]);
  for (const bytes of [first, second]) expect(bytes).toBeLessThanOrEqual(4 * FOLDERS);
  expect(await sizeOfFolder(folder)).toBe(0);
});

const FOLDERS = 100;
