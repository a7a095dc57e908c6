import { nearestName } from '../diagnostics/nearest.ts';
import type {
  PartitionKeys,
  PartitionSet,
  SinglePartitionKeys,
  SinglePartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { keysOfSlices, splitKey } from './partition-keys.ts';
import { latestKey } from './partitions.ts';
import { PERIODS } from './periods.ts';
import { endedSlices, formatSlice, isLeftOut, sliceLimits } from './time-slices.ts';

/**
 * Keys as people name them: a key, a range `A..B` with both ends, or `latest`; of a product the same for both dimensions with `|` between
 * (`2001-01-01..2001-01-07|HU`). Only keys that the set has at this instant: of a time set those whose period has ended.
 */
export function parseKeys(set: PartitionSet, text: string, nowMs: number): Result<PartitionKeys, KeyProblem> {
  if (set.kind !== 'product') return parseSingleKeys(set, text, nowMs);
  const parts = splitProduct(text);
  if (!parts)
    return fail({
      message: `"${text}" is no key of "${set.name}"`,
      hint: `its keys are pairs: a key of "${set.of[0].name}", "|" and one of "${set.of[1].name}"`,
    });
  const first = parseSingleKeys(set.of[0], parts[0], nowMs);
  const second = parseSingleKeys(set.of[1], parts[1], nowMs);
  if (!first.ok) return first;
  if (!second.ok) return second;
  return succeed({ kind: 'product', set: set.name, of: [first.value, second.value] });
}

/** What is wrong with a key, for people; `undefined` when the set has it at this instant. */
export function checkKey(set: PartitionSet, key: string, nowMs: number): KeyProblem | undefined {
  if (set.kind !== 'product') {
    const parsed = set.kind === 'static' ? checkValue(set, key) : parseEnded(set, key, nowMs);
    return parsed.ok ? undefined : parsed.error;
  }
  const parts = splitKey(key);
  if (!parts)
    return {
      message: `"${key}" is no key of "${set.name}"`,
      hint: `its keys are pairs: a key of "${set.of[0].name}", "|" and one of "${set.of[1].name}"`,
    };
  return checkKey(set.of[0], parts[0], nowMs) ?? checkKey(set.of[1], parts[1], nowMs);
}

/** Does the set have this key at this instant? */
export function isKey(set: PartitionSet, key: string, nowMs: number): boolean {
  return checkKey(set, key, nowMs) === undefined;
}

/** One sentence, and what to do next. */
export interface KeyProblem {
  readonly message: string;
  readonly hint?: string;
}

/** The keys from one to another, both included: in time, or in the order in which a static set lists them. Ended periods only. */
export function keyRange(
  set: SinglePartitionSet,
  ends: readonly [string, string],
  nowMs: number,
): Result<SinglePartitionKeys, KeyProblem> {
  const [from, to] = ends;
  const reversed = { message: `"${from}" comes after "${to}"`, hint: `write "${to}..${from}"` };
  if (set.kind === 'static') {
    const [first, last] = [checkValue(set, from), checkValue(set, to)];
    if (!first.ok) return first;
    if (!last.ok) return last;
    const keys = set.values.slice(first.value, last.value + 1);
    return keys.length === 0 ? fail(reversed) : succeed({ kind: 'list', set: set.name, keys });
  }
  const [first, last] = [parseEnded(set, from, nowMs), parseEnded(set, to, nowMs)];
  if (!first.ok) return first;
  if (!last.ok) return last;
  return last.value < first.value
    ? fail(reversed)
    : succeed(keysOfSlices(set, [{ first: first.value, last: last.value }]));
}

function parseSingleKeys(
  set: SinglePartitionSet,
  text: string,
  nowMs: number,
): Result<SinglePartitionKeys, KeyProblem> {
  const isLatest = text === 'latest' && !(set.kind === 'static' && set.values.includes(text));
  const key = isLatest ? latestKey(set, nowMs) : text;
  if (key === undefined) return fail({ message: `"${set.name}" has no key yet: its first period has not ended` });
  const [from = '', to = from, ...others] = key.split('..');
  if (others.length > 0)
    return fail({
      message: `"${text}" is no key and no range of "${set.name}"`,
      hint: 'a range is written "FIRST..LAST"',
    });
  return keyRange(set, [from, to], nowMs);
}

/** `A|B`, in which both may be ranges; `A|X..B|Y` is `A..B|X..Y`. */
function splitProduct(text: string): readonly [string, string] | undefined {
  const [from = '', to] = text.split('..');
  const [first, last] = [splitKey(from), splitKey(to ?? '')];
  if (to !== undefined && first && last) return [`${first[0]}..${last[0]}`, `${first[1]}..${last[1]}`];
  return splitKey(text);
}

function checkValue(
  { name, values }: { readonly name: string; readonly values: readonly string[] },
  key: string,
): Result<number, KeyProblem> {
  const place = values.indexOf(key);
  if (place !== -1) return succeed(place);
  const nearest = nearestName(key, values);
  const some = values
    .slice(0, 10)
    .map((value) => `"${value}"`)
    .join(', ');
  const hint =
    nearest === undefined ? `its keys are ${some}${values.length > 10 ? ', …' : ''}` : `did you mean "${nearest}"?`;
  return fail({ message: `"${key}" is no key of "${name}"`, hint });
}

function parseEnded(set: TimePartitionSet, key: string, nowMs: number): Result<number, KeyProblem> {
  const { parse, example } = PERIODS[set.every];
  const slice = parse(key);
  if (slice === undefined) {
    const what =
      set.every === 'week'
        ? 'a week is written as the date of its Monday'
        : `${set.every === 'hour' ? 'an hour' : `a ${set.every}`} is written like "${example}"`;
    return fail({ message: `"${key}" is no key of "${set.name}"`, hint: what });
  }
  const { first, last } = sliceLimits(set);
  if (slice < first)
    return fail({
      message: `"${key}" is before "${set.name}" starts`,
      hint: `its first key is "${formatSlice(set, first)}"`,
    });
  if (slice > last)
    return fail({
      message: `"${key}" is after "${set.name}" ends`,
      hint: `its last key is "${formatSlice(set, last)}"`,
    });
  if (isLeftOut(set, slice))
    return fail({ message: `"${key}" does not exist in "${set.timezone}": its clocks skip it` });
  const ended = endedSlices(set, nowMs);
  if (slice <= ended.last) return succeed(slice);
  const latest = latestKey(set, nowMs);
  return fail({
    message: `"${key}" has not ended yet`,
    hint: latest === undefined ? `"${set.name}" has no key yet` : `the latest key of "${set.name}" is "${latest}"`,
  });
}
