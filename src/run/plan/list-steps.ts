import { mergeKeys, listKeys, countKeys } from '../../calendar/partition-keys.ts';
import { mapPartitions } from '../../calendar/mapping.ts';
import { createSubset } from '../../graph/digraph-subset.ts';
import { topologicalOrder } from '../../graph/digraph-order.ts';
import { indicesOf, neighboursOf } from '../../graph/digraph.ts';
import { toStepId } from '../../model/ids.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import type { PlannedJob, PlannedStep } from '../../model/plan.ts';
import { partitionText } from '../partition-text.ts';
import { jobOf } from '../reads.ts';
import type { ChosenJobs } from './choose-jobs.ts';
import { previousKeys, sliceJob } from './slice-job.ts';
import { createUpstreamKeys, type UpstreamKeys } from './upstream-keys.ts';
import type { PlanScope } from './plan-scope.ts';

/**
 * The steps of the chosen jobs, each after all that it needs, and the partitions that the run reads and does not make. Order through jobs
 * that are left out is kept, with the mappings of partitions on the way.
 */
export function listSteps(
  scope: PlanScope,
  chosen: ChosenJobs,
  options: StepOptions,
): { readonly steps: readonly PlannedStep[]; readonly needs: readonly Need[] } {
  const subset = createSubset(chosen.digraph, indicesOf(chosen.digraph, chosen.jobs));
  const order = topologicalOrder(subset);
  if (order === undefined) throw new Error('a subset of a graph has a cycle');
  const listing: Listing = {
    scope,
    options,
    made: new Map(),
    steps: [],
    needs: new Map(),
    upstream: createUpstreamKeys(scope, chosen),
  };
  for (const node of order) {
    const parents = Array.from(neighboursOf(subset.up, node), (parent) => subset.names[parent] ?? '');
    addJob(listing, subset.names[node] ?? '', parents);
  }
  return { steps: listing.steps, needs: [...listing.needs.values()] };
}

export interface StepOptions {
  readonly jobs: Readonly<Record<string, PlannedJob>>;
  readonly keys: ReadonlyMap<string, PartitionKeys>;
}

/** Partitions of an asset that a job of the run reads and waits for, and that no step of the run makes. */
export interface Need {
  readonly job: string;
  readonly asset: string;
  readonly set: PartitionSet;
  readonly keys: PartitionKeys;
  /** It is the partition before, of the job's own. */
  readonly isPrevious: boolean;
}

interface Listing {
  readonly scope: PlanScope;
  readonly options: StepOptions;
  readonly made: Map<string, MadeSteps>;
  readonly steps: PlannedStep[];
  readonly needs: Map<string, Need>;
  readonly upstream: UpstreamKeys;
}

/** The steps of a job, as places. */
interface MadeSteps {
  readonly places: readonly number[];
  /** Of several steps: the one of each key. */
  readonly byKey?: ReadonlyMap<string, number>;
}

function addJob(listing: Listing, name: string, parents: readonly string[]): void {
  const { scope, options } = listing;
  const job = jobOf(scope.graph, name);
  const set = job.partitions === undefined ? undefined : scope.sets.get(job.partitions);
  const keys = set === undefined || options.jobs[name]?.view === true ? undefined : options.keys.get(set.name);
  if (set === undefined || keys === undefined) {
    const needs = parents.flatMap((parent) => needsOfWhole(listing, parent, options.jobs[name]?.view === true));
    const over = job.map === undefined ? undefined : listing.made.get(job.map)?.places[0];
    addStep(listing, {
      ...{ id: toStepId(name), job: name, needs: sortPlaces(needs) },
      ...(job.items === undefined ? {} : { finds: true }),
      ...(over === undefined ? {} : { over }),
    });
    listing.made.set(name, { places: [listing.steps.length - 1] });
    return;
  }
  const slices = sliceJob(scope, job, { set, keys });
  const byKey = new Map<string, number>();
  const places: number[] = [];
  for (const slice of slices.slices) {
    const needs = [
      ...needsOfSlice(listing, { name, set, slice }, parents),
      ...(slices.isChain ? places.slice(-1) : []),
    ];
    addStep(listing, { id: toStepId(name, partitionText(slice)), job: name, keys: slice, needs: sortPlaces(needs) });
    places.push(listing.steps.length - 1);
    for (const key of listKeys(set, slice)) byKey.set(key, listing.steps.length - 1);
  }
  listing.made.set(name, places.length > 1 ? { places, byKey } : { places });
  if (job.previousRun === 'required') needPrevious(listing, { name, set, keys });
}

