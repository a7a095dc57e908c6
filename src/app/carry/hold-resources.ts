import type { Environment, Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';
import type { RunId } from '../../model/ids.ts';
import type { HeldResource, ResourceType } from '../../ports/resource.ts';
import { createResourceContext } from '../../ports/resource-context.ts';
import { createPlaces } from '../../run/places.ts';
import { resolveSecrets } from '../../run/step-host/resolve-secrets.ts';
import { messageOf } from '../../std/message-of.ts';
import type { JsonMap } from '../../std/json.ts';

/**
 * Keeps alive, for as long as the run goes on, what its steps share in resources (the owner process of an embedded database). Between `pause`
 * and `resume` only what would be lost otherwise.
 */
export async function holdResources(options: HoldOptions): Promise<HeldResources> {
  const holdings = listHoldings(options);
  let last: Promise<void> = Promise.resolve();
  /** One after the other, in the order in which they were asked for. */
  const next = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work));
  const release = (): Promise<void> => next(() => letGo(holdings, () => true));
  const held = {
    // A step that needs what cannot be held again says so itself.
    pause: () => void next(() => letGo(holdings, ({ keepsData }) => !keepsData)).catch(() => undefined),
    resume: () => void next(() => hold(holdings)).catch(() => undefined),
    release,
  };
  try {
    await next(() => hold(holdings));
    return held;
  } catch (error) {
    await release();
    return { ...held, problem: messageOf(error) };
  }
}

class Holding {
  readonly #open: () => Promise<HeldResource>;
  #held: HeldResource | undefined;

  constructor(open: () => Promise<HeldResource>) {
    this.#open = open;
  }

  get held(): HeldResource | undefined {
    return this.#held;
  }

  async hold(): Promise<void> {
    this.#held ??= await this.#open();
  }

  async letGo(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    await held?.close();
  }
}

async function hold(holdings: readonly Holding[]): Promise<void> {
  for (const holding of holdings) await holding.hold();
}

async function letGo(holdings: readonly Holding[], isMeant: (held: HeldResource) => boolean): Promise<void> {
  for (const holding of holdings) if (holding.held !== undefined && isMeant(holding.held)) await holding.letGo();
}

function listHoldings(options: HoldOptions): readonly Holding[] {
  const { graph, plan } = options;
  const environment = graph.environments[plan.environment];
  if (environment === undefined) throw new Error(`the graph has no environment ${plan.environment}`);
  return usedResources(graph, plan, environment).flatMap((name) => {
    const config = environment.resources[name];
    // What is not the product's is opened by the steps that use it: its code has no place in a coordinator.
    if (config === undefined || graph.resourceTypes?.[config.type] !== undefined) return [];
    return new Holding(() => holdOne({ name, config, environment }, options));
  });
}

interface NamedResource {
  readonly name: string;
  readonly config: Environment['resources'][string];
  readonly environment: Environment;
}

async function holdOne({ name, config, environment }: NamedResource, options: HoldOptions): Promise<HeldResource> {
  const { graph, plan, run, folders, signal } = options;
  const type = await options.resourceTypes(config.type);
  // It comes from the graph, which is JSON, and a map stays a map.
  const resolved = type.hold === undefined ? {} : (resolveSecrets(config as JsonMap, graph.secrets) as JsonMap);
  const context = createResourceContext(name, {
    run: { id: run, env: plan.environment },
    environment,
    folders,
    signal,
  });
  return (await type.hold?.(resolved, context)) ?? NOTHING;
}

const NOTHING: HeldResource = { keepsData: false, close: async () => undefined };

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
  /** Nothing of the run goes on for a while. */
  pause(): void;
  resume(): void;
  /** When it resolves nothing is held any more. */
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
