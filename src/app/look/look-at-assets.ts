import type { OutsideAnswer, OutsideQuestion } from '../../model/observation.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { AssetPlace } from '../../model/step-request.ts';
import type { OpenResource } from '../../ports/resource.ts';
import { lookAt } from '../../run/step-host/look-at-inputs.ts';
import { locate } from '../../run/step-host/step-places.ts';
import type { LookResources } from './look-resources.ts';

/** Outside assets, as runs look at what they wait for. One that cannot be looked at fails the look. */
export async function lookAtAssets(
  { places }: OutsideQuestion & { readonly type: 'asset' },
  resources: LookResources,
  signal: AbortSignal,
): Promise<OutsideAnswer> {
  const outside: Record<string, Record<string, Sighting>> = {};
  for (const [asset, place] of Object.entries(places)) {
    const resource = await resources.open(place.resource);
    outside[asset] = isBlind(asset, place, resource)
      ? { '': { isThere: false, problem: `"${asset}" is a table without "by"` } }
      : await lookAtPartitions({ asset, place, resource }, signal);
  }
  return { type: 'asset', outside };
}

/** Nothing tells of which partition the rows of the table are. */
function isBlind(asset: string, place: AssetPlace, resource: OpenResource): boolean {
  const { table } = locate({ asset, kind: place.kind, place, resource });
  return place.partitions !== undefined && table !== undefined && place.by === undefined;
}

async function lookAtPartitions(
  { asset, place, resource }: { readonly asset: string; readonly place: AssetPlace; readonly resource: OpenResource },
  signal: AbortSignal,
): Promise<Record<string, Sighting>> {
  const seen: Record<string, Sighting> = {};
  for (const partition of place.partitions ?? ['']) {
    const sighting = await lookAt({ asset, partition, place, resource }, signal);
    if (sighting.problem !== undefined) throw new Error(`"${asset}" cannot be looked at: ${sighting.problem}.`);
    seen[partition] = sighting;
  }
  return seen;
}
