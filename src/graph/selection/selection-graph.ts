import type { Digraph } from '../digraph.ts';
import type { FilterKey } from './selection-expr.ts';

/** What a selection needs to know of a graph; `readSelectionGraph` makes it of a whole one. */
export interface SelectionGraph {
  /** Every job; an edge for data and for `after`. */
  readonly digraph: Digraph;
  /** The job of a node of `digraph`; asked only where a filter needs it. */
  readonly jobAt: (node: number) => SelectionJob;
  /** The job that makes an asset. */
  readonly producers: ReadonlyMap<string, string>;
  /** Assets that no job makes, each with the jobs that read it. */
  readonly outsideAssets: ReadonlyMap<string, readonly string[]>;
  /** Names that exist although no job may have them, such as an empty pipeline: they match nothing, and are no mistake. */
  readonly declared: { readonly [key in FilterKey]?: readonly string[] };
}

export interface SelectionJob {
  readonly type: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly owners: readonly string[];
  readonly pipelines: readonly string[];
  /** Pipelines that hold it and have a schedule; its own name if it has one of its own. */
  readonly schedules: readonly string[];
  readonly pools: readonly string[];
  readonly resources: readonly string[];
  readonly partitions: readonly string[];
  /** Relative to the project, with forward slashes: the descriptor and the files of its config. */
  readonly paths: readonly string[];
  readonly config: Readonly<Record<string, unknown>>;
  readonly hash: { readonly result: string; readonly config: string; readonly files: string };
}
