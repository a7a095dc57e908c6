import module from 'node:module';
import { serveSteps } from '../../executors/process/serve-steps.ts';
import { createLocalStepHost } from './local-step-host.ts';
import { createResourceTypes } from '../resource-types.ts';
import { entryFile } from '../program-files.ts';
import { resolveProduct } from '../resolve-product.ts';

/** The process in which steps run: the only one that loads the code of job types. */
module.enableCompileCache();
resolveProduct();
serveSteps(createLocalStepHost({ isolated: true, resourceTypes: createResourceTypes() }), {
  orphanMs: Number(process.argv[2]),
  watcherFile: entryFile('orphan-watcher'),
});
