import type { StepRequest } from '../model/step-request.ts';
import type { DetailsScope } from './create-run-details.ts';
import { placeWithPartitions } from './place-with-partitions.ts';
import type { RequestedLook } from './run-details.ts';
import { createStepRequest, LOOK_ATTEMPT } from './create-step-request.ts';

/** What an executor is given to look at data outside for a step: the step's own request, with these as its only inputs. */
export function createLookRequest(scope: DetailsScope, { place, keys, epoch }: RequestedLook): StepRequest {
  const { partition: _, item: _also, ...request } = createStepRequest(scope, { place, attempt: LOOK_ATTEMPT, epoch });
  const partitions = Map.groupBy(keys, ({ asset }) => asset);
  const inputs = Array.from(partitions, ([asset, parts]) => {
    const listed = parts.map((part) => part.partition).filter((partition) => partition !== '');
    const known = scope.placeOf(asset);
    const set = known.partitionSet === undefined ? undefined : scope.sets.get(known.partitionSet);
    if (set === undefined || listed.length === 0) return [asset, known] as const;
    return [asset, placeWithPartitions(known, set, listed)] as const;
  });
  return { ...request, looks: true, inputs: Object.fromEntries(inputs), outputs: {} };
}
