import type { Environment, Graph } from '../graph/graph.ts';
import type { HookCall } from '../model/hook-call.ts';
import { HOOK_LIMITS } from '../model/hook-limits.ts';
import { toRunId, toStepId } from '../model/ids.ts';
import { slotsOfConfig } from '../model/slots-of-config.ts';
import type { StepFolders, StepRequest } from '../model/step-request.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { parseDuration } from '../std/durations.ts';
import type { JsonMap } from '../std/json.ts';
import { jobTypeOf } from './create-step-request.ts';
import { createPlaces } from './places.ts';
import { PLAIN_JOB } from './plain-job.ts';

/**
 * What an executor is given to run a hook: a step that makes nothing, whose templates know what it was called for. A sentence for
 * people when the graph has no such hook.
 */
export function createHookRequest(graph: Graph, call: HookCall, about: HookAttempt): Result<HookRequest, string> {
  const hook = Object.hasOwn(graph.hooks, call.hook) ? graph.hooks[call.hook] : undefined;
  const environment = graph.environments[call.environment];
  if (hook === undefined) return fail(`The project has no hook "${call.hook}" any more.`);
  if (environment === undefined) return fail(`The project has no environment "${call.environment}" any more.`);
  const type = jobTypeOf(graph, hook.type.replace(/@.*/, ''));
  const base = jobTypeOf(graph, type.base);
  const config = (hook.config ?? {}) as JsonMap; // of the graph, which is JSON
  const cause = call.job === undefined ? undefined : graph.jobs[call.job];
  const slots = Object.keys(base.manifest.resources ?? {}).filter((slot) => Object.hasOwn(environment.resources, slot));
  const slotsByName = Object.fromEntries(slots.map((slot) => [slot, slot]));
  const { runs, ...folders } = about.folders;
  return succeed({
    project: call.project,
    // Not the run's own id: what is left of a hook's processes is found by this, and must not be taken for a step of the run.
    run: { id: toRunId(`hook_${call.key}`), env: call.environment },
    step: toStepId(`hook.${call.hook}`),
    attempt: about.number,
    epoch: 0,
    key: call.key,
    job: {
      ...PLAIN_JOB,
      type: hook.type,
      name: call.hook,
      config,
      resources: { ...slotsByName, ...hook.resources, ...slotsOfConfig(base.manifest, config) },
      ...(hook.path === undefined ? {} : { path: hook.path }),
      ...(hook.files === undefined ? {} : { files: hook.files }),
      ...(hook.sql === undefined ? {} : { sql: hook.sql }),
    },
    jobType: type,
    baseType: base,
    environment,
    ...(graph.resourceTypes === undefined ? {} : { resourceTypes: graph.resourceTypes }),
    secrets: graph.secrets,
    ...(graph.python === undefined ? {} : { python: graph.python }),
    inputs: placesInSql(graph, environment, hook),
    outputs: {},
    ...(call.partition === undefined ? {} : { partition: call.partition }),
    params: {},
    folders: { ...folders, attempt: `${runs}/${call.run}/hooks/${call.hook}-${call.key.slice(0, 12)}/${about.number}` },
    timeoutMs: timeoutOf(hook),
    hook: {
      call,
      job: {
        name: call.job ?? call.pipeline ?? call.sensor ?? '',
        type: cause?.type ?? '',
        owners: cause?.owners ?? (call.pipeline === undefined ? [] : (graph.pipelines[call.pipeline]?.owners ?? [])),
        description: cause?.description ?? '',
        tags: cause?.tags ?? {},
      },
    },
  });
}

/** Where the tables lie that its SQL names, read or written. */
function placesInSql(
  graph: Graph,
  environment: Environment,
  { sql = [] }: Graph['hooks'][string],
): StepRequest['inputs'] {
  const placeOf = createPlaces(graph, environment);
  return Object.fromEntries(sql.flatMap(({ tables }) => tables.map(({ asset }) => [asset, placeOf(asset)])));
}

export interface HookRequest extends StepRequest {
  readonly timeoutMs: number;
}

export interface HookAttempt {
  /** From 1. */
  readonly number: number;
  readonly folders: Omit<StepFolders, 'attempt'> & { readonly runs: string };
}

function timeoutOf({ timeout }: Graph['hooks'][string]): number {
  const ms = timeout === undefined ? undefined : parseDuration(timeout);
  return ms === undefined ? HOOK_LIMITS.timeoutMs : Math.min(ms, HOOK_LIMITS.timeoutMaxMs);
}
