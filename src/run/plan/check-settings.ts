import type { Retry } from '../../../generated/formats.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Job } from '../../graph/graph.ts';
import { mergeMaps } from '../../layers/merge.ts';
import { createStructuralTest } from '../../model/structural-fields.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { PlanScope } from './plan-scope.ts';
import { listParams } from './list-params.ts';
import { launchProblem } from './problem.ts';

/** What a launch may set of one job. */
export interface JobSettings {
  readonly config?: JsonMap;
  readonly params?: JsonMap;
  readonly retry?: Retry;
  readonly timeout?: string;
  readonly priority?: number;
  readonly memoize?: boolean;
}

/** The settings of one job, held against the schemas of the graph. Structure (files, SQL, assets, order) cannot be set at launch. */
export function checkSettings(
  scope: PlanScope,
  about: SettingsOf,
): { readonly value: JobSettings; readonly diagnostics: readonly Diagnostic[] } {
  const { name, job, settings } = about;
  const keys = Object.keys(settings);
  if (keys.length === 0) return { value: {}, diagnostics: [] };
  const diagnostics = keys.filter((key) => !Object.hasOwn(SCHEMAS, key)).map((key) => describeKey(name, key));
  for (const [key, schema] of Object.entries(SCHEMAS)) {
    if (!Object.hasOwn(settings, key)) continue;
    const problems = scope.context.check(schema, settings[key] as Json);
    diagnostics.push(
      ...problems.map((problem) => problemAt(name, key, `"${key}" of "${name}" cannot be set so: ${problem}.`)),
    );
  }
  if (diagnostics.length > 0) return { value: {}, diagnostics };
  const value = settings as JobSettings; // each part has passed its schema
  return {
    value,
    diagnostics: [
      ...checkConfig(scope, name, job, value.config),
      ...checkParamNames(name, listParams(job, scope.environment), value.params),
    ],
  };
}

export interface SettingsOf {
  readonly name: string;
  readonly job: Job;
  readonly settings: { readonly [key: string]: unknown };
}

const DURATION: JsonMap = { type: 'string', pattern: '^[0-9]{1,9}(ms|s|m|h|d)$' };

const SCHEMAS: { readonly [Key in keyof JobSettings]-?: JsonMap } = {
  config: { type: 'object' },
  params: { type: 'object' },
  retry: {
    type: 'object',
    additionalProperties: false,
    properties: {
      attempts: { type: 'integer', minimum: 1, maximum: 100 },
      delay: DURATION,
      max_delay: DURATION,
      backoff: { enum: ['constant', 'exponential'] },
      jitter: { type: 'boolean' },
    },
  },
  timeout: DURATION,
  priority: { type: 'integer', minimum: -1000, maximum: 1000 },
  memoize: { type: 'boolean' },
};

function describeKey(job: string, key: string): Diagnostic {
  const known = Object.keys(SCHEMAS);
  const nearest = nearestName(key, known);
  const hint = nearest === undefined ? `What can be set: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
  return problemAt(job, key, `"${key}" of "${job}" cannot be set at launch.`, hint);
}

function checkConfig({ graph, context }: PlanScope, name: string, job: Job, config: JsonMap | undefined): Diagnostic[] {
  if (config === undefined) return [];
  const type = graph.jobTypes[graph.jobTypes[job.type]?.base ?? job.type];
  const isStructural = type === undefined ? undefined : createStructuralTest(type.manifest);
  const touched = isStructural === undefined ? [] : leavesOf(config).filter(isStructural);
  if (touched.length > 0) {
    return touched.map((path) =>
      problemAt(
        name,
        `config.${path.join('.')}`,
        `"config.${path.join('.')}" of "${name}" decides the structure of the graph and cannot be set at launch.`,
        'Change the descriptor, or use a param.',
      ),
    );
  }
  const problems =
    type?.configSchema === undefined
      ? []
      : context.check(type.configSchema as JsonMap, mergeMaps(job.config as JsonMap, config));
  return problems.map((problem) => problemAt(name, 'config', `The config of "${name}" cannot be set so: ${problem}.`));
}

function leavesOf(value: JsonMap, path: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([key, item]) =>
    isJsonMap(item) && Object.keys(item).length > 0 ? leavesOf(item, [...path, key]) : [[...path, key]],
  );
}

function checkParamNames(name: string, known: ReadonlySet<string>, params: JsonMap | undefined): Diagnostic[] {
  return Object.keys(params ?? {})
    .filter((param) => !known.has(param))
    .map((param) => {
      const nearest = nearestName(param, known);
      const others = known.size === 0 ? 'It has none.' : `It has ${[...known].join(', ')}.`;
      const hint = nearest === undefined ? others : `Did you mean "${nearest}"?`;
      return problemAt(name, `params.${param}`, `"${name}" has no param "${param}".`, hint);
    });
}

function problemAt(job: string, path: string, message: string, hint?: string): Diagnostic {
  return launchProblem('--set', `${job}:${path}`, message, hint);
}
