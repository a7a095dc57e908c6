import type { StepRequest } from '../model/step-request.ts';
import type { DetailsScope } from './create-run-details.ts';
import { keysOfOne } from './plan/slice-job.ts';
import { sliceKeys } from './step-partition.ts';
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
    const slices = listed.flatMap((key) => sliceKeys(set, keysOfOne(set, key)));
    return [asset, { ...known, partitions: listed, slices }] as const;
  });
  return { ...request, looks: true, inputs: Object.fromEntries(inputs), outputs: {} };
}
