import type { IncomingMessage } from 'node:http';
import { Writable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ResourceError } from '../ports/resource.ts';
import { formatSize } from '../std/durations.ts';

/** The whole body of an answer, unpacked. Rejects with a ResourceError when it is larger than that, however small it came. */
export async function readBody(message: IncomingMessage, { bytesMax, signal }: BodyLimits): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      chunks.push(chunk);
      done(bytes > bytesMax ? new ResourceError('failed', `the answer is larger than ${formatSize(bytesMax)}`) : null);
    },
  });
  const unpack = createUnpacker(message.headers['content-encoding']);
  if (unpack === undefined) await pipeline(message, collect, { signal });
  else await pipeline(message, unpack, collect, { signal });
  return Buffer.concat(chunks);
}

export interface BodyLimits {
  readonly bytesMax: number;
  readonly signal: AbortSignal;
}

function createUnpacker(encoding: string | undefined): Transform | undefined {
  switch (encoding?.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
