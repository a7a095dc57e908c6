import type { Launch } from '../../../generated/formats.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Digraph } from '../../graph/digraph.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import { selectJobs } from '../../graph/selection/selection.ts';
import { jobOf } from '../reads.ts';
import type { PlanScope } from './plan-scope.ts';
import { launchProblem } from './problem.ts';

/**
 * The jobs that the launch selects, those of the views that they read (a view has no data of its own, so it is made where it is needed), and
 * those that find items for them, which are known in one run only.
 */
export function chooseJobs({ graph, context, readsOf }: PlanScope, { select, exclude }: Launch): ChosenJobs {
  const selectionGraph = (context.readSelection ?? readSelectionGraph)(graph);
  const request = { select: toList(select), exclude: toList(exclude) };
  const { jobs: selected, diagnostics } = selectJobs(request, selectionGraph);
  // What the selection says wrongly is why it picks nothing.
  if (selected.length === 0 && hasErrors(diagnostics))
    return { digraph: selectionGraph.digraph, jobs: [], diagnostics };
  if (selected.length === 0) {
    const text = request.select.join(' ');
    const empty = launchProblem(
      '--select',
      text,
      'The selection picks no job.',
      'See what it picks with "millrace ls --select …".',
    );
    return { digraph: selectionGraph.digraph, jobs: [], diagnostics: [...diagnostics, empty] };
  }
  const jobs = new Set(selected);
  // Each may bring others.
  for (const job of jobs) {
    for (const view of readsOf(job).views) jobs.add(view);
    const { map } = jobOf(graph, job);
    if (map !== undefined) jobs.add(map);
  }
  return { digraph: selectionGraph.digraph, jobs: [...jobs].sort(), diagnostics };
}

export interface ChosenJobs {
  /** Of all jobs of the graph. */
  readonly digraph: Digraph;
  /** Sorted. */
  readonly jobs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function toList(selection: string | readonly string[] | undefined): readonly string[] {
  if (selection === undefined) return [];
  return typeof selection === 'string' ? [selection] : selection;
}
