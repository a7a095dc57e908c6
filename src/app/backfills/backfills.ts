import { randomBytes } from 'node:crypto';
import type { Launch } from '../../../generated/formats.ts';
import { type PlannedBackfill, planBackfill as layOut } from '../../automation/backfills/backfills.ts';
import { listKeys } from '../../calendar/partition-keys.ts';
import { parseKeys } from '../../calendar/parse-keys.ts';
import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Backfill, BackfillStage } from '../../model/backfill.ts';
import { findMissing, keysOfNeeds } from '../../run/plan/find-missing.ts';
import { isMocked } from '../../run/mocks/mock-graph.ts';
import { launchProblem } from '../../run/plan/problem.ts';
import { createPlaces } from '../../run/places.ts';
import { isOneStep } from '../../run/plan/slice-job.ts';
import { jobOf } from '../../run/reads.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { storeGraph } from '../deploy/deployed-graphs.ts';
import { describeUser } from '../deploy/deploy.ts';
import { type Instance, keepGraph } from '../instance/instance.ts';
import { createPlanContext } from '../launch/plan-context.ts';
import { type BackfillOnly, readMade, readWanted } from './read-wanted-keys.ts';

/** What a backfill would do, held against what the store knows; nothing is created. Diagnostics say why there can be none. */
export async function planBackfill(
  instance: Instance,
  graph: Graph,
  asked: AskedBackfill,
): Promise<Result<BackfillPlan, readonly Diagnostic[]>> {
  const environment = chooseEnvironment(graph, asked.launch);
  if (!environment.ok) return environment;
  if (isMocked(graph, environment.value)) {
    const message = `The environment "${environment.value}" runs on mocks, which keep no data.`;
    return fail([launchProblem('--env', environment.value, message, 'A backfill needs one that keeps data.')]);
  }
  const context = await createPlanContext(asked.launch);
  const scope = { project: graph.project, environment: environment.value };
  const isWanted =
    asked.only === undefined ? undefined : await readWanted(instance, { graph, scope, only: asked.only });
  const request = { ...asked, ...(isWanted === undefined ? {} : { isWanted }) };
  const planned = layOut(graph, request, context);
  if (!planned.ok) return planned;
  const { stages, needs } = planned.value;
  const missing = findMissing(needs, await instance.store.readAssets(scope, keysOfNeeds(needs)));
  if (missing.length > 0) return fail(missing.map((one) => ({ ...one, hint: MAKE_FIRST })));
  const previews = await previewStages(instance, { graph, planned: planned.value, nowMs: context.nowMs });
  const sum = (count: (stage: StagePreview) => number): number =>
    previews.reduce((total, stage) => total + count(stage), 0);
  return succeed({
    ...scope,
    at: context.nowMs,
    stages,
    warnings: planned.value.warnings,
    preview: {
      stages: previews,
      runs: sum(({ runs }) => runs),
      steps: sum(({ steps }) => steps),
      partitions: sum(({ partitions }) => partitions),
      withData: sum(({ withData }) => withData),
    },
  });
}

const MAKE_FIRST = 'Select the jobs that make them too, as "+JOB" does, or backfill those first.';

export interface AskedBackfill {
  /** Without partitions. */
  readonly launch: Launch;
  /** Each as `--partition` takes it; all keys there are when it is empty. */
  readonly partitions: readonly string[];
  readonly only?: BackfillOnly;
  /** Keys in a run, at most. */
  readonly batch: number;
}

export interface BackfillPlan {
  readonly project: string;
  readonly environment: string;
  /** The moment as of which it was planned. */
  readonly at: number;
  readonly stages: readonly BackfillStage[];
  readonly warnings: readonly Diagnostic[];
  readonly preview: BackfillPreview;
}

export interface BackfillPreview {
  readonly stages: readonly StagePreview[];
  readonly runs: number;
  readonly steps: number;
  /** Keys of all stages, and of those how many have data of every job already. */
  readonly partitions: number;
  readonly withData: number;
}

export interface StagePreview {
  /** The partition set; left out for jobs without partitions. */
  readonly set?: string;
  readonly jobs: readonly string[];
  readonly partitions: number;
  readonly withData: number;
  readonly first?: string;
  readonly last?: string;
  readonly runs: number;
  readonly steps: number;
}

/** Creates what was planned. The graph is kept with it: nothing that is deployed later changes what its runs do. */
export async function createBackfill(instance: Instance, graph: Graph, begun: BackfillToCreate): Promise<Backfill> {
  const { plan, launch, carrier, priority, runsMax, retryOf } = begun;
  keepGraph(instance, graph);
  await storeGraph(instance.store, graph);
  const backfill: Backfill = {
    id: `bf_${randomBytes(8).toString('hex')}`,
    project: plan.project,
    environment: plan.environment,
    graph: graph.hash,
    launch,
    carrier,
    priority,
    runsMax,
    chunks: plan.preview.runs,
    state: 'running',
    cursors: plan.stages.map(() => 0),
    revision: 1,
    createdAt: plan.at,
    createdBy: describeUser(),
    ...(retryOf === undefined ? {} : { retryOf }),
    stages: plan.stages,
  };
  if (!(await instance.store.createBackfill(backfill))) throw new Error(`there is a backfill ${backfill.id} already`);
  return backfill;
}

export interface BackfillToCreate extends Pick<Backfill, 'launch' | 'carrier' | 'priority' | 'runsMax' | 'retryOf'> {
  readonly plan: BackfillPlan;
}

function jobsIn(stages: readonly BackfillStage[]): Readonly<Record<string, undefined>> {
  return Object.fromEntries(
    stages.flatMap(({ stretches }) => stretches.flatMap(({ jobs }) => jobs)).map((job) => [job, undefined]),
  );
}

interface StagesToPreview {
  readonly graph: Graph;
  readonly planned: PlannedBackfill;
  readonly nowMs: number;
}

async function previewStages(
  instance: Instance,
  { graph, planned: { stages, environment }, nowMs }: StagesToPreview,
): Promise<readonly StagePreview[]> {
  const { sets } = resolvePartitionSets(graph.partitions);
  const jobs = Object.keys(jobsIn(stages));
  const isMade = await readMade(instance, { graph, scope: { project: graph.project, environment }, jobs });
  const placeOf = createPlaces(
    graph,
    graph.environments[environment] ?? { executor: { type: 'process' }, resources: {} },
  );
  return stages.map(({ set: name, stretches, chunks }): StagePreview => {
    const set = name === undefined ? undefined : sets.get(name);
    let [partitions, withData, steps] = [0, 0, 0];
    let [first, last] = [undefined as string | undefined, undefined as string | undefined];
    for (const stretch of stretches) {
      const parsed = set === undefined ? undefined : parseKeys(set, stretch.keys ?? '', nowMs);
      const own = { keys: 0 };
      for (const key of set === undefined || parsed?.ok !== true ? [''] : listKeys(set, parsed.value)) {
        own.keys++;
        first ??= key;
        last = key;
        if (stretch.jobs.every((job) => isMade(job, key))) withData++;
      }
      partitions += own.keys;
      for (const job of stretch.jobs)
        steps += isOneStep({ graph, placeOf }, jobOf(graph, job)) ? stretch.chunks : own.keys;
    }
    const all = [...new Set(stretches.flatMap((stretch) => stretch.jobs))].sort();
    const ends = name === undefined || first === undefined || last === undefined ? {} : { set: name, first, last };
    return { ...ends, jobs: all, partitions, withData, runs: chunks, steps };
  });
}
