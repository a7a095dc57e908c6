import { existsSync } from 'node:fs';
import { decideDispatch } from '../../automation/decide-dispatch.ts';
import { DeployedProjects } from '../../automation/deployed-projects.ts';
import { AUTOMATION_LIMITS } from '../../automation/limits.ts';
import { readQueueLimits } from '../../automation/queue-limits.ts';
import type { RunId } from '../../model/ids.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import type { Store } from '../../ports/store.ts';
import { findLowSpace } from '../instance/free-space.ts';
import { readStoredGraph } from '../deploy/deployed-graphs.ts';
import { type Instance, instanceOfFolder } from '../instance/instance.ts';

/**
 * Why runs of the queue wait, a sentence each by run; also those that have begun, and hold no place while they wait for data. Decided as daemons
 * do, and as if one had room for everything.
 */
export async function readWaitingReasons(instance: Instance): Promise<ReadonlyMap<string, string>> {
  const { store } = instance;
  const { failuresMax } = AUTOMATION_LIMITS;
  const queue = await store.readQueue({ ...QUEUE_SHOWN, failuresMax });
  const resting = queue.going.filter(({ turn }) => turn !== undefined);
  if (queue.waiting.length + resting.length === 0) return new Map();
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
  const { starts, returns, reasons } = decideDispatch(queue, limits);
  const isWorked = (await store.listDaemons()).some(({ isAlive, state }) => isAlive && state === 'working');
  const next = isWorked
    ? 'It is one of the next to be started.'
    : 'No daemon is running: start one with "millrace daemon".';
  const found = new Map([...reasons, ...[...starts, ...returns].map(({ run }) => [run, next] as const)]);
  for (const { run, turn } of resting.slice(0, RESTING_NAMED_MAX))
    found.set(run, turn === 'asked' ? sayAsks(found.get(run) ?? next) : await sayRests(store, run));
  return found;
}

/** Waiting runs that are told of: more than a daemon looks at in one go. */
export const QUEUE_SHOWN = { waitingPerLane: 20_000, waitingMax: 20_000 };

/** Of more it is not said what they wait for. */
const RESTING_NAMED_MAX = 100;

function sayAsks(reason: string): string {
  return `It gave its place back while it waited for data, and asks for it again. ${reason}`;
}

async function sayRests(store: Store, run: RunId): Promise<string> {
  const waits = (await store.readSteps(run)).flatMap(({ step }) =>
    step.state === 'waiting' && step.wait !== undefined ? step.wait.for : [],
  );
  const names = [...new Set(waits.map(({ asset }) => `"${asset}"`))];
  const more = names.length > 1 ? ` and ${names.length - 1} more` : '';
  return `It waits for ${names[0] ?? 'data'}${more}, and holds no place in the queue meanwhile.`;
}
