import type { JobTypeManifest } from '../../generated/formats.ts';
import type { JsonMap } from '../std/json.ts';

/** The resources that fields of a config name for slots, by slot: what the manifest says with `slot` of a field at the top of the config. */
export function slotsOfConfig({ fields = {} }: JobTypeManifest, config: JsonMap): Readonly<Record<string, string>> {
  const filled = Object.entries(fields).flatMap(([field, { slot }]) => {
    const name = slot === undefined || !Object.hasOwn(config, field) ? undefined : config[field];
    return slot !== undefined && typeof name === 'string' ? [[slot, name] as const] : [];
  });
  return Object.fromEntries(filled);
}
