import { nearestName } from '../../diagnostics/nearest.ts';

/**
 * The nearest of many names, looked for once for each mistyped one. After so many comparisons no more is looked for: a project with thousands
 * of unknown names has another problem than slips of the pen, and is told of it at once.
 */
export function createNearestNames(candidates: ReadonlySet<string>): NearestNames {
  const known = new Map<string, string | undefined>();
  let comparisonsLeft = COMPARISONS_MAX;
  return (name) => {
    if (known.has(name)) return known.get(name);
    comparisonsLeft -= candidates.size;
    const nearest = comparisonsLeft < 0 && known.size > 0 ? undefined : nearestName(name, candidates);
    known.set(name, nearest);
    return nearest;
  };
}

export type NearestNames = (name: string) => string | undefined;

const COMPARISONS_MAX = 400_000;

/** Whether one name is the other with one place of at most two characters mistyped, upper and lower case aside. */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined || long.length - short.length > SLIP_LENGTH_MAX) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  return long.length - start - end <= SLIP_LENGTH_MAX;
}

const SLIP_LENGTH_MAX = 2;
