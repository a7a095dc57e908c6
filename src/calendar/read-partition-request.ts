import { nearestName } from '../diagnostics/nearest.ts';
import type { PartitionKeys, PartitionSet } from '../model/partition.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { timeDimension } from './decide-mapping.ts';
import { type KeyProblem, parseKeys } from './parse-keys.ts';
import { dimensionsOf } from './partition-keys.ts';

/**
 * What is asked for: keys of sets that are named (`daily=2001-01-01`, or a map), or of the one set in use of which the text is a key. Only
 * sets that have something to do with those in use.
 */
export function readPartitionRequest(
  request: PartitionRequest | undefined,
  scope: PartitionScope,
): Result<readonly AskedPartitions[], KeyProblem> {
  if (request === undefined) {
    if (scope.used.length === 0) return succeed([]);
    return fail({
      message: `Jobs of this run are partitioned by ${scope.used.map(({ name }) => `"${name}"`).join(', ')}`,
      hint: 'add "--partition KEY", a range "FIRST..LAST", or "latest"',
    });
  }
  if (scope.used.length === 0)
    return fail({ message: 'No job of this run is partitioned', hint: 'leave out the partition' });
  if (typeof request !== 'string') return readNamed(request, scope);
  const [, name, text = ''] = /^([\w-]+)=(.*)$/s.exec(request) ?? [];
  if (name !== undefined && scope.known.has(name)) return readNamed({ [name]: text }, scope);
  const found = findSet(request, scope);
  return !found.ok && name !== undefined ? fail(refuseSet(name, scope)) : found;
}

/** `[SET=]KEYS`, or keys by the names of sets. */
export type PartitionRequest = string | Readonly<Record<string, string>>;

export interface PartitionScope {
  /** The sets of the jobs of a run. */
  readonly used: readonly PartitionSet[];
  /** All of the project. */
  readonly known: ReadonlyMap<string, PartitionSet>;
  readonly nowMs: number;
}

export interface AskedPartitions {
  readonly set: PartitionSet;
  readonly keys: PartitionKeys;
}

function readNamed(
  request: Readonly<Record<string, string>>,
  scope: PartitionScope,
): Result<readonly AskedPartitions[], KeyProblem> {
  const asked: AskedPartitions[] = [];
  for (const [name, text] of Object.entries(request)) {
    const set = scope.known.get(name);
    if (!set) return fail(refuseSet(name, scope));
    if (!concernsRun(set, scope.used))
      return fail({
        message: `No job of this run is partitioned by "${name}"`,
        hint: `they are by ${quoteNames(scope.used)}`,
      });
    const keys = parseKeys(set, text, scope.nowMs);
    if (!keys.ok) return keys;
    asked.push({ set, keys: keys.value });
  }
  return succeed(asked);
}

/** By itself, by a dimension in common, or because sets by time follow each other. */
function concernsRun(set: PartitionSet, used: readonly PartitionSet[]): boolean {
  const dimensions = used.flatMap(dimensionsOf);
  return (
    dimensionsOf(set).some(({ name }) => dimensions.some((one) => one.name === name)) ||
    (timeDimension(set) !== undefined && dimensions.some(({ kind }) => kind === 'time'))
  );
}

/** A set in use, else a dimension of one, of which the text is a key. */
function findSet(text: string, { used, nowMs }: PartitionScope): Result<readonly AskedPartitions[], KeyProblem> {
  const dimensions = new Map(used.flatMap(dimensionsOf).map((set) => [set.name, set]));
  for (const candidates of [used, [...dimensions.values()]]) {
    const fitting = candidates.flatMap((set) => {
      const keys = parseKeys(set, text, nowMs);
      return keys.ok ? [{ set, keys: keys.value }] : [];
    });
    if (fitting.length === 1) return succeed(fitting);
    const [first] = fitting;
    if (first) {
      const message = `"${text}" may be of ${quoteNames(fitting.map(({ set }) => set))}`;
      return fail({ message, hint: `say of which: "--partition ${first.set.name}=${text}"` });
    }
  }
  const [only, ...others] = used;
  const parsed = only && others.length === 0 ? parseKeys(only, text, nowMs) : undefined;
  if (parsed && !parsed.ok) return parsed;
  return fail({
    message: `"${text}" is no key of ${quoteNames(used)}`,
    hint: 'say of which set it is: "--partition SET=KEY"',
  });
}

function refuseSet(name: string, { known }: PartitionScope): KeyProblem {
  const nearest = nearestName(name, known.keys());
  return {
    message: `There is no partition set "${name}"`,
    ...(nearest === undefined ? {} : { hint: `did you mean "${nearest}"?` }),
  };
}

function quoteNames(sets: readonly PartitionSet[]): string {
  return sets.map(({ name }) => `"${name}"`).join(' or ');
}
