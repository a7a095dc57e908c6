import type { TestDescriptor } from '../../../generated/formats.ts';
import { latestKey, keyBounds } from '../../calendar/partitions.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import { toRunId, toStepId } from '../../model/ids.ts';
import type { Item } from '../../model/item.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import type { Plan } from '../../model/plan.ts';
import type { AssetPlace, StepFolders, StepRequest } from '../../model/step-request.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { JsonMap } from '../../std/json.ts';
import { createRunDetails } from '../create-run-details.ts';
import { partitionText } from '../partition-text.ts';
import { applyLaunch } from '../plan/apply-launch.ts';
import { decideKeys } from '../plan/decide-keys.ts';
import { createPlanScope, type PlanScope } from '../plan/plan-scope.ts';
import type { PlanContext } from '../plan/plan.ts';
import { sliceJob } from '../plan/slice-job.ts';
import { createPlanIndex } from '../plan-index.ts';
import { jobOf } from '../reads.ts';
import { mockChecks } from '../mocks/mock-checks.ts';
import { toMockedEnvironment, withoutSecrets } from '../mocks/mocked-environment.ts';

/** What tests of one graph have in common. */
export function createTestScope(graph: Graph, environmentName: string, context: Omit<PlanContext, 'nowMs'>): TestScope {
  const environment = graph.environments[environmentName];
  if (environment === undefined) throw new Error(`the graph has no environment ${environmentName}`);
  const { resourceTypes: _, ...rest } = graph;
  const mocked: Graph = {
    ...rest,
    environments: { ...graph.environments, [environmentName]: toMockedEnvironment(graph, environment) },
  };
  return createPlanScope(mocked, environmentName, { ...context, nowMs: NOW_MS });
}

export type TestScope = PlanScope;

/** What the clock says in a test that does not say it, of a job without partitions by time. */
const NOW_MS = Date.UTC(2000, 0, 1);

/**
 * The step that a test runs, as the coordinator would ask for it, on mocks: no secrets, everything that SQL reads and makes in the one
 * warehouse, places by name alone. Without a partition a partitioned job makes its latest. Diagnostics say what the test cannot ask for.
 */
export function createTestRequest(
  scope: TestScope,
  { job: name, test, folders }: TestToPrepare,
): Result<PreparedTest, readonly Diagnostic[]> {
  const job = jobOf(scope.graph, name);
  const set = job.partitions === undefined ? undefined : scope.sets.get(job.partitions);
  const toldMs = test.now === undefined ? undefined : Date.parse(test.now);
  const timed = withNow(scope, toldMs ?? LATE_MS);
  const isView =
    Object.values(job.outputs).length > 0 && Object.values(job.outputs).every(({ kind }) => kind === 'view');
  const wanted = isView ? undefined : (test.partition ?? (set && latestKey(set, toldMs ?? LATE_MS)));
  const keys = decideKeys(timed, isView ? [] : [name], wanted);
  const applied = applyLaunch(timed, [name], test.params === undefined ? {} : { params: test.params });
  const diagnostics = [...keys.diagnostics, ...applied.diagnostics];
  if (diagnostics.length > 0) return fail(diagnostics);
  const key = set === undefined ? undefined : keys.bySet.get(set.name);
  const nowMs = toldMs ?? endOf(set, key) ?? NOW_MS;
  const slices = set === undefined || key === undefined ? 1 : sliceJob(scope, job, { set, keys: key }).slices.length;
  const plan = planOne(timed, { job: name, key, item: test.item, jobs: applied.planned });
  const index = createPlanIndex(plan);
  const details = createRunDetails({
    graph: scope.graph,
    index,
    run: toRunId('run_test'),
    createdAt: nowMs,
    hash: scope.context.hash,
    folders,
  });
  return succeed({
    request: toMocked(details.requestOf({ place: 0, attempt: 1, epoch: 1 }, index), test),
    nowMs,
    steps: slices,
  });
}

