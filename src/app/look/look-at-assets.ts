import type { OutsideAnswer, OutsideQuestion } from '../../model/observation.ts';
import type { Sighting } from '../../model/sighting.ts';
import { lookAt } from '../../run/step-host/look-at-inputs.ts';
import type { LookResources } from './look-resources.ts';

/** Outside assets, as runs look at what they wait for. One that cannot be looked at fails the look. */
export async function lookAtAssets(
  { places }: OutsideQuestion & { readonly type: 'asset' },
  resources: LookResources,
  signal: AbortSignal,
): Promise<OutsideAnswer> {
  const outside: Record<string, Sighting> = {};
  for (const [asset, place] of Object.entries(places)) {
    const resource = await resources.open(place.resource);
    const sighting = await lookAt({ asset, partition: '', place, resource }, signal);
    if (sighting.problem !== undefined) throw new Error(`"${asset}" cannot be looked at: ${sighting.problem}.`);
    outside[asset] = sighting;
  }
  return { type: 'asset', outside };
}
