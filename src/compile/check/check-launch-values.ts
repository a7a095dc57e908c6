import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Graph } from '../../graph/graph.ts';
import { createStructuralTest } from '../../model/structural-fields.ts';
import { mergeMaps } from '../../layers/merge.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import { suggest } from '../resolve/known-names.ts';
import type { PlacedLaunch } from '../resolve/list-launches.ts';
import type { ExpandedJob, Path, Project } from '../stages.ts';
import { describeMistake } from '../validate/describe-mistake.ts';
import { findMistakes, type Mistake, type Reading } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import type { ParamCheck } from '../validate/param-check.ts';
import { paramSchemaOf } from '../validate/param-schema.ts';
import { loneSchema } from '../validate/schema-set.ts';
import type { CheckInput } from './check.ts';
import { checkLaunchParams, LAUNCHED, listHolders, paramsOf } from './check-launch-params.ts';
import { createReach } from './reached-jobs.ts';

/**
 * Whether what launches set of single jobs fits them, as if it stood in their descriptors (MR2004, MR2005), and whether there are the params
 * that they name (MR5006); params for every job are held against those of the jobs that the launch starts. Values that a tick fills in are
 * known only then.
 */
export async function checkLaunchValues(
  launches: readonly PlacedLaunch[],
  jobs: readonly ExpandedJob[],
  { project, graph, isDoubtful }: Pick<CheckInput, 'project' | 'isDoubtful'> & { readonly graph: Graph },
): Promise<readonly Diagnostic[]> {
  const setting = launches.filter(({ launch }) => launch.params !== undefined || launch.set !== undefined);
  if (setting.length === 0) return [];
  const check = await loadParamCheck(jobs);
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const reach = createReach(graph, { project, jobs });
  const all = { jobs: byName, holders: listHolders(jobs), project, isDoubtful, check };
  return setting.flatMap((placed) => [
    ...checkLaunchParams(placed, { ...all, reached: reach(placed.of) }),
    ...Object.entries(placed.launch.set ?? {}).flatMap(([name, settings]) => {
      const job = byName.get(name);
      if (job === undefined || !isJsonMap(settings)) return [];
      const spanOf: Placed['spanOf'] = (path, on) => placed.spanOf(['set', name, ...path], on);
      return checkOfJob(job, settings, { spanOf, project, check });
    }),
  ]);
}

/** Only where a job declares its params is there something to check them by. */
async function loadParamCheck(jobs: readonly ExpandedJob[]): Promise<ParamCheck | undefined> {
  if (jobs.every(({ descriptor }) => descriptor.params_schema === undefined)) return undefined;
  const { createParamCheck } = await import('../validate/param-check.ts');
  return createParamCheck();
}

interface Placed {
  /** Of a path into what is set of the job. */
  readonly spanOf: (path: Path, on: 'key' | 'value') => Span;
  readonly project: Project;
  readonly check: ParamCheck | undefined;
}

function checkOfJob(job: ExpandedJob, settings: JsonMap, placed: Placed): readonly Diagnostic[] {
  const { config, params, ...others } = settings;
  const own = Object.fromEntries(Object.entries(others).filter(([key]) => OF_JOB.has(key)));
  const maps = { ...(config === undefined ? {} : { config }), ...(params === undefined ? {} : { params }) };
  const shape = findMistakes(formatSchema('job.schema.json#/$defs/written'), { ...own, ...maps }, READING);
  return [
    ...tell(shape, `what is set of "${job.name}"`, placed.spanOf),
    ...(isJsonMap(params) ? checkParams(job, params, placed) : []),
    ...(isJsonMap(config) ? checkConfig(job, config, placed) : []),
  ];
}

/** Besides its config and params. */
const OF_JOB: ReadonlySet<string> = new Set(['retry', 'timeout', 'priority', 'memoize']);

const READING: Reading = { mode: 'whole', isOpen: (text) => text.includes('{{'), allowsSecrets: true };

function checkParams(job: ExpandedJob, params: JsonMap, { spanOf, project, check }: Placed): readonly Diagnostic[] {
  const known = paramsOf(job, project);
  const unknown = Object.keys(params).filter((param) => !known.has(param));
  const schema = paramSchemaOf(job.descriptor.params_schema);
  const mistakes = (schema && check?.find(schema, params, LAUNCHED)) ?? [];
  return [
    ...unknown.map((param) => {
      const span = spanOf(['params', param], 'key');
      const otherwise = known.size === 0 ? 'It has none.' : `It has ${[...known].sort().join(', ')}.`;
      const message = `"${job.name}" has no param "${param}".`;
      return createDiagnostic('MR5006', span, message, suggest(param, known, span, otherwise));
    }),
    ...tell(
      mistakes.filter((mistake) => !('key' in mistake) || !unknown.includes(mistake.key)),
      `the params of "${job.name}"`,
      (path, on) => spanOf(['params', ...path], on),
    ),
  ];
}

/** Of the config as a whole only what the launch says of it: what the job says was looked at before. */
function checkConfig(job: ExpandedJob, config: JsonMap, { spanOf }: Placed): readonly Diagnostic[] {
  const { type, config: before } = job.base;
  const isStructural = createStructuralTest(type.manifest);
  const said = Object.fromEntries(Object.entries(config).filter(([key]) => !isStructural([key])));
  const schema = loneSchema(type.configSchema);
  const told = new Set(findMistakes(schema, before, READING).map(spell));
  const mistakes = findMistakes(schema, mergeMaps(before, said), READING).filter((one) => !told.has(spell(one)));
  return tell(mistakes, `the config of "${job.name}"`, (path, on) => spanOf(['config', ...path], on));
}

function spell({ kind, path }: Mistake): string {
  return JSON.stringify([kind, path]);
}

function tell(mistakes: readonly Mistake[], noun: string, spanOf: Placed['spanOf']): readonly Diagnostic[] {
  return mistakes.map((mistake) => describeMistake(mistake, { noun, spanOf }));
}
