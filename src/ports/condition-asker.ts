import type { Graph } from '../graph/graph.ts';
import type { Condition, ConditionAnswer } from '../model/condition.ts';
import type { Deployment } from '../model/schedule.ts';

/** Asks conditions of schedules, in other processes: neither a connection nor a secret of a project is opened where it is decided. */
export interface ConditionAsker {
  /** Never rejects; `unknown` when it could not be asked, or took too long. When aborted, what goes on is ended. */
  ask(question: ConditionQuestion, signal: AbortSignal): Promise<ConditionAnswer>;
}

export interface ConditionQuestion {
  readonly deployment: Deployment;
  readonly graph: Graph;
  readonly condition: Condition;
  /** The schedule, and its fire time in milliseconds since 1970. */
  readonly schedule: string;
  readonly fireAt: number;
}
