import { hasErrors } from '../diagnostics/diagnostic.ts';
import { checkGraph } from './check/check.ts';
import { createColumnsOf } from './check/check-contracts.ts';
import { checkEachJob } from './check/check-each-job.ts';
import { emitGraph } from './emit/emit.ts';
import { linkJobs } from './link/link.ts';
import { readProject } from './read-project.ts';
import { keepCompile } from './recompile/keep-compile.ts';
import { watchReads } from './recompile/watch-reads.ts';
import { resolveJobs } from './resolve/resolve.ts';
import { settleDiagnostics } from './settle-diagnostics.ts';
import type { CompileInput, CompileResult } from './stages.ts';

/**
 * The compile half: text to graph. It runs no project code, opens no connection and knows no secret; files and a hash are all that it is given.
 *
 * The phases, each a function from immutable data to data and diagnostics; none throws, and none stops at the first mistake:
 * 1. discover: project file → files, folder defaults, manifests of types        `discover/`
 * 2. parse: text → values whose places can be asked for                         `parse/`
 * 3. validate: values → descriptors, as they are written                        `validate/`
 * 4. expand: descriptors → whole jobs, with defaults, derived types, for_each   `expand/`; 1 to 4 together are `read-project.ts`
 * 5. resolve: jobs → jobs with their references, files, templates and SQL       `resolve/`
 * 6. link: jobs → graph: producers, edges, cycles, partitions, pipelines        `link/`
 * 7. check: graph → graph: contracts, policies, what is deprecated or empty     `check/`
 * 8. emit: graph → graph with its hash; its bytes are `graph/graph-file.ts`     `emit/`
 *
 * When little has changed since an earlier compile, `recompile/` changes that compile's text alone, to the same bytes.
 *
 * Invariant: the same files give the same graph and the same diagnostics, in any order of directories and on any machine.
 */
export async function compile(input: CompileInput): Promise<CompileResult> {
  const reads = watchReads(input.files);
  const { project, jobs, diagnostics: read, lost } = await readProject({ ...input, files: reads.files });
  if (!project) return { diagnostics: read, jobs };
  const resolved = resolveJobs(project, jobs, { compile: input, lost, calendarFiles: reads.files });
  const linked = linkJobs(resolved.jobs, { ...resolved, project, hash: input.hash });
  const { sets } = resolved;
  const { assets, jobs: linkedJobs } = linked.graph;
  const columnsOf = createColumnsOf({ asset: (name) => assets[name], job: (name) => linkedJobs[name] });
  const ofJobs = await checkEachJob(resolved.jobs, {
    sets,
    columnsOf,
    project,
    files: input.files,
    cache: input.cache,
  });
  const before = [...read, ...resolved.diagnostics, ...linked.diagnostics, ...ofJobs];
  const checked = await checkGraph(linked, { jobs: resolved.jobs, project, isDoubtful: hasErrors(before) });
  const found = [...before, ...checked];
  const diagnostics = settleDiagnostics(found, project.descriptor);
  if (hasErrors(diagnostics)) return { diagnostics, project, jobs };
  const early = [...read, ...resolved.diagnostics, ...ofJobs];
  return {
    graph: input.emit ? input.emit(linked.graph) : emitGraph(linked.graph, input.hash),
    diagnostics,
    project,
    jobs,
    keep: () => keepCompile(resolved.jobs, { project, early, diagnostics, readFirst: reads.counts }),
  };
}
