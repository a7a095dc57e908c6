import type { Signal, SignalTopic } from '../model/signal.ts';

/**
 * What runs did that others may start on, in the order in which it was stored: the part of the events that sensors and jobs that go by
 * data listen to. Safe to read at any time from any process.
 *
 * Invariant: whoever goes on from the cursor that a page gave misses nothing and gets nothing twice, however long those who write take
 * to commit. Signals leave with the events of their run (`retention-store.ts`).
 */
export interface SignalStore {
  /** Signals after a cursor, oldest first, of all projects of the instance. */
  readSignals(page: SignalPage): Promise<SignalFeed>;
  /** The cursor after which only signals come that are stored from now on. */
  readSignalCursor(): Promise<number>;
}

export interface SignalPage {
  readonly topics: readonly SignalTopic[];
  /** 0 for all there are. */
  readonly cursor: number;
  readonly limit: number;
}

export interface SignalFeed {
  /** From here on next time; the one that was given when there is nothing new. */
  readonly cursor: number;
  readonly signals: readonly Signal[];
}
