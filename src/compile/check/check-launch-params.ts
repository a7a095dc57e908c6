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
export function paramsOf(job: ExpandedJob, { environments }: Project): ReadonlySet<string> {
  return new Set([
    ...ownParamsOf(job),
    ...Object.values(environments).flatMap((environment) => Object.keys(environment.params ?? {})),
  ]);
}

function ownParamsOf({ descriptor }: ExpandedJob): readonly string[] {
  const declared = descriptor.params_schema?.['properties'] as Json | undefined;
  return [...Object.keys(descriptor.params ?? {}), ...(isJsonMap(declared) ? Object.keys(declared) : [])];
}

function checkNames(
  { launch, of, spanOf }: PlacedLaunch,
  { jobs, reached, project, isDoubtful }: Started,
): readonly Diagnostic[] {
  if (isDoubtful) return [];
  const all = [...jobs.values()];
  const known = new Set(all.flatMap((job) => [...paramsOf(job, project)]));
  // A preset that selects nothing may be launched with any selection.
  const isOfAny = reached === undefined || (of.kind === 'preset' && launch.select === undefined);
  const ofStarted = isOfAny ? known : new Set(reached.flatMap((name) => [...knownTo(jobs.get(name), project)]));
  return Object.keys(launch.params ?? {}).flatMap((param) => {
    if (ofStarted.has(param)) return [];
    const span = spanOf(['params', param], 'key');
    if (!known.has(param)) {
      const otherwise = 'A job that has it says so under "params:" or "params_schema:".';
      return [
        createDiagnostic('MR5006', span, `No job has a param "${param}".`, suggest(param, known, span, otherwise)),
      ];
    }
    const [first = '', ...others] = all
      .filter((job) => paramsOf(job, project).has(param))
      .map(({ name }) => name)
      .sort();
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const message = `No job that ${describeOwner(of)} starts has a param "${param}".`;
    const otherwise = `"${first}"${more} has it, and is not started.`;
    return [createDiagnostic('MR5006', span, message, suggest(param, ofStarted, span, otherwise))];
  });
}

function knownTo(job: ExpandedJob | undefined, project: Project): Iterable<string> {
  return job === undefined ? [] : paramsOf(job, project);
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
