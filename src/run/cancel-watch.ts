import type { RunId } from '../model/ids.ts';
import type { Cancel, Store } from '../ports/store.ts';
import type { Ask } from './ask-patiently.ts';
import type { News } from './news.ts';
import type { Timers } from './timers.ts';

/** Who asks for the end of a run: signals in this process, and any process by the store. */
export class CancelWatch {
  readonly #about: CancelWatchAbout;
  #asked: Cancel | undefined;

  constructor(about: CancelWatchAbout) {
    this.#about = about;
  }

  get isAsked(): boolean {
    const { signal, kill } = this.#about;
    return this.#asked !== undefined || signal?.aborted === true || kill?.aborted === true;
  }

  /** Without grace. */
  get isForced(): boolean {
    return this.#about.kill?.aborted === true || this.#asked?.force === true;
  }

  listen(): void {
    const { signal, kill } = this.#about;
    if (signal?.aborted === true) this.#cancel();
    else signal?.addEventListener('abort', this.#cancel);
    if (kill?.aborted === true) this.#hurry();
    else kill?.addEventListener('abort', this.#hurry);
  }

  stop(): void {
    this.#about.signal?.removeEventListener('abort', this.#cancel);
    this.#about.kill?.removeEventListener('abort', this.#hurry);
  }

  /** Looks for what other processes ask. */
  async look(): Promise<void> {
    const { store, run, patiently } = this.#about;
    const cancel = await patiently(() => store.readCancel(run));
    if (cancel === undefined || (this.#asked !== undefined && this.#asked.force === cancel.force)) return;
    this.#asked = cancel;
    this.#about.tell({ kind: 'cancelled', reason: cancel.reason });
  }

  /** Looks again and again. */
  poll(): void {
    const { timers, pollMs, tell } = this.#about;
    timers.after(pollMs, () => {
      this.look().then(
        () => this.poll(),
        (error: unknown) => tell({ kind: 'broken', error }),
      );
    });
  }

  readonly #hurry = (): void => this.#cancelBySignal({ reason: 'killed', force: true });

  readonly #cancel = (): void => {
    const reason: unknown = this.#about.signal?.reason;
    this.#cancelBySignal({ reason: typeof reason === 'string' ? reason : 'cancelled', force: false });
  };

  /** Kept at once, whatever the coordinator is busy with: if it dies now, whoever takes the run over cancels it. */
  #cancelBySignal(cancel: Cancel): void {
    const { store, run, patiently, tell } = this.#about;
    const asked = patiently(() => store.requestCancel({ run, ...cancel }));
    asked.catch(() => undefined); // the run's own events will not be stored either, which is told then
    tell({ kind: 'cancelled', reason: cancel.reason });
  }
}

export interface CancelWatchAbout {
  readonly run: RunId;
  readonly store: Store;
  readonly timers: Timers;
  readonly patiently: Ask;
  readonly pollMs: number;
  readonly tell: (news: News) => void;
  /** When aborted, the run is cancelled; the reason is told if it is text. */
  readonly signal?: AbortSignal;
  /** When aborted, the run is cancelled without grace. */
  readonly kill?: AbortSignal;
}
