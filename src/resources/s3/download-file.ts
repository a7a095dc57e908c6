import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ResourceError } from '../../ports/resource.ts';
import type { Bucket } from './bucket.ts';
import { isMissing } from './s3-error.ts';

/** Copies an object into the folder, under its last name; `undefined` when there is none. A file that is there is whole. */
export async function downloadFile(
  bucket: Bucket,
  { key, folder }: Download,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { client, commands, name } = bucket;
  const request = new commands.GetObjectCommand({ Bucket: name, Key: key });
  const found = await client.send(request, { abortSignal: signal }).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (found === undefined) return undefined;
  // Keys with the same last name get folders of their own.
  const own = join(folder, createHash('sha256').update(key).digest('hex').slice(0, 16));
  const place = join(own, basename(key));
  await mkdir(own, { recursive: true });
  await save(found.Body, place, { bytes: found.ContentLength, signal });
  return place;
}

export interface Download {
  /** In the bucket. */
  readonly key: string;
  readonly folder: string;
}

async function save(
  body: unknown,
  place: string,
  { bytes, signal }: { readonly bytes: number | undefined; readonly signal: AbortSignal },
): Promise<void> {
  if (!(body instanceof Readable)) throw new ResourceError('failed', 'the store answers without a body');
  const aside = `${place}.part`;
  const file = createWriteStream(aside);
  try {
    await pipeline(body, file, { signal });
    if (bytes !== undefined && file.bytesWritten !== bytes) {
      throw new ResourceError('unavailable', `the store sent ${file.bytesWritten} of ${bytes} bytes`);
    }
    await rename(aside, place);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
