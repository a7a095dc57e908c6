import { randomBytes } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { askRig } from './ask-rig.ts';

/** A fresh, empty bucket on the S3 server of this test run, or why there is none here: `context.skip(reason)`. */
export async function createTestBucket(): Promise<TestBucket | { readonly missing: string }> {
  const server = await askRig('s3');
  if (server.missing !== undefined) return server;
  const bucket = `test-${randomBytes(8).toString('hex')}`;
  const client = createTestClient(server.url);
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return { bucket, endpoint: server.url, client };
}

export interface TestBucket {
  readonly missing?: never;
  readonly bucket: string;
  readonly endpoint: string;
  /** Past the product, to look at what it left there. */
  readonly client: S3Client;
}

function createTestClient(endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
}
