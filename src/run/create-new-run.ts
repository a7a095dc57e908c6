import type { EventOf, RunCause } from '../model/event.ts';
import type { RunId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../model/run.ts';
import type { Graph } from '../graph/graph.ts';
import type { NewRun } from '../ports/store.ts';
import type { Hasher } from '../std/hasher.ts';
import { itemAt } from '../std/sequence.ts';
import { toStepRecord } from './batch.ts';
import { earliestDeadline } from './deadlines.ts';
import { createPlanIndex } from './plan-index.ts';
import { writePlan } from './plan/plan.ts';
import { runIdOf } from './run-id.ts';
import { createRunState } from './run-state.ts';
import { transition } from './transition.ts';

/** A run as the store takes it: its row, its plan, its steps, its first event and its first deadline. Its id is a function of its cause. */
export function createNewRun({ graph, plan, cause, retryOf, at, engine }: RunToCreate, hash: Hasher): NewRun {
  const written = writePlan(plan, hash);
  const id = runIdOf(cause, hash);
  const { project, environment, launch, tags } = plan;
  const repeats = retryOf === undefined ? {} : { retryOf };
  const about = {
    project,
    environment,
    graph: plan.graph,
    plan: written.hash,
    launch,
    cause,
    tags,
    engine,
    ...repeats,
  };
  const event: EventOf<'run_created'> = {
    run: id,
    seq: 1,
    at,
    epoch: 1,
    type: 'run_created',
    body: { ...about, steps: plan.steps.length },
  };
  const index = createPlanIndex(plan);
  const state = transition(createRunState(index), event);
  const run: Run = { ...about, id, state: state.state, createdAt: at, counts: state.counts, seq: 1, epoch: 1 };
  const steps = plan.steps.map((_, place) => toStepRecord(index, place, itemAt(state.steps, place)));
  const dueAt = earliestDeadline(graph, { run, jobs: new Set(steps.map(({ job }) => job)) });
  return { run, plan: written.text, steps, event, ...(dueAt === undefined ? {} : { dueAt }) };
}

export interface RunToCreate {
  /** That it is planned from: its `sla:` say when the run and its steps must be done. */
  readonly graph: Graph;
  readonly plan: Plan;
  readonly cause: RunCause;
  readonly retryOf?: RunId | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The version of Millrace that planned it. */
  readonly engine: string;
}
