import { fail, type Result, succeed } from '../std/result.ts';
import type { Graph } from '../graph/graph.ts';
import { readSelectionGraph } from '../graph/selection/read-selection-graph.ts';
import { selectJobs } from '../graph/selection/selection.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { tellLineDiagnostics } from './open-project.ts';

/**
 * The jobs that `--select` and `--exclude` pick, sorted; all without them. What is wrong with a selection is told; an error, or a
 * selection that picks nothing, is exit code 2.
 */
export function selectFromOptions(context: CommandContext, graph: Graph): Result<readonly string[], ExitCode> {
  const request = { select: context.options.texts('select'), exclude: context.options.texts('exclude') };
  if (request.select.length === 0 && request.exclude.length === 0) return succeed(Object.keys(graph.jobs).sort());
  const { jobs, diagnostics } = selectJobs(request, readSelectionGraph(graph));
  const refused = tellLineDiagnostics(context, diagnostics);
  if (refused !== undefined) return fail(refused);
  if (jobs.length > 0) return succeed(jobs);
  context.terminal.err.write('The selection picks no job.\n');
  return fail(2);
}
