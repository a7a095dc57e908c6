import type { Backfill, BackfillHead, ChunkKey } from '../../src/model/backfill.ts';
import type {
  AddedChunk,
  BackfillChange,
  BackfillFilter,
  BackfillStore,
  ChunkFilter,
  ChunkRange,
  ChunkRecord,
  ChunkStep,
  ChunkTally,
} from '../../src/ports/backfill-store.ts';
import type { AtOnce } from './at-once.ts';
import type { MemoryQueue } from './memory-queue.ts';
import type { MemoryStore } from './memory-store.ts';

/** What the backfill store promises, in memory, beside runs and their queue. Held to the contract suite of the port. */
export class MemoryBackfills implements AtOnce<BackfillStore> {
  readonly #runs: MemoryStore;
  readonly #queue: MemoryQueue;
  readonly #observer: BackfillObserver;
  readonly #backfills = new Map<string, Backfill>();
  readonly #chunks = new Map<string, Map<string, ChunkRecord>>();

  constructor(runs: MemoryStore, queue: MemoryQueue, observer: BackfillObserver = {}) {
    this.#runs = runs;
    this.#queue = queue;
    this.#observer = observer;
  }

  createBackfill(backfill: Backfill): boolean {
    this.#runs.refuseWhenOutdated();
    if (this.#backfills.has(backfill.id)) return false;
    this.#backfills.set(backfill.id, backfill);
    this.#chunks.set(backfill.id, new Map());
    this.#observer.onBackfill?.(backfill);
    return true;
  }

  readBackfill(id: string): Backfill | undefined {
    return this.#backfills.get(id);
  }

  listBackfills({ project, environment, states, limit }: BackfillFilter): readonly BackfillHead[] {
    const found = [...this.#backfills.values()].filter(
      (one) =>
        (project === undefined || one.project === project) &&
        (environment === undefined || one.environment === environment) &&
        (states === undefined || states.includes(one.state)),
    );
    return found
      .reverse()
      .slice(0, limit)
      .map(({ stages: _, ...head }) => head);
  }

  listChunks({ backfill, outcomes, after, isNewestFirst = false, limit }: ChunkFilter): readonly ChunkRecord[] {
    const direction = isNewestFirst ? -1 : 1;
    const found = this.#sorted(backfill).filter(
      (chunk) =>
        (outcomes === undefined || outcomes.includes(chunk.outcome ?? 'open')) &&
        (after === undefined || direction * compareChunks(chunk, after) > 0),
    );
    const ordered = isNewestFirst ? found.reverse() : found;
    return ordered.slice(0, limit).map((chunk) => this.#withRun(chunk));
  }

  tallyChunks(backfill: string, ranges: readonly ChunkRange[]): readonly ChunkTally[] {
    return ranges.map(({ stage, first, last }) => {
      const within = this.#sorted(backfill).filter(
        (chunk) => chunk.stage === stage && chunk.number >= first && chunk.number <= last,
      );
      const countOf = (outcome: keyof ChunkTally): number =>
        within.filter((chunk) => (chunk.outcome ?? 'open') === outcome).length;
      return {
        succeeded: countOf('succeeded'),
        failed: countOf('failed'),
        cancelled: countOf('cancelled'),
        skipped: countOf('skipped'),
        open: countOf('open'),
      };
    });
  }

  commitChunks(step: ChunkStep): boolean {
    this.#runs.refuseWhenOutdated();
    const { backfill: id, revision, settled, added, cursors, end } = step;
    const backfill = this.#backfills.get(id);
    const chunks = this.#chunks.get(id);
    if (backfill?.revision !== revision || chunks === undefined) return false;
    for (const chunk of added) if (chunks.has(keyOf(chunk))) throw new Error(`there is a chunk ${keyOf(chunk)}`);
    const ended = end === undefined ? {} : { state: end.state, endedAt: end.at };
    this.#backfills.set(id, { ...backfill, revision: revision + 1, cursors, ...ended });
    for (const { stage, number, outcome, reason } of settled) {
      const known = chunks.get(keyOf({ stage, number }));
      if (known === undefined || known.outcome !== undefined) continue;
      chunks.set(keyOf(known), { ...known, outcome, ...(reason === undefined ? {} : { reason }) });
    }
    for (const chunk of added) chunks.set(keyOf(chunk), this.#add(chunk));
    this.#observer.onChunks?.(step);
    return true;
  }

  changeBackfill(change: BackfillChange): boolean {
    const backfill = this.#backfills.get(change.backfill);
    if (backfill === undefined) return false;
    const { revision } = backfill;
    if (change.to === 'priority') {
      if (backfill.endedAt !== undefined || backfill.priority === change.priority) return false;
      this.#backfills.set(backfill.id, { ...backfill, priority: change.priority, revision: revision + 1 });
      const open = this.#sorted(backfill.id).flatMap(({ run, outcome }) => (outcome === undefined ? (run ?? []) : []));
      this.#queue.reprioritise(new Set(open), change.priority);
      return true;
    }
    const { to, at, by, reason } = change;
    const from: readonly string[] = FROM[to];
    if (!from.includes(backfill.state)) return false;
    const { leavesGoing: _, ...others } = backfill;
    const leaves = to === 'cancelling' && change.leavesGoing ? { leavesGoing: true as const } : {};
    const changed = { at, by, ...(reason === undefined ? {} : { reason }) };
    this.#backfills.set(backfill.id, { ...others, ...leaves, state: to, revision: revision + 1, changed });
    return true;
  }

  #add(chunk: AddedChunk): ChunkRecord {
    if ('outcome' in chunk) return chunk;
    const { stage, number, created, queued } = chunk;
    if (queued === undefined) this.#runs.createRun(created);
    else this.#queue.request({ created, queued });
    return { stage, number, run: created.run.id };
  }

  #sorted(backfill: string): ChunkRecord[] {
    return [...(this.#chunks.get(backfill)?.values() ?? [])].sort(compareChunks);
  }

  #withRun(chunk: ChunkRecord): ChunkRecord {
    const run = chunk.run === undefined ? undefined : this.#runs.readRun(chunk.run);
    if (run === undefined) return chunk;
    const { state: runState, startedAt, endedAt } = run;
    const times = {
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(endedAt === undefined ? {} : { endedAt }),
    };
    return { ...chunk, runState, ...times };
  }
}

/** Told in the moment in which something is stored for good. */
export interface BackfillObserver {
  readonly onBackfill?: (backfill: Backfill) => void;
  readonly onChunks?: (step: ChunkStep) => void;
}

const FROM = { paused: ['running'], running: ['paused'], cancelling: ['running', 'paused'] } as const;

function keyOf({ stage, number }: ChunkKey): string {
  return `${stage}/${number}`;
}

function compareChunks(a: ChunkKey, b: ChunkKey): number {
  return a.stage - b.stage || a.number - b.number;
}
