import type { Backfill, BackfillState, ChunkKey } from '../../model/backfill.ts';
import type { RunId } from '../../model/ids.ts';
import { isRunEnded } from '../../model/run.ts';
import type { ChunkRange, ChunkRecord, ChunkTally, SettledChunk } from '../../ports/backfill-store.ts';

/**
 * What is to be done next for a backfill. Pure: the same for the same backfill, whoever looks. Runs that have ended are counted; while it goes on,
 * chunks whose needs are done are begun, as many as may go at once, those of later stages first, and chunks whose needs failed are skipped;
 * when it is cancelled, its runs are asked to end. Of each stage chunks are decided in their order.
 */
export function decideBackfill(about: BackfillToDecide): BackfillDecision {
  const { backfill, open, whole } = about;
  const settled = open.flatMap(settle);
  const goingCount = open.length - settled.length;
  const nothing = { settled, begin: [], skipped: [], cursors: backfill.cursors, cancel: [] };
  if (backfill.state === 'cancelling') {
    const cancel = open.flatMap((chunk) => toCancel(chunk, backfill.leavesGoing === true));
    return open.length === 0 ? { ...nothing, end: 'cancelled' } : { ...nothing, cancel };
  }
  const isDone = backfill.stages.every(({ chunks }, stage) => (backfill.cursors[stage] ?? 0) >= chunks);
  if (isDone && open.length === 0 && whole !== undefined) {
    return { ...nothing, end: whole.succeeded === backfill.chunks ? 'succeeded' : 'failed' };
  }
  if (backfill.state !== 'running') return nothing;
  return { ...nothing, ...beginChunks(about, backfill.runsMax - goingCount) };
}

export interface BackfillToDecide {
  readonly backfill: Pick<Backfill, 'state' | 'cursors' | 'chunks' | 'runsMax' | 'leavesGoing'> & {
    readonly stages: readonly { readonly chunks: number }[];
  };
  /** Chunks that have a run and no outcome yet. */
  readonly open: readonly ChunkRecord[];
  /** Of each stage the next chunks, in order, each with what became of what it needs. */
  readonly next: readonly (readonly NextChunk[])[];
  /** Of all chunks; there when none is left to begin. */
  readonly whole: ChunkTally | undefined;
}

export interface NextChunk extends ChunkKey {
  readonly needs: readonly (ChunkRange & { readonly tally: ChunkTally })[];
}

export interface BackfillDecision {
  readonly settled: readonly SettledChunk[];
  readonly begin: readonly ChunkKey[];
  readonly skipped: readonly SettledChunk[];
  readonly cursors: readonly number[];
  /** Runs that are to be asked to end. */
  readonly cancel: readonly RunId[];
  readonly end?: BackfillState;
}

function settle({ stage, number, run, runState }: ChunkRecord): readonly SettledChunk[] {
  if (runState === undefined)
    return [{ stage, number, outcome: 'failed', reason: `The run "${run ?? ''}" was removed before it was counted.` }];
  if (!isRunEnded(runState)) return [];
  const outcome = runState === 'succeeded' || runState === 'failed' ? runState : 'cancelled';
  return [{ stage, number, outcome }];
}

function toCancel({ run, runState }: ChunkRecord, leavesGoing: boolean): readonly RunId[] {
  if (run === undefined || runState === undefined || isRunEnded(runState) || runState === 'cancelling') return [];
  return leavesGoing && runState !== 'queued' ? [] : [run];
}

function beginChunks(
  { backfill, next }: BackfillToDecide,
  room: number,
): Pick<BackfillDecision, 'begin' | 'skipped' | 'cursors'> {
  const [begin, skipped]: [ChunkKey[], SettledChunk[]] = [[], []];
  const cursors = [...backfill.cursors];
  for (const chunks of next.toReversed()) {
    for (const chunk of chunks) {
      const { stage, number } = chunk;
      if (number !== cursors[stage]) break;
      const bad = chunk.needs.find(({ tally }) => tally.failed + tally.cancelled + tally.skipped > 0);
      if (bad !== undefined)
        skipped.push({
          stage,
          number,
          outcome: 'skipped',
          reason: 'What it reads was not made: a run before it did not succeed.',
        });
      else if (begin.length < room && chunk.needs.every(isMade)) begin.push({ stage, number });
      else break;
      cursors[stage] = number + 1;
    }
  }
  return { begin, skipped, cursors };
}

function isMade({ first, last, tally }: NextChunk['needs'][number]): boolean {
  return tally.succeeded === last - first + 1;
}
