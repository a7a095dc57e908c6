import type * as Driver from '@aws-sdk/client-s3';
import { ResourceError } from '../../ports/resource.ts';
import type { S3Config } from './s3-config.ts';

/** A bucket and the client that speaks to its store. Nothing is asked of it yet. Rejects with a ResourceError when the client is not installed. */
export async function openBucket({ bucket, prefix, client }: Omit<S3Config, 'isReadOnly'>): Promise<Bucket> {
  const commands = await loadDriver();
  const requestHandler = { connectionTimeout: CONNECT_MS_MAX, socketTimeout: SILENCE_MS_MAX };
  return {
    name: bucket,
    prefix,
    url: `s3://${bucket}/${prefix}`,
    commands,
    client: new commands.S3Client({ ...client, requestHandler }),
  };
}

export interface Bucket {
  readonly name: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
  /** For people; ends with a slash. */
  readonly url: string;
  readonly client: Driver.S3Client;
  readonly commands: typeof Driver;
}

const CONNECT_MS_MAX = 10_000;
const SILENCE_MS_MAX = 60_000;

async function loadDriver(): Promise<typeof Driver> {
  try {
    return await import('@aws-sdk/client-s3');
  } catch (error) {
    throw new ResourceError(
      'unavailable',
      'MR5001: the client of S3 is not installed; install it with "npm install @aws-sdk/client-s3"',
      { cause: error },
    );
  }
}
