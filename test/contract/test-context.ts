import { join } from 'node:path';
import type { ResourceContext } from '../../src/ports/resource.ts';

/** What a resource of a project in `folder` is opened with. `run`: its steps go in several processes. */
export function createTestContext(folder: string, run?: string): ResourceContext {
  return {
    name: 'warehouse',
    environment: 'test',
    projectFolder: folder,
    stateFolder: join(folder, '.millrace'),
    ...(run === undefined ? {} : { sharedBy: run }),
    signal: new AbortController().signal,
  };
}
