import { chunkCount } from '../../calendar/key-chunks.ts';
import { keyTexts } from '../../calendar/key-texts.ts';
import { parseKeys } from '../../calendar/parse-keys.ts';
import { listKeys, splitKey } from '../../calendar/partition-keys.ts';
import type { BackfillStage, BackfillStretch } from '../../model/backfill.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import { partitionText } from '../../run/partition-text.ts';
import type { PlanScope } from '../../run/plan/plan-scope.ts';
import type { StageJobs } from './list-stages.ts';

/**
 * A stage with its keys in stretches: neighbours for the same jobs. When not all keys of all jobs are wanted, each stretch has just the jobs
 * that want its keys.
 */
export function layStretches(
  { sets, context }: Pick<PlanScope, 'sets' | 'context'>,
  { set: name, jobs }: StageJobs,
  { keys: bySet, batch, isWanted }: StretchOptions,
): BackfillStage {
  const set = name === undefined ? undefined : sets.get(name);
  if (set === undefined) {
    const own = isWanted === undefined ? jobs : jobs.filter((job) => isWanted({ job, key: '' }));
    return own.length === 0
      ? { batch, chunks: 0, stretches: [] }
      : { batch, chunks: 1, stretches: [{ jobs: own, chunks: 1 }] };
  }
  const keys = bySet.get(set.name) ?? { kind: 'list', set: set.name, keys: [] };
  const { nowMs } = context;
  const parts =
    isWanted === undefined
      ? textsOf(set, keys, nowMs).map((text) => ({ text, jobs }))
      : groupWanted(set, keys, (key) => jobs.filter((job) => isWanted({ job, key })));
  const stretches = parts.map(({ text, jobs: own }): BackfillStretch => {
    const parsed = parseKeys(set, text, nowMs);
    if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
    return { keys: text, jobs: own, chunks: chunkCount(set, parsed.value, batch) };
  });
  return { set: set.name, batch, chunks: stretches.reduce((sum, { chunks }) => sum + chunks, 0), stretches };
}

export interface StretchOptions {
  readonly keys: ReadonlyMap<string, PartitionKeys>;
  readonly batch: number;
  readonly isWanted: ((wanted: WantedKey) => boolean) | undefined;
}

/** A job and a key of it, `''` where it has no partitions. */
export interface WantedKey {
  readonly job: string;
  readonly key: string;
}

function textsOf(set: PartitionSet, keys: PartitionKeys, nowMs: number): readonly string[] {
  if (isSolid(set, keys)) return [partitionText(keys)];
  const chosen = new Set(listKeys(set, keys));
  return chosen.size === 0 ? [] : keyTexts(set, (key) => chosen.has(key), nowMs);
}

/** Written as one range it means the same keys. */
function isSolid(set: PartitionSet, keys: PartitionKeys): boolean {
  if (keys.kind === 'range') return true;
  if (keys.kind === 'unpartitioned') return false;
  if (keys.kind === 'product')
    return set.kind === 'product' && isSolid(set.of[0], keys.of[0]) && isSolid(set.of[1], keys.of[1]);
  if (keys.keys.length === 1) return true;
  if (set.kind !== 'static' || keys.keys.length === 0) return false;
  const first = set.values.indexOf(keys.keys[0] ?? '');
  return keys.keys.every((key, at) => set.values[first + at] === key);
}

interface Part {
  readonly text: string;
  readonly jobs: readonly string[];
}

interface Group {
  readonly first: string;
  readonly last: string;
  readonly jobs: readonly string[];
}

/** Neighbours that the same jobs want. Of a product, neighbours have the same first part. */
function groupWanted(
  set: PartitionSet,
  keys: PartitionKeys,
  wanting: (key: string) => readonly string[],
): readonly Part[] {
  const neighbours = createNeighbours(set);
  const groups: Group[] = [];
  for (const key of listKeys(set, keys)) {
    const jobs = wanting(key);
    const before = groups.at(-1);
    if (jobs.length === 0) continue;
    if (before !== undefined && isEqual(before.jobs, jobs) && neighbours(before.last, key))
      groups[groups.length - 1] = { ...before, last: key };
    else groups.push({ first: key, last: key, jobs });
  }
  return groups.map(({ first, last, jobs }) => ({ text: rangeText(first, last), jobs }));
}

function rangeText(first: string, last: string): string {
  if (first === last) return first;
  const [one, other] = [splitKey(first), splitKey(last)];
  return one === undefined || other === undefined ? `${first}..${last}` : `${one[0]}|${one[1]}..${other[1]}`;
}

/** Whether a key comes right after another one, in the set as a whole. */
function createNeighbours(set: PartitionSet): (one: string, other: string) => boolean {
  if (set.kind === 'product') {
    const inRow = createNeighbours(set.of[1]);
    return (one, other) => {
      const [a, b] = [splitKey(one), splitKey(other)];
      return a !== undefined && b !== undefined && a[0] === b[0] && inRow(a[1], b[1]);
    };
  }
  if (set.kind === 'static') {
    const placeOf = new Map(set.values.map((value, place) => [value, place]));
    return (one, other) => placeOf.get(other) === (placeOf.get(one) ?? NaN) + 1;
  }
  return (one, other) => chunkCount(set, { kind: 'range', set: set.name, from: one, to: other }, 1) === 2;
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
