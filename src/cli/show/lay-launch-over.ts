import type { LaunchLayer, PlacedLeaf } from './launch-layers.ts';
import type { ValueOrigin } from './list-origins.ts';

/**
 * The origins of a job's values with those of a launch over them, weakest layer first: what is said again goes over what was said, lists
 * and single values take the place of what was there, and a resource whose type changes goes with all that was said of it.
 */
export function layLaunchOver(origins: readonly ValueOrigin[], layers: readonly LaunchLayer[]): readonly ValueOrigin[] {
  const laid = new Map(origins.map((origin) => [origin.path, origin]));
  for (const { layer, leaves } of layers) {
    const resources = leaves.flatMap((leaf) => typeOfResource(leaf) ?? []);
    for (const { resource, type } of resources) if (typeIn(laid, resource) !== type) removeUnder(laid, resource);
    const said = new Set(leaves.map(({ path }) => path));
    for (const { path, value, place } of leaves) {
      const before = laid.get(path);
      const over = before === undefined ? [] : [weaker(before), ...(before.over ?? [])];
      laid.set(path, { path, value, ...place, layer, ...(over.length === 0 ? {} : { over }) });
    }
    for (const { path } of leaves) for (const gone of replacedBy(path)) removeUnder(laid, gone, said);
  }
  return [...laid.values()];
}

type Laid = Map<string, ValueOrigin>;

function weaker({ value, file, line, column, layer }: ValueOrigin): Omit<ValueOrigin, 'path' | 'over'> {
  return { value, file, layer, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}

/** Of a leaf that says which type a resource has: `resources.alerts` alone, or `resources.alerts.type`. */
function typeOfResource({
  path,
  value,
}: PlacedLeaf): readonly { readonly resource: string; readonly type: unknown }[] | undefined {
  const [, resource] = /^(resources\.[^.[]+)(?:\.type)?$/.exec(path) ?? [];
  return resource === undefined ? undefined : [{ resource, type: value }];
}

function typeIn(laid: Laid, resource: string): unknown {
  return (laid.get(`${resource}.type`) ?? laid.get(resource))?.value;
}

/** What a value takes the place of, besides what is said at the same path: what is in it, and the rest of the list that it is in. */
function replacedBy(path: string): readonly string[] {
  const lists = Array.from(path.matchAll(/\[\d+\]/g), ({ index }) => path.slice(0, index));
  return [path, ...lists];
}

function removeUnder(laid: Laid, path: string, said: ReadonlySet<string> = new Set()): void {
  for (const key of [...laid.keys()]) {
    const isIn = key.startsWith(`${path}.`) || key.startsWith(`${path}[`) || (key === path && said.size === 0);
    if (isIn && !said.has(key)) laid.delete(key);
  }
}
