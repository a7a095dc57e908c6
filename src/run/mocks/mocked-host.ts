import type { StepRequest } from '../../model/step-request.ts';
import type { JobTypeDefinition } from '../../ports/job-type.ts';
import type { StepHost } from '../../ports/step-host.ts';
import { createStepHost } from '../step-host/step-host.ts';
import { createMocks, type MockOptions } from './mocks.ts';
import { describeCall, type RecordedCall } from './recorded-call.ts';

/** A step host that runs steps on mocks. Each call to the outside is told as a log line, with the call itself beside it (`mockedCall`). */
export function createMockedHost(options: MockedHostOptions): StepHost {
  return {
    async run(request, hosted) {
      const onCall = (call: RecordedCall): void => {
        hosted.report({
          kind: 'logged',
          level: call.answer === 'refused' ? 'error' : 'info',
          message: `${call.answer}: ${describeCall(call)}`,
          // A call is plain data.
          extra: { mockedCall: { ...call } },
        });
      };
      const mocks = createMocks({ ...options, onCall });
      const { loadJobType } = options;
      const { openStep, resourceTypes } = mocks;
      const host = createStepHost({ loadJobType, openStep, resourceTypes, isolated: false });
      try {
        return await host.run(request, hosted);
      } finally {
        await host.close();
      }
    },
    close: async () => undefined,
  };
}

export interface MockedHostOptions extends Omit<MockOptions, 'onCall'> {
  readonly loadJobType: (request: StepRequest) => Promise<JobTypeDefinition<never>>;
}
