import { setTimeout as pause } from 'node:timers/promises';
import { advanceBackfill, OPEN_MAX } from '../../automation/backfills/advance-backfill.ts';
import { type BackfillLayout, createBackfillLayout } from '../../automation/backfills/backfill-layout.ts';
import { AUTOMATION_LIMITS } from '../../automation/limits.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Backfill, type BackfillHead, isBackfillEnded } from '../../model/backfill.ts';
import type { RunId } from '../../model/ids.ts';
import { isRunEnded } from '../../model/run.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { carryRun } from '../carry/carry.ts';
import { checkJobTypes } from '../launch/check-job-types.ts';
import { describeUser } from '../deploy/deploy.ts';
import { isAbandoned, readPlanOf } from '../launch/end-abandoned.ts';
import { findGraph } from '../deploy/find-graph.ts';
import type { Instance } from '../instance/instance.ts';
import { createPlanContext } from '../launch/plan-context.ts';
import { PRODUCT_VERSION } from '../product-version.ts';
import { systemClock } from '../system-clock.ts';

/**
 * Carries out a backfill in this process, by the decisions that daemons make: what was begun by one that is gone is gone on with. When `stop`
 * is aborted it is paused, and what goes on is waited for; with `kill` that is cancelled. Resolves with the backfill when nothing of it goes on
 * here; an error is a sentence for people.
 */
export async function carryBackfill(
  instance: Instance,
  id: string,
  options: CarryOptions,
): Promise<Result<BackfillHead, string>> {
  const opened = await openBackfill(instance, id);
  if (!opened.ok) return opened;
  const { backfill, layout, graph } = opened.value;
  const carried = new Map<RunId, Promise<void>>();
  let wake: () => void = () => undefined;
  options.stop.addEventListener('abort', () => wake());
  for (;;) {
    const head = await instance.store.readBackfill(id);
    if (head === undefined) return fail(`The backfill "${id}" is not there any more.`);
    if (options.stop.aborted && head.state === 'running') await pauseBackfill(instance, id);
    const { hasMore } = await advanceBackfill(
      { head, backfill, layout },
      { store: instance.store, clock: systemClock, limits: AUTOMATION_LIMITS },
    );
    const open = await instance.store.listChunks({ backfill: id, outcomes: ['open'], limit: OPEN_MAX });
    for (const { run } of open) {
      if (run === undefined || carried.has(run)) continue;
      const carrying = carryOne(instance, { graph, run }, options.kill).finally(() => {
        carried.delete(run);
        wake();
      });
      carried.set(run, carrying);
    }
    options.onLook?.();
    const isOver = isBackfillEnded(head.state) || (head.state === 'paused' && carried.size === 0 && open.length === 0);
    if (isOver) return succeed(head);
    if (hasMore) continue;
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await Promise.race([woken, pause(AUTOMATION_LIMITS.lookMs)]);
  }
}

export interface CarryOptions {
  readonly stop: AbortSignal;
  readonly kill: AbortSignal;
  /** Told after each look. */
  readonly onLook?: () => void;
}

/** A backfill with what never changes of it. An error is a sentence for people. */
export async function openBackfill(instance: Instance, id: string): Promise<Result<OpenedBackfill, string>> {
  const backfill = await instance.store.readBackfill(id);
  if (backfill === undefined) return fail(`There is no backfill "${id}".`);
  const graph = await findGraph(instance, backfill.graph);
  if (graph === undefined) return fail(`The graph of the backfill "${id}" is not there any more.`);
  const planning = await createPlanContext(backfill.launch);
  const layout = createBackfillLayout(graph, backfill, { planning, engine: PRODUCT_VERSION });
  return succeed({ backfill, graph, layout });
}

export interface OpenedBackfill {
  readonly backfill: Backfill;
  readonly graph: Graph;
  readonly layout: BackfillLayout;
}

/** Counts what has ended of a backfill and ends it when nothing is left, without a daemon. */
export async function settleBackfill(instance: Instance, id: string): Promise<void> {
  const opened = await openBackfill(instance, id);
  if (!opened.ok) return;
  const { backfill, layout } = opened.value;
  for (let hasMore = true; hasMore;) {
    const head = await instance.store.readBackfill(id);
    if (head?.state !== 'cancelling') return;
    const ports = { store: instance.store, clock: systemClock, limits: AUTOMATION_LIMITS };
    ({ hasMore } = await advanceBackfill({ head, backfill, layout }, ports));
  }
}

async function pauseBackfill({ store }: Instance, backfill: string): Promise<void> {
  await store.changeBackfill({
    backfill,
    to: 'paused',
    at: Date.now(),
    by: describeUser(),
    reason: 'the command was stopped',
  });
}

/** One that another process carries out is left to it. */
async function carryOne(
  instance: Instance,
  { graph, run: id }: { readonly graph: Graph; readonly run: RunId },
  kill: AbortSignal,
): Promise<void> {
  const run = await instance.store.readRun(id);
  if (run === undefined || isRunEnded(run.state) || !(await isAbandoned(instance, run))) {
    await pause(AUTOMATION_LIMITS.lookMs);
    return;
  }
  const plan = await readPlanOf(instance, run);
  if (plan === undefined) throw new Error(`the plan of ${id} is not there`);
  const refuse = (): string | undefined => checkJobTypes(graph, plan, instance.projectFolder)[0]?.message;
  await carryRun(instance, { graph, plan, run }, { signal: kill, kill, refuse });
}
