import type { Launch } from '../../../generated/formats.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import type { Job } from '../../graph/graph.ts';
import type { PlannedJob, RetryPolicy } from '../../model/plan.ts';
import { mergeMaps } from '../../layers/merge.ts';
import { parseDuration } from '../../std/durations.ts';
import type { JsonMap } from '../../std/json.ts';
import { jobOf } from '../reads.ts';
import { checkSettings, type JobSettings } from './check-settings.ts';
import { limitsOf } from './decide-limits.ts';
import { listParams } from './list-params.ts';
import type { PlanScope } from './plan-scope.ts';
import { launchProblem } from './problem.ts';

/** The jobs as this run carries them out: params merged (job, environment, launch, `set`, the later the stronger), `set` checked and put in. */
export function applyLaunch(scope: PlanScope, names: readonly string[], launch: Launch): AppliedLaunch {
  const diagnostics: Diagnostic[] = [...checkNames(scope, launch), ...checkParamNames(scope, names, launch)];
  const planned: Record<string, PlannedJob> = {};
  const resources = new Map(
    Object.entries(scope.environment.resources).map(([name, config]) => [name, canonicalJson(config)]),
  );
  for (const name of names) {
    const job = jobOf(scope.graph, name);
    const written = launch.set !== undefined && Object.hasOwn(launch.set, name) ? launch.set[name] : undefined;
    const settings = checkSettings(scope, { name, job, settings: written ?? {} });
    diagnostics.push(...settings.diagnostics);
    const params = mergeParams(scope, job, { launch, own: settings.value.params ?? {} });
    diagnostics.push(
      ...checkParams(scope, {
        name,
        job,
        params,
        isChanged: launch.params !== undefined || settings.value.params !== undefined,
      }),
    );
    planned[name] = planJob(scope, { name, job, params, settings: settings.value, resources });
  }
  return { planned, diagnostics };
}

export interface AppliedLaunch {
  readonly planned: Readonly<Record<string, PlannedJob>>;
  readonly diagnostics: readonly Diagnostic[];
}

interface JobToPlan {
  readonly name: string;
  readonly job: Job;
  readonly params: JsonMap;
  readonly settings: JobSettings;
  readonly resources: ReadonlyMap<string, string>;
}

function planJob(scope: PlanScope, { job, params, settings, resources }: JobToPlan): PlannedJob {
  const config = settings.config === undefined ? undefined : mergeMaps(job.config as JsonMap, settings.config);
  const timeoutMs = parseDuration(settings.timeout ?? job.timeout ?? '');
  const outputs = Object.values(job.outputs);
  return {
    ...(config === undefined ? {} : { config }),
    params,
    priority: settings.priority ?? job.priority ?? 0,
    retry: toRetryPolicy({ ...job.retry, ...settings.retry }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    limits: limitsOf(job, scope),
    work: hashWork(scope, { job, params, config, resources }),
    view: outputs.length > 0 && outputs.every(({ kind }) => kind === 'view'),
    memoize: settings.memoize ?? job.memoize ?? false,
  };
}

/** Everything but the data it reads that decides what a job makes here: its own hash, what the launch changed, and where it reads and writes. */
function hashWork(
  { environmentName, placeOf, context }: PlanScope,
  work: Pick<JobToPlan, 'job' | 'params' | 'resources'> & { readonly config: JsonMap | undefined },
): string {
  const { job, params, config, resources } = work;
  const places = Object.keys({ ...job.inputs, ...job.outputs }).map((asset) => [asset, placeOf(asset)] as const);
  const used = new Set([...Object.values(job.resources ?? {}), ...places.map(([, { resource }]) => resource)]);
  const where = Array.from(used, (name) => `${name}=${resources.get(name) ?? ''}`).sort();
  return context
    .hash(canonicalJson([job.hash.result, config ?? null, params, environmentName, places, where]))
    .slice(0, 32);
}

/** Of the params of a launch a job takes those that it knows: what is meant for others is no change of it. */
function mergeParams(
  { environment }: PlanScope,
  job: Job,
  { launch, own }: { readonly launch: Launch; readonly own: JsonMap },
): JsonMap {
  const known = listParams(job, environment);
  const meant = Object.fromEntries(Object.entries(launch.params ?? {}).filter(([param]) => known.has(param)));
  const layers: unknown[] = [environment.params ?? {}, meant, own];
  // From JSON and YAML, so they are plain data. `null` is a value here.
  return (layers as JsonMap[]).reduce((weak, strong) => mergeMaps(weak, strong, () => true), job.params as JsonMap);
}

function checkParams(
  { context }: PlanScope,
  about: { readonly name: string; readonly job: Job; readonly params: JsonMap; readonly isChanged: boolean },
): Diagnostic[] {
  const { name, job, params, isChanged } = about;
  if (job.paramsSchema === undefined) return [];
  const schema: JsonMap = { type: 'object', ...(job.paramsSchema as JsonMap) };
  if (!isChanged) return checkRequired(name, schema, params);
  const problems = context.check(schema, params);
  return problems.map((problem) => launchProblem('--param', name, `The params do not fit "${name}": ${problem}.`));
}

/** What is written in the job and in environments was held against the schema by compile, which misses nothing: a launch may bring it. */
function checkRequired(name: string, { required }: JsonMap, params: JsonMap): Diagnostic[] {
  const missing = Array.isArray(required) ? required.filter((key) => !Object.hasOwn(params, String(key))) : [];
  return missing.map((key) =>
    launchProblem(
      '--param',
      name,
      `"${name}" needs the param "${String(key)}".`,
      `Say it: --param ${String(key)}=VALUE`,
    ),
  );
}

/** A param that no job of the run knows is a mistake. */
function checkParamNames(
  { graph, environment }: PlanScope,
  names: readonly string[],
  { params }: Launch,
): Diagnostic[] {
  const wanted = Object.keys(params ?? {});
  if (wanted.length === 0) return [];
  const known = new Set(names.flatMap((name) => [...listParams(jobOf(graph, name), environment)]));
  return wanted
    .filter((param) => !known.has(param))
    .map((param) => {
      const nearest = nearestName(param, known);
      const hint =
        nearest === undefined ? `Known are: ${[...known].sort().join(', ') || 'none'}.` : `Did you mean "${nearest}"?`;
      return launchProblem(
        '--param',
        `${param}=${JSON.stringify(params?.[param])}`,
        `No selected job has a param "${param}".`,
        hint,
      );
    });
}

function checkNames({ graph }: PlanScope, { set }: Launch): Diagnostic[] {
  return Object.keys(set ?? {})
    .filter((name) => !Object.hasOwn(graph.jobs, name))
    .map((name) => {
      const nearest = nearestName(name, Object.keys(graph.jobs));
      return launchProblem(
        '--set',
        name,
        `There is no job "${name}" to set something of.`,
        nearest === undefined ? undefined : `Did you mean "${nearest}"?`,
      );
    });
}

function toRetryPolicy(retry: NonNullable<Job['retry']>): RetryPolicy {
  const delayMs = parseDuration(retry.delay ?? '') ?? DELAY_DEFAULT_MS;
  return {
    attemptsMax: retry.attempts ?? 1,
    delayMs,
    delayMaxMs: parseDuration(retry.max_delay ?? '') ?? Math.max(delayMs, DELAY_MAX_DEFAULT_MS),
    backoff: retry.backoff ?? 'exponential',
    jitter: retry.jitter ?? true,
  };
}

const DELAY_DEFAULT_MS = 1_000;
const DELAY_MAX_DEFAULT_MS = 3_600_000;
