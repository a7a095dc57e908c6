import type { Json, JsonMap } from '../../std/json.ts';

/** The items of `for_each`: one for each member of the product of its lists, the first list outermost; at most `itemsMax`. */
export function itemsOf(
  lists: JsonMap,
  itemsMax: number,
): { readonly items: readonly JsonMap[]; readonly count: number } {
  const entries = Object.entries(lists).map(
    ([key, list]) => [key, Array.isArray(list) ? (list as readonly Json[]) : []] as const,
  );
  const count = entries.reduce((product, [, list]) => product * list.length, 1);
  if (count > itemsMax) return { items: [], count };
  let items: readonly JsonMap[] = [{}];
  for (const [key, list] of entries) items = items.flatMap((item) => list.map((value) => ({ ...item, [key]: value })));
  return { items, count };
}
