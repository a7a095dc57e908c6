import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Digraph } from '../../graph/digraph.ts';
import { findCycles } from '../../graph/digraph-cycles.ts';
import { compareSpans } from './compare-spans.ts';
import type { Link } from './link-edges.ts';

/**
 * Jobs that wait for each other (MR3004): one cycle for each group of them, shown closed, with the place of each of its edges. It is
 * reported in the first of the files concerned, where that file reads the next job.
 */
export function checkCycles(digraph: Digraph, links: readonly Link[]): readonly Diagnostic[] {
  const cycles = findCycles(digraph);
  if (cycles.length === 0) return [];
  const linkOf = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.from}\n${link.to}`;
    if (!linkOf.has(key) || link.asset !== undefined) linkOf.set(key, link);
  }
  return cycles.map((cycle) => {
    const names = cycle.map((node) => digraph.names[node] ?? '');
    const edges = names.flatMap((from, at) => linkOf.get(`${from}\n${names[(at + 1) % names.length] ?? from}`) ?? []);
    return describeCycle(edges.sort((a, b) => compareSpans(a.span, b.span)));
  });
}

/** Walked against the flow of data, from the first edge by place: who needs whom. */
function describeCycle(edges: readonly Link[]): Diagnostic {
  const [first] = edges;
  if (!first) throw new Error('a cycle without edges');
  const byReader = new Map(edges.map((edge) => [edge.to, edge]));
  const chain = [first];
  for (let next = byReader.get(first.from); next && next !== first; next = byReader.get(next.from)) chain.push(next);
  const related = chain.map((link) => ({ span: link.span, message: describeLink(link) }));
  if (chain.length === 1)
    return createDiagnostic('MR3004', first.span, `The job "${first.to}" waits for itself.`, {
      related,
      hint: 'Take its own name out of its "after:".',
    });
  return createDiagnostic('MR3004', first.span, `Jobs depend on each other in a circle: ${describeChain(chain)}.`, {
    related,
    hint: 'Take out one of these reads, or let both sides read from a third job.',
  });
}

function describeLink({ from, to, asset }: Link): string {
  if (asset === undefined) return `"${to}" comes after "${from}"`;
  return asset === from ? `"${to}" reads "${asset}"` : `"${to}" reads "${asset}", which "${from}" makes`;
}

function describeChain(chain: readonly Link[]): string {
  const names = chain.map((link) => `"${link.to}"`);
  const shown =
    names.length <= NAMES_SHOWN_MAX
      ? names
      : [...names.slice(0, NAMES_SHOWN_MAX - 1), `${names.length - NAMES_SHOWN_MAX} others`, ...names.slice(-1)];
  const [first, ...others] = [...shown, names[0] ?? ''];
  return `${first} needs ${others.join(', which needs ')}`;
}

const NAMES_SHOWN_MAX = 12;
