import type { Plan } from '../../model/plan.ts';
import { isRunEnded, type Run } from '../../model/run.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { carryRun, type PinnedRun, type RunOptions } from '../carry/carry.ts';
import { findGraph } from '../deploy/find-graph.ts';
import type { Instance } from '../instance/instance.ts';
import { isOwnerGone } from '../carry/owner.ts';

/**
 * The run when it has ended, or once it has been ended here, because nobody carries it out: what its attempts left as results counts, what
 * still runs of them is made to end, and the rest is cancelled. An error when somebody carries it out.
 */
export async function endAbandoned(
  instance: Instance,
  run: Run,
  { limits, reason = 'its coordinator is gone' }: EndOptions = {},
): Promise<Result<Run, string>> {
  if (isRunEnded(run.state)) return succeed(run);
  const pinned = await pinAbandoned(instance, run);
  if (!pinned.ok) return pinned;
  const signal = AbortSignal.abort(reason);
  return carryRun(instance, pinned.value, { ...(limits === undefined ? {} : { limits }), signal });
}

/** A run that nobody carries out, with all that is needed to do so; an error when somebody does, or when something of it is gone. */
export async function pinAbandoned(instance: Instance, run: Run): Promise<Result<PinnedRun, string>> {
  if (!(await isAbandoned(instance, run))) return fail(`The run "${run.id}" still goes on.`);
  const [plan, graph] = [await readPlanOf(instance, run), await findGraph(instance, run.graph)];
  if (plan === undefined || graph === undefined) return fail(`The graph of the run "${run.id}" is not there any more.`);
  return succeed({ graph, plan, run });
}

export interface EndOptions extends Pick<RunOptions, 'limits'> {
  readonly reason?: string;
}

/** Nobody has taken the run yet, or whoever had it is gone or has been silent for the whole of its lease. */
export async function isAbandoned({ store }: Instance, run: Run): Promise<boolean> {
  const lease = await store.readLease(run.id);
  if (lease?.owner === undefined) return true;
  return isOwnerGone(lease.owner) || lease.leftMs === 0;
}

export async function readPlanOf({ store }: Instance, run: Run): Promise<Plan | undefined> {
  const text = await store.readPlan(run.id);
  return text === undefined ? undefined : (JSON.parse(text) as Plan); // as it was written when the run was created
}
