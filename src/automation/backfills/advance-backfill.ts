import type { Backfill, BackfillHead, BackfillState, ChunkKey } from '../../model/backfill.ts';
import type { BackfillStore, ChunkRange, ChunkStep } from '../../ports/backfill-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { NewRun, Store } from '../../ports/store.ts';
import type { AutomationLimits } from '../limits.ts';
import { type BackfillLayout } from './backfill-layout.ts';
import { decideBackfill, type NextChunk } from './decide-backfill.ts';

/**
 * One look at a backfill: what has become of it is read, what comes next is decided and written, all of it or nothing. `isStale`: somebody
 * else wrote meanwhile, and nothing was done.
 */
export async function advanceBackfill(known: KnownBackfill, ports: AdvancePorts): Promise<Advance> {
  const { store, clock } = ports;
  const { head, backfill, layout } = known;
  const current = { ...head, stages: backfill.stages };
  const open = await store.listChunks({ backfill: head.id, outcomes: ['open'], limit: OPEN_MAX });
  const next = head.state === 'running' ? await findNext(known, open.length, ports) : [];
  const isDone = backfill.stages.every(({ chunks }, stage) => (head.cursors[stage] ?? 0) >= chunks);
  const whole = isDone && open.length === 0 ? await tallyWhole(backfill, store) : undefined;
  const decision = decideBackfill({ backfill: current, open, next, whole });
  for (const run of decision.cancel)
    await store.requestCancel({ run, reason: `the backfill "${head.id}" was cancelled`, force: false });
  const planned = planChunks(decision.begin, { head, layout, at: clock.now() });
  const step: ChunkStep = {
    backfill: head.id,
    revision: head.revision,
    settled: decision.settled,
    added: [...planned, ...decision.skipped],
    cursors: decision.cursors,
    ...(decision.end === undefined ? {} : { end: { state: decision.end, at: clock.now() } }),
  };
  const isEmpty = step.settled.length + step.added.length === 0 && step.end === undefined;
  if (isEmpty) return { isStale: false, hasMore: false, requested: [] };
  if (!(await store.commitChunks(step))) return { isStale: true, hasMore: true, requested: [] };
  const requested = planned.flatMap((chunk) => ('created' in chunk ? [chunk.created] : []));
  return {
    isStale: false,
    hasMore: decision.end === undefined,
    requested,
    ...(decision.end === undefined ? {} : { ended: decision.end }),
  };
}

/** A backfill as it is now, with what never changes of it. */
export interface KnownBackfill {
  readonly head: BackfillHead;
  readonly backfill: Backfill;
  readonly layout: BackfillLayout;
}

export interface AdvancePorts {
  readonly store: BackfillStore & Pick<Store, 'requestCancel'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly limits: Pick<AutomationLimits, 'chunksAtOnce'>;
}

export interface Advance {
  readonly isStale: boolean;
  /** There is more to decide at once. */
  readonly hasMore: boolean;
  readonly requested: readonly NewRun[];
  readonly ended?: BackfillState;
}

/** More runs than this of one backfill never go at once. */
export const OPEN_MAX = 10_000;

/** Chunks that may be decided now, with what became of what they need. A chunk that needs one which was not begun yet is none, nor are those after it. */
async function findNext(
  { head, backfill, layout }: KnownBackfill,
  openCount: number,
  { store, limits }: AdvancePorts,
): Promise<readonly (readonly NextChunk[])[]> {
  const room = Math.max(0, Math.min(limits.chunksAtOnce, head.runsMax - openCount));
  if (room === 0) return [];
  const candidates = backfill.stages.map(({ chunks }, stage) => {
    const found: { readonly chunk: ChunkKey; readonly ranges: readonly ChunkRange[] }[] = [];
    for (let number = head.cursors[stage] ?? 0; number < chunks && found.length < room; number++) {
      const ranges = layout.needsOf({ stage, number });
      if (ranges.some((range) => range.last >= (range.stage === stage ? number : (head.cursors[range.stage] ?? 0))))
        break;
      found.push({ chunk: { stage, number }, ranges });
    }
    return found;
  });
  const tallies = await store.tallyChunks(
    head.id,
    candidates.flat().flatMap(({ ranges }) => ranges),
  );
  let at = 0;
  return candidates.map((found) =>
    found.map(({ chunk, ranges }) => ({
      ...chunk,
      needs: ranges.map((range) => {
        const tally = tallies[at++];
        if (tally === undefined) throw new Error('a range was not counted');
        return { ...range, tally };
      }),
    })),
  );
}

async function tallyWhole({ id, stages }: Backfill, store: BackfillStore) {
  const ranges = stages.map(({ chunks }, stage) => ({ stage, first: 0, last: chunks - 1 }));
  const sum = { succeeded: 0, failed: 0, cancelled: 0, skipped: 0, open: 0 };
  for (const tally of await store.tallyChunks(id, ranges)) {
    sum.succeeded += tally.succeeded;
    sum.failed += tally.failed;
    sum.cancelled += tally.cancelled;
    sum.skipped += tally.skipped;
    sum.open += tally.open;
  }
  return sum;
}

function planChunks(
  chunks: readonly ChunkKey[],
  { head, layout, at }: { readonly head: BackfillHead; readonly layout: BackfillLayout; readonly at: number },
): ChunkStep['added'] {
  const { priority, carrier, id } = head;
  return chunks.map((chunk) => {
    const planned = layout.planChunk(chunk, at);
    if (!planned.ok) return { ...chunk, outcome: 'failed', reason: planned.error };
    const queued = carrier === 'daemons' ? { queued: { priority, lane: `backfill:${id}` } } : {};
    return { ...chunk, created: planned.value, ...queued };
  });
}
