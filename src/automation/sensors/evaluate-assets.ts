import type { AssetSignal } from '../../model/signal.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import { moreOf } from './evaluate-run-ends.ts';
import type { Candidate, Evaluation } from './evaluation.ts';
import { findNewPartitions, type LookedPartitions, versionOf } from './evaluate-outside.ts';
import type { Observation, SeenOutside, SeenSignal } from '../../model/observation.ts';
import type { Sighting } from '../../model/sighting.ts';

/**
 * New data of assets: each time one of them has some; or once all of them, or so many, have had some since the last time, within the window.
 * Outside data is new when its version is another one than was seen before, whoever looks: a run, another project, or the sensor itself.
 * What the sensor's own runs make is left out.
 */
export function evaluateAssets(seen: Observation & { readonly type: 'asset' }, context: AssetContext): Evaluation {
  const state = readCursor(context.cursor);
  const candidates: Candidate[] = [];
  let cursor = seen.signals.cursor;
  for (const signal of seen.signals.signals) {
    const update = isSeenItself(signal, context, { outside: seen.outside, state })
      ? undefined
      : updateOf(signal, context, state);
    if (update === undefined) continue;
    candidates.push(...collect(update, context, state));
    if (candidates.length < context.limit) continue;
    cursor = signal.cursor;
    break;
  }
  let left = 0;
  for (const [asset, sightings] of Object.entries(seen.outside)) {
    const room = isEachAsked(context) ? context.limit - candidates.length : Infinity;
    const news = outsideNews({ asset, sightings, room }, context, state);
    left += news.left;
    candidates.push(...news.updates.flatMap((update) => collect(update, context, state)));
  }
  const waiting = left === 0 ? {} : { waiting: `${left} more are left for the next look.`, dueInMs: 0 };
  return {
    candidates,
    nothing: [describeNothing(context, state), ...describeBlind(seen.outside), ...context.unseen].join(' '),
    settle: (fresh) => ({
      requested: fresh,
      cursor: { at: cursor, ...writeState(state) },
      ...waiting,
      ...moreOf(seen.signals, cursor),
    }),
  };
}

export interface AssetContext {
  readonly sensor: string;
  readonly cursor: Json | undefined;
  /** The name of the asset in this project that a signal is about; `undefined` when it is none of the sensor's. */
  readonly nameOf: (signal: SeenSignal & AssetSignal) => string | undefined;
  /** So many of them must be new: 1 asks for a run each time. */
  readonly need: number;
  readonly withinMs: number;
  readonly now: number;
  /** The number of the look. */
  readonly look: number;
  /** Whether each partition is asked for by itself. */
  readonly byPartition: boolean;
  readonly limit: number;
  /** When the period of a partition of an outside asset ends, in milliseconds since 1970. */
  readonly endOf: (asset: string, partition: string) => number | undefined;
  /** Why partitions of outside assets are not looked at, a sentence each. */
  readonly unseen: readonly string[];
}

/** Changed as signals are gone through, and then written as the cursor. */
interface AssetState {
  readonly versions: Map<string, string>;
  readonly news: Map<string, News>;
  /** Of outside assets with partitions. */
  readonly looked: Map<string, LookedPartitions>;
}

interface News {
  readonly at: number;
  readonly key: string;
}

interface Update extends News {
  readonly asset: string;
  readonly partitions: readonly string[];
  readonly run: string | null;
  readonly version: string | null;
}

function readCursor(cursor: Json | undefined): AssetState {
  const { versions, news, looked } = (cursor ?? {}) as {
    readonly versions?: Readonly<Record<string, string>>;
    readonly news?: Readonly<Record<string, News>>;
    readonly looked?: Readonly<Record<string, LookedPartitions>>;
  }; // as `writeState` wrote it
  return {
    versions: new Map(Object.entries(versions ?? {})),
    news: new Map(Object.entries(news ?? {})),
    looked: new Map(Object.entries(looked ?? {})),
  };
}

function writeState({ versions, news, looked }: AssetState): { readonly [key: string]: Json } {
  const waiting = Array.from(news, ([asset, { at, key }]) => [asset, { at, key }] as const);
  const partitions = Array.from(looked, ([asset, { until, versions: seen }]) => [asset, { until, versions: seen }]);
  return {
    versions: Object.fromEntries(versions),
    news: Object.fromEntries(waiting),
    ...(looked.size === 0 ? {} : { looked: Object.fromEntries(partitions) as JsonMap }),
  };
}

/** What a run saw of partitions that the sensor looks at itself, and has looked at before, is told by its own look. */
function isSeenItself(
  signal: SeenSignal,
  { nameOf }: AssetContext,
  { outside, state }: { readonly outside: SeenOutside; readonly state: AssetState },
): boolean {
  if (signal.kind !== 'observed') return false;
  const asset = nameOf(signal);
  const seen = asset === undefined || !state.looked.has(asset) ? undefined : outside[asset];
  return seen !== undefined && signal.partitions.every((partition) => Object.hasOwn(seen, partition));
}

