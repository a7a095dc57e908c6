import { createDiagnostic } from '../../diagnostics/diagnostic.ts';
import { unreachable } from '../../std/unreachable.ts';
import { indicesOf, neighboursOf } from '../digraph.ts';
import { createNodes, type Ghost, type Nodes } from './nodes.ts';
import type { Evaluation } from './selection-context.ts';
import type { FilterExpr } from './selection-expr.ts';
import type { SelectionGraph, SelectionJob } from './selection-graph.ts';

export type ContextFilter = FilterExpr & { readonly key: 'state' | 'result' | 'stale' | 'fresh' };

/** Filters that compare the graph with something else. `undefined` when that is not at hand, which is reported. */
export function matchContext(filter: ContextFilter, evaluation: Evaluation): Nodes | undefined {
  const { graph, context, report } = evaluation;
  const wanted = filter.value.text;
  switch (filter.key) {
    case 'state':
      if (context.previous) return matchState(wanted, graph, context.previous);
      break;
    case 'result': {
      const { results } = context;
      if (results) return filterNames(graph, (name) => results.get(name) === wanted);
      break;
    }
    case 'stale':
    case 'fresh': {
      const chosen = context[filter.key];
      if (chosen) return filterNames(graph, (name) => chosen.has(name) === (wanted === 'yes'));
      break;
    }
    default:
      return unreachable(filter.key);
  }
  const { needs, hint } = NEEDS[filter.key];
  report(createDiagnostic('MR3024', filter.span, `"${filter.key}:${wanted}" needs ${needs}`, { hint }));
  return undefined;
}

const NEEDS = {
  state: {
    needs: 'another graph to compare with',
    hint: 'add "--state FILE" with a graph that was compiled before',
  },
  result: { needs: 'a run whose results it looks at', hint: 'add "--run RUN"' },
  stale: {
    needs: 'to know what was made, and when',
    hint: 'it works after "--select" and in a preset, where there is a store to ask',
  },
  fresh: {
    needs: 'to know what was made, and when',
    hint: 'it works after "--select" and in a preset, where there is a store to ask',
  },
} as const satisfies Record<ContextFilter['key'], { readonly needs: string; readonly hint: string }>;

function filterNames({ digraph }: SelectionGraph, isChosen: (name: string) => boolean): Nodes {
  return createNodes(Array.from(digraph.names.keys()).filter((node) => isChosen(digraph.names[node] ?? '')));
}

/** What changed since the previous graph; a change of what only describes a job, such as its owners, is none. */
function matchState(state: string, graph: SelectionGraph, previous: SelectionGraph): Nodes {
  if (state === 'removed') return createNodes([], findRemoved(graph, previous));
  const before = (name: string): SelectionJob | undefined => {
    const node = previous.digraph.indexOf.get(name);
    return node === undefined ? undefined : previous.jobAt(node);
  };
  const { names } = graph.digraph;
  return createNodes(
    Array.from(names.keys()).filter((node) => {
      const old = before(names[node] ?? '');
      if (!old) return state === 'new';
      const { hash } = graph.jobAt(node);
      if (state === 'modified') return hash.result !== old.hash.result;
      if (state === 'modified.config') return hash.config !== old.hash.config;
      return state === 'modified.files' && hash.files !== old.hash.files;
    }),
  );
}

/** Jobs that are gone; a walk from one goes on with what came after it and is still there. */
function findRemoved({ digraph }: SelectionGraph, previous: SelectionGraph): readonly Ghost[] {
  const { names, down } = previous.digraph;
  return Array.from(names.entries(), ([node, name]): readonly Ghost[] => {
    if (digraph.indexOf.has(name)) return [];
    const after = Array.from(neighboursOf(down, node), (next) => names[next] ?? '').filter((next) =>
      digraph.indexOf.has(next),
    );
    return [{ kind: 'removed', name, readers: indicesOf(digraph, after), askedAs: undefined }];
  }).flat();
}
