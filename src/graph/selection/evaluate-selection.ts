import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { unreachable } from '../../std/unreachable.ts';
import { walk } from '../digraph-walks.ts';
import { matchFilter } from './match-filter.ts';
import { matchName } from './match-name.ts';
import { createNodes, intersectNodes, invertNodes, joinNodes, type Nodes } from './nodes.ts';
import type { Evaluation, SelectionContext } from './selection-context.ts';
import type { SelectionExpr } from './selection-expr.ts';
import type { SelectionGraph } from './selection-graph.ts';

/**
 * The jobs that an expression selects. A literal that names nothing is MR3021; any other part that matches nothing, MR3022; a filter that
 * compares with something the context does not hold, MR3024.
 */
export function evaluateSelection(
  expr: SelectionExpr,
  graph: SelectionGraph,
  context: SelectionContext = {},
): Selection {
  const diagnostics: Diagnostic[] = [];
  const { jobs, ghosts } = evaluate(expr, { graph, context, report: (diagnostic) => diagnostics.push(diagnostic) });
  for (const { askedAs } of ghosts) {
    if (!askedAs) continue;
    const hint = `"${askedAs.text}+" selects what reads it`;
    diagnostics.push(
      createDiagnostic(
        'MR3022',
        askedAs.span,
        `"${askedAs.text}" is made by no job here, so it selects nothing by itself`,
        { hint },
      ),
    );
  }
  return {
    jobs: Array.from(jobs, (node) => graph.digraph.names[node] ?? '').sort(),
    removed: ghosts.flatMap((ghost) => (ghost.kind === 'removed' ? [ghost.name] : [])).sort(),
    diagnostics,
  };
}

export interface Selection {
  /** Sorted. */
  readonly jobs: readonly string[];
  /** With `state:removed`: jobs of the previous graph that are gone, sorted. Never part of `jobs`. */
  readonly removed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Recursion is as deep as the expression, which the parser bounds. */
function evaluate(expr: SelectionExpr, evaluation: Evaluation): Nodes {
  const { digraph } = evaluation.graph;
  const size = digraph.names.length;
  switch (expr.kind) {
    case 'union':
      return joinNodes(evaluateAll(expr.items, evaluation), size);
    case 'intersection':
      return intersectNodes(evaluateAll(expr.items, evaluation), size);
    case 'not':
      return invertNodes(evaluate(expr.item, evaluation), size);
    case 'walk':
      return walkFrom(evaluate(expr.item, evaluation), expr, evaluation.graph);
    case 'around':
      return walkAround(evaluate(expr.item, evaluation), evaluation.graph);
    case 'name':
      return matchName(expr, evaluation);
    case 'filter':
      return matchFilter(expr, evaluation);
    default:
      return unreachable(expr);
  }
}

function evaluateAll(items: readonly SelectionExpr[], evaluation: Evaluation): readonly Nodes[] {
  return items.map((item) => evaluate(item, evaluation));
}

/** Both directions start from the same nodes: neither goes on from what the other found. */
function walkFrom(from: Nodes, levels: { readonly up: number; readonly down: number }, graph: SelectionGraph): Nodes {
  const { up, down, names } = graph.digraph;
  const found = [from.jobs, walk(up, from.jobs, levels.up), walk(down, from.jobs, levels.down)];
  if (levels.down > 0) found.push(walk(down, readersOf(from), levels.down - 1));
  const jobs = joinNodes(
    found.map((nodes) => createNodes(nodes)),
    names.length,
  ).jobs;
  return { jobs, ghosts: levels.down > 0 ? [] : from.ghosts };
}

function walkAround(from: Nodes, graph: SelectionGraph): Nodes {
  const { up, down } = graph.digraph;
  return createNodes(walk(up, walk(down, [...from.jobs, ...readersOf(from)])));
}

function readersOf({ ghosts }: Nodes): readonly number[] {
  return ghosts.flatMap((ghost) => ghost.readers);
}
