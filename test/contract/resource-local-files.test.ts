import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLocalFilesType } from '../../src/resources/local-files/local-files.ts';
import { createTestContext } from './test-context.ts';
import { describeFileStore } from './resource-files.ts';

const project = mkdtempSync(join(tmpdir(), 'millrace-local-'));
const context = createTestContext(project);
const type = createLocalFilesType();

describeFileStore('local_files', () => type.open({ root: 'store' }, context));

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('a link does not lead out of the store', async () => {
  mkdirSync(join(project, 'linked'));
  symlinkSync(tmpdir(), join(project, 'linked', 'away'));
  const { files } = await type.open({ root: 'linked' }, context);
  await expect(files?.get('away/x.txt', project, context.signal)).rejects.toThrow('leads out of');
});

test('nothing is put into or removed from a store that is read_only', async () => {
  writeFileSync(join(project, 'given.txt'), 'x');
  const { files } = await type.open({ root: '.', read_only: true }, context);
  await expect(files?.put(join(project, 'given.txt'), 'copy.txt', context.signal)).rejects.toThrow('read_only');
  await expect(files?.remove('given.txt')).rejects.toThrow('read_only');
  expect(await files?.stat('given.txt')).toMatchObject({ bytes: 1 });
});
