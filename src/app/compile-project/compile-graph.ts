import { join } from 'node:path';
import { COMPILE_LIMITS } from '../../compile/limits.ts';
import { restoreDiagnostic } from '../../compile/recompile/kept-diagnostics.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isSameStamp, stampOfFile } from '../project-files/file-stamps.ts';
import { type KeptGraphFile, type KeptProject, readKeptProject } from './kept-project.ts';
import { openProjectFiles, type WatchedFiles } from '../project-files/project-files.ts';
import { STATE_FOLDER } from '../state-folder.ts';

/**
 * Compiles the project in a folder of this machine and writes its graph to an absolute path: the same bytes, and the same said, whether
 * everything is done anew or only what has changed since the last time. What has changed is seen by the stamps of files, as git sees
 * it; `build` is another one for every program that could make another graph of the same files. What takes a compiler is loaded when it is needed.
 */
export async function compileGraph(
  folder: string,
  target: string,
  { build = BUILD, nowMs = Date.now() }: { readonly build?: string; readonly nowMs?: number } = {},
): Promise<CompiledGraph> {
  const files = openProjectFiles(folder);
  const cacheFolder = join(folder, STATE_FOLDER, 'cache');
  const place: GraphPlace = { folder, target, cacheFolder, build, nowMs, files };
  const listing = files.list({ entriesMax: COMPILE_LIMITS.directoryEntries });
  const kept = listing && readKeptProject(cacheFolder, build);
  const before = kept && findBefore(kept, listing, place);
  if (before && before.changed.size === 0 && kept.graph.path === target)
    return { graph: kept.graph, diagnostics: before.diagnostics, work: 'nothing' };
  if (before) {
    const { compileChanges } = await import('./compile-changes.ts');
    const compiled = await compileChanges(place, before);
    if (compiled) return compiled;
  }
  const { compileAll } = await import('./compile-all.ts');
  return compileAll(place, listing);
}

/**
 * The names of built files tell their contents apart. A program that runs from its source has no such name: what its processes keep is
 * for themselves alone.
 */
const BUILD = import.meta.url.endsWith('.ts') ? `source of process ${process.pid}` : import.meta.url;

export interface CompiledGraph {
  /** Of the graph that was written, unless an error was found. */
  readonly graph?: Pick<KeptGraphFile, 'hash' | 'jobs' | 'assets'>;
  readonly diagnostics: readonly Diagnostic[];
  /** What had to be done: nothing, since the graph is there; the jobs of files that have changed; or everything. */
  readonly work: 'nothing' | 'changes' | 'everything';
}

/** What is compiled, and to where. */
export interface GraphPlace {
  readonly folder: string;
  readonly target: string;
  readonly cacheFolder: string;
  readonly build: string;
  readonly nowMs: number;
  readonly files: WatchedFiles;
}

/** A compile that something may be left of. */
export interface GraphBefore {
  readonly kept: KeptProject;
  /** Paths of files that were read then and may have changed. */
  readonly changed: ReadonlySet<string>;
  /** What was said then, with the texts of files as they are. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing when a file came or went, the graph is not the one that was written, or what was said cannot be shown again. */
function findBefore(kept: KeptProject, listing: readonly string[], { files }: GraphPlace): GraphBefore | undefined {
  if (!isSameList(listing, kept.listing) || !isSameStamp(stampOfFile(kept.graph.path), kept.graph.stamp))
    return undefined;
  const changed = new Set<string>();
  for (const [path, stamp] of kept.stamps) if (!isSameStamp(files.stampOf(path), stamp)) changed.add(path);
  const diagnostics = restoreDiagnostics(kept, files);
  return diagnostics && { kept, changed, diagnostics };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((path, index) => path === b[index]);
}

function restoreDiagnostics(
  { compile: { diagnostics } }: KeptProject,
  files: WatchedFiles,
): readonly Diagnostic[] | undefined {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) {
      const read = files.readText(file, { bytesMax: COMPILE_LIMITS.fileBytes });
      texts.set(file, read.ok ? read.value : undefined);
    }
    return texts.get(file);
  };
  const restored = diagnostics.flatMap((kept) => restoreDiagnostic(kept, textOf) ?? []);
  return restored.length === diagnostics.length ? restored : undefined;
}
