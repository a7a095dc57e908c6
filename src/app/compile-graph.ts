import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUILTINS } from '../../generated/builtins.ts';
import { compile } from '../compile/compile.ts';
import { COMPILE_LIMITS } from '../compile/limits.ts';
import { restoreDiagnostic } from '../compile/recompile/keep-compile.ts';
import { recompile } from '../compile/recompile/recompile.ts';
import type { CompileInput, CompileResult } from '../compile/stages.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../ports/files.ts';
import { openGraphText } from '../graph/graph-text.ts';
import { openFileCache } from './file-cache.ts';
import { emitGraphFile, writeWhole } from './graph-files.ts';
import { sha256 } from './hasher.ts';
import { type KeptGraphFile, type KeptProject, readKeptProject, saveKeptProject } from './kept-project.ts';
import { openPackage } from './open-package.ts';
import { type FileStamp, openProjectFiles, type WatchedFiles } from './project-files.ts';
import { STATE_FOLDER } from './state-folder.ts';

/**
 * Compiles the project in a folder of this machine and writes its graph to a path: the same bytes, and the same said, whether everything is
 * done anew or only what has changed since the last time. What has changed is seen by the stamps of files, as git sees it; `build`
 * is another one for every program that could make another graph of the same files.
 */
export async function compileGraph(
  folder: string,
  target: string,
  { build = BUILD, nowMs = Date.now() }: { readonly build?: string; readonly nowMs?: number } = {},
): Promise<CompiledGraph> {
  const place: Place = { folder, target, build, nowMs, files: openProjectFiles(folder) };
  const listing = place.files.list({ entriesMax: COMPILE_LIMITS.directoryEntries });
  const kept = listing && readKeptProject(cacheFolder(folder), build);
  const again = kept && (await compileChanges(place, listing, kept));
  return again ?? (await compileAll(place, listing));
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

interface Place {
  readonly folder: string;
  readonly target: string;
  readonly build: string;
  readonly nowMs: number;
  readonly files: WatchedFiles;
}

function cacheFolder(folder: string): string {
  return join(folder, STATE_FOLDER, 'cache');
}

function inputOf({ folder }: Place, files: ProjectFiles): CompileInput {
  return { files, packages: (name) => openPackage(folder, name), hash: sha256, builtins: BUILTINS };
}

/** Everything anew, with what single files gave the last time. */
async function compileAll(place: Place, listing: readonly string[] | undefined): Promise<CompiledGraph> {
  const { folder, target, files } = place;
  const cache = openFileCache(cacheFolder(folder), BUILTINS.version);
  const packages: string[] = [];
  const input = inputOf(place, files);
  const result = await compile({
    ...input,
    cache,
    packages: (name) => {
      packages.push(name);
      return input.packages(name);
    },
    emit: (graph) => emitGraphFile(graph, target, sha256),
  });
  cache.save();
  if (!result.graph) return { diagnostics: result.diagnostics, work: 'everything' };
  const told = {
    hash: result.graph.hash,
    jobs: Object.keys(result.graph.jobs).length,
    assets: Object.keys(result.graph.assets).length,
  };
  const graph = describeFile(target, told);
  if (listing && graph && packages.length === 0 && files.seen.isPlain) keepAll(place, { listing, graph, result });
  return { graph: told, diagnostics: result.diagnostics, work: 'everything' };
}

function keepAll(
  { folder, build, files, nowMs }: Place,
  {
    listing,
    graph,
    result,
  }: { readonly listing: readonly string[]; readonly graph: KeptGraphFile; readonly result: CompileResult },
): void {
  const kept = result.keep?.();
  if (!kept || !result.diagnostics.every((diagnostic) => areTextsOfFiles(diagnostic, files))) return;
  const stamps = [...files.seen.stamps].map(([path, stamp]) => [path, trust(stamp, nowMs)] as const);
  saveKeptProject(cacheFolder(folder), build, { graph, listing, stamps, compile: kept });
}

/** Only what has changed since; nothing when it takes a whole compile. */
async function compileChanges(
  place: Place,
  listing: readonly string[],
  kept: KeptProject,
): Promise<CompiledGraph | undefined> {
  const { files, folder, target, build } = place;
  if (!isSameList(listing, kept.listing) || !isSameStamp(stampOfFile(kept.graph.path), kept.graph.stamp))
    return undefined;
  const diagnostics = restoreDiagnostics(kept, files);
  const changed = findChanged(kept, files);
  if (!diagnostics) return undefined;
  if (changed.size === 0 && kept.graph.path === target) return { graph: kept.graph, diagnostics, work: 'nothing' };
  const text = openGraphText(readFileSync(kept.graph.path));
  if (!text) return undefined;
  const cache = openFileCache(cacheFolder(folder), BUILTINS.version, 'changed.cache');
  const edited = await recompile({ ...inputOf(place, files), cache }, { kept: kept.compile, text, changed });
  cache.save();
  if (!edited || !files.seen.isPlain) return undefined;
  writeWhole(target, edited.pieces());
  const told = { hash: edited.hash, jobs: kept.graph.jobs, assets: kept.graph.assets };
  const graph = describeFile(target, told);
  if (graph) saveKeptProject(cacheFolder(folder), build, { ...kept, graph, stamps: stampAnew(kept, changed, place) });
  return { graph: told, diagnostics, work: 'changes' };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((path, index) => path === b[index]);
}

function findChanged({ stamps }: KeptProject, files: WatchedFiles): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [path, stamp] of stamps) if (!isSameStamp(files.stampOf(path), stamp)) changed.add(path);
  return changed;
}

