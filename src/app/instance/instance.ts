import { existsSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { RunId } from '../../model/ids.ts';
import { passFailpoint } from '../../ports/failpoint.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import { type Bell, createBell } from '../../run/bell.ts';
import { contentName } from '../../run/step-host/fill-folder.ts';
import { type Result, succeed } from '../../std/result.ts';
import { readSpaceRule, type SpaceRule } from './free-space.ts';
import { readGraphFile, writeGraphFile } from './graph-files.ts';
import { openStore } from './open-store.ts';
import { STATE_FOLDER } from '../state-folder.ts';

/**
 * Opens where an environment keeps its runs: the store, and the folders for what is too large for it. `storage` is the environment's.
 */
export async function openInstance(options: InstanceOptions): Promise<Result<Instance, string>> {
  const projectFolder = resolve(options.projectFolder);
  const folders = foldersIn(projectFolder);
  const secrets = options.secrets ?? {};
  const store = await openStore(options.storage, { projectFolder, stateFolder: folders.state, secrets });
  if (!store.ok) return store;
  const space = readSpaceRule(options.storage, { projectFolder, stateFolder: folders.state });
  return succeed({ store: store.value, bell: createBell(), space, projectFolder, folders });
}

/** The same store, for another project that keeps its runs there. */
export function instanceOfFolder({ store, bell, space }: Instance, projectFolder: string): Instance {
  const folders = foldersIn(projectFolder);
  const own = { ...space, folders: [...new Set([...space.folders, folders.state])] };
  return { store, bell, space: own, projectFolder, folders };
}

function foldersIn(projectFolder: string): InstanceFolders {
  const state = join(projectFolder, STATE_FOLDER);
  return { state, contents: join(state, 'contents'), graphs: join(state, 'graphs'), runs: join(state, 'runs') };
}

export interface InstanceOptions {
  readonly projectFolder: string;
  readonly storage?: Environment['storage'];
  /** Where the secrets that it names come from; without that, environment variables of their names. */
  readonly secrets?: Graph['secrets'];
}

export interface Instance {
  readonly store: InstanceStore;
  /** Rung by runs of this process for each other. */
  readonly bell: Bell;
  /** When runs are started. */
  readonly space: SpaceRule;
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
  passFailpoint('keepGraph:before');
  mkdirSync(folders.contents, { recursive: true });
  for (const [hash, { text, base64 }] of Object.entries(graph.files)) {
    const file = join(folders.contents, contentName(hash));
    if (touch(file)) continue;
    const unfinished = `${file}.${process.pid}.tmp`;
    writeFileSync(unfinished, text ?? Buffer.from(base64 ?? '', 'base64'));
    renameSync(unfinished, file);
  }
  const file = graphFile(folders, graph.hash);
  if (!touch(file)) writeGraphFile(graph, file);
  passFailpoint('keepGraph:after');
}

/** Says of a file that somebody needs it now, so that nobody collects it. `false` when it is not there. */
function touch(file: string): boolean {
  const now = new Date();
  try {
    utimesSync(file, now, now);
    return true;
  } catch {
    return existsSync(file);
  }
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

/** Where steps and hooks find what they need. */
export function foldersOf({ projectFolder, folders: { state, contents, runs } }: Instance) {
  return { project: projectFolder, state, contents, runs };
}
