import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentName } from '../run/step-host/fill-folder.ts';
import { readGraphFile } from './graph-files.ts';
import type { Instance } from './instance.ts';

/**
 * Removes graphs that were kept for runs, and the contents that travelled with them, once no run whose events are there, no deployment and no
 * call of a hook that waits is pinned to them, and nobody has kept them again for a day. How many. A run that is about to start has touched
 * what it needs (`keepGraph`), and is not in the store yet: what was touched while this looks is put back.
 */
export async function collectGraphs(
  { store, folders }: Instance,
  { now, isDryRun = false }: { readonly now: number; readonly isDryRun?: boolean },
): Promise<number> {
  const isOld = (path: string): boolean => now - touchedAt(path) > UNUSED_MS;
  const graphs = listFiles(folders.graphs, '.json');
  const contents = listFiles(folders.contents);
  if (![...graphs, ...contents].some(isOld)) return 0;
  const used = new Set((await store.listGraphsInUse()).map(nameOf));
  for (const { call } of await store.listHookCalls({ state: 'waiting', limit: CALLS_MAX }))
    used.add(nameOf(call.graph));
  const unused = graphs.filter((path) => !used.has(path.slice(folders.graphs.length + 1)) && isOld(path));
  const left = graphs.filter((path) => !unused.includes(path));
  const needed = findContents(left);
  const orphans =
    needed === undefined
      ? []
      : contents.filter((path) => !needed.has(path.slice(folders.contents.length + 1)) && isOld(path));
  const found = [...unused, ...orphans];
  return isDryRun ? found.length : found.filter((path) => remove(path, isOld)).length;
}

const UNUSED_MS = 24 * 3_600_000;
const CALLS_MAX = 100_000;

function nameOf(hash: string): string {
  return `${contentName(hash)}.json`;
}

function listFiles(folder: string, end = ''): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(end) && !name.endsWith('.tmp') && !name.endsWith(LEAVING))
    .map((name) => join(folder, name));
}

/** What these graphs need; `undefined` when one of them cannot be read here: then everything may be needed. */
function findContents(graphs: readonly string[]): ReadonlySet<string> | undefined {
  const needed = new Set<string>();
  for (const path of graphs) {
    const graph = readGraphFile(path, path)?.graph;
    if (graph === undefined) return undefined;
    for (const hash of Object.keys(graph.files)) needed.add(contentName(hash));
  }
  return needed;
}

/** Out of the way first, and back when somebody touched it since it was looked at. */
function remove(path: string, isOld: (path: string) => boolean): boolean {
  const leaving = `${path}${LEAVING}`;
  try {
    renameSync(path, leaving);
  } catch {
    return false; // another process removes it
  }
  if (isOld(leaving) || existsSync(path)) {
    rmSync(leaving, { force: true });
    return true;
  }
  renameSync(leaving, path);
  return false;
}

const LEAVING = '.leaving.tmp';

function touchedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
}
