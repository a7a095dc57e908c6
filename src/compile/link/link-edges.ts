import type { Span } from '../../diagnostics/source.ts';
import { type ResolvedJob, spanOfInput, spanOfOrder } from '../resolve/resolved-job.ts';
import type { Producer } from './find-producers.ts';

/**
 * Who must be done before whom: one link for each asset that passes from one job to another, one for each `after`, one from
 * whose items it is mapped over. A self-read is none.
 */
export function linkEdges(jobs: readonly ResolvedJob[], producers: ReadonlyMap<string, Producer>): readonly Link[] {
  const links: Link[] = [];
  for (const job of jobs) {
    for (const asset of job.inputs.keys()) {
      const from = producers.get(asset)?.job.name;
      if (from !== undefined && from !== job.name)
        links.push({ from, to: job.name, asset, span: spanOfInput(job, asset) });
    }
    const before = job.map === undefined ? job.after : new Set([...job.after, job.map]);
    for (const from of before) links.push({ from, to: job.name, span: spanOfOrder(job, from) });
  }
  return links.sort(compareLinks);
}

/** An edge of the graph, with its place as a span. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** Left out where there is order without data. */
  readonly asset?: string;
  /** The first read, or the name under `after`. */
  readonly span: Span;
}

/** By reader, writer, asset: the order of edges in the graph. */
function compareLinks(a: Link, b: Link): number {
  return compareText(a.to, b.to) || compareText(a.from, b.from) || compareText(a.asset ?? '', b.asset ?? '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
