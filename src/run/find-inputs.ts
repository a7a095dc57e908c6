import { listKeys } from '../calendar/partition-keys.ts';
import { isEnded } from '../model/step.ts';
import type { AssetKey } from '../ports/store.ts';
import { itemAt } from '../std/sequence.ts';
import type { DetailsScope } from './create-run-details.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import { previousKeys } from './plan/slice-job.ts';
import { jobOf, type Read } from './reads.ts';
import type { RunState } from './run-state.ts';

/** The data that a step reads: each partition of each asset, from a step of this run or from before it. */
export interface StepInputs {
  readonly parts: readonly InputPart[];
  /** What the step itself made before, and may not start without. */
  readonly previous: readonly AssetKey[];
  /** Rows of the store that must be known before the step can be assessed. */
  unknownsOf(state: RunState): readonly AssetKey[];
  /** Data outside that must be looked at before that. */
  readonly looks: readonly AssetKey[];
}

export interface InputPart extends AssetKey {
  /** The step of this run that makes it. */
  readonly madeBy: number | undefined;
  /** No project of the instance makes it, as far as anybody says. */
  readonly isOutside: boolean;
  /** What the reader wants of it. */
  readonly read: Read;
}

export function findInputs(scope: DetailsScope, place: number): StepInputs {
  const { index, graph } = scope;
  const { job, keys } = plannedStepAt(index, place);
  const makers = makersBefore(scope, place);
  const parts = scope.readsOf(job).data.flatMap((read): InputPart[] => {
    const isOutside = read.producer === undefined && read.elsewhere === undefined;
    const partitions = itemKeysFor(scope, place, read.producer) ?? scope.mapKeys(job, keys, read)?.keys ?? [''];
    return partitions.map((partition) => ({
      asset: read.asset,
      partition,
      isOutside,
      read,
      madeBy: makers.get(makerKey(read.producer, partition)) ?? makers.get(makerKey(read.producer, '')),
    }));
  });
  const planned = plannedStepAt(index, place);
  const { view, memoize } = plannedJobOf(index.plan, planned);
  const isCompared = planned.carried?.asOf !== undefined && planned.carried.isPinned !== true;
  const own = view || memoize ? ownKeys(scope, place, Object.keys(jobOf(graph, job).outputs)) : [];
  const previous = previousOf(scope, place, makers);
  return {
    parts,
    previous,
    unknownsOf: (state) =>
      [...parts.filter((part) => versionIn(state, part) === undefined), ...own, ...previous].map(toKey),
    looks: parts.filter((part) => part.isOutside && (isCompared || isLookedAt(part, memoize))).map(toKey),
  };
}

/**
 * Keys of the items of which a step reads what a mapped job of the run made: of its own item where it is mapped over the same step, else of
 * all. `undefined` where that job is not mapped, or not in the run.
 */
export function itemKeysFor(
  scope: DetailsScope,
  place: number,
  producer: string | undefined,
): readonly string[] | undefined {
  const items = producer === undefined ? undefined : scope.itemsOf(producer);
  if (producer === undefined || items === undefined) return undefined;
  const { item, job } = plannedStepAt(scope.index, place);
  const isSame = item !== undefined && jobOf(scope.graph, job).map === jobOf(scope.graph, producer).map;
  return isSame ? [item.key] : [...items.keys()];
}

/** Whether what it is decides what the step makes of it, however the run came about. */
export function isLookedAt({ read }: InputPart, memoize: boolean): boolean {
  return memoize || isParticular(read);
}

/** Whether a reader takes it only when it is there, or young enough. */
export function isParticular({ waits, maxAgeMs }: Read): boolean {
  return waits || maxAgeMs !== undefined;
}

function toKey({ asset, partition }: AssetKey): AssetKey {
  return { asset, partition };
}

/** The partition before, of all that the job makes, where it is required and no step of this run makes it. The first one has none. */
function previousOf(scope: DetailsScope, place: number, makers: ReadonlyMap<string, number>): readonly AssetKey[] {
  const { job, keys } = plannedStepAt(scope.index, place);
  const { outputs, previousRun } = jobOf(scope.graph, job);
  const set = scope.setOf(job);
  if (previousRun !== 'required' || set === undefined || keys === undefined) return [];
  const own = new Set(scope.keysOf(place));
  const before = [...listKeys(set, previousKeys(set, keys, scope.createdAt))].filter(
    (key) => !own.has(key) && !makers.has(makerKey(job, key)),
  );
  return Object.keys(outputs).flatMap((asset) => before.map((partition) => ({ asset, partition })));
}

/** The version that a step of this run told of a part; `undefined` when none did. */
export function versionIn(state: RunState, { asset, madeBy }: InputPart): string | undefined {
  if (madeBy === undefined) return undefined;
  const step = itemAt(state.steps, madeBy);
  if (!isEnded(step) || !('versions' in step)) return undefined;
  return Object.hasOwn(step.versions, asset) ? step.versions[asset] : undefined;
}

export function ownKeys(scope: DetailsScope, place: number, outputs: readonly string[]): readonly AssetKey[] {
  const partitions = scope.keysOf(place) ?? [''];
  return outputs.flatMap((asset) => partitions.map((partition) => ({ asset, partition })));
}

/** Steps right before this one, by job and each key that they make (`''` for what has none). */
function makersBefore(scope: DetailsScope, place: number): ReadonlyMap<string, number> {
  const makers = new Map<string, number>();
  for (const before of plannedStepAt(scope.index, place).needs) {
    const { job, over } = plannedStepAt(scope.index, before);
    if (over === undefined) for (const key of scope.keysOf(before) ?? ['']) makers.set(makerKey(job, key), before);
    else for (const [key, ofItem] of scope.itemsOf(job) ?? []) makers.set(makerKey(job, key), ofItem);
  }
  return makers;
}

function makerKey(job: string | undefined, partition: string): string {
  return `${job ?? ''}\n${partition}`;
}
