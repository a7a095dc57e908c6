import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentName } from '../../run/step-host/fill-folder.ts';
import { createBreather } from '../breather.ts';
import { readGraphFile } from '../instance/graph-files.ts';
import type { Instance } from '../instance/instance.ts';

/**
 * Removes graphs that were kept for runs, and the contents that travelled with them, once no run whose events are there, no deployment and no
 * call of a hook that waits is pinned to them, and nobody has kept them again for a day. How many. A run that is about to start has touched
 * what it needs (`keepGraph`), and is not in the store yet: what was touched while this looks is put back.
 */
export async function collectGraphs(
  { store, folders }: Instance,
  { now, isDryRun = false, knownContents = new Map() }: GraphCollection,
): Promise<number> {
  const isOld = (path: string): boolean => now - touchedAt(path) > UNUSED_MS;
  const graphs = listFiles(folders.graphs, '.json');
  const contents = listFiles(folders.contents);
  if (![...graphs, ...contents].some(isOld)) return 0;
  const used = new Set((await store.listGraphsInUse()).map(nameOf));
  for (const { call } of await store.listHookCalls({ state: 'waiting', limit: CALLS_MAX }))
    if (call !== undefined) used.add(nameOf(call.graph));
  const unused = new Set(graphs.filter((path) => !used.has(path.slice(folders.graphs.length + 1)) && isOld(path)));
  const left = graphs.filter((path) => !unused.has(path));
  for (const path of unused) knownContents.delete(path);
  const needed = await findContents(left, knownContents);
  const orphans =
    needed === undefined
      ? []
      : contents.filter((path) => !needed.has(path.slice(folders.contents.length + 1)) && isOld(path));
  const found = [...unused, ...orphans];
  if (isDryRun) return found.length;
  const breathe = createBreather();
  let removed = 0;
  for (const path of found) {
    if (remove(path, isOld)) removed++;
    await breathe();
  }
  return removed;
}

export interface GraphCollection {
  readonly now: number;
  /** Only say how many would be removed. */
  readonly isDryRun?: boolean;
  /** From call to call, so that no graph is read twice; nothing is known when left out. */
  readonly knownContents?: KnownContents;
}

/** The names of the contents that a graph needs, by the path of its file, which bears its hash and so never holds another graph. */
export type KnownContents = Map<string, readonly string[]>;

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
async function findContents(graphs: readonly string[], known: KnownContents): Promise<ReadonlySet<string> | undefined> {
  const breathe = createBreather();
  const needed = new Set<string>();
  for (const path of graphs) {
    const contents = known.get(path) ?? readContents(path);
    if (contents === undefined) return undefined;
    known.set(path, contents);
    for (const name of contents) needed.add(name);
    await breathe();
  }
  return needed;
}

function readContents(path: string): readonly string[] | undefined {
  const graph = readGraphFile(path, path)?.graph;
  return graph && Object.keys(graph.files).map(contentName);
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
