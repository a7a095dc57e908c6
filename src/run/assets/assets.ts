import { keyTexts } from '../../calendar/key-texts.ts';
import { listKeys } from '../../calendar/partition-keys.ts';
import { allKeys } from '../../calendar/partitions.ts';
import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import type { Graph } from '../../graph/graph.ts';
import type { CheckRecord } from '../../model/check-record.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { AssetRecord } from '../../ports/store.ts';
import { leaveOutUndefined } from '../../std/leave-out-undefined.ts';
import type { AssetStatus, BadData, LatestData, PartitionStatus } from './asset-status.ts';
import { createCheckStatuses } from './check-statuses.ts';
import { judgeFreshness } from './judge-freshness.ts';

/**
 * How assets of a graph are at an instant, by what a store knows of them: `asset-status.ts` says what is told of one, `judge-freshness.ts`
 * whether it is as young as promised. It looks at nothing itself, neither at data nor at runs.
 *
 * Invariant: only what the graph still knows counts. Records of keys that a set does not have by now, or of an asset that was cut in
 * another way before, are left out.
 */
export function createAssetStatuses(names: readonly string[], known: KnownAssets): readonly AssetStatus[] {
  const keysOf = createKeys(known);
  const recordsOf = Map.groupBy(known.records, ({ asset }) => asset);
  const readersOf = findReaders(known.graph);
  const checksOf = Map.groupBy(known.checks ?? [], ({ asset }) => asset);
  return names.map((name) => {
    const expected = keysOf(known.graph.assets[name]?.partitions);
    const place = { name, expected, isByItem: isMadeByItem(known.graph, name) };
    const records = (recordsOf.get(name) ?? []).filter(({ partition }) => isKnownKey(partition, place));
    const checks = (checksOf.get(name) ?? []).filter(({ partition }) => isKnownKey(partition, place));
    return createStatus({ ...place, records, checks, readers: readersOf.get(name) ?? [] }, known);
  });
}

export interface KnownAssets {
  readonly graph: Graph;
  /** All that is known of the named assets. */
  readonly records: readonly AssetRecord[];
  /** What their checks came to last; none when left out. */
  readonly checks?: readonly CheckRecord[];
  readonly nowMs: number;
}

interface ExpectedKeys {
  readonly set: PartitionSet;
  readonly keys: ReadonlySet<string>;
}

interface AssetPlace {
  readonly name: string;
  readonly expected: ExpectedKeys | undefined;
  readonly isByItem: boolean;
}

interface LookedAt extends AssetPlace {
  readonly records: readonly AssetRecord[];
  readonly checks: readonly CheckRecord[];
  readonly readers: readonly string[];
}

/** The keys of each set are listed once. */
function createKeys({ graph, nowMs }: KnownAssets): (set: string | undefined) => ExpectedKeys | undefined {
  const { sets } = resolvePartitionSets(graph.partitions);
  const listed = new Map<string, ExpectedKeys>();
  return (name) => {
    const set = name === undefined ? undefined : sets.get(name);
    if (set === undefined) return undefined;
    const keys = listed.get(set.name) ?? { set, keys: new Set(listKeys(set, allKeys(set, nowMs))) };
    listed.set(set.name, keys);
    return keys;
  };
}

function findReaders({ jobs }: Graph): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>();
  for (const job of Object.keys(jobs).sort()) {
    for (const asset of Object.keys(jobs[job]?.inputs ?? {})) {
      const found = readers.get(asset);
      if (found === undefined) readers.set(asset, [job]);
      else found.push(job);
    }
  }
  return readers;
}

function isMadeByItem(graph: Graph, asset: string): boolean {
  const producer = graph.assets[asset]?.producer;
  return producer !== undefined && graph.jobs[producer]?.map !== undefined;
}

function isKnownKey(partition: string, { expected, isByItem }: AssetPlace): boolean {
  if (expected !== undefined) return expected.keys.has(partition);
  return isByItem === (partition !== '');
}

function createStatus(asset: LookedAt, { graph, nowMs }: KnownAssets): AssetStatus {
  const { name, records, readers, isByItem } = asset;
  const { kind = 'other', producer, outside } = graph.assets[name] ?? {};
  const output = producer === undefined ? undefined : graph.jobs[producer]?.outputs[name];
  const latest = findLatest(records);
  const maxAge = output?.maxAge ?? outside?.max_age;
  return leaveOutUndefined<AssetStatus>({
    name,
    kind,
    description: output?.description ?? outside?.description,
    producer,
    readers,
    latest: latest === undefined ? undefined : toLatestData(latest),
    freshness: maxAge === undefined ? undefined : judgeFreshness(maxAge, latest?.at, nowMs),
    partitions: findPartitions(asset, nowMs),
    items: isByItem ? records.length : undefined,
    bad: findBad(asset, nowMs),
    checks: createCheckStatuses(
      (output?.checks ?? []).map(({ name: check = '', severity = 'error' }) => ({ name: check, severity })),
      asset.checks,
    ),
    outside,
  });
}

/** Of several at the same instant the last key. */
function findLatest(records: readonly AssetRecord[]): AssetRecord | undefined {
  return records.reduce<AssetRecord | undefined>(
    (latest, record) => (latest === undefined || record.at >= latest.at ? record : latest),
    undefined,
  );
}

function toLatestData({ at, run, step, partition, dataVersion, rows, bytes }: AssetRecord): LatestData {
  return leaveOutUndefined<LatestData>({
    at,
    run,
    step,
    partition: partition === '' ? undefined : partition,
    dataVersion,
    rows,
    bytes,
  });
}

function findPartitions({ expected, records }: LookedAt, nowMs: number): PartitionStatus | undefined {
  if (expected === undefined) return undefined;
  const { set, keys } = expected;
  const made = new Set(records.map(({ partition }) => partition));
  const missing = made.size === keys.size ? [] : keyTexts(set, (key) => !made.has(key), nowMs);
  return { set: set.name, expected: keys.size, made: made.size, missing };
}

function findBad({ expected, records }: LookedAt, nowMs: number): readonly BadData[] {
  const groups = Map.groupBy(
    records.filter(({ bad }) => bad !== undefined),
    ({ bad = '' }) => bad,
  );
  return [...groups].map(([check, bad]) => {
    const keys = new Set(bad.map(({ partition }) => partition).filter((partition) => partition !== ''));
    return { check, partitions: expected ? keyTexts(expected.set, (key) => keys.has(key), nowMs) : [...keys] };
  });
}
