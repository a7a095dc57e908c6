import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { suggest } from '../resolve/known-names.ts';
import type { LaunchOwner, PlacedLaunch } from '../resolve/list-launches.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import type { Mistake, Reading } from '../validate/find-mistakes.ts';
import type { ParamCheck } from '../validate/param-check.ts';
import { paramSchemaOf } from '../validate/param-schema.ts';

/**
 * The params that a launch brings for every job: whether a job that it starts knows them (MR5006), and whether they are what each job that
 * takes them declares (MR2005). Values that a tick fills in are known only then.
 */
export function checkLaunchParams(placed: PlacedLaunch, started: Started): readonly Diagnostic[] {
  const { params = {} } = placed.launch;
  if (Object.keys(params).length === 0) return [];
  // From YAML, so it is plain data.
  return [...checkNames(placed, started), ...checkValues(placed, params as JsonMap, started)];
}

export interface Started {
  /** All of the project, by name. */
  readonly jobs: ReadonlyMap<string, ExpandedJob>;
  /** Those that the launch starts; `undefined` where it is not known. */
  readonly reached: readonly string[] | undefined;
  readonly project: Project;
  /** The names of the jobs that have a param of their own, sorted, by its name. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** A job may be missing that would know a param. */
  readonly isDoubtful: boolean;
  /** Where a job declares its params. */
  readonly check: ParamCheck | undefined;
}

/** How params of a launch are read: templates are filled in later, and `null` is a value like others. */
export const LAUNCHED: Omit<Reading, 'mode'> = {
  isOpen: (text) => text.includes('{{'),
  allowsSecrets: true,
  keepsNull: true,
};

/** The params that a job knows: its own, those that its schema declares, and those that environments bring for every job. */
export function paramsOf(job: ExpandedJob, project: Project): ReadonlySet<string> {
  return new Set([...ownParamsOf(job), ...paramsOfEnvironments(project)]);
}

export function listHolders(jobs: readonly ExpandedJob[]): Started['holders'] {
  const holders = new Map<string, string[]>();
  for (const job of jobs)
    for (const param of new Set(ownParamsOf(job))) {
      const names = holders.get(param) ?? [];
      names.push(job.name);
      holders.set(param, names);
    }
  for (const names of holders.values()) names.sort();
  return holders;
}

function ownParamsOf({ descriptor }: ExpandedJob): readonly string[] {
  const declared = descriptor.params_schema?.['properties'] as Json | undefined;
  return [...Object.keys(descriptor.params ?? {}), ...(isJsonMap(declared) ? Object.keys(declared) : [])];
}

function paramsOfEnvironments({ environments }: Project): readonly string[] {
  return Object.values(environments).flatMap((environment) => Object.keys(environment.params ?? {}));
}

function checkNames({ launch, of, spanOf }: PlacedLaunch, started: Started): readonly Diagnostic[] {
  const { jobs, reached, project, holders, isDoubtful } = started;
  if (isDoubtful) return [];
  const ofEnvironments = new Set(paramsOfEnvironments(project));
  const wanted = Object.keys(launch.params ?? {}).filter((param) => !ofEnvironments.has(param));
  // A preset that selects nothing may be launched with any selection.
  const isOfAny = reached === undefined || (of.kind === 'preset' && launch.select === undefined);
  const startedJobs = isOfAny ? undefined : reached.flatMap((name) => jobs.get(name) ?? []);
  const ofStarted = startedJobs === undefined ? undefined : new Set(startedJobs.flatMap(ownParamsOf));
  return wanted.flatMap((param) => {
    const [first, ...others] = holders.get(param) ?? [];
    if (first !== undefined && ofStarted?.has(param) !== false) return [];
    const span = spanOf(['params', param], 'key');
    const tell = (message: string, known: Iterable<string>, otherwise: string): Diagnostic =>
      createDiagnostic('MR5006', span, message, suggest(param, [...known, ...ofEnvironments], span, otherwise));
    if (first === undefined) {
      const otherwise = 'A job that has it says so under "params:" or "params_schema:".';
      return [tell(`No job has a param "${param}".`, holders.keys(), otherwise)];
    }
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const has = others.length === 0 ? 'has it, and is' : 'have it, and are';
    const message = `No job that ${describeOwner(of)} starts has a param "${param}".`;
    return [tell(message, ofStarted ?? [], `"${first}"${more} ${has} not started.`)];
  });
}

/** What two jobs ask for in the same words is told once, of the first. */
function checkValues(
  { spanOf }: PlacedLaunch,
  params: JsonMap,
  { jobs, reached = [], check }: Started,
): readonly Diagnostic[] {
  const known = new Map<string, readonly Mistake[]>();
  return reached.flatMap((name) => {
    const job = jobs.get(name);
    const schema = paramSchemaOf(job?.descriptor.params_schema);
    if (job === undefined || schema === undefined || check === undefined) return [];
    const own = new Set(ownParamsOf(job));
    const meant = Object.fromEntries(Object.entries(params).filter(([param]) => own.has(param)));
    const key = JSON.stringify([schema, meant]);
    const seen = known.has(key);
    const mistakes = known.get(key) ?? check.find(schema, meant, LAUNCHED);
    known.set(key, mistakes);
    if (seen) return [];
    const where = {
      noun: `the params of "${name}"`,
      spanOf: (path: Path, on: 'key' | 'value') => spanOf(['params', ...path], on),
    };
    return mistakes.map((mistake) => ({
      ...describeMistake(mistake, where),
      related: [{ span: job.place, message: `"${name}" takes it` }],
    }));
  });
}

function describeOwner({ kind, name }: LaunchOwner): string {
  return kind === 'job' ? `the schedule of "${name}"` : `the ${kind} "${name}"`;
}
