import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { serveSteps } from '../executors/process/serve-steps.ts';
import { createLocalStepHost } from './local-step-host.ts';
import { pluginFile } from './program-files.ts';

/** The process in which steps run: the only one that loads the code of job types. */
module.enableCompileCache();
const plugin = pathToFileURL(pluginFile()).href;
// A project needs no node_modules of its own to write a job type.
module.registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'millrace' ? { url: plugin, format: 'module', shortCircuit: true } : next(specifier, context),
});
serveSteps(createLocalStepHost({ isolated: true }));
