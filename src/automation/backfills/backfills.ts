import type { Launch } from '../../../generated/formats.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { BackfillStage } from '../../model/backfill.ts';
import { applyLaunch } from '../../run/plan/apply-launch.ts';
import { checkItems } from '../../run/plan/check-items.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { chooseJobs } from '../../run/plan/choose-jobs.ts';
import type { Need } from '../../run/plan/list-steps.ts';
import { createPlanScope } from '../../run/plan/plan-scope.ts';
import type { PlanContext } from '../../run/plan/plan.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { chooseBackfillKeys } from './choose-backfill-keys.ts';
import { findOutsideNeeds } from './find-outside-needs.ts';
import { layStretches, type WantedKey } from './lay-stretches.ts';
import { listStages } from './list-stages.ts';

/**
 * Backfills: sets of partitions, made by many runs. `planBackfill` lays one out; `createBackfillLayout` (backfill-layout.ts) says what each
 * of its chunks is, `decideBackfill` (decide-backfill.ts) what comes next, and `advanceBackfill` (advance-backfill.ts) has that written:
 * in the daemon's loop (backfill-loop.ts), or in the command that carries one out itself. Pure but for the store.
 *
 * Invariant: what a backfill is made of is decided once, on one graph and as of one moment: restarts, deploys and time change nothing of it.
 */
export function planBackfill(
  graph: Graph,
  request: BackfillRequest,
  context: PlanContext,
): Result<PlannedBackfill, readonly Diagnostic[]> {
  const { launch, partitions, batch, isWanted } = request;
  const environment = chooseEnvironment(graph, launch);
  if (!environment.ok) return environment;
  const scope = createPlanScope(graph, environment.value, context);
  const chosen = chooseJobs(scope, launch);
  const applied = applyLaunch(scope, chosen.jobs, launch);
  const keys = chooseBackfillKeys(scope, chosen.jobs, partitions);
  const diagnostics = [
    ...chosen.diagnostics,
    ...applied.diagnostics,
    ...keys.diagnostics,
    ...checkItems(scope, chosen.jobs),
  ];
  if (hasErrors(diagnostics)) return fail(diagnostics);
  const stages = listStages(scope, chosen)
    .map((stage) => layStretches(scope, stage, { keys: keys.bySet, batch, isWanted }))
    .filter(({ chunks }) => chunks > 0);
  const needs = findOutsideNeeds(scope, stages);
  return succeed({ environment: environment.value, stages, needs, warnings: diagnostics });
}

export interface BackfillRequest {
  /** Without partitions. */
  readonly launch: Launch;
  /** What is asked for, each as `--partition` takes it; all keys there are when it is empty. */
  readonly partitions: readonly string[];
  /** Keys in a chunk, at most. */
  readonly batch: number;
  /** Of the keys asked for, those that a job is to make; all when left out. */
  readonly isWanted?: (wanted: WantedKey) => boolean;
}

export interface PlannedBackfill {
  readonly environment: string;
  /** Empty when nothing is to be done. */
  readonly stages: readonly BackfillStage[];
  /** What its jobs read and wait for, and it does not make itself. */
  readonly needs: readonly Need[];
  readonly warnings: readonly Diagnostic[];
}
