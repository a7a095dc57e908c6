import { mapPartitions } from '../calendar/mapping.ts';
import { listKeys } from '../calendar/partition-keys.ts';
import { resolvePartitionSets } from '../calendar/resolve-partition-sets.ts';
import type { Environment, Graph } from '../graph/graph.ts';
import type { RunId } from '../model/ids.ts';
import type { PartitionKeys, PartitionSet } from '../model/partition.ts';
import type { AssetPlace, StepFolders } from '../model/step-request.ts';
import type { Hasher } from '../std/hasher.ts';
import { assessStep } from './assess-step.ts';
import { decideHooks, hasHooks, type HookScope } from './decide-hooks.ts';
import { findInputs, type StepInputs } from './find-inputs.ts';
import { isJudge } from './is-judge.ts';
import { createPlaces } from './places.ts';
import { plannedStepAt, type PlanIndex } from './plan-index.ts';
import { createReads, jobOf, type JobReads } from './reads.ts';
import type { RunDetails } from './run-details.ts';
import { sliceKeys } from './step-partition.ts';
import type { StepPartition } from '../model/step-partition.ts';
import { createLookRequest } from './create-look-request.ts';
import { toStepPartition } from './step-partition.ts';
import { createStepRequest } from './create-step-request.ts';

/** Everything that coordination looks up in the graph, for one run. Pure; what is asked often is kept. */
export function createRunDetails(context: RunDetailsContext): RunDetails {
  const shared = createSharedScope(context);
  // Where everything outside is mocked, nobody is told of it.
  const callsHooks = shared.environment.mocks !== 'all' && hasHooks(context.graph);
  const inputs = new Map<number, StepInputs>();
  let last = withIndex(shared, context.index);
  const scopeOf = (index: PlanIndex): DetailsScope => {
    if (last.index !== index) last = withIndex(shared, index);
    return last;
  };
  const inputsOf = (place: number, index: PlanIndex): StepInputs => {
    const found = inputs.get(place) ?? findInputs(scopeOf(index), place);
    inputs.set(place, found);
    return found;
  };
  return {
    keysOf: (place, index) => scopeOf(index).keysOf(place),
    judgedKeysOf(place, asset, index) {
      const { job } = plannedStepAt(index, place);
      if (!isJudge(context.graph, job)) return undefined;
      return findInputs(scopeOf(index), place).parts.flatMap((part) => (part.asset === asset ? [part.partition] : []));
    },
    unknownsOf: (place, state) => inputsOf(place, state.index).unknownsOf(state),
    looksOf: (place, index) => inputsOf(place, index).looks,
    assess(place, state, found) {
      const { index } = state;
      const outputs = Object.keys(jobOf(context.graph, plannedStepAt(index, place).job).outputs);
      const step = { place, inputs: inputsOf(place, index), outputs };
      const facts = assessStep(scopeOf(index), step, { state, ...found });
      inputs.delete(place);
      return facts;
    },
    hooksOf(events, index) {
      if (!callsHooks) return [];
      const hookScope = { ...context, plan: index.plan, stepOf: (id: string) => tellStep(scopeOf(index), id) };
      return events.flatMap((event) => decideHooks(event, hookScope));
    },
    requestOf: (requested, index) => createStepRequest(scopeOf(index), requested),
    lookRequestOf: (requested, index) => createLookRequest(scopeOf(index), requested),
  };
}

export interface RunDetailsContext {
  readonly graph: Graph;
  readonly index: PlanIndex;
  readonly run: RunId;
  /** When the run was made: what "all keys" means in it. Milliseconds since 1970. */
  readonly createdAt: number;
  readonly hash: Hasher;
  readonly folders: Omit<StepFolders, 'attempt'> & { readonly runs: string };
}

/** What the parts of this look things up in. */
export interface DetailsScope extends Omit<RunDetailsContext, 'index'> {
  readonly index: PlanIndex;
  readonly environment: Environment;
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly readsOf: (job: string) => JobReads;
  readonly placeOf: (asset: string) => AssetPlace;
  readonly setOf: (job: string) => PartitionSet | undefined;
  /** Keys that the step makes: of partitions, or of its item. */
  readonly keysOf: (place: number) => readonly string[] | undefined;
  /** Of a mapped job of the run: the keys of its items, each with the place of its step. */
  readonly itemsOf: (job: string) => ReadonlyMap<string, number> | undefined;
  /** Keys of an asset that keys of its reader need. */
  readonly mapKeys: (
    reader: string,
    keys: PartitionKeys | undefined,
    read: JobReads['data'][number],
  ) => MappedKeys | undefined;
}

export interface MappedKeys {
  readonly keys: readonly string[];
  /** The same, with their bounds; neighbours by time in one. */
  readonly slices: readonly StepPartition[];
}

/** What does not change when steps of items come. */
type SharedScope = RunDetailsContext & Omit<DetailsScope, 'index' | 'keysOf' | 'itemsOf'>;

function withIndex(shared: SharedScope, index: PlanIndex): DetailsScope {
  let items: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
  return {
    ...shared,
    index,
    keysOf(place) {
      const { job, keys, item } = plannedStepAt(index, place);
      if (item !== undefined) return [item.key];
      const set = shared.setOf(job);
      return set === undefined || keys === undefined ? undefined : [...listKeys(set, keys)];
    },
    itemsOf: (job) => (items ??= listItems(index)).get(job),
  };
}

/** By mapped job, then by key: the places of the steps of items. */
function listItems({ plan: { steps } }: PlanIndex): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const items = new Map<string, Map<string, number>>();
  for (const { over, job } of steps) if (over !== undefined) items.set(job, new Map());
  for (const [place, { item, job }] of steps.entries()) if (item !== undefined) items.get(job)?.set(item.key, place);
  return items;
}

/** The same for whoever looks at a run that nobody coordinates. */
export function createDetailsScope(context: RunDetailsContext): DetailsScope {
  return withIndex(createSharedScope(context), context.index);
}

function createSharedScope(context: RunDetailsContext): SharedScope {
  const { graph, index } = context;
  const environment = graph.environments[index.plan.environment];
  if (environment === undefined) throw new Error(`the graph has no environment ${index.plan.environment}`);
  const { sets } = resolvePartitionSets(graph.partitions);
  const setNamed = (name: string | undefined): PartitionSet | undefined =>
    name === undefined ? undefined : sets.get(name);
  const setOf = (job: string): PartitionSet | undefined => setNamed(jobOf(graph, job).partitions);
  return {
    ...context,
    environment,
    sets,
    setOf,
    readsOf: createReads(graph),
    placeOf: createPlaces(graph, environment),
    mapKeys(reader, keys, { asset, mapping }) {
      const writer = setNamed(graph.assets[asset]?.partitions);
      if (writer === undefined || mapping === undefined) return undefined;
      const from = keys ?? { kind: 'unpartitioned' as const };
      const mapped = mapPartitions(from, mapping, { reader: setOf(reader), writer, nowMs: context.createdAt });
      return { keys: [...listKeys(writer, mapped)], slices: sliceKeys(writer, mapped) };
    },
  };
}

/** What a hook is told of a step. */
function tellStep(scope: DetailsScope, id: string): ReturnType<HookScope['stepOf']> {
  const place = scope.index.placeOf.get(id);
  if (place === undefined) return undefined;
  const { job, keys } = plannedStepAt(scope.index, place);
  const set = scope.setOf(job);
  const partition = set === undefined || keys === undefined ? undefined : toStepPartition(set, keys);
  return { job, ...(partition === undefined ? {} : { partition }) };
}
