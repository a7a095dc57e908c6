import type { RunEvent } from '../model/event.ts';
import type { RunId } from '../model/ids.ts';
import type { Appended, RunTurn, Store } from '../ports/store.ts';
import type { Ask } from './ask-patiently.ts';
import { type PendingBatch, toBatch } from './batch.ts';
import type { Bell } from './bell.ts';
import { needsTurn } from './needs-turn.ts';
import type { RunDetails } from './run-details.ts';
import type { RunState } from './run-state.ts';

/** A run as it is in the store. Its coordinator appends here, and sees a new state only when it is stored. */
export class StoredRun {
  readonly #about: StoredRunAbout;
  #state: RunState;
  #turn: RunTurn | undefined;

  constructor(about: StoredRunAbout) {
    this.#about = about;
    this.#state = about.state;
  }

  get state(): RunState {
    return this.#state;
  }

  /** Its place in the queue, as it is in the store or was when its coordinator looked last; `undefined` when it needs none. */
  get turn(): RunTurn | undefined {
    return this.#turn;
  }

  /** No step may start without its place. */
  get hasTurn(): boolean {
    return this.#turn === undefined || this.#turn === 'taken';
  }

  /** What was found in the store, by who looks there. */
  noteTurn(turn: RunTurn | undefined): void {
    this.#turn = turn;
  }

  /** As `appendEvents` of the store; what is stored is told to whoever listens. */
  async append(pending: PendingBatch): Promise<Appended> {
    const { store, details, id, epoch, bell, patiently, onEvents, onHooks } = this.#about;
    const hooks = details.hooksOf(pending.events, pending.state.index);
    const turn = this.#turnAfter(pending.state);
    const batch = {
      ...toBatch(this.#state, pending, { run: id, at: 0, epoch }),
      ...(hooks.length === 0 ? {} : { hooks }),
      ...(turn === this.#turn || turn === undefined || turn === 'taken' ? {} : { turn }),
    };
    const stored = await patiently(() => store.appendEvents(batch));
    if (stored !== true) return stored;
    this.#state = pending.state;
    this.#turn = turn;
    onEvents?.(pending.events, pending.state);
    if (batch.frees !== undefined) bell?.ring('room');
    if (batch.turn !== undefined) bell?.ring('turn');
    if (hooks.length > 0) onHooks?.();
    return true;
  }

  /** It gives its place back in the batch after which it only waits, and asks for it in the one after which it does not. */
  #turnAfter(state: RunState): RunTurn | undefined {
    if (this.#turn === undefined) return undefined;
    if (!needsTurn(state)) return 'given_back';
    return this.#turn === 'given_back' ? 'asked' : this.#turn;
  }
}

export interface StoredRunAbout {
  readonly id: RunId;
  readonly epoch: number;
  readonly state: RunState;
  readonly details: RunDetails;
  readonly store: Store;
  readonly patiently: Ask;
  readonly bell?: Bell;
  readonly onEvents?: (events: readonly RunEvent[], state: RunState) => void;
  readonly onHooks?: () => void;
}
