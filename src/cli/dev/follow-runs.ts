import type { DaemonNews } from '../../automation/daemon-ports.ts';
import { toRunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import type { Store } from '../../ports/store.ts';
import { createRunTally, type RunTally } from '../run-progress/run-tally.ts';
import { messageOf } from '../../std/message-of.ts';
import type { DevNews, FollowedRun } from './dev-news.ts';

/**
 * Tells a daemon's news in their order, and between them what becomes of the steps of its runs: their events are looked for in the store,
 * every so often while a run goes on, and once more before its end is told.
 */
export class RunFollower {
  readonly #store: Pick<Store, 'readRun' | 'readEvents'>;
  readonly #tell: (news: DevNews) => void;
  readonly #runs = new Map<string, Followed>();
  /** Of each run, the number of the last event that was read. */
  readonly #read = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;
  #telling: Promise<void> = Promise.resolve();
  #isLooking = false;

  constructor(store: Pick<Store, 'readRun' | 'readEvents'>, tell: (news: DevNews) => void) {
    this.#store = store;
    this.#tell = tell;
    this.#timer = setInterval(() => this.#lookLater(), LOOK_MS);
    this.#timer.unref();
  }

  hear(news: DaemonNews): void {
    this.#later(() => this.#take(news));
  }

  /** Resolves when everything is told. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#telling;
  }

  /** One after another; that the store does not answer holds up nothing. */
  #later(work: () => Promise<void>): void {
    this.#telling = this.#telling.then(work).catch((error: unknown) => {
      const reason = messageOf(error);
      this.#tell({ kind: 'failed', doing: 'following runs', reason });
    });
  }

  #lookLater(): void {
    if (this.#isLooking || this.#runs.size === 0) return;
    this.#isLooking = true;
    this.#later(async () => {
      try {
        for (const run of this.#runs.keys()) await this.#look(run, true);
      } finally {
        this.#isLooking = false;
      }
    });
  }

  async #take(news: DaemonNews): Promise<void> {
    if (news.kind === 'run_started') {
      const about = await this.#begin(news.run, news.lane);
      this.#tell({ ...news, ...(about.partition === undefined ? {} : { partition: about.partition }) });
    } else if (news.kind === 'run_taken_over') {
      await this.#begin(news.run, undefined);
      await this.#look(news.run, false);
      this.#tell(news);
    } else if (news.kind === 'run_ended') {
      await this.#look(news.run, true);
      const followed = this.#runs.get(news.run);
      const run = await this.#store.readRun(toRunId(news.run));
      this.#tell({
        ...news,
        ...followed?.about,
        ...(followed === undefined ? {} : { counts: followed.tally.counts }),
        ...tookOf(run),
      });
      this.#forget(news.run);
    } else {
      if (news.kind === 'run_lost') this.#forget(news.run);
      this.#tell(news);
    }
  }

  async #begin(id: string, lane: string | undefined): Promise<FollowedRun> {
    const run = await this.#store.readRun(toRunId(id));
    const partition = partitionOf(run);
    const about = {
      lane: lane ?? run?.tags['millrace/schedule'] ?? '',
      ...(partition === undefined ? {} : { partition }),
    };
    this.#runs.set(id, { tally: createRunTally(), about });
    this.#read.set(id, 0);
    return about;
  }

  #forget(run: string): void {
    this.#runs.delete(run);
    this.#read.delete(run);
  }

  async #look(id: string, isTold: boolean): Promise<void> {
    const followed = this.#runs.get(id);
    if (followed === undefined) return;
    const { tally } = followed;
    for (let isMore = true; isMore;) {
      const events = await this.#store.readEvents(toRunId(id), { after: this.#read.get(id) ?? 0, limit: PAGE });
      for (const event of events) {
        const step = tally.add(event);
        if (isTold && event.type === 'step_waiting') this.#tell({ kind: 'step_waits', event });
        if (isTold && step !== undefined) this.#tellStep(id, step, tally);
      }
      const last = events.at(-1);
      if (last !== undefined) this.#read.set(id, last.seq);
      isMore = events.length === PAGE;
    }
  }

  #tellStep(run: string, step: string, tally: RunTally): void {
    const ended = Object.values(tally.counts).reduce((sum, count) => sum + count, 0);
    const of = Math.max(tally.created()?.body.steps ?? 0, tally.steps.size);
    const state = tally.steps.get(step);
    if (state !== undefined) this.#tell({ kind: 'step_ended', run, step, ended, of, ...state });
  }
}

interface Followed {
  readonly tally: RunTally;
  readonly about: FollowedRun;
}

const LOOK_MS = 300;
const PAGE = 500;

function partitionOf(run: Run | undefined): string | undefined {
  const partition = run?.launch.partition;
  return partition === undefined || typeof partition === 'string' ? partition : Object.values(partition).join(', ');
}

function tookOf(run: Run | undefined): { readonly tookMs?: number } {
  return run?.endedAt === undefined ? {} : { tookMs: run.endedAt - (run.startedAt ?? run.createdAt) };
}
