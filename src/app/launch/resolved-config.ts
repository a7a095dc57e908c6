import { stringify } from 'yaml';
import type { Launch } from '../../../generated/formats.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { PlannedJob } from '../../model/plan.ts';
import { ResourceError } from '../../ports/resource.ts';
import { applyLaunch } from '../../run/plan/apply-launch.ts';
import type { JobSettings } from '../../run/plan/check-settings.ts';
import { chooseEnvironment } from '../../run/plan/choose-environment.ts';
import { chooseJobs } from '../../run/plan/choose-jobs.ts';
import { createPlanScope } from '../../run/plan/plan-scope.ts';
import { launchProblem } from '../../run/plan/problem.ts';
import { type AssetLocations, createAssetLocations } from './asset-locations.ts';
import { createPlanContext } from './plan-context.ts';

/**
 * The resolved configuration, as YAML for people to review: the environment of a launch and every job that it selects, with all defaults,
 * params and settings applied, assets where they live there, and secrets by name. The same graph and launch give the same text.
 */
export async function renderResolvedConfig(graph: Graph, launch: Launch): Promise<RenderedConfig> {
  const environmentName = chooseEnvironment(graph, launch);
  if (!environmentName.ok) return { diagnostics: environmentName.error };
  const scope = createPlanScope(graph, environmentName.value, await createPlanContext(launch));
  const chosen = chooseJobs(scope, launch);
  const applied = applyLaunch(scope, chosen.jobs, launch);
  const diagnostics = [...chosen.diagnostics, ...applied.diagnostics];
  if (hasErrors(diagnostics)) return { diagnostics };
  const locations = createAssetLocations({ graph, environmentName: environmentName.value });
  const jobs: Record<string, object> = {};
  try {
    for (const name of chosen.jobs)
      jobs[name] = await resolveJob(name, { graph, planned: applied.planned, set: launch.set, locations });
  } catch (error) {
    if (!(error instanceof ResourceError)) throw error;
    return { diagnostics: [...diagnostics, launchProblem('--env', environmentName.value, `${error.message}.`)] };
  }
  const { select: _, exclude: __, ...rest } = launch;
  const config = {
    project: graph.project,
    environment: environmentName.value,
    launch: rest,
    ...scope.environment,
    jobs,
  };
  return {
    text: HEAD + stringify(withoutEmpty(config), { lineWidth: 0, aliasDuplicateObjects: false }),
    diagnostics,
  };
}

export interface RenderedConfig {
  /** Absent when the launch has errors. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const HEAD = '# Made by "millrace compile --emit config": what a run would be configured with.\n';

export interface JobResolution {
  readonly graph: Graph;
  readonly planned: Readonly<Record<string, PlannedJob>>;
  /** What the launch sets of single jobs. */
  readonly set?: Launch['set'];
  readonly locations: AssetLocations;
}

/** One job as a run would see it, in the words of descriptors. */
export async function resolveJob(name: string, { graph, planned, set, locations }: JobResolution): Promise<object> {
  const job = graph.jobs[name];
  if (job === undefined) throw new Error(`the graph has no job ${name}`);
  const { config = job.config, params = job.params, priority = 0 } = planned[name] ?? {};
  const { previousRun, deprecated, experimental, files } = job;
  const { type, description, owners, tags, pipelines, schedule, partitions, item, resources, after } = job;
  const { pool, hooks, sla } = job;
  const { timeout, memoize, retry } = { ...job, ...(set?.[name] as JobSettings | undefined) };
  return withoutEmpty({
    ...{ type, description, owners, tags, pipelines, schedule, partitions, item, config, params, resources },
    inputs: await locateAll(job.inputs, locations),
    outputs: await locateAll(job.outputs, locations),
    ...{ after, retry: { ...job.retry, ...retry }, timeout, priority: priority === 0 ? undefined : priority, pool },
    previous_run: previousRun,
    ...{ memoize, hooks, sla, deprecated, experimental },
    files: files === undefined ? undefined : Object.keys(files),
    from: `${job.source.file}:${job.source.line}`,
  });
}

async function locateAll<Said extends object>(
  assets: Readonly<Record<string, Said>>,
  locations: AssetLocations,
): Promise<object> {
  const located: Record<string, object> = {};
  for (const [asset, said] of Object.entries(assets)) {
    const { path: _, ...rest } = said as Said & { readonly path?: string };
    located[asset] = { at: await locations.locate(asset), ...rest };
  }
  return located;
}

function withoutEmpty(map: object): object {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined && !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
