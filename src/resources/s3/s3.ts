import { ResourceError, type FileInfo, type FileStore, type ResourceType } from '../../ports/resource.ts';
import { locateFile } from '../locate-file.ts';
import { openBucket, type Bucket } from './bucket.ts';
import { downloadFile } from './download-file.ts';
import { resolveKey } from './resolve-key.ts';
import { readS3Config } from './s3-config.ts';
import { guard, isMissing } from './s3-error.ts';
import { uploadFile } from './upload-file.ts';

/**
 * Files in a bucket of S3 or of a store that speaks its protocol, below a prefix that no key leads out of. An object appears whole or
 * not at all; a large one is uploaded in parts that nobody sees before the last. This folder knows nothing of assets' contents or runs.
 */
export function createS3Type(): ResourceType {
  return {
    name: 's3',
    kinds: ['files'],
    locator: () => ({ key: locateFile }),
    async open(config, context) {
      const { isReadOnly, ...options } = readS3Config(config);
      const bucket = await openBucket(options);
      const files = createS3Store(bucket, isReadOnly);
      return { name: context.name, type: 's3', files, close: async () => bucket.client.destroy() };
    },
  };
}

function createS3Store(bucket: Bucket, isReadOnly: boolean): FileStore {
  const refuseReadOnly = (): void => {
    if (isReadOnly)
      throw new ResourceError('failed', `"${bucket.url}" is read_only: nothing may be put there or removed`);
  };
  const stat = async (key: string): Promise<FileInfo | undefined> => {
    const { client, commands, name } = bucket;
    try {
      const found = await client.send(new commands.HeadObjectCommand({ Bucket: name, Key: resolveKey(bucket, key) }));
      return toInfo(key, { ...found, Size: found.ContentLength });
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  return {
    locate(asset, format, path) {
      const key = locateFile(asset, format, path);
      return { key, url: `${bucket.url}${key}` };
    },
    async put(localPath, key, signal) {
      refuseReadOnly();
      const place = resolveKey(bucket, key);
      return guard(bucket, signal, async () => {
        await uploadFile(bucket, { localPath, key: place }, signal);
        const info = await stat(key);
        if (info === undefined)
          throw new ResourceError('conflict', `"${bucket.url}${key}" was removed as soon as it was put there`);
        return info;
      });
    },
    async get(key, folder, signal) {
      const place = resolveKey(bucket, key);
      return guard(bucket, signal, () => downloadFile(bucket, { key: place, folder }, signal));
    },
    stat: (key) => guard(bucket, undefined, () => stat(key)),
    list: (prefix) => listFiles(bucket, prefix),
    async remove(key) {
      refuseReadOnly();
      const { client, commands, name } = bucket;
      const place = resolveKey(bucket, key);
      await guard(bucket, undefined, () => client.send(new commands.DeleteObjectCommand({ Bucket: name, Key: place })));
    },
  };
}

/** Page by page, in the order of the store. */
async function* listFiles(bucket: Bucket, prefix: string): AsyncIterable<FileInfo> {
  const { client, commands, name } = bucket;
  const start = prefix === '' ? bucket.prefix : resolveKey(bucket, prefix);
  let after: string | undefined;
  do {
    const request = new commands.ListObjectsV2Command({ Bucket: name, Prefix: start, ContinuationToken: after });
    const page = await guard(bucket, undefined, () => client.send(request));
    for (const { Key: place = '', ...found } of page.Contents ?? [])
      // Some tools make an empty object for a folder.
      if (!place.endsWith('/')) yield toInfo(place.slice(bucket.prefix.length), found);
    after = page.NextContinuationToken;
  } while (after !== undefined);
}

interface FoundObject {
  readonly Size?: number | undefined;
  readonly LastModified?: Date | undefined;
  readonly ETag?: string | undefined;
}

function toInfo(key: string, { Size: bytes = 0, LastModified: modified, ETag: version }: FoundObject): FileInfo {
  return { key, bytes, modifiedMs: modified?.getTime() ?? 0, ...(version === undefined ? {} : { version }) };
}
