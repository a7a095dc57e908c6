import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createJobPredicate, textsOf } from './job-predicate.ts';
import { matchContext } from './match-context.ts';
import { findAssets, findJobs } from './match-name.ts';
import { createNodes, isEmpty, type Nodes } from './nodes.ts';
import type { Evaluation } from './selection-context.ts';
import type { FilterExpr, FilterKey } from './selection-expr.ts';
import type { SelectionGraph } from './selection-graph.ts';
import { suggestNames } from './suggest-names.ts';

/** The jobs that a filter matches. Reports a filter that matches nothing: a literal as a mistake, anything else as a warning. */
export function matchFilter(filter: FilterExpr, evaluation: Evaluation): Nodes {
  const { graph, report } = evaluation;
  const nodes = findNodes(filter, evaluation);
  if (!nodes) return createNodes([]);
  if (isEmpty(nodes)) report(explainNothing(filter, graph));
  return nodes;
}

/** `undefined` when what it compares with is missing, which has been reported. */
function findNodes(filter: FilterExpr, evaluation: Evaluation): Nodes | undefined {
  const { graph } = evaluation;
  const { key } = filter;
  switch (key) {
    case 'job':
      return findJobs(graph, filter.value);
    case 'asset':
      return findAssets(graph, filter.value, filter.span);
    case 'state':
    case 'result':
    case 'stale':
    case 'fresh':
      return matchContext({ ...filter, key }, evaluation);
    default: {
      const matches = createJobPredicate(key, filter);
      const nodes = graph.digraph.names.keys();
      return createNodes(Array.from(nodes).filter((node) => matches(graph.jobAt(node))));
    }
  }
}

function explainNothing(filter: FilterExpr, graph: SelectionGraph): Diagnostic {
  const { key, value, span } = filter;
  const isDeclared = graph.declared[key]?.includes(value.text) ?? false;
  if (value.isGlob || isDeclared || !isLiteralKey(key)) {
    return createDiagnostic('MR3022', span, `No job matches "${[key, ...filter.path].join('.')}:${value.text}"`);
  }
  const hint = suggestNames(value.text, namesFor(key, filter, graph));
  return createDiagnostic('MR3021', span, MISSING[key](value.text, filter.path[0]), hint);
}

/** Keys whose values are names that exist or do not, and what is said when one does not. */
const MISSING = {
  job: (text) => `There is no job "${text}"`,
  asset: (text) => `There is no asset "${text}"`,
  type: (text) => `No job is of the type "${text}"`,
  tag: (text, tagKey) =>
    tagKey === undefined ? `No job has the tag "${text}"` : `No job has "${text}" as its tag "${tagKey}"`,
  owner: (text) => `No job has the owner "${text}"`,
  pipeline: (text) => `There is no pipeline "${text}"`,
  schedule: (text) => `There is no schedule "${text}"`,
  pool: (text) => `No job uses the pool "${text}"`,
  path: (text) => `No job is in a file or folder "${text}"`,
  resource: (text) => `No job uses the resource "${text}"`,
  partitions: (text) => `No job has the partition set "${text}"`,
} as const satisfies { [key in FilterKey]?: (text: string, tagKey: string | undefined) => string };

type LiteralKey = keyof typeof MISSING;

function isLiteralKey(key: FilterKey): key is LiteralKey {
  return Object.hasOwn(MISSING, key);
}

function namesFor(key: LiteralKey, filter: FilterExpr, graph: SelectionGraph): readonly string[] {
  if (key === 'job') return graph.digraph.names;
  if (key === 'asset') return [...graph.producers.keys(), ...graph.outsideAssets.keys()];
  const names = new Set(graph.declared[key]);
  for (const node of graph.digraph.names.keys())
    for (const text of textsOf(graph.jobAt(node), key, filter.path)) names.add(text);
  return [...names];
}
