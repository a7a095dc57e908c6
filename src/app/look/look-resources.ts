import { createResourceContext } from '../../ports/resource-context.ts';
import type { OpenResource } from '../../ports/resource.ts';
import { loadResourceType } from '../../run/step-host/load-resource-type.ts';
import { resolveSecrets } from '../../run/step-host/resolve-secrets.ts';
import type { JsonMap } from '../../std/json.ts';
import { createResourceTypes } from '../resource-types.ts';
import type { LookOrder } from './look-protocol.ts';

const builtIn = createResourceTypes();

/** The resources of the environment, each opened when it is asked for, with its secrets put in. */
export function createLookResources(order: LookOrder, signal: AbortSignal): LookResources {
  const opened: OpenResource[] = [];
  const open = async (name: string, config: { readonly type: string }): Promise<OpenResource> => {
    const own = order.resourceTypes?.[config.type];
    const type = await (own === undefined
      ? builtIn(config.type)
      : loadResourceType(config.type, own, order.folders.project));
    const resolved = resolveSecrets(config, order.secrets) as JsonMap; // from the graph, which is JSON
    const { settings, folders, timeoutMs } = order;
    const run = { id: `sensor_${order.sensor}`, env: order.environment };
    const context = createResourceContext(name, { run, environment: settings, folders, timeoutMs, signal });
    const resource = await type.open(resolved, context);
    opened.push(resource);
    return resource;
  };
  return {
    async open(name) {
      const { resources } = order.settings;
      const config = Object.hasOwn(resources, name) ? resources[name] : undefined;
      if (config === undefined) throw new Error(`The environment "${order.environment}" has no resource "${name}".`);
      return open(name, config);
    },
    openWeb: () => open('the web', { type: 'http' }),
    async close() {
      for (const resource of opened.splice(0)) await resource.close();
    },
  };
}

export interface LookResources {
  open(name: string): Promise<OpenResource>;
  /** The web without credentials; private addresses are refused. */
  openWeb(): Promise<OpenResource>;
  close(): Promise<void>;
}
