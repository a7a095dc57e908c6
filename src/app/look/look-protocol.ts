import type { Environment, Graph } from '../../graph/graph.ts';
import type { OutsideAnswer, OutsideQuestion } from '../../model/observation.ts';
import type { Result } from '../../std/result.ts';

/** What is asked of a process that looks at what is outside, and what it answers: one look at a time. */
export interface LookOrder {
  readonly question: OutsideQuestion;
  readonly sensor: string;
  readonly project: string;
  /** Its name, and what of the graph is needed to open its resources. */
  readonly environment: string;
  readonly settings: Environment;
  readonly secrets: Graph['secrets'];
  readonly resourceTypes?: NonNullable<Graph['resourceTypes']>;
  readonly python?: NonNullable<Graph['python']>;
  /** Absolute paths. */
  readonly folders: { readonly project: string; readonly state: string };
  readonly timeoutMs: number;
}

export type LookReply = Result<OutsideAnswer, string>;
