import { isAbsolute, resolve } from 'node:path';
import type { Stub } from '../../../generated/formats.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { FileStore, ResourceType } from '../../ports/resource.ts';
import { openStepContext } from '../step-host/step-context.ts';
import type { OpenStep } from '../step-host/step-services.ts';
import { createMockSpawn } from './mock-commands.ts';
import { mockResourceType } from './mock-resources.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { MockDatabase } from './mock-database/mock-database.ts';

/**
 * What stands in the place of the outside when a step runs on mocks: a warehouse in memory, stores of files in a folder, services and commands
 * that are answered by stubs, channels that only note what is sent. The code of the job type is the real one, and so is everything between
 * it and the outside: templates, names, contracts, checks. This folder decides no expectation.
 *
 * Invariant: what no stub answers is refused; nothing of a real resource is opened, and no process is started but in a sandbox that was asked for.
 */
export function createMocks({ database, files, realType, stubs, fileOf, onCall }: MockOptions): Mocks {
  const calls: RecordedCall[] = [];
  const unsupported: string[] = [];
  const record = (call: RecordedCall): void => {
    calls.push(call);
    onCall?.(call);
  };
  return {
    calls,
    unsupported,
    resourceTypes: async (type) => mockResourceType(await realType(type), { database, files, stubs, record }),
    async openStep(request, services) {
      const python = pythonOf(request);
      const opened = await openStepContext(request, {
        ...services,
        python: async () => python,
        spawn: createMockSpawn({
          request,
          stubs,
          record,
          folder: services.folder,
          python,
          database,
          context: () => opened.context,
          spawn: services.spawn,
          fileOf: (path) => fileOf(request, path),
          unsupported: (reason) => void unsupported.push(reason),
        }),
      });
      return opened;
    },
  };
}

export interface MockOptions {
  readonly database: MockDatabase;
  readonly files: (resource: string) => Promise<FileStore>;
  /** What is known of the real type; it is never opened. */
  readonly realType: (type: string) => Promise<Pick<ResourceType, 'name' | 'kinds'>>;
  readonly stubs: readonly Stub[];
  /** An absolute path for a file that a stub names. */
  readonly fileOf: (request: StepRequest, path: string) => string;
  /** Told of each call to the outside, before it is answered. */
  readonly onCall?: (call: RecordedCall) => void;
}

export interface Mocks {
  /** What was asked of the outside so far, in order. */
  readonly calls: readonly RecordedCall[];
  /** What this machine cannot do. */
  readonly unsupported: readonly string[];
  readonly resourceTypes: (type: string) => Promise<ResourceType>;
  readonly openStep: OpenStep;
}

/** The interpreter that the job would have, by name: nothing is started to find out. One of a requirements file is only made by real runs. */
function pythonOf({ job, python, folders }: StepRequest): string {
  const own = job.config['python'];
  const wanted = typeof own === 'string' ? own : python;
  if (typeof wanted !== 'string') return 'python3';
  return /[/\\]/.test(wanted) && !isAbsolute(wanted) ? resolve(folders.project, wanted) : wanted;
}
