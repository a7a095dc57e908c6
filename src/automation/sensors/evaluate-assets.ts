import type { AssetSignal } from '../../model/signal.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import { moreOf } from './evaluate-run-ends.ts';
import type { Candidate, Evaluation } from './evaluation.ts';
import type { Observation, SeenSignal } from '../../model/observation.ts';

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
    const update = updateOf(signal, context, state);
    if (update === undefined) continue;
    candidates.push(...collect(update, context, state));
    if (candidates.length < context.limit) continue;
    cursor = signal.cursor;
    break;
  }
  for (const update of outsideUpdates(seen.outside, context, state))
    candidates.push(...collect(update, context, state));
  return {
    candidates,
    nothing: describeNothing(context, state),
    settle: (fresh) => ({
      requested: fresh,
      cursor: { at: cursor, ...writeState(state) },
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
}

/** Changed as signals are gone through, and then written as the cursor. */
interface AssetState {
  readonly versions: Map<string, string>;
  readonly news: Map<string, News>;
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
  const { versions = {}, news = {} } = (cursor ?? {}) as {
    readonly versions?: Readonly<Record<string, string>>;
    readonly news?: Readonly<Record<string, News>>;
  }; // as `writeState` wrote it
  return { versions: new Map(Object.entries(versions)), news: new Map(Object.entries(news)) };
}

function writeState({ versions, news }: AssetState): { readonly [key: string]: Json } {
  const waiting = Array.from(news, ([asset, { at, key }]) => [asset, { at, key }] as const);
  return { versions: Object.fromEntries(versions), news: Object.fromEntries(waiting) };
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

function outsideUpdates(
  outside: (Observation & { readonly type: 'asset' })['outside'],
  { now, look }: AssetContext,
  state: AssetState,
): readonly Update[] {
  return Object.entries(outside).flatMap(([asset, { isThere, version, changedAt = now }]) => {
    // What comes into being is as new as what changes.
    if (!isNewVersion(state, `${asset}\n`, isThere ? (version ?? String(changedAt)) : 'missing') || !isThere) return [];
    return {
      asset,
      at: changedAt,
      // With the look, so that a version that comes back is asked for again.
      key: `${asset}@${version ?? changedAt}#${look}`,
      partitions: [''],
      run: null,
      version: version ?? null,
    };
  });
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
