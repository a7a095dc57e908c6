import { deliverHooks, type DeliveredHook } from './deliver-hooks.ts';
import type { Instance } from '../instance/instance.ts';

/**
 * Delivers calls of hooks while a process carries out runs: what is due when it begins, what is called while it goes on, and at its end once
 * more. What is not delivered then is left to whoever comes next: another run, `millrace hooks deliver`, a daemon.
 */
export class HookCourier {
  readonly #instance: Instance;
  readonly #ending = new AbortController();
  #going: Promise<void> | undefined;
  #isAsked = false;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #undelivered = new Map<string, DeliveredHook>();

  constructor(instance: Instance) {
    this.#instance = instance;
    this.#timer = setInterval(() => this.poke(), LOOK_MS);
    this.#timer.unref();
  }

  /** There may be something to deliver. */
  readonly poke = (): void => {
    this.#isAsked = true;
    this.#going ??= this.#deliver().finally(() => {
      this.#going = undefined;
    });
  };

  /** What goes on is ended, and left to others. */
  readonly giveUp = (): void => this.#ending.abort();

  /** Waits for what goes on, as long as that takes at most; says which calls could not be delivered yet. */
  async close(): Promise<readonly DeliveredHook[]> {
    clearInterval(this.#timer);
    const patience = setTimeout(this.giveUp, PATIENCE_MS);
    await this.#going;
    clearTimeout(patience);
    return [...this.#undelivered.values()];
  }

  async #deliver(): Promise<void> {
    while (this.#isAsked && !this.#ending.signal.aborted) {
      this.#isAsked = false;
      try {
        for (const hook of await deliverHooks(this.#instance, { signal: this.#ending.signal })) this.#note(hook);
      } catch {
        return; // the store is away: the run tells so itself, and the calls stay where they are
      }
    }
  }

  #note(hook: DeliveredHook): void {
    const key = hook.call === undefined ? hook.key : hook.call.key;
    if (hook.state === 'delivered') this.#undelivered.delete(key);
    else if (hook.call !== undefined || !hook.isKnown) this.#undelivered.set(key, hook);
  }
}

const LOOK_MS = 5_000;
const PATIENCE_MS = 30_000;
