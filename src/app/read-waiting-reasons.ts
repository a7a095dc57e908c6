import { existsSync } from 'node:fs';
import { decideDispatch } from '../automation/decide-dispatch.ts';
import { DeployedProjects } from '../automation/deployed-projects.ts';
import { AUTOMATION_LIMITS } from '../automation/limits.ts';
import { readQueueLimits } from '../automation/queue-limits.ts';
import type { DeploymentScope } from '../model/schedule.ts';
import { findLowSpace } from './free-space.ts';
import { readStoredGraph } from './deployed-graphs.ts';
import { type Instance, instanceOfFolder } from './instance.ts';

/** Why runs of the queue wait, a sentence each by run. Decided as daemons do, and as if one had room for everything. */
export async function readWaitingReasons(instance: Instance): Promise<ReadonlyMap<string, string>> {
  const { store } = instance;
  const { waitingPerLane, waitingMax, failuresMax } = AUTOMATION_LIMITS;
  const queue = await store.readQueue({ waitingPerLane, waitingMax, failuresMax });
  if (queue.waiting.length === 0) return new Map();
  const projects = new DeployedProjects({
    store,
    readGraph: (hash) => readStoredGraph(store, hash),
    tell: () => undefined,
  });
  await projects.refresh();
  const shared = await readQueueLimits(projects, AUTOMATION_LIMITS);
  const refuse = (run: DeploymentScope): string | undefined => {
    const folder = projects.activeOf(run)?.folder;
    const isHere = folder !== undefined && existsSync(folder);
    return isHere ? findLowSpace(instanceOfFolder(instance, folder).space) : undefined;
  };
  const limits = { ...shared, capacity: Infinity, refuse, failuresMax };
  const { starts, reasons } = decideDispatch(queue, limits);
  const isWorked = (await store.listDaemons()).some(({ isAlive, state }) => isAlive && state === 'working');
  const next = isWorked
    ? 'It is one of the next to be started.'
    : 'No daemon is running: start one with "millrace daemon".';
  return new Map([...reasons, ...starts.map(({ run }) => [run, next] as const)]);
}