function isSameStamp(a: FileStamp | undefined, b: FileStamp | null): boolean {
  return a !== undefined && b !== null && a.every((part, index) => part === b[index]);
}

/** What was read this time, as it was when it was read. */
function stampAnew(
  { stamps }: KeptProject,
  changed: ReadonlySet<string>,
  { files, nowMs }: Place,
): KeptProject['stamps'] {
  return stamps.map(([path, stamp]) => {
    const read = changed.has(path) ? files.seen.stamps.get(path) : undefined;
    return [path, changed.has(path) ? (read === undefined ? null : trust(read, nowMs)) : stamp];
  });
}

/** A file that was written just before it was read may be written again within the same tick of its file system's clock. */
function trust(stamp: FileStamp, nowMs: number): FileStamp | null {
  const [, , modifiedMs, changedMs] = stamp;
  return Math.max(modifiedMs, changedMs) < nowMs - TICK_MS ? stamp : null;
}

/** The coarsest clock of a file system in use (FAT) ticks every two seconds. */
const TICK_MS = 2_000;

function restoreDiagnostics(
  { compile: { diagnostics } }: KeptProject,
  files: ProjectFiles,
): readonly Diagnostic[] | undefined {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readSource(file, files));
    return texts.get(file);
  };
  const restored = diagnostics.flatMap((kept) => restoreDiagnostic(kept, textOf) ?? []);
  return restored.length === diagnostics.length ? restored : undefined;
}

/** Whether the places of a diagnostic lie in files as they are, and not in texts that were made of them. */
function areTextsOfFiles({ span, related, fix }: Diagnostic, files: ProjectFiles): boolean {
  const spans = [span, ...related.map((other) => other.span), ...(fix ? [fix.span] : [])];
  return spans.every(({ source: { file, text } }) => text === '' || readSource(file, files) === text);
}

function readSource(file: string, files: ProjectFiles): string | undefined {
  const read = files.readText(file, { bytesMax: COMPILE_LIMITS.fileBytes });
  return read.ok ? read.value : undefined;
}

/** Nothing when the file is gone again. */
function describeFile(path: string, told: Pick<KeptGraphFile, 'hash' | 'jobs' | 'assets'>): KeptGraphFile | undefined {
  const stamp = stampOfFile(path);
  return stamp && { path: resolve(path), stamp, ...told };
}

function stampOfFile(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs];
}
