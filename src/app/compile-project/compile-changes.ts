import { BUILTINS } from '../../../generated/builtins.ts';
import { recompile } from '../../compile/recompile/recompile.ts';
import { openGraphText } from '../../graph/graph-text.ts';
import type { CompiledGraph, GraphBefore, GraphPlace } from './compile-graph.ts';
import { compileInput } from './compile-input.ts';
import { openFileCache } from './file-cache.ts';
import { type FileStamp, readStamped, trustStamp } from '../project-files/file-stamps.ts';
import { writeWhole } from '../instance/graph-files.ts';
import { describeGraphFile, type KeptProject, saveKeptProject } from './kept-project.ts';

/** Writes the graph with what has changed since an earlier compile; nothing when that takes a whole compile. */
export async function compileChanges(place: GraphPlace, before: GraphBefore): Promise<CompiledGraph | undefined> {
  const { files, folder, target, cacheFolder, build } = place;
  const { kept, changed, diagnostics } = before;
  const bytes = readStamped(kept.graph.path, kept.graph.stamp);
  const text = bytes && openGraphText(bytes);
  if (!text) return undefined;
  const cache = openFileCache(cacheFolder, BUILTINS.version, 'changed.cache');
  const edited = await recompile({ ...compileInput(folder, files), cache }, { kept: kept.compile, text, changed });
  cache.save();
  if (!edited || !files.seen.isPlain) return undefined;
  writeWhole(target, edited.pieces());
  const told = { hash: edited.hash, jobs: kept.graph.jobs, assets: kept.graph.assets };
  const graph = describeGraphFile(target, told);
  if (graph) saveKeptProject(cacheFolder, build, { ...kept, graph, stamps: stampAnew(before, place) });
  return { graph: told, diagnostics, work: 'changes' };
}

/** What was read this time, as it was when it was read. */
function stampAnew({ kept, changed }: GraphBefore, { files, nowMs }: GraphPlace): KeptProject['stamps'] {
  const stampOf = (path: string): FileStamp | null => {
    const read = files.seen.stamps.get(path);
    return read === undefined ? null : trustStamp(read, nowMs);
  };
  return kept.stamps.map(([path, stamp]) => [path, changed.has(path) ? stampOf(path) : stamp]);
}
