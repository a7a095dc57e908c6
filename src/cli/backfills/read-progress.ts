import type { Instance } from '../../app/instance/instance.ts';
import type { Backfill } from '../../model/backfill.ts';
import type { ChunkTally } from '../../ports/backfill-store.ts';

/** How far a backfill is: what became of its chunks, in all and of each stage. `undefined` when there is none. */
export async function readProgress({ store }: Instance, id: string): Promise<BackfillProgress | undefined> {
  const head = await store.readBackfill(id);
  if (head === undefined) return undefined;
  const ranges = head.stages.map(({ chunks }, stage) => ({ stage, first: 0, last: chunks - 1 }));
  const stages = await store.tallyChunks(id, ranges);
  return { head, stages, counts: stages.reduce(addTallies, NOTHING) };
}

export interface BackfillProgress {
  readonly head: Backfill;
  readonly counts: ChunkTally;
  readonly stages: readonly ChunkTally[];
}

const NOTHING: ChunkTally = { succeeded: 0, failed: 0, cancelled: 0, skipped: 0, open: 0 };

function addTallies(one: ChunkTally, other: ChunkTally): ChunkTally {
  return {
    succeeded: one.succeeded + other.succeeded,
    failed: one.failed + other.failed,
    cancelled: one.cancelled + other.cancelled,
    skipped: one.skipped + other.skipped,
    open: one.open + other.open,
  };
}
