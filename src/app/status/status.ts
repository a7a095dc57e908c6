import type { RunId } from '../../model/ids.ts';
import type { Deployment, DeploymentScope, ScheduleState } from '../../model/schedule.ts';
import type { SensorState } from '../../model/sensor.ts';
import type { DaemonRecord } from '../../ports/automation-store.ts';
import type { OverdueRun } from '../../ports/alert-store.ts';
import type { StoredCall } from '../../ports/outbox-store.ts';
import type { Instance } from '../instance/instance.ts';
import { type AlertState, readAlertStates } from './read-alert-states.ts';
import { QUEUE_SHOWN, readWaitingReasons } from './read-waiting-reasons.ts';

/** What goes on in an instance, and what of a project in an environment is not as it should be. Reads only. */
export async function readStatus(instance: Instance, scope: DeploymentScope, nowMs: number): Promise<InstanceStatus> {
  const { store } = instance;
  const [deployment] = await store.listDeployments({ ...scope, limit: 1 });
  const queue = await store.readQueue(QUEUE_SHOWN);
  const reasons = queue.waiting.length === 0 ? new Map<string, string>() : await readWaitingReasons(instance);
  const isOurs = (one: DeploymentScope): boolean =>
    one.project === scope.project && one.environment === scope.environment;
  const overdue = await store.listOverdueRuns({ now: nowMs - 1, limit: LISTED_MAX });
  const calls = await store.listHookCalls({ project: scope.project, state: 'dead', limit: LISTED_MAX });
  const sensors = await store.listSensors(scope);
  return {
    ...scope,
    ...(deployment === undefined ? {} : { deployment }),
    daemons: await store.listDaemons(),
    queue: {
      waiting: queue.waiting.filter(isOurs).map(({ run }) => ({ run, reason: reasons.get(run) ?? 'It waits.' })),
      waitingInAll: await store.tallyWaitingRuns(),
      going: queue.going.filter(isOurs).map(({ run }) => run),
      goingInAll: queue.going.length,
    },
    alerts: await readAlertStates(store, await store.listAlerts({ ...scope, isOpen: true, limit: LISTED_MAX })),
    overdue: overdue.filter(({ run }) => isOurs(run)).map(({ run, dueAt }) => ({ run: run.id, dueAt })),
    pausedSchedules: (await store.listSchedules(scope)).filter(
      ({ isDeployed, paused }) => isDeployed && paused !== undefined,
    ),
    pausedSensors: sensors.filter(({ paused, isDeployed }) => isDeployed && paused !== undefined),
    deadHooks: calls.filter(({ call }) => call === undefined || call.environment === scope.environment),
  };
}

export interface InstanceStatus extends DeploymentScope {
  /** The version that is active. */
  readonly deployment?: Deployment;
  /** Of all projects of the instance. */
  readonly daemons: readonly DaemonRecord[];
  readonly queue: {
    /** Of the project: each with why it waits. */
    readonly waiting: readonly { readonly run: RunId; readonly reason: string }[];
    readonly waitingInAll: number;
    readonly going: readonly RunId[];
    readonly goingInAll: number;
  };
  readonly alerts: readonly AlertState[];
  /** Runs whose deadline has come, and which no daemon has judged yet. */
  readonly overdue: readonly { readonly run: RunId; readonly dueAt: OverdueRun['dueAt'] }[];
  readonly pausedSchedules: readonly ScheduleState[];
  readonly pausedSensors: readonly SensorState[];
  /** Calls of hooks that nobody tries any more. */
  readonly deadHooks: readonly StoredCall[];
}

const LISTED_MAX = 1_000;
