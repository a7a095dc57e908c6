import type { Sighting } from '../../model/sighting.ts';
import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { FileStore } from '../../ports/resource.ts';
import { messageOf } from '../../std/message-of.ts';
import { locatePartition } from './locate-partition.ts';
import { createResources } from './open-resources.ts';
import { locate } from './step-places.ts';
import type { StepServices } from './step-services.ts';
import { lookAtTable } from './tables/look-at-table.ts';

/** Looks at each input of a request, and at each partition of it that is asked for: whether it is there, when it changed last, its version. */
export async function lookAtInputs(request: StepRequest, services: StepServices): Promise<StepOutcome> {
  const resources = createResources(request, services);
  let isGood = true;
  try {
    for (const [asset, place] of Object.entries(request.inputs)) {
      for (const partition of place.partitions ?? ['']) {
        const sighting = await resources
          .open(place.resource)
          .then((resource) => lookAt({ asset, partition, place, resource }, services.signal))
          .catch((error: unknown): Sighting => {
            isGood = false;
            return { isThere: false, problem: messageOf(error) };
          });
        services.report({ kind: 'seen', asset, partition, sighting });
      }
    }
    return { state: 'succeeded' };
  } finally {
    await resources.close(isGood);
  }
}

export interface LookedAt extends Omit<Parameters<typeof locate>[0], 'kind'> {
  readonly partition: string;
}

/** Whether it is there, when it changed last, its version. Rejects when it cannot be looked at. */
export async function lookAt({ asset, partition, place, resource }: LookedAt, signal: AbortSignal): Promise<Sighting> {
  const { file, table } = locate({ asset, kind: place.kind, place, resource });
  if (file !== undefined && resource.files !== undefined)
    return lookAtFile(resource.files, partition === '' ? file.key : locatePartition(file, partition).key);
  if (table !== undefined && resource.sql !== undefined)
    return lookAtTable(resource.sql, { table, place, partition }, signal);
  return { isThere: false, problem: 'it is no table and no file' };
}

async function lookAtFile(files: FileStore, key: string): Promise<Sighting> {
  const found = await files.stat(key);
  if (found === undefined) return { isThere: false };
  const { bytes, modifiedMs, version } = found;
  const changedAt = Math.round(modifiedMs);
  return { isThere: true, changedAt, version: version ?? `${bytes}:${changedAt}` };
}
