import type { Launch } from '../../../generated/formats.ts';
import { mapPartitions } from '../../calendar/mapping.ts';
import { parseKeys } from '../../calendar/parse-keys.ts';
import { allKeysOf, latestKey } from '../../calendar/partitions.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type {
  PartitionKeys,
  PartitionSet,
  ProductPartitionSet,
  SinglePartitionKeys,
  SinglePartitionSet,
} from '../../model/partition.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { partitionText } from '../partition-text.ts';
import { jobOf } from '../reads.ts';
import type { PlanScope } from './plan-scope.ts';
import { launchProblem, toSentence } from './problem.ts';

/**
 * The keys that the run makes of each partition set that its jobs use. What the launch says of a set decides; a text without a set is for
 * every set of which it is a key. Other sets by time follow by overlap; of a product, a dimension of which nothing is said is taken whole.
 */
export function decideKeys(scope: PlanScope, names: readonly string[], partition: Launch['partition']): DecidedKeys {
  const used = usedSets(scope, names);
  const request = readRequest(scope, partition);
  if (!request.ok) return { bySet: new Map(), diagnostics: [request.error] };
  if (used.length === 0) {
    if (partition === undefined) return { bySet: new Map(), diagnostics: [] };
    const problem = launchProblem(
      '--partition',
      textOf(partition),
      'No selected job has partitions.',
      'Leave "--partition" out.',
    );
    return { bySet: new Map(), diagnostics: [problem] };
  }
  if (partition === undefined) {
    if (scope.context.partitionDefault === 'latest') return takeLatest(scope, used);
    return { bySet: new Map(), diagnostics: [nothingSaid(scope, used)] };
  }
  const given = takeGiven(scope, used, request.value);
  if (!given.ok) return { bySet: new Map(), diagnostics: [given.error] };
  return follow(scope, used, { given: given.value, partition });
}

export interface DecidedKeys {
  readonly bySet: ReadonlyMap<string, PartitionKeys>;
  /** What was asked for with `latest` and the like replaced by keys, for whoever repeats the run. */
  readonly resolved?: { readonly [set: string]: string };
  readonly diagnostics: readonly Diagnostic[];
}

