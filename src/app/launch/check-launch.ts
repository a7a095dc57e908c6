import type { Launch } from '../../../generated/formats.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import { applyLaunch } from '../../run/plan/apply-launch.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { createPlanScope } from '../../run/plan/plan-scope.ts';
import { createPlanContext } from './plan-context.ts';

/** What is wrong with the params and settings of a launch for one job; which partitions it runs is not looked at. */
export async function checkLaunch(graph: Graph, job: string, launch: Launch): Promise<readonly Diagnostic[]> {
  const environment = chooseEnvironment(graph, launch);
  if (!environment.ok) return environment.error;
  const scope = createPlanScope(graph, environment.value, await createPlanContext(launch));
  return applyLaunch(scope, [job], launch).diagnostics;
}
