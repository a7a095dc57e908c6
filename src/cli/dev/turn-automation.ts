import { describeUser } from '../../app/deploy/deploy.ts';
import type { Instance } from '../../app/instance/instance.ts';
import { nextGoingTime } from '../../automation/calendar-verdict.ts';
import { readSchedules } from '../../automation/read-schedules.ts';
import { readSensors } from '../../automation/sensors/read-sensors.ts';
import type { Graph } from '../../graph/graph.ts';
import type { DeploymentScope } from '../../model/schedule.ts';

/** Which schedules and sensors of a deployed graph start runs, and which do not. */
export async function readAutomation(instance: Instance, scope: DeploymentScope, graph: Graph): Promise<Automation> {
  const now = Date.now();
  const known = await readSwitches(instance, scope, graph);
  return {
    on: known.flatMap(({ isPaused, verb, name, nextAfter }) => {
      if (isPaused) return [];
      const nextAt = nextAfter?.(now);
      return [{ verb, name, ...(nextAt === undefined ? {} : { nextAt }) }];
    }),
    off: known.flatMap(({ isPaused, verb, name }) => (isPaused ? [{ verb, name }] : [])),
  };
}

/** Turns all of them on, but those that say `paused: true`, or all of them off. */
export async function turnAutomation(
  instance: Instance,
  scope: DeploymentScope,
  { graph, turn }: { readonly graph: Graph; readonly turn: 'on' | 'off' },
): Promise<void> {
  const to = turn === 'on' ? 'enabled' : 'paused';
  const why = turn === 'on' ? {} : { reason: 'millrace dev --no-schedules' };
  const change = { ...scope, to, at: Date.now(), by: describeUser(), ...why } as const;
  for (const { verb, name, isPaused, startsPaused } of await readSwitches(instance, scope, graph)) {
    if (isPaused === (turn === 'off') || (turn === 'on' && startsPaused)) continue;
    if (verb === 'schedules') await instance.store.changeSchedule({ ...change, schedule: name });
    else await instance.store.changeSensor({ ...change, sensor: name });
  }
}

export interface Automation {
  /** `nextAt`: of a schedule that goes by time. */
  readonly on: readonly (Automatic & { readonly nextAt?: number })[];
  readonly off: readonly Automatic[];
}

export interface Automatic {
  /** The command that is about it. */
  readonly verb: 'schedules' | 'sensors';
  readonly name: string;
}

interface Switch extends Automatic {
  readonly isPaused: boolean;
  readonly startsPaused: boolean;
  readonly nextAfter?: (ms: number) => number | undefined;
}

async function readSwitches({ store }: Instance, scope: DeploymentScope, graph: Graph): Promise<readonly Switch[]> {
  const schedules = new Map((await store.listSchedules(scope)).map((state) => [state.schedule, state]));
  const sensors = new Map((await store.listSensors(scope)).map((state) => [state.sensor, state]));
  return [
    ...readSchedules(graph, scope.environment).map(({ name, rule, startsPaused }): Switch => ({
      ...{ verb: 'schedules', name, startsPaused },
      isPaused: schedules.get(name)?.paused !== undefined,
      ...(rule.timing.kind === 'on_update' ? {} : { nextAfter: (ms) => nextGoingTime(rule, ms) }),
    })),
    ...readSensors(graph, scope.environment).map(({ name, startsPaused }): Switch => ({
      ...{ verb: 'sensors', name, startsPaused },
      isPaused: sensors.get(name)?.paused !== undefined,
    })),
  ];
}
