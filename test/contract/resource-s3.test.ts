import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListMultipartUploadsCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test } from 'vitest';
import type { OpenResource } from '../../src/ports/resource.ts';
import { createS3Type } from '../../src/resources/s3/s3.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { findFreePort } from '../rig/free-port.ts';
import { createTestBucket, type TestBucket } from '../rig/s3.ts';
import { describeFileStore } from './resource-files.ts';
import { createTestContext } from './test-context.ts';

const KEYS = { access_key_id: 'test', secret_access_key: 'sesame-1' };

const given = await createTestBucket();
if (given.missing === undefined) describeS3(given);
else test('the file store s3', (context) => context.skip(given.missing));

function describeS3({ bucket, endpoint, client }: TestBucket): void {
  const config = { bucket, endpoint, ...KEYS };
  describeFileStore('s3', () => openS3({ ...config, prefix: 'contract/of' }));

  describe('s3', () => {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-s3-'));
    const { signal } = new AbortController();
    afterAll(() => rmSync(folder, { recursive: true }));
    const write = (name: string, content: string | Buffer): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };

    test('puts files below its prefix, and says where they are', async () => {
      const { files } = await openS3({ ...config, prefix: 'reports/' });
      await files?.put(write('d.html', '<p>'), 'eu/d.html', signal);
      const { Contents: all } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'reports' }));
      expect(all?.map((object) => object.Key)).toEqual(['reports/eu/d.html']);
      expect(files?.locate('eu.d', 'html').url).toBe(`s3://${bucket}/reports/eu/d.html`);
    });

    test('lists more files than fit on a page', async () => {
      const { files } = await openS3({ ...config, prefix: 'many' });
      const keys = Array.from({ length: 45 }, (_, index) => `many/${String(index).padStart(4, '0')}.txt`);
      for (const Key of keys) await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
      const listed: string[] = [];
      for await (const { key } of files?.list('') ?? []) listed.push(`many/${key}`);
      expect(listed).toEqual(keys);
    });

    test('uploads a large file in parts, and gives it back whole', async () => {
      const { files } = await openS3(config);
      const content = randomBytes(40 * 1024 ** 2);
      expect(await files?.put(write('large.bin', content), 'large.bin', signal)).toMatchObject({
        bytes: content.length,
      });
      const copy = await files?.get('large.bin', join(folder, 'copies'), signal);
      expect(readFileSync(copy ?? '').equals(content)).toBe(true);
    });

    test('leaves no parts behind when a large upload is aborted', async () => {
      const { files } = await openS3(config);
      const controller = new AbortController();
      const going = files?.put(write('aborted.bin', Buffer.alloc(40 * 1024 ** 2)), 'aborted.bin', controller.signal);
      controller.abort(new Error('cancelled by hand'));
      await expect(going).rejects.toThrow('cancelled by hand');
      expect(await files?.stat('aborted.bin')).toBeUndefined();
      expect((await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))).Uploads ?? []).toEqual([]);
    });

    test('copies of files with the same last name do not meet', async () => {
      const { files } = await openS3(config);
      for (const key of ['one/same.txt', 'other/same.txt', 'same.txt']) {
        await files?.put(write('same.txt', key), key, signal);
      }
      const copies: (string | undefined)[] = [];
      for (const key of ['one/same.txt', 'other/same.txt', 'same.txt'])
        copies.push(await files?.get(key, folder, signal));
      expect(copies.map((copy) => readFileSync(copy ?? '', 'utf8'))).toEqual([
        'one/same.txt',
        'other/same.txt',
        'same.txt',
      ]);
    });

    test('refuses to write to a store that is read_only', async () => {
      const { files } = await openS3({ ...config, read_only: true });
      await expect(files?.put(write('x.txt', 'x'), 'x.txt', signal)).rejects.toThrow('read_only');
      await expect(files?.remove('x.txt')).rejects.toThrow('read_only');
    });

    test('says that the bucket is not there', async () => {
      const { files } = await openS3({ ...config, bucket: 'nowhere-at-all' });
      await expect(files?.put(write('x.txt', 'x'), 'x.txt', signal)).rejects.toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('make the bucket first') as string,
      });
    });

    test('says that nobody answers, without the keys', async () => {
      const { files } = await openS3({ ...config, endpoint: `http://127.0.0.1:${await findFreePort()}` });
      const error: unknown = await files?.stat('x.txt').catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'ResourceError', kind: 'unavailable' });
      expect(`${String(error)} ${(error as Error).stack ?? ''} ${JSON.stringify(error)}`).not.toContain(
        KEYS.secret_access_key,
      );
    });
  });
}

function openS3(config: JsonMap): Promise<OpenResource> {
  return createS3Type().open(config, createTestContext('/'));
}
