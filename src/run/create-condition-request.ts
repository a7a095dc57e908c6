import type { Graph } from '../graph/graph.ts';
import type { Condition } from '../model/condition.ts';
import { toRunId, toStepId } from '../model/ids.ts';
import type { StepFolders, StepRequest } from '../model/step-request.ts';
import { parseDuration } from '../std/durations.ts';
import { createPlaces } from './places.ts';
import { PLAIN_JOB } from './plain-job.ts';

/**
 * What an executor is given to ask a condition: a step without a job, whose inputs are the assets that the condition may name. It has
 * succeeded when the condition holds, is `unchanged` with the reason when it does not, and has failed when it could not be asked.
 */
export function createConditionRequest(graph: Graph, asked: AskedCondition): StepRequest {
  const { environment: name, condition, key, folders, now } = asked;
  const environment = graph.environments[name];
  if (environment === undefined) throw new Error(`the graph has no environment ${name}`);
  const placeOf = createPlaces(graph, environment);
  const assets = Object.keys(graph.assets).filter((asset) => isNamed(asset, condition));
  const { runs, ...shared } = folders;
  return {
    project: graph.project,
    run: { id: toRunId(`condition_${key}`), env: name },
    step: toStepId('only_if'),
    attempt: 1,
    epoch: 0,
    key,
    job: NO_JOB,
    jobType: NO_TYPE,
    baseType: NO_TYPE,
    environment: { ...environment, resources: { [WEB]: { type: 'http' }, ...environment.resources } },
    ...(graph.resourceTypes === undefined ? {} : { resourceTypes: graph.resourceTypes }),
    secrets: graph.secrets,
    inputs: Object.fromEntries(assets.map((asset) => [asset, placeOf(asset)])),
    outputs: {},
    params: {},
    folders: { ...shared, attempt: `${runs}/condition_${key}/1` },
    timeoutMs: CONDITION_MS_MAX,
    asks: { condition, web: WEB, now, maxAgeMs: parseDuration(maxAgeOf(graph, condition) ?? '') ?? 0 },
  };
}

export interface AskedCondition {
  readonly environment: string;
  readonly condition: Condition;
  /** Of no other question. */
  readonly key: string;
  readonly folders: Omit<StepFolders, 'attempt'> & { readonly runs: string };
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A condition that takes longer is ended, and counts as not known. */
export const CONDITION_MS_MAX = 30_000;

/** How old the asset of a condition may be, as written. */
export function maxAgeOf({ assets, jobs }: Graph, condition: Condition): string | undefined {
  if (condition.kind !== 'fresh') return undefined;
  const { producer, outside } = assets[condition.asset] ?? {};
  return producer === undefined ? outside?.max_age : jobs[producer]?.outputs[condition.asset]?.maxAge;
}

/** No resource of a project has this name: those are identifiers. */
const WEB = 'the web';

/** Assets whose name stands somewhere in a query: which of them are tables of it is found where its dialect is known. */
function isNamed(asset: string, condition: Condition): boolean {
  if (condition.kind === 'fresh') return asset === condition.asset;
  if (condition.kind === 'http') return false;
  const last = asset.slice(asset.lastIndexOf('.') + 1);
  return condition.sql.toLowerCase().includes(last.toLowerCase());
}

const NO_JOB = { ...PLAIN_JOB, type: '', name: 'only_if', config: {} } as const;

const NO_TYPE: Graph['jobTypes'][string] = {
  manifest: { name: 'condition', version: 1, runtime: 'node', description: '' },
  base: 'condition',
  origin: 'built-in',
  digest: '',
};
