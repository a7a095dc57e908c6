import { randomUUID } from 'node:crypto';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Graph } from '../graph/graph.ts';
import type { RunEvent } from '../model/event.ts';
import type { RunId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../model/run.ts';
import { carryOver, itemsFound } from '../run/carry-over.ts';
import { fail, type Result } from '../std/result.ts';
import { endAbandoned, readPlanOf } from './end-abandoned.ts';
import type { Instance } from './instance.ts';
import { launchRun, type LaunchOptions } from './launch-run.ts';

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
  const found = await readFound(instance, run.id, old);
  return launchRun(instance, graph, old.launch, {
    ...options,
    cause: { kind: 'retry', key: `${run.id}/${randomUUID()}` },
    retryOf: run.id,
    adjust: (plan) => carryOver(plan, run.id, { steps, found }),
  });
}

/** What steps of a run found; its events are read only where there is something. */
async function readFound({ store }: Instance, run: RunId, plan: Plan): Promise<ReturnType<typeof itemsFound>> {
  if (!plan.steps.some(({ finds }) => finds === true)) return new Map();
  const events: RunEvent[] = [];
  for (;;) {
    const page = await store.readEvents(run, { after: events.at(-1)?.seq ?? 0, limit: EVENTS_AT_ONCE });
    events.push(...page);
    if (page.length < EVENTS_AT_ONCE) return itemsFound(plan, events);
  }
}

const EVENTS_AT_ONCE = 10_000;

function problem(run: Run, message: string): Diagnostic {
  return createDiagnostic('MR5006', { source: { file: 'retry', text: run.id }, start: 0, end: run.id.length }, message);
}
