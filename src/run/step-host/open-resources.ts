import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import { createResourceContext } from '../../ports/resource-context.ts';
import type { OpenResource } from '../../ports/resource.ts';
import type { JsonMap } from '../../std/json.ts';
import { loadResourceType } from './load-resource-type.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import type { StepServices } from './step-services.ts';

/** The resources of a step's environment, each opened when first asked for, with its secrets put in. */
export function createResources(request: StepRequest, services: StepServices): StepResources {
  const opened = new Map<string, Promise<OpenResource>>();
  return {
    open(name) {
      const known = opened.get(name) ?? openResource(name, request, services);
      opened.set(name, known);
      return known;
    },
    async close() {
      for (const resource of await Promise.allSettled(opened.values())) {
        if (resource.status === 'fulfilled') await resource.value.close();
      }
    },
  };
}

export interface StepResources {
  /** Rejects with a StepError or a ResourceError. */
  open(name: string): Promise<OpenResource>;
  close(): Promise<void>;
}

async function openResource(name: string, request: StepRequest, services: StepServices): Promise<OpenResource> {
  const { environment, run, folders, secrets, timeoutMs } = request;
  const config = Object.hasOwn(environment.resources, name) ? environment.resources[name] : undefined;
  if (config === undefined) {
    throw new StepError(`The environment "${run.env}" has no resource "${name}".`, { retryable: false });
  }
  const own = request.resourceTypes?.[config.type];
  const type = await (own === undefined
    ? services.resourceTypes(config.type)
    : loadResourceType(config.type, own, folders.project));
  // It comes from the graph, which is JSON, and a map stays a map.
  const resolved = resolveSecrets(config as JsonMap, secrets) as JsonMap;
  const limits = { signal: services.signal, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
  return type.open(resolved, createResourceContext(name, { run, environment, folders, ...limits }));
}
