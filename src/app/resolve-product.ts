import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { pluginFile } from './program-files.ts';

/** Makes `import 'millrace'` in the code of a job type mean this product, so that a project needs no node_modules of its own. */
export function resolveProduct(): void {
  const url = pathToFileURL(pluginFile()).href;
  module.registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'millrace' ? { url, shortCircuit: true } : next(specifier, context),
  });
}
