import { existsSync } from 'node:fs';
import type { Graph } from '../../graph/graph.ts';
import type { Deployment } from '../../model/schedule.ts';
import type { Caretaker, HookDeliveries, PrunedSlice, PruneSlice } from '../../ports/caretaker.ts';
import type { KnownContents } from '../deploy/collect-graphs.ts';
import { deliverHooks } from '../carry/deliver-hooks.ts';
import { type Instance, instanceOfFolder } from '../instance/instance.ts';
import { prune } from '../instance/prune.ts';

/** Does it with the folders of each project, in this process but for the hooks themselves. */
export function createCaretaker(instance: Instance): Caretaker {
  const knownContents: KnownContents = new Map();
  return {
    deliverHooks: (deployment, signal) => deliver(instance, deployment, signal),
    prune: (deployment, graph, slice) => pruneSlice(instance, { deployment, graph, slice, knownContents }),
  };
}

async function deliver(
  instance: Instance,
  { folder, project }: Deployment,
  signal: AbortSignal,
): Promise<HookDeliveries> {
  if (!existsSync(folder)) return { delivered: 0, failures: [] };
  const hooks = await deliverHooks(instanceOfFolder(instance, folder), { project, signal });
  const failed = hooks.filter(({ state }) => state !== 'delivered');
  const failures = failed.flatMap((hook) => {
    const { call, error: reason = 'unknown' } = hook;
    if (call !== undefined) return [{ hook: call.hook, reason }];
    return hook.isKnown ? [] : [{ reason }];
  });
  return { delivered: hooks.length - failed.length, failures };
}

interface ToPrune {
  readonly deployment: Deployment;
  readonly graph: Graph;
  readonly slice: PruneSlice;
  readonly knownContents: KnownContents;
}

async function pruneSlice(
  instance: Instance,
  { deployment, graph, slice, knownContents }: ToPrune,
): Promise<PrunedSlice> {
  const { folder, project, environment } = deployment;
  const retention = graph.environments[environment]?.retention;
  if (!existsSync(folder)) return { runs: 0, outputs: 0, isDone: true };
  const start = performance.now();
  let isDone = true;
  const isEnough = (): boolean => {
    if (performance.now() - start <= SLICE_MS) return false;
    isDone = false;
    return true;
  };
  const pruned = await prune(instanceOfFolder(instance, folder), {
    ...{ project, environment, retention, isEnough, knownContents },
    ...slice,
  });
  return { runs: pruned.runs.length, outputs: pruned.outputs.length, isDone };
}

const SLICE_MS = 500;