function updateOf(signal: SeenSignal, { sensor, nameOf }: AssetContext, state: AssetState): Update | undefined {
  if (signal.kind === 'run_ended' || signal.tags['millrace/sensor'] === sensor) return undefined;
  const asset = nameOf(signal);
  if (asset === undefined) return undefined;
  const { kind, cursor, at, run, partitions, dataVersion } = signal;
  if (kind === 'observed' && !isNewVersion(state, `${asset}\n${partitions.join()}`, dataVersion)) return undefined;
  return { asset, at, key: `${asset}@${cursor}`, partitions, run, version: dataVersion ?? null };
}

/** The first version that is seen of something outside is what others are compared with. */
function isNewVersion({ versions }: AssetState, key: string, version: string | undefined): boolean {
  if (version === undefined) return false;
  const before = versions.get(key);
  versions.set(key, version);
  return before !== undefined && before !== version;
}

function outsideNews({ asset, sightings, room }: LookedAsset, context: AssetContext, state: AssetState): OutsideNews {
  const { '': whole } = sightings;
  if (whole === undefined) return partitionNews({ asset, sightings, room }, context, state);
  if (whole.problem !== undefined) return { updates: [], left: 0 };
  // What comes into being is as new as what changes.
  if (!isNewVersion(state, `${asset}\n`, versionOf(whole)) || !whole.isThere) return { updates: [], left: 0 };
  return { updates: [updateSeen(asset, [''], { sightings: [whole], context })], left: 0 };
}

interface LookedAsset {
  readonly asset: string;
  readonly sightings: SeenOutside[string];
  /** Partitions that may be told by themselves in this look. */
  readonly room: number;
}

interface OutsideNews {
  readonly updates: readonly Update[];
  readonly left: number;
}

function partitionNews({ asset, sightings, room }: LookedAsset, context: AssetContext, state: AssetState): OutsideNews {
  const endOf = (partition: string): number | undefined => context.endOf(asset, partition);
  const before = state.looked.get(asset);
  const { fresh, left, looked } = findNewPartitions(sightings, { before, now: context.now, endOf, room });
  state.looked.set(asset, looked);
  const groups = isEachAsked(context) ? fresh.map((partition) => [partition]) : fresh.length === 0 ? [] : [fresh];
  const updates = groups.map((partitions) =>
    updateSeen(asset, partitions, { sightings: partitions.flatMap((one) => sightings[one] ?? []), context }),
  );
  return { updates, left };
}

function updateSeen(
  asset: string,
  partitions: readonly string[],
  {
    sightings,
    context: { now, look },
  }: { readonly sightings: readonly Sighting[]; readonly context: Pick<AssetContext, 'now' | 'look'> },
): Update {
  const at = Math.max(...sightings.map(({ changedAt = now }) => changedAt));
  const version = sightings.length === 1 ? sightings[0]?.version : undefined;
  // With the look, so that a version that comes back is asked for again.
  return { asset, at, key: `${asset}@${version ?? at}#${look}`, partitions, run: null, version: version ?? null };
}

function collect(update: Update, context: AssetContext, { news }: AssetState): readonly Candidate[] {
  if (context.need <= 1) return toCandidates(update, context);
  news.set(update.asset, { at: update.at, key: update.key });
  for (const [asset, { at }] of news) if (update.at - at > context.withinMs) news.delete(asset);
  if (news.size < context.need) return [];
  const assets = [...news.keys()].sort();
  const event = eventOf(update, { assets, partition: update.partitions[0] ?? '' });
  const key = [...news.values()].map((one) => one.key).sort();
  news.clear();
  return [{ key: key.join(' '), names: { asset: update.asset, event } }];
}

/** Whether each partition gives a candidate of its own. */
function isEachAsked({ need, byPartition }: AssetContext): boolean {
  return need <= 1 && byPartition;
}

function toCandidates(update: Update, { byPartition }: AssetContext): readonly Candidate[] {
  const assets = [update.asset];
  if (!byPartition)
    return [{ key: update.key, names: namesOf(update, { assets, partition: update.partitions[0] ?? '' }) }];
  return update.partitions.map((partition) => ({
    key: `${update.key}/${partition}`,
    names: namesOf(update, { assets, partition }),
  }));
}

interface EventParts {
  readonly assets: readonly string[];
  readonly partition: string;
}

function namesOf(update: Update, parts: EventParts): JsonMap {
  return { asset: update.asset, event: eventOf(update, parts) };
}

function eventOf({ asset, at, run, version, partitions }: Update, { assets, partition }: EventParts): JsonMap {
  return { asset, assets, partition, partitions, run, version, at: new Date(at).toISOString() };
}

function describeNothing({ need }: AssetContext, { news }: AssetState): string {
  if (need <= 1) return 'None of the assets has new data.';
  return `${news.size} of ${need} assets have new data${news.size === 0 ? '' : `: ${[...news.keys()].sort().join(', ')}`}.`;
}

/** Of what a look cannot tell whether it is new. */
function describeBlind(outside: SeenOutside): readonly string[] {
  return Object.entries(outside).flatMap(([asset, { '': whole }]) => {
    if (whole === undefined) return [];
    if (whole.problem !== undefined)
      return [`${whole.problem}: its new partitions are known only once a run has seen them.`];
    if (!whole.isThere || whole.version !== undefined || whole.changedAt !== undefined) return [];
    return [`Nothing tells when "${asset}" changes: it is a table without "updated_column".`];
  });
}
