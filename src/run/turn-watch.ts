import type { RunId } from '../model/ids.ts';
import type { RunTurn, Store } from '../ports/store.ts';
import type { Ask } from './ask-patiently.ts';
import type { Timers } from './timers.ts';

/** Looks, while a run asks for its place in the queue again, whether it has it: when the bell rings, and again and again. */
export class TurnWatch {
  readonly #about: TurnWatchAbout;
  #cancelTimer: (() => void) | undefined;

  constructor(about: TurnWatchAbout) {
    this.#about = about;
  }

  /** What the run has now, as far as its coordinator knows. */
  watch(turn: RunTurn | undefined): void {
    if (turn !== 'asked') this.#stop();
    else if (this.#cancelTimer === undefined) this.#look(this.#about.pollMs);
  }

  /** It may have its place: that is looked at now. */
  hurry(): void {
    if (this.#cancelTimer !== undefined) this.#look(0);
  }

  #stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  #look(delayMs: number): void {
    const { timers, patiently, store, run, onTurn, onError } = this.#about;
    this.#stop();
    this.#cancelTimer = timers.after(delayMs, () => {
      patiently(() => store.readTurn(run)).then((turn) => {
        this.#cancelTimer = undefined;
        onTurn(turn);
      }, onError);
    });
  }
}

export interface TurnWatchAbout {
  readonly run: RunId;
  readonly store: Pick<Store, 'readTurn'>;
  readonly timers: Timers;
  readonly patiently: Ask;
  readonly pollMs: number;
  readonly onTurn: (turn: RunTurn | undefined) => void;
  readonly onError: (error: unknown) => void;
}
