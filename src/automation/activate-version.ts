import type { Graph } from '../graph/graph.ts';
import type { Deployment, DeploymentScope } from '../model/schedule.ts';
import type { AutomationStore } from '../ports/automation-store.ts';
import type { Clock } from '../ports/clock.ts';
import { readSchedules } from './read-schedules.ts';
import { readSensors } from './sensors/read-sensors.ts';

/**
 * Makes a graph the active version of a project in an environment, or takes the project away. Whoever does that at the same moment goes
 * before or after.
 */
export async function activateVersion(activation: Activation, { store, clock }: ActivationPorts): Promise<Deployment> {
  const { graph, restores, scope, folder, by, startsPaused = false } = activation;
  const schedules = graph === undefined ? [] : readSchedules(graph, scope.environment);
  const written = schedules.map((schedule) => ({
    schedule: schedule.name,
    rule: schedule.ruleText,
    paused: startsPaused || schedule.startsPaused,
  }));
  const sensors = (graph === undefined ? [] : readSensors(graph, scope.environment)).map((sensor) => ({
    sensor: sensor.name,
    type: sensor.written.type,
    paused: startsPaused || sensor.startsPaused,
  }));
  for (;;) {
    const [active] = await store.listDeployments({ ...scope, limit: 1 });
    const deployment: Deployment = {
      ...scope,
      version: (active?.version ?? 0) + 1,
      ...(graph === undefined ? {} : { graph: graph.hash }),
      folder,
      at: clock.now(),
      by,
      ...(restores === undefined ? {} : { restores }),
    };
    if (await store.deploy({ ...deployment, schedules: written, sensors })) return deployment;
  }
}

export interface Activation {
  readonly scope: DeploymentScope;
  /** `undefined`: the project is taken away. */
  readonly graph?: Graph | undefined;
  /** The version whose graph it is. */
  readonly restores?: number | undefined;
  readonly folder: string;
  /** Whether schedules and sensors that were never deployed before start paused, whatever is written; `false` when left out. */
  readonly startsPaused?: boolean | undefined;
  /** Who does it. */
  readonly by: string;
}

interface ActivationPorts {
  readonly store: Pick<AutomationStore, 'listDeployments' | 'deploy'>;
  readonly clock: Pick<Clock, 'now'>;
}