export interface TestToPrepare {
  readonly job: string;
  readonly test: Pick<TestDescriptor, 'given' | 'partition' | 'item' | 'params' | 'now'>;
  readonly folders: Omit<StepFolders, 'attempt'> & { readonly runs: string };
}

export interface PreparedTest {
  readonly request: StepRequest;
  readonly nowMs: number;
  /** Into how many steps a run would divide what the test asks for. */
  readonly steps: number;
}

/** Until when partitions have ended that a test may make, whatever day it is. */
const LATE_MS = Date.UTC(2200, 0, 1);

function withNow(scope: TestScope, nowMs: number): TestScope {
  return { ...scope, context: { ...scope.context, nowMs } };
}

function planOne(
  scope: TestScope,
  step: {
    readonly job: string;
    readonly key: PartitionKeys | undefined;
    readonly item: Item | undefined;
    readonly jobs: Plan['jobs'];
  },
): Plan {
  const keys = step.key === undefined ? {} : { keys: step.key };
  const item = step.item === undefined ? {} : { item: step.item };
  const id = toStepId(step.job, step.item?.key ?? (step.key === undefined ? undefined : partitionText(step.key)));
  return {
    format: 'millrace.plan/1',
    project: scope.graph.project,
    environment: scope.environmentName,
    graph: scope.graph.hash,
    launch: {},
    tags: {},
    limits: {},
    jobs: step.jobs,
    steps: [{ id, job: step.job, needs: [], ...keys, ...item }],
  };
}

/** A job for a day runs when the day is over. */
function endOf(set: PartitionSet | undefined, keys: PartitionKeys | undefined): number | undefined {
  if (set === undefined || keys === undefined || keys.kind === 'unpartitioned') return undefined;
  if (keys.kind === 'product') {
    if (set.kind !== 'product') return undefined;
    return endOf(set.of[0], keys.of[0]) ?? endOf(set.of[1], keys.of[1]);
  }
  const last = keys.kind === 'range' ? keys.to : keys.keys.at(-1);
  return set.kind === 'time' && last !== undefined ? keyBounds(set, last).endMs : undefined;
}

function toMocked(request: StepRequest, test: TestToPrepare['test']): StepRequest {
  const isGiven = (asset: string): boolean =>
    Object.hasOwn(test.given ?? {}, asset) || Object.hasOwn(request.outputs, asset);
  const { timeoutMs: _, ...rest } = request;
  const job = mockChecks(request.job, isGiven);
  const home = homeOf(request);
  const isSql = home !== undefined;
  return {
    ...rest,
    job: { ...job, config: withoutSecrets(job.config as JsonMap) as typeof job.config },
    secrets: {},
    inputs: mapPlaces(request.inputs, (place) => (isSql ? toTable(place, home) : withoutTable(place))),
    outputs: mapPlaces(request.outputs, (place) =>
      isSql && (place.kind === 'table' || place.kind === 'view') ? toTable(place, home) : withoutTable(place),
    ),
  };
}

/** The resource in which a job runs SQL, if that is what it does. */
function homeOf({ baseType, job }: StepRequest): string | undefined {
  const slots = Object.entries(baseType.manifest.resources ?? {});
  const slot = slots.find(([, { kind }]) => kind === 'sql')?.[0];
  return slot === undefined ? undefined : (job.resources?.[slot] ?? 'warehouse');
}

function mapPlaces(places: StepRequest['inputs'], change: (place: AssetPlace) => AssetPlace): StepRequest['inputs'] {
  return Object.fromEntries(Object.entries(places).map(([asset, place]) => [asset, change(place)]));
}

/** Where a file that SQL reads would be brought, it is already. */
function toTable({ kind }: AssetPlace, resource: string): AssetPlace {
  return { kind: kind === 'view' ? 'view' : 'table', resource };
}

/** By its name alone, not by what it is called outside; and whole, not by partition. */
function withoutTable({ table: _, partitionSet: __, partitions: ___, ...place }: AssetPlace): AssetPlace {
  return place;
}
