import type { Launch } from '../../../generated/formats.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { bringAlong } from '../../graph/bring-along.ts';
import type { Digraph } from '../../graph/digraph.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import { selectJobs } from '../../graph/selection/selection.ts';
import type { PlanScope } from './plan-scope.ts';
import { launchProblem } from './problem.ts';

/** The jobs that the launch selects, and those that they bring along. */
export function chooseJobs({ graph, context }: PlanScope, { select, exclude }: Launch): ChosenJobs {
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
  return { digraph: selectionGraph.digraph, jobs: bringAlong(graph, selected), diagnostics };
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