function addStep({ steps }: Listing, step: PlannedStep): void {
  steps.push(step);
}

/**
 * What a step without partitions needs of a job before it: all its steps. A view needs no more than that the table is there, so it waits for
 * the first step only, and does not hold up those that read one day through it until all days are done.
 */
function needsOfWhole({ made }: Listing, parent: string, isView: boolean): readonly number[] {
  const places = made.get(parent)?.places ?? [];
  return isView ? places.slice(0, 1) : places;
}

interface Slice {
  readonly name: string;
  readonly set: PartitionSet;
  readonly slice: PartitionKeys;
}

function needsOfSlice(listing: Listing, { name, set, slice }: Slice, parents: readonly string[]): readonly number[] {
  const { made, upstream } = listing;
  const needs: number[] = [];
  const byJob = upstream(name, { set, keys: slice });
  for (const [job, keys] of byJob) needs.push(...placesOf(made.get(job), keys));
  for (const parent of parents) if (!byJob.has(parent)) needs.push(...(made.get(parent)?.places ?? []));
  collectNeeds(listing, { name, set, slice });
  return needs;
}

function placesOf(made: MadeSteps | undefined, keys: ReadonlySet<string> | 'all'): readonly number[] {
  if (made === undefined) return [];
  const { byKey } = made;
  if (byKey === undefined || keys === 'all') return made.places;
  return Array.from(keys, (key) => byKey.get(key)).filter((place) => place !== undefined);
}

/** Partitions that are read and waited for: those that this run makes, less. */
function collectNeeds(listing: Listing, { name, set, slice }: Slice): void {
  const { scope, made, options } = listing;
  for (const { asset, producer, mapping, waits } of scope.readsOf(name).data) {
    if (!waits || mapping === undefined || producer === undefined) continue;
    const writer = setOf(scope, producer);
    if (writer === undefined) continue;
    const wanted = mapPartitions(slice, mapping, { reader: set, writer, nowMs: scope.context.nowMs });
    addNeed(listing, {
      job: name,
      asset,
      set: writer,
      keys: withoutMade(wanted, writer, made.has(producer) ? options.keys.get(writer.name) : undefined),
      isPrevious: false,
    });
  }
}

function withoutMade(wanted: PartitionKeys, set: PartitionSet, madeKeys: PartitionKeys | undefined): PartitionKeys {
  if (madeKeys === undefined) return wanted;
  const isMade = new Set(listKeys(set, madeKeys));
  return { kind: 'list', set: set.name, keys: [...listKeys(set, wanted)].filter((key) => !isMade.has(key)) };
}

function addNeed({ needs }: Listing, need: Need): void {
  if (countKeys(need.set, need.keys) === 0) return;
  const key = `${need.job}\n${need.asset}\n${need.isPrevious}`;
  const known = needs.get(key);
  needs.set(key, known === undefined ? need : { ...need, keys: mergeKeys(need.set, [known.keys, need.keys]) });
}

/** The first partition is exempt; one in the middle is made by the step before. */
function needPrevious(
  listing: Listing,
  { name, set, keys }: { readonly name: string; readonly set: PartitionSet; readonly keys: PartitionKeys },
): void {
  const before = withoutMade(previousKeys(set, keys, listing.scope.context.nowMs), set, keys);
  for (const asset of Object.keys(jobOf(listing.scope.graph, name).outputs)) {
    addNeed(listing, { job: name, asset, set, keys: before, isPrevious: true });
  }
}

function setOf({ graph, sets }: PlanScope, job: string): PartitionSet | undefined {
  const name = jobOf(graph, job).partitions;
  return name === undefined ? undefined : sets.get(name);
}

function sortPlaces(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}
