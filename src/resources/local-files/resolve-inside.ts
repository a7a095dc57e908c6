import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { ResourceError } from '../../ports/resource.ts';

/** The absolute path of a key under a folder. Rejects when dots or links lead out of the folder; nothing need exist yet. */
export async function resolveInside(root: string, key: string): Promise<string> {
  const path = normalize(key.replaceAll('\\', '/'));
  if (key === '' || isAbsolute(path) || path.split(sep).includes('..')) throw outside(key, root);
  const place = join(root, path);
  const step = relative(await realpathOf(root), await realpathOf(place));
  if (step.split(sep)[0] === '..' || isAbsolute(step)) throw outside(key, root);
  return place;
}

/** With the links of the part that exists followed. */
async function realpathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    return join(await realpathOf(dirname(path)), relative(dirname(path), path));
  }
}

function outside(key: string, root: string): ResourceError {
  return new ResourceError('failed', `"${key}" leads out of the folder "${root}"`);
}
