import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CheckInput } from './check.ts';
import { createStructuralTest } from '../../model/structural-fields.ts';
import { mergeMaps } from '../../layers/merge.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { suggest } from '../resolve/known-names.ts';
import type { PlacedLaunch } from '../resolve/list-launches.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes, type Mistake, type Reading } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import { loneSchema } from '../validate/schema-set.ts';

/**
 * Whether what launches set of single jobs fits them, as if it stood in their descriptors (MR2004, MR2005), and whether there are the params
 * that they name (MR5006). Values that a tick fills in are known only then.
 */
export function checkLaunchValues(
  launches: readonly PlacedLaunch[],
  jobs: readonly ExpandedJob[],
  { project, isDoubtful }: Pick<CheckInput, 'project' | 'isDoubtful'>,
): readonly Diagnostic[] {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  return launches.flatMap(({ launch, path }) => [
    ...(isDoubtful ? [] : checkParamsOfAll(launch.params ?? {}, { at: [...path, 'params'], jobs, project })),
    ...Object.entries(launch.set ?? {}).flatMap(([name, settings]) => {
      const job = byName.get(name);
      if (job === undefined || !isJsonMap(settings)) return [];
      return checkOfJob(job, settings, { at: [...path, 'set', name], project });
    }),
  ]);
}

interface ParamsOfAll {
  readonly at: Path;
  readonly jobs: readonly ExpandedJob[];
  readonly project: Project;
}

/** A param that no job knows reaches none. */
function checkParamsOfAll(params: object, { at, jobs, project }: ParamsOfAll): readonly Diagnostic[] {
  const wanted = Object.keys(params);
  if (wanted.length === 0) return [];
  const known = new Set(jobs.flatMap((job) => [...paramsOf(job, project)]));
  return wanted
    .filter((param) => !known.has(param))
    .map((param) => {
      const span = project.spanOf([...at, param], 'key');
      const otherwise = 'A job that has it says so under "params:" or "params_schema:".';
      return createDiagnostic('MR5006', span, `No job has a param "${param}".`, suggest(param, known, span, otherwise));
    });
}

function paramsOf({ descriptor }: ExpandedJob, { environments }: Project): ReadonlySet<string> {
  const declared = descriptor.params_schema?.['properties'] as Json | undefined;
  return new Set([
    ...Object.keys(descriptor.params ?? {}),
    ...(isJsonMap(declared) ? Object.keys(declared) : []),
    ...Object.values(environments).flatMap((environment) => Object.keys(environment.params ?? {})),
  ]);
}

interface Placed {
  readonly at: Path;
  readonly project: Project;
}

function checkOfJob(job: ExpandedJob, settings: JsonMap, placed: Placed): readonly Diagnostic[] {
  const { config, params, ...others } = settings;
  const own = Object.fromEntries(Object.entries(others).filter(([key]) => OF_JOB.has(key)));
  const maps = { ...(config === undefined ? {} : { config }), ...(params === undefined ? {} : { params }) };
  const shape = findMistakes(formatSchema('job.schema.json#/$defs/written'), { ...own, ...maps }, READING);
  return [
    ...tell(shape, `what is set of "${job.name}"`, placed),
    ...(isJsonMap(params) ? checkParams(job, params, placed) : []),
    ...(isJsonMap(config) ? checkConfig(job, config, placed) : []),
  ];
}

/** Besides its config and params. */
const OF_JOB: ReadonlySet<string> = new Set(['retry', 'timeout', 'priority', 'memoize']);

const READING: Reading = { mode: 'whole', isOpen: (text) => text.includes('{{'), allowsSecrets: true };

function checkParams(job: ExpandedJob, params: JsonMap, { at, project }: Placed): readonly Diagnostic[] {
  const known = paramsOf(job, project);
  const unknown = Object.keys(params).filter((param) => !known.has(param));
  const { params_schema: schema } = job.descriptor;
  const mistakes = isJsonMap(schema)
    ? findMistakes(loneSchema({ type: 'object', ...schema }), params, { ...READING, mode: 'written' })
    : [];
  return [
    ...unknown.map((param) => {
      const span = project.spanOf([...at, 'params', param], 'key');
      const otherwise = known.size === 0 ? 'It has none.' : `It has ${[...known].sort().join(', ')}.`;
      const message = `"${job.name}" has no param "${param}".`;
      return createDiagnostic('MR5006', span, message, suggest(param, known, span, otherwise));
    }),
    ...tell(
      mistakes.filter((mistake) => !('key' in mistake) || !unknown.includes(mistake.key)),
      `the params of "${job.name}"`,
      { at: [...at, 'params'], project },
    ),
  ];
}

/** Of the config as a whole only what the launch says of it: what the job says was looked at before. */
function checkConfig(job: ExpandedJob, config: JsonMap, { at, project }: Placed): readonly Diagnostic[] {
  const { type, config: before } = job.base;
  const isStructural = createStructuralTest(type.manifest);
  const said = Object.fromEntries(Object.entries(config).filter(([key]) => !isStructural([key])));
  const schema = loneSchema(type.configSchema);
  const told = new Set(findMistakes(schema, before, READING).map(spell));
  const mistakes = findMistakes(schema, mergeMaps(before, said), READING).filter((one) => !told.has(spell(one)));
  return tell(mistakes, `the config of "${job.name}"`, { at: [...at, 'config'], project });
}

function spell({ kind, path }: Mistake): string {
  return JSON.stringify([kind, path]);
}

function tell(mistakes: readonly Mistake[], noun: string, { at, project }: Placed): readonly Diagnostic[] {
  const spanOf = (path: Path, on: 'key' | 'value') => project.spanOf([...at, ...path], on);
  return mistakes.map((mistake) => describeMistake(mistake, { noun, spanOf }));
}
