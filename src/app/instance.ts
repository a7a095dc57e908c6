import { existsSync, mkdirSync, writeFileSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment, Graph } from '../graph/graph.ts';
import type { RunId } from '../model/ids.ts';
import type { Store } from '../ports/store.ts';
import { contentName } from '../run/step-host/fill-folder.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { readGraphFile, writeGraphFile } from './graph-files.ts';
import { entryFile } from './program-files.ts';
import { STATE_FOLDER } from './state-folder.ts';

/**
 * Opens where an environment keeps its runs: the store, and the folders for what is too large for it. `storage` is the environment's;
 * without one it is a SQLite file among the project's own state.
 */
export async function openInstance(options: InstanceOptions): Promise<Result<Instance, string>> {
  const projectFolder = resolve(options.projectFolder);
  const state = join(projectFolder, STATE_FOLDER);
  const { type, path } = options.storage ?? { type: 'sqlite' };
  if (type !== 'sqlite') return fail(`The storage "${type}" is not known here.`);
  const file = typeof path === 'string' ? resolve(projectFolder, path) : join(state, 'state.db');
  mkdirSync(dirname(file), { recursive: true });
  const { openSqliteStore } = await import('../storage/sqlite/sqlite.ts');
  try {
    const store = await openSqliteStore({ path: file, workerFile: entryFile('sqlite-worker') });
    return succeed({ store, projectFolder, folders: { state, contents: join(state, 'contents'), graphs: join(state, 'graphs'), runs: join(state, 'runs') } });
  } catch (error) {
    return fail(`The store "${file}" cannot be opened: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

export interface InstanceOptions {
  readonly projectFolder: string;
  readonly storage?: Environment['storage'];
}

export interface Instance {
  readonly store: Store;
  /** Absolute paths. */
  readonly projectFolder: string;
  readonly folders: InstanceFolders;
}

export interface InstanceFolders {
  readonly state: string;
  readonly contents: string;
  readonly graphs: string;
  readonly runs: string;
}

/** Keeps a graph, and the files that travel with it, for runs that are pinned to it. */
export function keepGraph({ folders }: Instance, graph: Graph): void {
  mkdirSync(folders.contents, { recursive: true });
  for (const [hash, { text, base64 }] of Object.entries(graph.files)) {
    const file = join(folders.contents, contentName(hash));
    if (existsSync(file)) continue;
    const unfinished = `${file}.${process.pid}.tmp`;
    writeFileSync(unfinished, text ?? Buffer.from(base64 ?? '', 'base64'));
    renameSync(unfinished, file);
  }
  const file = graphFile(folders, graph.hash);
  if (!existsSync(file)) writeGraphFile(graph, file);
}

/** The graph that a run is pinned to; `undefined` when it is not there any more. */
export function readKeptGraph({ folders }: Instance, hash: string): Graph | undefined {
  const file = graphFile(folders, hash);
  return readGraphFile(file, file)?.graph;
}

function graphFile(folders: InstanceFolders, hash: string): string {
  return join(folders.graphs, `${contentName(hash)}.json`);
}

/** Where everything of a run is kept that is no row of the store. */
export function runFolder({ folders }: Instance, run: RunId): string {
  return join(folders.runs, run);
}
