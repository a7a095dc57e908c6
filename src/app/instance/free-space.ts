import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from '../../graph/graph.ts';
import { formatSize, parseSize } from '../../std/durations.ts';
import { settleStorage } from './open-store.ts';

/** Where an instance writes on this machine, and how much has to be free there for a run to be started. */
export interface SpaceRule {
  /** Absolute; those that are not there yet count as the folder above. */
  readonly folders: readonly string[];
  /** In bytes; by the size of the disk when left out. */
  readonly freeMin?: number;
}

/** What an environment says of it. */
export function readSpaceRule(
  storage: Environment['storage'],
  folders: { readonly projectFolder: string; readonly stateFolder: string },
): SpaceRule {
  const { type, path, free_space_min: free } = settleStorage(storage, folders);
  const freeMin = typeof free === 'string' ? parseSize(free) : undefined;
  const own = type === 'sqlite' && typeof path === 'string' ? [dirname(path)] : [];
  return {
    folders: [...new Set([folders.stateFolder, ...own])],
    ...(freeMin === undefined ? {} : { freeMin }),
  };
}

/** Why no run is to be started now, in a sentence; `undefined` when there is room. What goes on already is not asked about. */
export function findLowSpace({ folders, freeMin }: SpaceRule): string | undefined {
  for (const folder of folders) {
    const { bavail, bsize, blocks } = statfsSync(nearest(folder));
    const free = bavail * bsize;
    const wanted = freeMin ?? Math.min(FREE_MIN, (blocks * bsize) / PARTS);
    if (free < wanted)
      return `Only ${formatSize(free)} are free on the disk of "${folder}": below ${formatSize(Math.round(wanted))} no run is started.`;
  }
  return undefined;
}

const FREE_MIN = 200 * 1024 ** 2;
const PARTS = 100;

function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
