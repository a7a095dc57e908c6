import type { RunEvent } from '../model/event.ts';
import type { RunId } from '../model/ids.ts';
import type { Appended, Store } from '../ports/store.ts';
import type { Ask } from './ask-patiently.ts';
import { type PendingBatch, toBatch } from './batch.ts';
import type { Bell } from './bell.ts';
import type { RunDetails } from './run-details.ts';
import type { RunState } from './run-state.ts';

/** A run as it is in the store. Its coordinator appends here, and sees a new state only when it is stored. */
export class StoredRun {
  readonly #about: StoredRunAbout;
  #state: RunState;

  constructor(about: StoredRunAbout) {
    this.#about = about;
    this.#state = about.state;
  }

  get state(): RunState {
    return this.#state;
  }

  /** As `appendEvents` of the store; what is stored is told to whoever listens. */
  async append(pending: PendingBatch): Promise<Appended> {
    const { store, details, id, epoch, bell, patiently, onEvents, onHooks } = this.#about;
    const hooks = details.hooksOf(pending.events, pending.state.index);
    const batch = {
      ...toBatch(this.#state, pending, { run: id, at: 0, epoch }),
      ...(hooks.length === 0 ? {} : { hooks }),
    };
    const stored = await patiently(() => store.appendEvents(batch));
    if (stored !== true) return stored;
    this.#state = pending.state;
    onEvents?.(pending.events, pending.state);
    if (batch.frees !== undefined) bell?.ring();
    if (hooks.length > 0) onHooks?.();
    return true;
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
