import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import { createResourceContext } from '../../ports/resource-context.ts';
import type { OpenResource } from '../../ports/resource.ts';
import type { JsonMap } from '../../std/json.ts';
import { loadResourceType } from './load-resource-type.ts';
import { createProcessResources, type ProcessResources, type TakenResource } from './process-resources.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import type { StepServices } from './step-services.ts';

/** The resources of a step's environment, each taken from those of the process when first asked for, with its secrets put in. */
export function createResources(request: StepRequest, services: StepServices): StepResources {
  const process = services.resources ?? createProcessResources();
  const taken = new Map<string, Promise<TakenResource>>();
  return {
    async open(name) {
      const known =
        taken.get(name) ??
        takeResource(name, request, {
          signal: services.signal,
          resourceTypes: (type) => services.resourceTypes(type),
          resources: process,
        });
      taken.set(name, known);
      return (await known).resource;
    },
    async close(isGood) {
      for (const one of await Promise.allSettled(taken.values())) {
        if (one.status === 'fulfilled') await one.value.release(isGood);
      }
      if (services.resources === undefined) await process.close();
    },
  };
}

export interface StepResources {
  /** Rejects with a StepError or a ResourceError. */
  open(name: string): Promise<OpenResource>;
  /** `isGood`: all went well with them, so that another step may have them. */
  close(isGood: boolean): Promise<void>;
}

type ResourceServices = Pick<StepServices, 'signal' | 'resourceTypes'> & { readonly resources: ProcessResources };

async function takeResource(name: string, request: StepRequest, services: ResourceServices): Promise<TakenResource> {
  const { environment, run, folders, secrets, timeoutMs } = request;
  const config = Object.hasOwn(environment.resources, name) ? environment.resources[name] : undefined;
  if (config === undefined) {
    throw new StepError(`The environment "${run.env}" has no resource "${name}".`, { retryable: false });
  }
  const own = request.resourceTypes?.[config.type];
  // It comes from the graph, which is JSON, and a map stays a map.
  const resolved = resolveSecrets(config as JsonMap, secrets) as JsonMap;
  // It may outlive the step: what ends the step ends its sessions, each by the signal that it is given.
  const limits = { signal: NEVER, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
  const { signal: _, ...context } = createResourceContext(name, { run, environment, folders, ...limits });
  const identity = { scope: JSON.stringify(context), config: JSON.stringify([resolved, own ?? null]) };
  services.signal.throwIfAborted();
  return services.resources.take(identity, async () => {
    const type = await (own === undefined
      ? services.resourceTypes(config.type)
      : loadResourceType(config.type, own, folders.project));
    return type.open(resolved, { ...context, signal: NEVER });
  });
}

const NEVER = new AbortController().signal;
