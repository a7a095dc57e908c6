import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createBreather } from '../breather.ts';

/** Bytes of all files in a folder, however deep; 0 when there is none. What is removed meanwhile by somebody else may count or not. */
export async function sizeOfFolder(folder: string): Promise<number> {
  const breathe = createBreather();
  const folders = [folder];
  let bytes = 0;
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    for (const entry of await readdir(path, { withFileTypes: true }).catch(noneWhenMissing)) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) folders.push(inside);
      if (entry.isFile()) bytes += statSync(inside, { throwIfNoEntry: false })?.size ?? 0;
      await breathe();
    }
  }
  return bytes;
}

function noneWhenMissing(error: NodeJS.ErrnoException): readonly [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
}
