import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { evaluateSelection, type Selection } from './evaluate-selection.ts';
import { type ParsedSelection, parseSelection } from './parse-selection.ts';
import type { SelectionContext } from './selection-context.ts';
import type { SelectionGraph } from './selection-graph.ts';

/**
 * The selection language: which jobs of a graph are meant. One language for the command line, presets, pipelines, policies, the API and
 * the page's search box. `parseSelection` reads text, `evaluateSelection` finds the jobs of one expression, and `selectJobs` here is what
 * `--select` and `--exclude` together mean.
 *
 * It decides nothing about an empty result, and knows nothing of runs: what filters such as `state:` and `result:` compare with is brought
 * by the caller.
 *
 * The union of `select` (every job when there is none), less all of `exclude`. What only an exclude names wrongly is a warning.
 */
export function selectJobs(
  request: SelectionRequest,
  graph: SelectionGraph,
  context: SelectionContext = {},
): Selection {
  const chosen =
    request.select.length === 0
      ? [selectAll(graph)]
      : request.select.map((item) => select(read(item, '--select'), graph, context));
  const excluded = request.exclude.map((item) => select(read(item, '--exclude'), graph, context));
  const isExcluded = new Set(excluded.flatMap(({ jobs, removed }) => [...jobs, ...removed]));
  const unite = (lists: readonly (readonly string[])[]): readonly string[] =>
    [...new Set(lists.flat())].filter((name) => !isExcluded.has(name)).sort();
  return {
    jobs: unite(chosen.map(({ jobs }) => jobs)),
    removed: unite(chosen.map(({ removed }) => removed)),
    diagnostics: [
      ...chosen.flatMap(({ diagnostics }) => diagnostics),
      ...excluded.flatMap(({ diagnostics }) => diagnostics.map(soften)),
    ],
  };
}

export interface SelectionRequest {
  /** Texts from the command line, or selections parsed where they were written. */
  readonly select: readonly (string | ParsedSelection)[];
  readonly exclude: readonly (string | ParsedSelection)[];
}

function selectAll({ digraph }: SelectionGraph): Selection {
  return { jobs: digraph.names, removed: [], diagnostics: [] };
}

function read(written: string | ParsedSelection, file: string): ParsedSelection {
  return typeof written === 'string' ? parseSelection(written, { file, text: written }) : written;
}

function select({ expr, diagnostics }: ParsedSelection, graph: SelectionGraph, context: SelectionContext): Selection {
  if (!expr) return { jobs: [], removed: [], diagnostics };
  const selection = evaluateSelection(expr, graph, context);
  return { ...selection, diagnostics: [...diagnostics, ...selection.diagnostics] };
}

/** To leave out what does not exist does no harm. */
function soften(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === 'MR3021' ? { ...diagnostic, code: 'MR3022', severity: 'warning' } : diagnostic;
}
