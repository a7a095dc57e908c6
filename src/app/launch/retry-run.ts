import { randomUUID } from 'node:crypto';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';
import { isRunEnded, type Run } from '../../model/run.ts';
import { isMocked } from '../../run/mocks/mock-graph.ts';
import type { ChangedInput } from '../../run/repeat/find-changed-inputs.ts';
import { findChangedJobs } from '../../run/repeat/find-changed-jobs.ts';
import { explainRepeat, type RepeatedStep } from '../../run/repeat/explain-repeat.ts';
import { type OldRun, type Repeat, repeatRun, type RepeatWish } from '../../run/repeat/repeat.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { endAbandoned, isAbandoned } from './end-abandoned.ts';
import { type Instance, readKeptGraph } from '../instance/instance.ts';
import { launchRun, type LaunchOptions, planLaunch } from './launch.ts';
import { readChangedInputs } from './read-changed-inputs.ts';
import { readOldRun } from './read-old-run.ts';

/**
 * Repeats a run: a new run of the graph given (the current one, or the one that the run was pinned to). Of what is wished, what succeeded
 * and is still valid is carried over. A run whose coordinator died is ended first: what its steps left as results counts.
 */
export async function retryRun(
  instance: Instance,
  retry: Retry,
  options: RetryOptions = {},
): Promise<Result<Run, readonly Diagnostic[]>> {
  const { graph, run } = retry;
  const ended = await endAbandoned(instance, run, options);
  if (!ended.ok) return fail([problem(run, ended.error)]);
  const prepared = await prepare(instance, retry);
  if (!prepared.ok) return prepared;
  const { old, repeat } = prepared.value;
  return launchRun(instance, graph, repeat.launch, {
    ...options,
    cause: { kind: 'retry', key: `${run.id}/${randomUUID()}` },
    retryOf: run.id,
    adjust(plan) {
      options.onChanged?.(
        findChangedJobs({ plan: old.plan, graph: readKeptGraph(instance, run.graph) }, { plan, graph }),
      );
      const adjusted = repeat.adjust(plan);
      return options.adjust === undefined ? adjusted : options.adjust(adjusted);
    },
  });
}

export interface Retry {
  readonly graph: Graph;
  readonly run: Run;
  readonly wish: RepeatWish;
}

export interface RetryOptions extends LaunchOptions {
  /** Told of jobs that are not as they were in the run, before there is a new one. */
  readonly onChanged?: (jobs: ReadonlyMap<string, string>) => void;
}

/** What a retry would do; nothing is created, and the run is left as it is. */
export async function planRetry(
  instance: Instance,
  retry: Retry,
): Promise<Result<PlannedRetry, readonly Diagnostic[]>> {
  const { graph, run, wish } = retry;
  if (!isRunEnded(run.state) && !(await isAbandoned(instance, run)))
    return fail([problem(run, `The run "${run.id}" still goes on.`)]);
  const prepared = await prepare(instance, retry);
  if (!prepared.ok) return prepared;
  const { old, repeat } = prepared.value;
  const planned = await planLaunch(instance, graph, repeat.launch, { retryOf: run.id });
  if (!planned.ok) return planned;
  const plan = repeat.adjust(planned.value.plan);
  const oldGraph = readKeptGraph(instance, run.graph);
  const changed = { then: { plan: old.plan, graph: oldGraph }, now: { plan, graph } };
  const inputs =
    oldGraph === undefined ? undefined : await readChangedInputs(instance, { run, plan: old.plan, graph: oldGraph });
  const changedInputs = inputs?.changed ?? new Map<string, never>();
  const changedJobs = findChangedJobs(changed.then, changed.now);
  return succeed({
    plan,
    warnings: planned.value.warnings,
    steps: explainRepeat(plan, { old, wish, changedJobs, changedInputs, outside: inputs?.outside ?? new Map() }),
    changedInputs,
    begun: inputs?.begun ?? new Set(),
  });
}

export interface PlannedRetry {
  readonly plan: Plan;
  readonly warnings: readonly Diagnostic[];
  readonly steps: readonly RepeatedStep[];
  /** By steps of the old run: what they read then and is another now. */
  readonly changedInputs: ReadonlyMap<string, readonly ChangedInput[]>;
  /** Steps of the old run that began, and so read something. */
  readonly begun: ReadonlySet<string>;
}

interface Prepared {
  readonly old: OldRun;
  readonly repeat: Repeat;
}

async function prepare(
  instance: Instance,
  { graph, run, wish }: Retry,
): Promise<Result<Prepared, readonly Diagnostic[]>> {
  const old = await readOldRun(instance, run);
  if (old === undefined) return fail([problem(run, `The plan of the run "${run.id}" is not there any more.`)]);
  if (wish.kind === 'some' && isMocked(graph, old.plan.environment)) {
    const message = `The run "${run.id}" was on mocks: what its steps made went with it, so none of them can be run alone.`;
    return fail([problem(run, message, `Run it whole again: millrace retry ${run.id} --all`)]);
  }
  const repeat = repeatRun(graph, old, wish);
  return repeat.ok ? succeed({ old, repeat: repeat.value }) : repeat;
}

function problem(run: Run, message: string, hint?: string): Diagnostic {
  const span = { source: { file: 'retry', text: run.id }, start: 0, end: run.id.length };
  return createDiagnostic('MR5006', span, message, hint === undefined ? {} : { hint });
}
