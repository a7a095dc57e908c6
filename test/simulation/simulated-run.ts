import { sha256 } from '../../src/app/hasher.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { EventOf, RunCause } from '../../src/model/event.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/run.ts';
import type { NewRun } from '../../src/ports/store.ts';
import { itemAt } from '../../src/std/sequence.ts';
import type { Engine } from './engine.ts';

/** A run as a launch creates it. */
export function createNewRun(
  engine: Engine,
  about: { readonly graph: Graph; readonly plan: Plan; readonly cause: RunCause; readonly at: number },
): NewRun {
  const { graph, plan, cause, at } = about;
  const written = engine.writePlan(plan, sha256);
  const id = engine.runIdOf(cause, sha256);
  const { project, environment, launch, tags } = plan;
  const told = {
    project,
    environment,
    graph: graph.hash,
    plan: written.hash,
    launch,
    cause,
    tags,
    engine: 'simulated',
  };
  const event: EventOf<'run_created'> = {
    run: id,
    seq: 1,
    at,
    epoch: 1,
    type: 'run_created',
    body: { ...told, steps: plan.steps.length },
  };
  const index = engine.createPlanIndex(plan);
  const state = engine.transition(engine.createRunState(index), event);
  const run: Run = { ...told, id, state: state.state, createdAt: at, counts: state.counts, seq: 1, epoch: 1 };
  const steps = plan.steps.map((_, place) => engine.toStepRecord(index, place, itemAt(state.steps, place)));
  return { run, plan: written.text, steps, event };
}
