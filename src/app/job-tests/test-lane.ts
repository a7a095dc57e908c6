import { dirname, resolve } from 'node:path';
import type { TestLane } from '../../run/job-tests/carry-out-test.ts';
import type { MockDatabase } from '../../run/mocks/mock-database/mock-database.ts';
import { createJobTypeLoader } from '../../run/step-host/load-job-type.ts';
import { builtInJobTypeFile } from '../program-files.ts';
import type { createResourceTypes } from '../resource-types.ts';

/** What tests are carried out with in one process. */
export function createTestLane({ database, realType, projectFolder }: LaneParts): TestLane {
  return {
    database,
    realType,
    loadJobType: createJobTypeLoader(builtInJobTypeFile),
    fileOf: ({ job }, path) => resolve(projectFolder, dirname(job.path), path),
  };
}

export interface LaneParts {
  readonly database: MockDatabase;
  readonly realType: ReturnType<typeof createResourceTypes>;
  /** Absolute. */
  readonly projectFolder: string;
}