function usedSets({ graph, sets }: PlanScope, names: readonly string[]): readonly PartitionSet[] {
  const used = new Set(names.map((name) => jobOf(graph, name).partitions));
  return [...used]
    .flatMap((name) => (name === undefined ? [] : (sets.get(name) ?? [])))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface KeyRequest {
  /** For every set of which it is a key. */
  readonly any?: string;
  readonly bySet: ReadonlyMap<string, string>;
}

function readRequest({ sets }: PlanScope, partition: Launch['partition']): Result<KeyRequest, Diagnostic> {
  if (partition === undefined) return succeed({ bySet: new Map() });
  if (typeof partition !== 'string') {
    const unknown = Object.keys(partition).find((name) => !sets.has(name));
    if (unknown !== undefined) return fail(unknownSet(unknown, textOf(partition), sets));
    return succeed({ bySet: new Map(Object.entries(partition)) });
  }
  const equals = partition.indexOf('=');
  if (equals === -1) return succeed({ any: partition, bySet: new Map() });
  const name = partition.slice(0, equals);
  return sets.has(name)
    ? succeed({ bySet: new Map([[name, partition.slice(equals + 1)]]) })
    : fail(unknownSet(name, partition, sets));
}

function unknownSet(name: string, text: string, sets: PlanScope['sets']): Diagnostic {
  const nearest = nearestName(name, sets.keys());
  const hint =
    nearest === undefined
      ? `There are: ${[...sets.keys()].sort().join(', ') || 'none'}.`
      : `Did you mean "${nearest}"?`;
  return launchProblem('--partition', text, `There is no partition set "${name}".`, hint);
}

type Given = ReadonlyMap<string, { readonly set: PartitionSet; readonly keys: PartitionKeys }>;

function takeGiven(
  { sets, context }: PlanScope,
  used: readonly PartitionSet[],
  request: KeyRequest,
): Result<Given, Diagnostic> {
  const given = new Map<string, { readonly set: PartitionSet; readonly keys: PartitionKeys }>();
  for (const [name, text] of request.bySet) {
    const set = sets.get(name);
    if (set === undefined) continue;
    const keys = parseKeys(set, text, context.nowMs);
    if (!keys.ok)
      return fail(
        launchProblem('--partition', `${name}=${text}`, toSentence(keys.error.message), sentenceOf(keys.error.hint)),
      );
    given.set(name, { set, keys: keys.value });
  }
  if (request.any === undefined) return succeed(given);
  const text = request.any;
  const candidates =
    text === 'latest' ? used.filter((set) => set.kind === 'time') : [...used, ...used.flatMap(dimensionsIn)];
  const parsed = (text === 'latest' && candidates.length === 0 ? used : candidates).map((set) => ({
    set,
    keys: parseKeys(set, text, context.nowMs),
  }));
  for (const { set, keys } of parsed)
    if (keys.ok && !given.has(set.name)) given.set(set.name, { set, keys: keys.value });
  const [first] = parsed;
  if (given.size > 0 || first === undefined || first.keys.ok) return succeed(given);
  return fail(
    launchProblem('--partition', text, toSentence(first.keys.error.message), sentenceOf(first.keys.error.hint)),
  );
}

function dimensionsIn(set: PartitionSet): readonly SinglePartitionSet[] {
  return set.kind === 'product' ? set.of : [];
}

function follow(
  scope: PlanScope,
  used: readonly PartitionSet[],
  about: { readonly given: Given; readonly partition: Launch['partition'] },
): DecidedKeys {
  const bySet = new Map<string, PartitionKeys>();
  const diagnostics: Diagnostic[] = [];
  for (const set of used) {
    const keys = about.given.get(set.name)?.keys ?? followOne(scope, set, about.given);
    if (keys !== undefined) bySet.set(set.name, keys);
    else {
      const hint =
        set.kind === 'static'
          ? `Say it too: --partition ${set.name}=${set.values[0] ?? ''}`
          : `Say it too: --partition ${set.name}=latest`;
      diagnostics.push(
        launchProblem(
          '--partition',
          textOf(about.partition),
          `Nothing says which partitions of "${set.name}" are meant.`,
          hint,
        ),
      );
    }
  }
  const resolved = Object.fromEntries(Array.from(about.given, ([name, { keys }]) => [name, partitionText(keys)]));
  return { bySet, resolved, diagnostics };
}

/** By overlap with a set by time of which something is said; of a product, for each dimension. */
function followOne(scope: PlanScope, set: PartitionSet, given: Given): PartitionKeys | undefined {
  if (set.kind !== 'product') return followSingle(scope, set, given);
  const [first, second] = set.of.map((dimension) => followSingle(scope, dimension, given));
  if (first === undefined && second === undefined) return undefined;
  const whole = (at: 0 | 1): SinglePartitionKeys => allKeysOf(set.of[at], scope.context.nowMs);
  return { kind: 'product', set: set.name, of: [first ?? whole(0), second ?? whole(1)] };
}

function followSingle(
  { context: { nowMs } }: PlanScope,
  set: SinglePartitionSet,
  given: Given,
): SinglePartitionKeys | undefined {
  const own = given.get(set.name)?.keys;
  if (own !== undefined && isSingle(own)) return own;
  for (const { set: other, keys } of given.values()) {
    const part = partIn(other, keys, set);
    if (part !== undefined) return part;
    if (set.kind !== 'time' || !hasTime(other)) continue;
    const mapped = mapPartitions(keys, { kind: 'overlap' }, { reader: other, writer: set, nowMs });
    if (isSingle(mapped)) return mapped;
  }
  return undefined;
}

/** The keys of a dimension, from keys of a product that has it. */
function partIn(other: PartitionSet, keys: PartitionKeys, set: SinglePartitionSet): SinglePartitionKeys | undefined {
  if (other.kind !== 'product' || keys.kind !== 'product') return undefined;
  return keys.of[placeIn(other, set)];
}

function placeIn({ of }: ProductPartitionSet, set: SinglePartitionSet): number {
  return of.findIndex(({ name }) => name === set.name);
}

function hasTime(set: PartitionSet): boolean {
  return set.kind === 'time' || (set.kind === 'product' && set.of.some(({ kind }) => kind === 'time'));
}

function isSingle(keys: PartitionKeys): keys is SinglePartitionKeys {
  return keys.kind === 'list' || keys.kind === 'range';
}

/** Of every set by time the last key that has ended, of every other one all keys. */
function takeLatest({ context: { nowMs } }: PlanScope, used: readonly PartitionSet[]): DecidedKeys {
  const bySet = new Map<string, PartitionKeys>();
  const diagnostics: Diagnostic[] = [];
  const latestOf = (set: SinglePartitionSet): SinglePartitionKeys => {
    const latest = set.kind === 'time' ? parseKeys(set, 'latest', nowMs) : undefined;
    if (latest?.ok === true && isSingle(latest.value)) return latest.value;
    if (latest?.ok === false)
      diagnostics.push(launchProblem('--partition', 'latest', toSentence(latest.error.message), undefined));
    return allKeysOf(set, nowMs);
  };
  for (const set of used) {
    if (set.kind !== 'product') bySet.set(set.name, latestOf(set));
    else bySet.set(set.name, { kind: 'product', set: set.name, of: [latestOf(set.of[0]), latestOf(set.of[1])] });
  }
  const resolved = Object.fromEntries(Array.from(bySet, ([name, keys]) => [name, partitionText(keys)]));
  return { bySet, resolved, diagnostics };
}

function nothingSaid({ context }: PlanScope, used: readonly PartitionSet[]): Diagnostic {
  const names = used.map(({ name }) => `"${name}"`).join(', ');
  const [first] = used;
  const latest = first === undefined ? undefined : latestKey(first, context.nowMs);
  const hint = `Say which: --partition ${latest ?? 'KEY'}, a range --partition FIRST..LAST, or --partition latest.`;
  return launchProblem(
    '--partition',
    '',
    `Selected jobs have partitions (${names}), and nothing says which are meant.`,
    hint,
  );
}

function sentenceOf(hint: string | undefined): string | undefined {
  return hint === undefined ? undefined : toSentence(hint);
}

function textOf(partition: Launch['partition']): string {
  if (partition === undefined || typeof partition === 'string') return partition ?? '';
  return Object.entries(partition)
    .map(([set, text]) => `${set}=${text}`)
    .join(' ');
}
