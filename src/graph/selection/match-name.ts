import { createDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { indicesOf } from '../digraph.ts';
import { createGlob } from './glob.ts';
import { createNodes, isEmpty, joinNodes, type Nodes } from './nodes.ts';
import type { Evaluation } from './selection-context.ts';
import type { NameExpr, Pattern } from './selection-expr.ts';
import type { SelectionGraph } from './selection-graph.ts';
import { suggestNames } from './suggest-names.ts';

/** A name is a job, else an asset: its producer, or where a walk may start if no job makes it. A glob takes every name it fits. */
export function matchName({ value, span }: NameExpr, { graph, report }: Evaluation): Nodes {
  const jobs = findJobs(graph, value);
  if (!value.isGlob && !isEmpty(jobs)) return jobs;
  const nodes = joinNodes([jobs, findAssets(graph, value, span)], graph.digraph.names.length);
  if (!isEmpty(nodes)) return nodes;
  if (value.isGlob) report(createDiagnostic('MR3022', span, `No job or asset has a name like "${value.text}"`));
  else {
    const hint = suggestNames(value.text, [
      ...graph.digraph.names,
      ...graph.producers.keys(),
      ...graph.outsideAssets.keys(),
    ]);
    report(createDiagnostic('MR3021', span, `There is no job or asset "${value.text}"`, hint));
  }
  return nodes;
}

export function findJobs({ digraph }: SelectionGraph, value: Pattern): Nodes {
  return createNodes(indicesOf(digraph, findNames(value, digraph.indexOf)));
}

/** The producers of assets; the assets themselves, as ghosts, where there is none. */
export function findAssets({ digraph, producers, outsideAssets }: SelectionGraph, value: Pattern, span: Span): Nodes {
  const made = findNames(value, producers).map((asset) => producers.get(asset) ?? '');
  const outside = findNames(value, outsideAssets);
  const ghosts = outside.map((name, place) => ({
    kind: 'outside' as const,
    name,
    readers: indicesOf(digraph, outsideAssets.get(name) ?? []),
    askedAs: made.length === 0 && place === 0 ? { text: value.text, span } : undefined,
  }));
  return createNodes(
    [...new Set(indicesOf(digraph, made))].sort((a, b) => a - b),
    ghosts,
  );
}

function findNames(value: Pattern, names: ReadonlyMap<string, unknown>): readonly string[] {
  if (!value.isGlob) return names.has(value.text) ? [value.text] : [];
  const matches = createGlob(value.text, '.');
  return [...names.keys()].filter((name) => matches(name));
}
