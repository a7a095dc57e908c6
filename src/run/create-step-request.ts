import type { Graph, Job } from '../graph/graph.ts';
import type { AssetPlace, StepRequest } from '../model/step-request.ts';
import type { DetailsScope } from './create-run-details.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import { jobOf } from './reads.ts';
import { toStepPartition } from './step-partition.ts';

/** What the executor is given for an attempt: everything that the step needs, as plain data, and nothing else. */
export function createStepRequest(scope: DetailsScope, { place, attempt, epoch }: RequestedAttempt): StepRequest {
  const { graph, index, folders, environment } = scope;
  const planned = plannedStepAt(index, place);
  const settings = plannedJobOf(index.plan, planned);
  const { tests: _, ...job } = jobOf(graph, planned.job);
  const set = scope.setOf(planned.job);
  const partition = set === undefined || planned.keys === undefined ? undefined : toStepPartition(set, planned.keys);
  const type = jobTypeOf(graph, job.type);
  const { runs, ...shared } = folders;
  return {
    project: index.plan.project,
    run: { id: scope.run, env: index.plan.environment },
    step: planned.id,
    attempt,
    epoch,
    key: scope.hash(`${scope.run}\n${planned.id}`).slice(0, 32),
    job: { ...job, ...(settings.config === undefined ? {} : { config: settings.config }), name: planned.job },
    jobType: type,
    baseType: jobTypeOf(graph, type.base),
    environment,
    ...(graph.resourceTypes === undefined ? {} : { resourceTypes: graph.resourceTypes }),
    secrets: graph.secrets,
    ...(graph.python === undefined ? {} : { python: graph.python }),
    inputs: inputPlaces(scope, place, job),
    outputs: Object.fromEntries(
      Object.keys(job.outputs).map((asset) => [asset, withKeys(scope.placeOf(asset), partition?.keys)]),
    ),
    ...(partition === undefined ? {} : { partition }),
    params: settings.params,
    folders: { ...shared, attempt: `${runs}/${scope.run}/${attemptName(place, planned.id, attempt)}` },
    ...(settings.timeoutMs === undefined ? {} : { timeoutMs: settings.timeoutMs }),
  };
}

/** A look is no attempt; its folder is that before the first. */
export const LOOK_ATTEMPT = 0;

export interface RequestedAttempt {
  readonly place: number;
  readonly attempt: number;
  readonly epoch: number;
}

/** How files of an attempt begin in the folder of its run: the step's place in the plan makes it unique, its name tells people which it is. */
export function attemptName(place: number, id: string, attempt: number): string {
  const step = id.replaceAll(/[^A-Za-z0-9_.=-]/g, '_').slice(0, NAME_LENGTH_MAX);
  return `${String(place).padStart(5, '0')}-${step}.${attempt}`;
}

const NAME_LENGTH_MAX = 80;

/** Without its config's schema, which no step needs. */
function jobTypeOf({ jobTypes }: Graph, name: string): Graph['jobTypes'][string] {
  const type = jobTypes[name];
  if (type === undefined) throw new Error(`the graph has no job type ${name}`);
  const { configSchema: _, ...others } = type;
  return others;
}

function inputPlaces(scope: DetailsScope, place: number, { inputs }: Pick<Job, 'inputs'>): Record<string, AssetPlace> {
  const { job, keys } = plannedStepAt(scope.index, place);
  return Object.fromEntries(
    Object.entries(inputs).map(([asset, { mappings }]) => {
      const mapping = mappings?.[asset];
      const read = { asset, producer: undefined, mapping, waits: false };
      const known = scope.placeOf(asset);
      const mapped = scope.mapKeys(job, keys, read);
      const slices = known.by === undefined || mapped === undefined ? {} : { slices: mapped.slices };
      return [asset, { ...withKeys(known, mapped?.keys), ...slices }];
    }),
  );
}

function withKeys(place: AssetPlace, partitions: readonly string[] | undefined): AssetPlace {
  return partitions === undefined ? place : { ...place, partitions };
}
