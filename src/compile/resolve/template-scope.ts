import type { PartitionSet } from '../../model/partition.ts';
import { isJsonMap } from '../../std/json.ts';
import type { ScopeKeys, TemplateScope } from '../../templates/check-names.ts';
import type { ExpandedJob, Project } from '../stages.ts';

/**
 * What templates of a job know when a step runs. Of `item` only what is found at run time: what a `for_each` lists was put in when the jobs
 * were made. Of a partition set that does not exist, which is told where it is named, any key is taken.
 */
export function createTemplateScope(job: ExpandedJob, set: PartitionSet | undefined, project: Project): TemplateScope {
  return {
    env: ['name'],
    inputs: 'any',
    ...(job.descriptor.map === undefined ? {} : { item: 'any' as const }),
    job: { name: 'value', type: 'value', owners: 'value', description: 'value', tags: 'any' },
    params: createParams(job, project),
    ...(job.descriptor.partitions === undefined
      ? {}
      : { partition: set === undefined ? 'any' : describePartition(set) }),
    run: ['id', 'env'],
  };
}

/** A scope in which `output` is the data that was just written. */
export function withOutput(scope: TemplateScope): TemplateScope {
  return { ...scope, output: 'value' };
}

/** The job's params, those that its schema names, and those that environments bring for every job. */
function createParams({ descriptor }: ExpandedJob, { environments }: Project): ScopeKeys {
  const { params, params_schema: schema } = descriptor;
  const keys: Record<string, ScopeKeys> = {};
  for (const environment of Object.values(environments)) for (const key in environment.params ?? {}) keys[key] = 'any';
  if (schema && isJsonMap(schema['properties'])) for (const key in schema['properties']) keys[key] = 'any';
  for (const key in params ?? {})
    keys[key] = isJsonMap(params?.[key]) || Array.isArray(params?.[key]) ? 'any' : 'value';
  return keys;
}

function describePartition(set: PartitionSet): ScopeKeys {
  if (set.kind === 'time') return ['key', 'start', 'end'];
  if (set.kind === 'static') return ['key'];
  return {
    key: 'value',
    ...Object.fromEntries(set.of.map((dimension) => [dimension.name, describePartition(dimension)])),
  };
}
