import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { attemptFile } from '../../model/attempt-files.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { StepContext } from '../../ports/job-type.ts';
import { createEmitter } from './emitter.ts';
import { findPython } from './find-python.ts';
import { finishOutputs } from './finish-outputs.ts';
import { createResources } from './open-resources.ts';
import { renderConfig } from './render-config.ts';
import { createStepNames } from './step-names.ts';
import { openPlaces } from './step-places.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import type { JsonMap } from '../../std/json.ts';
import type { OpenStepContext, StepServices } from './step-services.ts';
import { createChildren } from './step-children.ts';
import { createStepTables } from './step-tables.ts';

/**
 * Opens everything that the code of a job type can see and do for one attempt: resources with their secrets, inputs and outputs where they
 * live in the environment, the config rendered, SQL with the names of this environment. What is opened here, and nothing else, is closed by `close`.
 */
export async function openStepContext(request: StepRequest, services: StepServices): Promise<OpenStepContext> {
  const resources = createResources(request, services);
  let isGood = false;
  try {
    const places = await openPlaces(request, resources, services);
    const names = await createStepNames(request, places);
    const rendered = renderConfig(request, names);
    const config = resolveSecrets(rendered, request.secrets) as JsonMap;
    const emitter = createEmitter(request, services);
    const tables = await createStepTables({
      request,
      services,
      places,
      names,
      emitter,
      openResource: (name) => resources.open(name),
    });
    const children = createChildren({ request, services, places, emitter, config: rendered });
    const { job, run, partition, item, params, attempt, key } = request;
    const context: StepContext = {
      job,
      config,
      run,
      attempt: { number: attempt, key },
      ...(partition === undefined ? {} : { partition }),
      ...(item === undefined ? {} : { item }),
      params,
      inputs: places.inputs,
      outputs: places.outputs,
      resources: places.resources,
      get folder() {
        return services.folder;
      },
      log: emitter.log,
      emit: emitter.emit,
      signal: services.signal,
      ...tables.context,
      ...children,
      python: () => services.python?.() ?? findPython(request, config['python'], services.signal),
      keep: (path, name) => keep(path, attemptFile(request.folders.attempt, 'kept'), name),
    };
    return {
      context,
      async finish() {
        const outcome = await finishOutputs({ request, services, places, emitter, tables });
        isGood = true;
        return outcome;
      },
      close: () => resources.close(isGood),
    };
  } catch (error) {
    await resources.close(false);
    throw error;
  }
}

async function keep(path: string, folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const place = join(folder, name);
  await copyFile(path, place);
  return place;
}
