import { createLocalStepHost } from '../../src/app/carry/local-step-host.ts';
import { createResourceTypes } from '../../src/app/resource-types.ts';
import { openInlineExecutor } from '../../src/executors/inline/inline.ts';
import { describeExecutor } from './executor.ts';

describeExecutor('inline', (_, outputLimits) =>
  openInlineExecutor({
    host: createLocalStepHost({ isolated: false, resourceTypes: createResourceTypes() }),
    ...(outputLimits === undefined ? {} : { outputLimits }),
  }),
);
