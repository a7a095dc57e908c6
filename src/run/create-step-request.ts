import type { Graph, Job } from '../graph/graph.ts';
import { parseSize } from '../std/durations.ts';
import type { AssetPlace, StepRequest } from '../model/step-request.ts';
import type { PlannedStep } from '../model/plan.ts';
import type { StepPartition } from '../model/step-partition.ts';
import type { DetailsScope, MappedKeys } from './create-run-details.ts';
import { itemKeysFor } from './find-inputs.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import { jobOf } from './reads.ts';
import type { RequestedAttempt } from './run-details.ts';
import { toStepPartition } from './step-partition.ts';

/** What the executor is given for an attempt: everything that the step needs, as plain data, and nothing else. */
export function createStepRequest(scope: DetailsScope, { place, attempt, epoch }: RequestedAttempt): StepRequest {
  const { graph, index, folders, environment } = scope;
  const planned = plannedStepAt(index, place);
  const settings = plannedJobOf(index.plan, planned);
  const { tests: _, ...job } = jobOf(graph, planned.job);
  const partition = partitionOf(scope, planned);
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
    ...(planned.item === undefined ? {} : { item: planned.item }),
    params: settings.params,
    folders: { ...shared, attempt: `${runs}/${scope.run}/${attemptName(place, planned.id, attempt)}` },
    ...(settings.timeoutMs === undefined ? {} : { timeoutMs: settings.timeoutMs }),
    ...memoryOf(job),
  };
}

function memoryOf({ memory }: Pick<Job, 'memory'>): Pick<StepRequest, 'memoryBytesMax'> {
  const memoryBytesMax = memory === undefined ? undefined : parseSize(memory);
  return memoryBytesMax === undefined ? {} : { memoryBytesMax };
}

/** A look is no attempt; its folder is that before the first. */
export const LOOK_ATTEMPT = 0;

/** How files of an attempt begin in the folder of its run: the step's place in the plan makes it unique, its name tells people which it is. */
export function attemptName(place: number, id: string, attempt: number): string {
  const step = id.replaceAll(/[^A-Za-z0-9_.=-]/g, '_').slice(0, NAME_LENGTH_MAX);
  return `${String(place).padStart(5, '0')}-${step}.${attempt}`;
}

const NAME_LENGTH_MAX = 80;

/** Without its config's schema, which no step needs. */
export function jobTypeOf({ jobTypes }: Graph, name: string): Graph['jobTypes'][string] {
  const type = jobTypes[name];
  if (type === undefined) throw new Error(`the graph has no job type ${name}`);
  const { configSchema: _, ...others } = type;
  return others;
}

function inputPlaces(scope: DetailsScope, place: number, { inputs }: Pick<Job, 'inputs'>): Record<string, AssetPlace> {
  const { job, keys } = plannedStepAt(scope.index, place);
  return Object.fromEntries(
    Object.entries(inputs).map(([asset, { mappings, when }]) => {
      const mapping = mappings?.[asset];
      const read = { asset, producer: undefined, mapping, waits: false };
      const known = scope.placeOf(asset);
      const ofItems = mapItems(scope, place, asset);
      const mapped = ofItems ?? scope.mapKeys(job, keys, read);
      const isLoose = ofItems === undefined && mapping?.kind === 'all' && when === 'latest';
      const isWhole = known.by === undefined || mapped === undefined || mapping?.kind === 'all';
      const slices = isWhole ? {} : { slices: mapped.slices };
      const loose = isLoose ? { isWhatIsThere: true as const } : {};
      return [asset, { ...withKeys(known, mapped?.keys), ...slices, ...loose }];
    }),
  );
}

/** A step of an item makes the part of each asset that has the item's key. */
function partitionOf(scope: DetailsScope, { job, keys, item }: PlannedStep): StepPartition | undefined {
  if (item !== undefined) return sliceOfItem(scope, job, item.key);
  const set = scope.setOf(job);
  return set === undefined || keys === undefined ? undefined : toStepPartition(set, keys);
}

function sliceOfItem({ graph }: DetailsScope, job: string, key: string): StepPartition {
  return { key, keys: [key], set: jobOf(graph, job).map ?? job };
}

/** Of what a mapped job makes for each item. */
function mapItems(scope: DetailsScope, place: number, asset: string): MappedKeys | undefined {
  const producer = scope.graph.assets[asset]?.producer;
  const keys = producer === undefined ? undefined : itemKeysFor(scope, place, producer);
  if (producer === undefined || keys === undefined) return undefined;
  return { keys, slices: keys.map((key) => sliceOfItem(scope, producer, key)) };
}

function withKeys(place: AssetPlace, partitions: readonly string[] | undefined): AssetPlace {
  return partitions === undefined ? place : { ...place, partitions };
}
