import type { StepHost } from '../../ports/step-host.ts';
import { createJobTypeLoader } from '../../run/step-host/load-job-type.ts';
import { openStepContext } from '../../run/step-host/step-context.ts';
import { createStepHost } from '../../run/step-host/step-host.ts';
import { builtInJobTypeFile } from '../program-files.ts';
import type { ResourceType } from '../../ports/resource.ts';

/** The step host of this machine, with the product's job types and resource types. */
export function createLocalStepHost(options: LocalStepHostOptions): StepHost {
  return createStepHost({
    ...options,
    loadJobType: createJobTypeLoader(builtInJobTypeFile),
    openStep: openStepContext,
  });
}

export interface LocalStepHostOptions {
  readonly isolated: boolean;
  readonly resourceTypes: (type: string) => Promise<ResourceType>;
}
