import type { Schedule } from '../../automation/read-schedules.ts';
import type { UpdateVerdict } from '../../automation/decide-updates.ts';
import { createUpdateTarget } from '../../automation/update-target.ts';
import { readUpdates } from '../../automation/update-loop.ts';
import type { DeploymentScope, ScheduleSpan } from '../../model/schedule.ts';
import { readStoredGraph } from '../deploy/deployed-graphs.ts';
import type { Instance } from '../instance/instance.ts';
import { createPlanContext } from '../launch/plan-context.ts';

/** What a schedule that goes by data waits for, by partition: those that something new concerns. */
export async function readUpdateStates(
  { store }: Instance,
  scope: DeploymentScope,
  schedule: Schedule & { readonly span?: ScheduleSpan },
): Promise<readonly UpdateVerdict[]> {
  const { span } = schedule;
  const [active] = await store.listDeployments({ ...scope, limit: 1 });
  const graph = active?.graph === undefined ? undefined : await readStoredGraph(store, active.graph);
  if (graph === undefined || span === undefined) return [];
  const context = await createPlanContext({});
  const target = createUpdateTarget(graph, schedule, { environment: scope.environment, context });
  if (!target.ok) return [];
  return readUpdates(
    store,
    { span, schedule, target: target.value, project: { graph } },
    { now: context.nowMs, starts: new Map() },
  );
}
