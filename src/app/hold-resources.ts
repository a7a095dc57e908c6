import type { Graph } from '../graph/graph.ts';
import type { Plan } from '../model/plan.ts';
import type { RunId } from '../model/ids.ts';
import type { ResourceType } from '../ports/resource.ts';
import { createResourceContext } from '../ports/resource-context.ts';
import { createPlaces } from '../run/places.ts';
import { resolveSecrets } from '../run/step-host/resolve-secrets.ts';
import type { JsonMap } from '../std/json.ts';

/** Keeps alive, for as long as the run goes on, what its steps share in resources (the owner process of an embedded database). */
export async function holdResources(options: HoldOptions): Promise<HeldResources> {
  const { graph, plan, run, folders, signal } = options;
  const environment = graph.environments[plan.environment];
  if (environment === undefined) throw new Error(`the graph has no environment ${plan.environment}`);
  const held: { close(): Promise<void> }[] = [];
  const release = async (): Promise<void> => {
    for (const one of held.splice(0)) await one.close();
  };
  try {
    for (const name of usedResources(graph, plan, environment)) {
      const config = environment.resources[name];
      // What is not the product's is opened by the steps that use it: its code has no place in a coordinator.
      if (config === undefined || graph.resourceTypes?.[config.type] !== undefined) continue;
      const type = await options.resourceTypes(config.type);
      if (type.hold === undefined) continue;
      // It comes from the graph, which is JSON, and a map stays a map.
      const resolved = resolveSecrets(config as JsonMap, graph.secrets) as JsonMap;
      held.push(
        await type.hold(
          resolved,
          createResourceContext(name, { run: { id: run, env: plan.environment }, environment, folders, signal }),
        ),
      );
    }
    return { release };
  } catch (error) {
    await release();
    return { release, problem: error instanceof Error ? error.message : String(error) };
  }
}

export interface HoldOptions {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly run: RunId;
  readonly folders: { readonly project: string; readonly state: string };
  readonly signal: AbortSignal;
  readonly resourceTypes: (type: string) => Promise<ResourceType>;
}

export interface HeldResources {
  /** What could not be held, and why; then nothing is. */
  readonly problem?: string;
  release(): Promise<void>;
}

function usedResources(graph: Graph, plan: Plan, environment: Graph['environments'][string]): readonly string[] {
  const placeOf = createPlaces(graph, environment);
  const used = new Set<string>();
  for (const name of Object.keys(plan.jobs)) {
    const { resources = {}, inputs = {}, outputs = {} } = graph.jobs[name] ?? {};
    for (const resource of Object.values(resources)) used.add(resource);
    for (const asset of Object.keys({ ...inputs, ...outputs })) used.add(placeOf(asset).resource);
  }
  return [...used].filter((name) => Object.hasOwn(environment.resources, name)).sort();
}
