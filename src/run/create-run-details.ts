import { mapPartitions } from '../calendar/mapping.ts';
import { listKeys } from '../calendar/partition-keys.ts';
import { resolvePartitionSets } from '../calendar/resolve-partition-sets.ts';
import type { Environment, Graph } from '../graph/graph.ts';
import type { RunId } from '../model/ids.ts';
import type { PartitionKeys, PartitionSet } from '../model/partition.ts';
import type { AssetPlace, StepFolders } from '../model/step-request.ts';
import type { Hasher } from '../std/hasher.ts';
import { assessStep } from './assess-step.ts';
import { findInputs, type StepInputs } from './find-inputs.ts';
import { createPlaces } from './places.ts';
import { plannedStepAt, type PlanIndex } from './plan-index.ts';
import { createReads, jobOf, type JobReads } from './reads.ts';
import type { RunDetails } from './run-details.ts';
import { sliceKeys } from './step-partition.ts';
import type { StepPartition } from '../model/step-partition.ts';
import { createLookRequest } from './create-look-request.ts';
import { createStepRequest } from './create-step-request.ts';

/** Everything that coordination looks up in the graph, for one run. Pure; what is asked often is kept. */
export function createRunDetails(context: RunDetailsContext): RunDetails {
  const scope = createScope(context);
  const inputs = new Map<number, StepInputs>();
  const inputsOf = (place: number): StepInputs => {
    const found = inputs.get(place) ?? findInputs(scope, place);
    inputs.set(place, found);
    return found;
  };
  const outputsOf = (place: number) => Object.keys(jobOf(scope.graph, plannedStepAt(scope.index, place).job).outputs);
  return {
    keysOf: (place) => scope.keysOf(place),
    unknownsOf: (place, state) => inputsOf(place).unknownsOf(state),
    looksOf: (place) => inputsOf(place).looks,
    assess(place, state, found) {
      const facts = assessStep(
        scope,
        { place, inputs: inputsOf(place), outputs: outputsOf(place) },
        { state, ...found },
      );
      inputs.delete(place);
      return facts;
    },
    requestOf: (place, attempt, epoch) => createStepRequest(scope, { place, attempt, epoch }),
    lookRequestOf: (place, keys, epoch) => createLookRequest(scope, keys, { place, epoch }),
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
export interface DetailsScope extends RunDetailsContext {
  readonly environment: Environment;
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly readsOf: (job: string) => JobReads;
  readonly placeOf: (asset: string) => AssetPlace;
  readonly setOf: (job: string) => PartitionSet | undefined;
  readonly keysOf: (place: number) => readonly string[] | undefined;
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

function createScope(context: RunDetailsContext): DetailsScope {
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
    keysOf(place) {
      const { job, keys } = plannedStepAt(index, place);
      const set = setOf(job);
      return set === undefined || keys === undefined ? undefined : [...listKeys(set, keys)];
    },
    mapKeys(reader, keys, { asset, mapping }) {
      const writer = setNamed(graph.assets[asset]?.partitions);
      if (writer === undefined || mapping === undefined) return undefined;
      const from = keys ?? { kind: 'unpartitioned' as const };
      const mapped = mapPartitions(from, mapping, { reader: setOf(reader), writer, nowMs: context.createdAt });
      return { keys: [...listKeys(writer, mapped)], slices: sliceKeys(writer, mapped) };
    },
  };
}
