import type { Graph } from '../graph/graph.ts';
import { HOOK_OCCASIONS, type HookCall, type HookOccasion } from '../model/hook-call.ts';
import type { RunEvent } from '../model/event.ts';
import { slotsOfConfig } from '../model/slots-of-config.ts';
import type { Hasher } from '../std/hasher.ts';
import type { JsonMap } from '../std/json.ts';
import type { Plan } from '../model/plan.ts';
import type { StepPartition } from '../model/step-partition.ts';
import { jobOf } from './reads.ts';

/**
 * The hooks that an event calls: those of the job whose step it is about, and of the pipelines that the run was launched for. A step that
 * was unchanged, skipped or cancelled calls none, nor does a run that was cancelled. Pure: the same event gives the same keys.
 */
export function decideHooks(event: RunEvent, scope: HookScope): readonly HookCall[] {
  const told = tellingOf(event, scope);
  if (told === undefined) return [];
  const { graph, plan, hash } = scope;
  return told.callers.flatMap(({ about, hooks }) =>
    listNames(hooks?.[told.occasion]).map((hook) => ({
      key: hash(`${event.run}\n${event.seq}\n${hook}\n${about.pipeline ?? ''}`).slice(0, 32),
      hook,
      occasion: told.occasion,
      project: plan.project,
      environment: plan.environment,
      graph: graph.hash,
      run: scope.run,
      ...about,
      destination: destinationOf(graph, plan.environment, hook),
      at: event.at,
    })),
  );
}

export interface HookScope {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly run: HookCall['run'];
  readonly hash: Hasher;
  /** What a step makes; of the step's id. */
  readonly stepOf: (id: string) => { readonly job: string; readonly partition?: StepPartition } | undefined;
}

/** Whether anything of a graph calls hooks at all. */
export function hasHooks({ jobs, pipelines }: Graph): boolean {
  return [...Object.values(jobs), ...Object.values(pipelines)].some(({ hooks }) =>
    HOOK_OCCASIONS.some((occasion) => listNames(hooks?.[occasion]).length > 0),
  );
}

interface Telling {
  readonly occasion: HookOccasion;
  readonly callers: readonly { readonly about: Partial<HookCall>; readonly hooks: Graph['jobs'][string]['hooks'] }[];
}

function tellingOf(event: RunEvent, scope: HookScope): Telling | undefined {
  switch (event.type) {
    case 'step_succeeded':
      return tellStep('on_success', event, scope);
    case 'step_failed':
    case 'step_retrying':
      return tellStep(event.type === 'step_failed' ? 'on_failure' : 'on_retry', event, scope);
    case 'run_succeeded':
      return { occasion: 'on_success', callers: pipelinesOf(scope) };
    case 'run_failed':
      return { occasion: 'on_failure', callers: pipelinesOf(scope) };
    default:
      return undefined;
  }
}

type Ended = Extract<RunEvent, { readonly type: 'step_succeeded' | 'step_failed' | 'step_retrying' }>;

function tellStep(occasion: HookOccasion, event: Ended, { graph, stepOf }: HookScope): Telling | undefined {
  const step = stepOf(event.step);
  if (step === undefined) return undefined;
  const about = {
    ...step,
    step: event.step,
    ...('attempt' in event ? { attempt: event.attempt } : {}),
    ...('error' in event.body ? { error: event.body.error } : {}),
  };
  return { occasion, callers: [{ about, hooks: jobOf(graph, step.job).hooks }] };
}

/** The pipelines whose jobs the launch asked for as such. */
function pipelinesOf({ graph, plan }: HookScope): Telling['callers'] {
  const selected = listNames(plan.launch.select).flatMap(
    (text) => /^pipeline:['"]?([^'"\s]+?)['"]?$/.exec(text)?.[1] ?? [],
  );
  return [...new Set(selected)].flatMap((pipeline) =>
    Object.hasOwn(graph.pipelines, pipeline) ? [{ about: { pipeline }, hooks: graph.pipelines[pipeline]?.hooks }] : [],
  );
}

/** The resources that it uses, as those of one environment; a hook without any is its own. */
export function destinationOf(graph: Graph, environment: string, name: string): string {
  const hook = graph.hooks[name];
  const manifest = graph.jobTypes[hook?.type ?? '']?.manifest;
  const config: JsonMap = (hook?.config ?? {}) as JsonMap; // of the graph, which is JSON
  const used = Object.values({
    ...hook?.resources,
    ...(manifest === undefined ? {} : slotsOfConfig(manifest, config)),
  });
  return `${graph.project}/${environment}/${used.length === 0 ? `hook:${name}` : [...used].sort().join(',')}`;
}

export function listNames(names: string | readonly string[] | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}
