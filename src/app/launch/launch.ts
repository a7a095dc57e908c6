import { randomUUID } from 'node:crypto';
import type { Launch } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { RunCause } from '../../model/event.ts';
import type { RunId } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Run } from '../../model/run.ts';
import { createNewRun } from '../../run/create-new-run.ts';
import { findMissing, keysOfNeeds } from '../../run/plan/find-missing.ts';
import { isMocked, mockGraph } from '../../run/mocks/mock-graph.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { planRun } from '../../run/plan/plan.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { checkJobTypes } from './check-job-types.ts';
import { checkPreviousRuns } from './check-previous-runs.ts';
import { carryRun, type RunOptions } from '../carry/carry.ts';
import { giveBackMemory, keepMemorySmall } from '../compile-project/give-back-memory.ts';
import { findLowSpace } from '../instance/free-space.ts';
import { sha256 } from '../hasher.ts';
import { type Instance, keepGraph } from '../instance/instance.ts';
import { createPlanContext } from './plan-context.ts';
import { pruneAfterRun } from '../instance/prune-after-run.ts';
import { PRODUCT_VERSION } from '../product-version.ts';

/**
 * Begins a run: plans it and carries it to its end in this process. Beside this: what is held against a launch before, what a job would be
 * configured with, and what is done with a run that was begun earlier (retried, resumed, cancelled).
 *
 * Diagnostics say why it cannot be: then there is no run. Resolves with the run as
 * it ended.
 */
export async function launchRun(
  instance: Instance,
  graph: Graph,
  launch: Launch,
  options: LaunchOptions = {},
): Promise<Result<Run, readonly Diagnostic[]>> {
  if (Object.keys(graph.jobs).length >= LARGE_JOBS) {
    keepMemorySmall();
    giveBackMemory(); // what compiled it is garbage now
  }
  const planned = await planLaunch(instance, graph, launch, options);
  if (!planned.ok) return planned;
  const low = findLowSpace(instance.space);
  if (low !== undefined) return fail([lowSpace(low)]);
  const adjusted = options.adjust === undefined ? planned.value.plan : options.adjust(planned.value.plan);
  const plan = isMocked(graph, adjusted.environment) ? withoutCarried(adjusted) : adjusted;
  options.onPlanned?.(plan, planned.value.warnings);
  const cause = options.cause ?? { kind: 'manual', key: randomUUID() };
  const run = await createRun(instance, { graph, plan, cause, retryOf: options.retryOf });
  const carried = await carryRun(instance, { graph, plan, run }, options);
  if (!carried.ok) return fail([problem(carried.error)]);
  await pruneAfterRun(instance, graph, carried.value);
  return carried;
}

const LARGE_JOBS = 5_000;

/** What an earlier run on mocks made is not there any more. */
function withoutCarried(plan: Plan): Plan {
  return { ...plan, steps: plan.steps.map(({ carried: _, carriedItems: _also, ...step }) => step) };
}

export interface LaunchOptions extends RunOptions {
  /** Why there is a run; by hand when left out. The same cause never makes two. */
  readonly cause?: RunCause;
  readonly retryOf?: RunId;
  /** Whether steps wait for partitions that nobody has made yet; else there is no run without them. */
  readonly waits?: boolean;
  /** Told before the run is created. */
  readonly onPlanned?: (plan: Plan, warnings: readonly Diagnostic[]) => void;
  readonly adjust?: (plan: Plan) => Plan;
}

/** What a launch would do, held against what the store knows; nothing is created. */
export async function planLaunch(
  instance: Instance,
  graph: Graph,
  launch: Launch,
  { retryOf, waits = false }: Pick<LaunchOptions, 'retryOf' | 'waits'> = {},
): Promise<Result<PlannedLaunch, readonly Diagnostic[]>> {
  const environment = chooseEnvironment(graph, launch);
  const mocked = environment.ok && isMocked(graph, environment.value);
  const seen = mocked ? mockGraph(graph, environment.value) : graph;
  const planned = planRun(seen, launch, await createPlanContext(launch));
  if (!planned.ok) return planned;
  const { plan, needs, warnings } = planned.value;
  if (mocked) {
    const { checkFixtures } = await import('../carry/mocked-run.ts');
    const found = [
      ...checkFixtures(seen, plan, instance.projectFolder),
      ...checkJobTypes(graph, plan, instance.projectFolder),
    ];
    return found.length > 0 ? fail(found) : succeed({ plan, warnings });
  }
  const scope = { project: plan.project, environment: plan.environment };
  const missing = waits ? [] : findMissing(needs, await instance.store.readAssets(scope, keysOfNeeds(needs)));
  const previous = await checkPreviousRuns(instance.store, graph, { plan, retryOf });
  const diagnostics = [...missing, ...previous, ...checkJobTypes(graph, plan, instance.projectFolder)];
  return diagnostics.length > 0 ? fail(diagnostics) : succeed({ plan, warnings });
}

export interface PlannedLaunch {
  readonly plan: Plan;
  readonly warnings: readonly Diagnostic[];
}

interface RunToCreate {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly cause: RunCause;
  readonly retryOf: RunId | undefined;
}

async function createRun(instance: Instance, { graph, plan, cause, retryOf }: RunToCreate): Promise<Run> {
  keepGraph(instance, graph);
  const created = createNewRun({ graph, plan, cause, retryOf, at: Date.now(), engine: PRODUCT_VERSION }, sha256);
  await instance.store.createRun(created);
  return (await instance.store.readRun(created.run.id)) ?? created.run;
}

function lowSpace(message: string): Diagnostic {
  const span = { source: { file: 'run', text: '' }, start: 0, end: 0 };
  const hint = 'Free space, for example with "millrace prune", or set "free_space_min" of the storage.';
  return createDiagnostic('MR5008', span, message, { hint });
}

function problem(message: string): Diagnostic {
  return createDiagnostic('MR5006', { source: { file: 'run', text: '' }, start: 0, end: 0 }, message);
}
