import { randomUUID } from 'node:crypto';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Graph } from '../graph/graph.ts';
import type { Plan } from '../model/plan.ts';
import { isRunEnded, type Run } from '../model/run.ts';
import { carryOver } from '../run/carry-over.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { carryRun, type RunOptions } from './carry-run.ts';
import { type Instance, readKeptGraph } from './instance.ts';
import { launchRun, type LaunchOptions } from './launch-run.ts';
import { isOwnerGone } from './owner.ts';

/**
 * Repeats a run from where it failed: a new run of the graph given (the current one, or the one that the run was pinned to), in which what
 * succeeded and is still valid is carried over. A run whose coordinator died is ended first: what its steps left as results counts.
 */
export async function retryRun(
  instance: Instance,
  graph: Graph,
  run: Run,
  options: LaunchOptions = {},
): Promise<Result<Run, readonly Diagnostic[]>> {
  const ended = await endAbandoned(instance, run, options);
  if (!ended.ok) return fail([problem(run, ended.error)]);
  const old = await readPlanOf(instance, run);
  if (old === undefined) return fail([problem(run, `The plan of the run "${run.id}" is not there any more.`)]);
  const steps = await instance.store.readSteps(run.id);
  return launchRun(instance, graph, old.launch, {
    ...options,
    cause: { kind: 'retry', key: `${run.id}/${randomUUID()}` },
    retryOf: run.id,
    adjust: (plan) => carryOver(plan, run.id, steps),
  });
}

/** The run when it has ended, or once it has been ended, because nobody carries it out any more. */
export async function endAbandoned(instance: Instance, run: Run, options: RunOptions): Promise<Result<Run, string>> {
  if (isRunEnded(run.state)) return succeed(run);
  if (run.owner !== undefined && !(await isAbandoned(instance, run))) return fail(`The run "${run.id}" still goes on.`);
  const [plan, graph] = [await readPlanOf(instance, run), readKeptGraph(instance, run.graph)];
  if (plan === undefined || graph === undefined) return fail(`The graph of the run "${run.id}" is not there any more.`);
  const limits = options.limits === undefined ? {} : { limits: options.limits };
  return carryRun(instance, { graph, plan, run }, { ...limits, signal: AbortSignal.abort('its coordinator is gone') });
}

async function isAbandoned({ store }: Instance, run: Run): Promise<boolean> {
  const lease = await store.readLease(run.id);
  if (lease?.owner === undefined) return true;
  return isOwnerGone(lease.owner) || lease.leftMs === 0;
}

async function readPlanOf({ store }: Instance, run: Run): Promise<Plan | undefined> {
  const text = await store.readPlan(run.id);
  return text === undefined ? undefined : (JSON.parse(text) as Plan); // as it was written when the run was created
}

function problem(run: Run, message: string): Diagnostic {
  return createDiagnostic('MR5006', { source: { file: 'retry', text: run.id }, start: 0, end: run.id.length }, message);
}
