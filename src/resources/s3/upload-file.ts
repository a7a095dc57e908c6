import { open, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import { ResourceError } from '../../ports/resource.ts';
import type { Bucket } from './bucket.ts';

/** Puts a local file under a key: at once, or in parts that nobody sees before all are there. */
export async function uploadFile(bucket: Bucket, upload: Upload, signal: AbortSignal): Promise<void> {
  const file = await open(upload.localPath, 'r');
  try {
    const { size } = await file.stat();
    const target = { Bucket: bucket.name, Key: upload.key };
    const type = { ContentType: TYPES[extname(upload.key).toLowerCase()] ?? 'application/octet-stream' };
    if (size > PART_BYTES) await uploadParts(bucket, { file, size, target, type }, signal);
    else {
      const body = await readPart(file, { start: 0, bytes: size });
      const request = new bucket.commands.PutObjectCommand({ ...target, ...type, Body: body });
      await bucket.client.send(request, { abortSignal: signal });
    }
  } finally {
    await file.close();
  }
}

export interface Upload {
  readonly localPath: string;
  /** In the bucket. */
  readonly key: string;
}

const PART_BYTES = 16 * 1024 ** 2;
const PARTS_MAX = 10_000;
const PARTS_AT_ONCE = 4;

/** So that browsers show what is for people. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
  '.parquet': 'application/vnd.apache.parquet',
  '.ipynb': 'application/x-ipynb+json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

interface PartedUpload {
  readonly file: FileHandle;
  readonly size: number;
  readonly target: { readonly Bucket: string; readonly Key: string };
  readonly type: { readonly ContentType: string };
}

async function uploadParts(
  { client, commands }: Bucket,
  { file, size, target, type }: PartedUpload,
  signal: AbortSignal,
): Promise<void> {
  const { UploadId: id } = await client.send(new commands.CreateMultipartUploadCommand({ ...target, ...type }), {
    abortSignal: signal,
  });
  const upload = { ...target, UploadId: id };
  const bytes = Math.max(PART_BYTES, Math.ceil(size / PARTS_MAX));
  const count = Math.ceil(size / bytes);
  const tags: string[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const body = await readPart(file, { start: index * bytes, bytes: Math.min(bytes, size - index * bytes) });
      const request = new commands.UploadPartCommand({ ...upload, PartNumber: index + 1, Body: body });
      tags[index] = (await client.send(request, { abortSignal: signal })).ETag ?? '';
    }
  };
  try {
    await Promise.all(Array.from({ length: PARTS_AT_ONCE }, lane));
    const parts = tags.map((tag, index) => ({ ETag: tag, PartNumber: index + 1 }));
    const request = new commands.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } });
    await client.send(request, { abortSignal: signal });
  } catch (error) {
    next = count; // the other lanes stop too
    await client.send(new commands.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

async function readPart(
  file: FileHandle,
  { start, bytes }: { readonly start: number; readonly bytes: number },
): Promise<Buffer> {
  const part = Buffer.alloc(bytes);
  let done = 0;
  while (done < bytes) {
    const { bytesRead } = await file.read(part, done, bytes - done, start + done);
    if (bytesRead === 0) throw new ResourceError('failed', 'the file became shorter while it was uploaded');
    done += bytesRead;
  }
  return part;
}
