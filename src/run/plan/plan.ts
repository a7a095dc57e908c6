import type { Launch } from '../../../generated/formats.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { SelectionGraph } from '../../graph/selection/selection-graph.ts';
import type { Plan } from '../../model/plan.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { applyLaunch } from './apply-launch.ts';
import { checkItems } from './check-items.ts';
import { chooseEnvironment } from './choose-environment.ts';
import { chooseJobs } from './choose-jobs.ts';
import { decideKeys } from './decide-keys.ts';
import { decideLimits } from './decide-limits.ts';
import { listSteps, type Need } from './list-steps.ts';
import { createPlanScope } from './plan-scope.ts';

/**
 * From a graph and a launch to what a run will do: which jobs, with which config, which partitions of them, in which order. Pure: it
 * reads no descriptor, no clock and no store; the same input gives the same plan, byte for byte. What must be there already is returned as
 * `needs`, for `findMissing` to hold against what the store knows.
 */
export function planRun(graph: Graph, launch: Launch, context: PlanContext): Result<PlannedRun, readonly Diagnostic[]> {
  const environment = chooseEnvironment(graph, launch);
  if (!environment.ok) return environment;
  const scope = createPlanScope(graph, environment.value, context);
  const chosen = chooseJobs(scope, launch);
  const jobs = applyLaunch(scope, chosen.jobs, launch);
  const keys = decideKeys(scope, chosen.jobs, launch.partition);
  const items = checkItems(scope, chosen.jobs);
  const diagnostics = [...chosen.diagnostics, ...jobs.diagnostics, ...keys.diagnostics, ...items];
  if (hasErrors(diagnostics)) return fail(diagnostics);
  const { steps, needs } = listSteps(scope, chosen, { jobs: jobs.planned, keys: keys.bySet });
  const plan: Plan = {
    format: 'millrace.plan/1',
    project: graph.project,
    environment: environment.value,
    graph: graph.hash,
    launch: { ...launch, env: environment.value, ...(keys.resolved === undefined ? {} : { partition: keys.resolved }) },
    tags: spellTags(launch.tags),
    limits: decideLimits(scope),
    jobs: jobs.planned,
    steps,
  };
  return succeed({ plan, needs, warnings: diagnostics });
}

export interface PlanContext {
  /** Milliseconds since 1970: what `latest` and "has ended" mean. */
  readonly nowMs: number;
  readonly hash: Hasher;
  /** Steps at once, where neither the environment nor its executor says. */
  readonly parallelDefault: number;
  /** What is wrong with a value by a JSON Schema, one sentence each. */
  readonly check: (schema: JsonMap, value: Json) => readonly string[];
  /** What is meant where the launch says nothing of partitions: nothing, or the last key of sets by time and all keys of others. */
  readonly partitionDefault?: 'latest';
  /** What selections see of a graph, where it is kept from plan to plan. */
  readonly readSelection?: (graph: Graph) => SelectionGraph;
}

export interface PlannedRun {
  readonly plan: Plan;
  readonly needs: readonly Need[];
  readonly warnings: readonly Diagnostic[];
}

/** The plan as it is stored, and its hash. */
export function writePlan(plan: Plan, hash: Hasher): { readonly text: string; readonly hash: string } {
  const text = canonicalJson(plan);
  return { text, hash: `sha256:${hash(text)}` };
}

function spellTags(tags: Launch['tags']): Readonly<Record<string, string>> {
  if (tags === undefined) return {};
  const entries = isList(tags)
    ? tags.map((tag) => [tag, ''] as const)
    : Object.entries(tags).map(([key, value]) => [key, String(value)] as const);
  return Object.fromEntries(entries);
}

function isList(tags: NonNullable<Launch['tags']>): tags is readonly string[] {
  return Array.isArray(tags);
}
