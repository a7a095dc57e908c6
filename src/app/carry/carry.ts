import type { Graph } from '../../graph/graph.ts';
import type { RunEvent } from '../../model/event.ts';
import type { Plan } from '../../model/plan.ts';
import type { Run } from '../../model/run.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import { coordinate, type CoordinatorPorts } from '../../run/coordinator.ts';
import { createRunDetails } from '../../run/create-run-details.ts';
import { withAssetsOfOthers } from '../../run/home-of-asset.ts';
import { RUN_LIMITS, type RunLimits } from '../../run/limits.ts';
import type { RunState } from '../../run/run-state.ts';
import { takeRun } from '../../run/take-run.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { sha256 } from '../hasher.ts';
import type { DeliveredHook } from './deliver-hooks.ts';
import { HookCourier } from './hook-courier.ts';
import { foldersOf, type Instance } from '../instance/instance.ts';
import { openCarrier } from './open-carrier.ts';
import { describeOwner } from './owner.ts';
import { systemClock } from '../system-clock.ts';

/**
 * Takes a run that has not ended and coordinates it to its end: a new one from its start, another one's from its events. Beside this: the
 * processes that daemons carry runs in, those that steps run in, and what delivers hooks.
 */
export async function carryRun(
  instance: Instance,
  pinned: PinnedRun,
  options: RunOptions,
): Promise<Result<Run, string>> {
  const { plan, run, graph } = pinned;
  const { store } = instance;
  const environment = graph.environments[plan.environment];
  if (environment === undefined) return fail(`The graph has no environment "${plan.environment}".`);
  const owner = describeOwner();
  const limits = { ...RUN_LIMITS, ...options.limits };
  const taken = await takeRun(store, { run, plan, owner, leaseMs: limits.leaseMs });
  if (taken === undefined) return fail(`The run "${run.id}" is carried out by somebody else.`);
  options.onEvents?.(taken.events, { steps: taken.state.index.plan.steps.length });
  const carrier = await openCarrier(instance, { graph, plan, run: run.id, environment });
  if (!carrier.ok) return carrier;
  const { executor } = carrier.value;
  const courier = new HookCourier(instance);
  courier.poke();
  options.kill?.addEventListener('abort', courier.giveUp);
  try {
    const details = createRunDetails({
      graph: carrier.value.graph,
      ...{ index: taken.state.index, run: run.id, createdAt: run.createdAt, hash: sha256 },
      folders: foldersOf(instance),
    });
    const coordination = await coordinate(
      { id: run.id, state: taken.state, epoch: taken.epoch, details, owner },
      {
        ...portsOf(options, { store: storeFor(options, store, carrier.value.graph), executor, bell: instance.bell }),
        limits,
        onHooks: courier.poke,
        prepare: async () => options.refuse?.() ?? carrier.value.prepare(),
      },
    );
    if (coordination.kind === 'superseded') return fail(`The run "${run.id}" was taken over by another coordinator.`);
  } finally {
    await carrier.value.release();
    const undelivered = await courier.close();
    options.kill?.removeEventListener('abort', courier.giveUp);
    if (undelivered.length > 0) options.onUndelivered?.(undelivered);
  }
  return succeed((await store.readRun(run.id)) ?? run);
}

export interface PinnedRun {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly run: Run;
}

export interface RunOptions {
  /** When aborted, the run is cancelled: steps are asked to end, and after a grace made to. */
  readonly signal?: AbortSignal;
  /** When aborted, without grace. */
  readonly kill?: AbortSignal;
  /** Told of every event after it is stored, in order, and of how many steps the run has by then. */
  readonly onEvents?: (events: readonly RunEvent[], run: { readonly steps: number }) => void;
  readonly limits?: Partial<RunLimits>;
  /** Somebody asks for it now: it goes without a place in the queue, like a run that was never there. */
  readonly isByHand?: boolean;
  /** Why no step of it may start, found out when it has been taken; it then fails for that reason. */
  readonly refuse?: () => string | undefined;
  /** Told of calls of hooks that could not be delivered yet; they stay in the store. */
  readonly onUndelivered?: (hooks: readonly DeliveredHook[]) => void;
}

function storeFor({ isByHand = false }: RunOptions, store: InstanceStore, graph: Graph): CoordinatorPorts['store'] {
  const seen = withAssetsOfOthers(store, graph);
  return isByHand ? { ...seen, readTurn: () => Promise.resolve(undefined) } : seen;
}

function portsOf({ onEvents, signal, kill }: RunOptions, ports: Pick<CoordinatorPorts, 'store' | 'executor' | 'bell'>) {
  return {
    ...ports,
    clock: systemClock,
    random: Math.random,
    ...(onEvents === undefined
      ? {}
      : {
          onEvents: (events: readonly RunEvent[], { index }: RunState) =>
            onEvents(events, { steps: index.plan.steps.length }),
        }),
    ...(signal === undefined ? {} : { signal }),
    ...(kill === undefined ? {} : { kill }),
  };
}
