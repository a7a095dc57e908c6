import { readStoredGraph } from '../../app/deploy/deployed-graphs.ts';
import type { Instance } from '../../app/instance/instance.ts';
import type { DeployedProject } from '../../automation/deployed-projects.ts';
import { readSensors, type Sensor } from '../../automation/sensors/read-sensors.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { SensorState } from '../../model/sensor.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import { fail, type Result, succeed } from '../../std/result.ts';

/** A sensor of the active version of a project, with what the instance knows of it. */
export interface DeployedSensor extends Sensor {
  readonly state: SensorState;
  readonly project: DeployedProject;
}

/** By name. Empty when nothing is deployed. */
export async function readDeployedSensors(
  { store }: Instance,
  scope: DeploymentScope,
): Promise<readonly DeployedSensor[]> {
  const [deployment] = await store.listDeployments({ ...scope, limit: 1 });
  const graph = deployment?.graph === undefined ? undefined : await readStoredGraph(store, deployment.graph);
  if (deployment === undefined || graph === undefined) return [];
  const sensors = new Map(readSensors(graph, scope.environment).map((sensor) => [sensor.name, sensor]));
  const project: DeployedProject = { deployment, graph, schedules: new Map(), sensors };
  return (await store.listSensors(scope)).flatMap((state) => {
    const sensor = sensors.get(state.sensor);
    return sensor === undefined || !state.isDeployed ? [] : [{ ...sensor, state, project }];
  });
}

/** The sensor of that name. An error is a sentence for people. */
export function findSensor(sensors: readonly DeployedSensor[], word: string): Result<DeployedSensor, string> {
  const found = sensors.find(({ name }) => name === word);
  if (found !== undefined) return succeed(found);
  const nearest = nearestName(
    word,
    sensors.map(({ name }) => name),
  );
  const hint = nearest === undefined ? '"millrace sensors" lists them.' : `Did you mean "${nearest}"?`;
  return fail(`No sensor "${word}" is deployed. ${hint}`);
}
