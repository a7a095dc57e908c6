import type { Graph } from '../graph/graph.ts';
import type { OutsideAnswer, OutsideQuestion } from '../model/observation.ts';
import type { Deployment } from '../model/schedule.ts';
import type { Result } from '../std/result.ts';

/**
 * Looks at what is outside for sensors, in other processes: no driver, no connection and no code of a project is ever loaded in the daemon.
 */
export interface Observer {
  /** Why nothing of the project can be looked at from this machine, in a sentence; `undefined` when it can. */
  refuse(deployment: Deployment): string | undefined;
  /** Never rejects; an error is a sentence for people. What takes longer than its time is ended, with all that it has started. */
  observe(look: OutsideLook): Promise<Result<OutsideAnswer, string>>;
  /** Ends everything that it has started, at once. */
  close(): Promise<void>;
}

export interface OutsideLook {
  readonly deployment: Deployment;
  readonly graph: Graph;
  /** For messages. */
  readonly sensor: string;
  readonly question: OutsideQuestion;
  readonly timeoutMs: number;
}
