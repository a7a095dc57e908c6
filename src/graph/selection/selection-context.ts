import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SelectionGraph } from './selection-graph.ts';

/** What some filters compare with; whoever selects brings what is at hand. */
export interface SelectionContext {
  /** For `state:`. */
  readonly previous?: SelectionGraph;
  /** For `result:`, the jobs of a run; `unchanged` counts as succeeded. */
  readonly results?: ReadonlyMap<string, 'failed' | 'succeeded' | 'skipped'>;
  /** For `stale:` and `fresh:`, the jobs that are. */
  readonly stale?: ReadonlySet<string>;
  readonly fresh?: ReadonlySet<string>;
}

/** What every step of an evaluation is given. */
export interface Evaluation {
  readonly graph: SelectionGraph;
  readonly context: SelectionContext;
  readonly report: (diagnostic: Diagnostic) => void;
}
