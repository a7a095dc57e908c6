import { posix } from 'node:path';
import { ResourceError } from '../../ports/resource.ts';
import type { Bucket } from './bucket.ts';

/** The whole key in the bucket of a key below its prefix. Throws a ResourceError when dots lead out of the prefix. */
export function resolveKey({ prefix, url }: Pick<Bucket, 'prefix' | 'url'>, key: string): string {
  const path = posix.normalize(key.replaceAll('\\', '/'));
  if (key === '' || path === '.' || path.startsWith('/') || path.split('/').includes('..')) {
    throw new ResourceError('failed', `"${key}" leads out of "${url}"`);
  }
  return prefix + path;
}
