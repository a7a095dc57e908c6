import { BUILTINS } from '../../../generated/builtins.ts';
import { compile } from '../../compile/compile.ts';
import { COMPILE_LIMITS } from '../../compile/limits.ts';
import type { CompileResult } from '../../compile/stages.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import type { CompiledGraph, GraphPlace } from './compile-graph.ts';
import { compileInput } from './compile-input.ts';
import { openFileCache } from './file-cache.ts';
import { trustStamp } from '../project-files/file-stamps.ts';
import { emitGraphFile } from '../instance/graph-files.ts';
import { sha256 } from '../hasher.ts';
import { readAhead } from './sql-ahead.ts';
import { describeGraphFile, type KeptGraphFile, saveKeptProject } from './kept-project.ts';

/**
 * Writes the graph after everything was looked at anew, with what single files gave the last time. `listing` is what the project's folder
 * holds, where it is known: what a later compile may go on from is kept with it.
 */
export async function compileAll(place: GraphPlace, listing: readonly string[] | undefined): Promise<CompiledGraph> {
  const { folder, target, files, cacheFolder } = place;
  const cache = openFileCache(cacheFolder, BUILTINS.version);
  const ahead = cache.isEmpty && listing ? readAhead(folder, listing) : undefined;
  if (ahead) cache.askAlso(ahead.find);
  const input = compileInput(folder, files);
  const packages: string[] = [];
  const result = await compile({
    ...input,
    cache,
    packages: (name) => {
      packages.push(name);
      return input.packages(name);
    },
    emit: (graph) => emitGraphFile(graph, target, sha256),
  });
  ahead?.close();
  cache.save();
  if (!result.graph) return { diagnostics: result.diagnostics, work: 'everything' };
  const told = {
    hash: result.graph.hash,
    jobs: Object.keys(result.graph.jobs).length,
    assets: Object.keys(result.graph.assets).length,
  };
  const graph = describeGraphFile(target, told);
  // Packages lie outside of what is listed.
  if (listing && graph && packages.length === 0) keepAll(place, { listing, graph, result });
  return { graph: told, diagnostics: result.diagnostics, work: 'everything' };
}

interface CompiledAll {
  readonly listing: readonly string[];
  readonly graph: KeptGraphFile;
  readonly result: CompileResult;
}

function keepAll({ cacheFolder, build, files, nowMs }: GraphPlace, { listing, graph, result }: CompiledAll): void {
  const kept = files.seen.isPlain ? result.keep?.() : undefined;
  if (!kept || !result.diagnostics.every((diagnostic) => areTextsOfFiles(diagnostic, files))) return;
  const stamps = [...files.seen.stamps].map(([path, stamp]) => [path, trustStamp(stamp, nowMs)] as const);
  saveKeptProject(cacheFolder, build, { graph, listing, stamps, compile: kept });
}

/** Whether the places of a diagnostic lie in files as they are, and not in texts that were made of them. */
function areTextsOfFiles({ span, related, fix }: Diagnostic, files: ProjectFiles): boolean {
  const spans = [span, ...related.map((other) => other.span), ...(fix ? [fix.span] : [])];
  return spans.every(({ source: { file, text } }) => {
    if (text === '') return true;
    const read = files.readText(file, { bytesMax: COMPILE_LIMITS.fileBytes });
    return read.ok && read.value === text;
  });
}
