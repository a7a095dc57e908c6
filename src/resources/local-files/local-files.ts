import type { Stats } from 'node:fs';
import { constants, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ResourceError, type FileInfo, type FileStore, type ResourceType } from '../../ports/resource.ts';
import { locateFile } from '../locate-file.ts';
import { resolveInside } from './resolve-inside.ts';

/** Files in a folder of this machine. Keys never lead out of it, by dots or by links; a put is a copy beside the place and a rename. */
export function createLocalFilesType(): ResourceType {
  return {
    name: 'local_files',
    kinds: ['files'],
    locator: () => ({ key: locateFile }),
    async open(config, context) {
      const root = resolve(context.projectFolder, typeof config['root'] === 'string' ? config['root'] : '.');
      const files = createLocalStore(root, config['read_only'] === true);
      return { name: context.name, type: 'local_files', files, close: async () => undefined };
    },
  };
}

function createLocalStore(root: string, isReadOnly: boolean): FileStore {
  const refuseReadOnly = (): void => {
    if (isReadOnly) throw new ResourceError('failed', `"${root}" is read_only: nothing may be put there or removed`);
  };
  return {
    locate(asset, format, path) {
      const key = locateFile(asset, format, path);
      return { key, url: pathToFileURL(join(root, key)).href };
    },
    async put(localPath, key, signal) {
      refuseReadOnly();
      const place = await resolveInside(root, key);
      await mkdir(dirname(place), { recursive: true });
      await copyAtomically(localPath, place, signal);
      return toFileInfo(key, await stat(place));
    },
    async get(key) {
      const place = await resolveInside(root, key);
      return (await statFile(place)) === undefined ? undefined : place;
    },
    async stat(key) {
      const found = await statFile(await resolveInside(root, key));
      return found && toFileInfo(key, found);
    },
    list: (prefix) => listFiles(root, prefix),
    async remove(key) {
      refuseReadOnly();
      await rm(await resolveInside(root, key), { force: true });
    },
  };
}

async function copyAtomically(from: string, place: string, signal: AbortSignal): Promise<void> {
  const aside = `${place}.${crypto.randomUUID()}${ASIDE}`;
  try {
    await copyFile(from, aside, constants.COPYFILE_FICLONE);
    signal.throwIfAborted();
    await rename(aside, place);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Ending of files that are still being written; no file of the store. */
const ASIDE = '.millrace-aside';

async function* listFiles(root: string, prefix: string): AsyncIterable<FileInfo> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const start = await resolveInside(root, folder === '' ? '.' : folder);
  const entries = await readdir(start, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  const paths = (entries ?? []).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const keys = paths.map((path) => relative(root, path).replaceAll('\\', '/')).sort();
  for (const key of keys) {
    if (!key.startsWith(prefix) || key.endsWith(ASIDE)) continue;
    const found = await statFile(join(root, key));
    if (found !== undefined) yield toFileInfo(key, found);
  }
}

async function statFile(path: string): Promise<Stats | undefined> {
  const found = await stat(path).catch(ignoreMissing);
  return found?.isFile() === true ? found : undefined;
}

function toFileInfo(key: string, { size, mtimeMs }: Stats): FileInfo {
  return { key, bytes: size, modifiedMs: mtimeMs };
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
