import type { Sighting } from '../model/sighting.ts';
import type { StepRequest } from '../model/step-request.ts';
import type { Attempt, Executor } from '../ports/executor.ts';
import type { AssetKey } from '../ports/store.ts';
import { sightingKey } from './assess-step.ts';
import type { Timers } from './timers.ts';

/**
 * Looks at data outside for steps that are particular about it. A look goes through the executor, like a step, so that no connection is
 * opened and no secret read where runs are coordinated; it takes no slot, ends within a time, and never fails: it says what it could not see.
 */
export class Lookout {
  readonly #executor: Executor;
  readonly #timers: Timers;
  readonly #looks = new Set<Attempt>();
  readonly #queue: (() => void)[] = [];
  /** What was seen a moment ago. */
  readonly #seen = new Map<string, Sighting>();

  constructor(executor: Executor, timers: Timers) {
    this.#executor = executor;
    this.#timers = timers;
  }

  /** What is seen, by `sightingKey`. Never rejects; does not resolve once `stop` was called. */
  async look(
    keys: readonly AssetKey[],
    createRequest: (keys: readonly AssetKey[]) => StepRequest,
  ): Promise<ReadonlyMap<string, Sighting>> {
    if (this.#looks.size >= LOOKS_MAX) await new Promise<void>((resolve) => this.#queue.push(resolve));
    const seen = new Map(keys.flatMap((key) => this.#seenOf(key)));
    const unseen = keys.filter((key) => !seen.has(sightingKey(key)));
    if (unseen.length > 0) await this.#lookAt(unseen, createRequest(unseen), seen);
    this.#queue.shift()?.();
    return seen;
  }

  #seenOf(key: AssetKey): [string, Sighting][] {
    const sighting = this.#seen.get(sightingKey(key));
    return sighting === undefined ? [] : [[sightingKey(key), sighting]];
  }

  async #lookAt(keys: readonly AssetKey[], request: StepRequest, seen: Map<string, Sighting>): Promise<void> {
    const attempt = this.#executor.start(request, (message) => {
      if (message.kind === 'seen') seen.set(sightingKey(message), message.sighting);
    });
    this.#looks.add(attempt);
    const callOff = this.#timers.after(LOOK_MS_MAX, () => attempt.stop(true));
    const end = await attempt.ended;
    callOff();
    this.#looks.delete(attempt);
    for (const key of keys.map(sightingKey)) {
      const sighting = seen.get(key) ?? { isThere: false, problem: problemOf(end) };
      seen.set(key, sighting);
      this.#seen.set(key, sighting);
      this.#timers.after(SEEN_MS, () => this.#seen.delete(key));
    }
  }

  /** Ends what still looks. */
  async stop(): Promise<void> {
    this.#queue.splice(0);
    const looks = [...this.#looks];
    for (const look of looks) look.stop(true);
    await Promise.all(looks.map(({ ended }) => ended));
  }
}

/** Looks that go on at once. */
const LOOKS_MAX = 8;
const LOOK_MS_MAX = 60_000;
const SEEN_MS = 900;

function problemOf(end: Awaited<Attempt['ended']>): string {
  if (end.kind === 'lost') return end.reason;
  if (end.kind === 'finished' && end.outcome.state === 'failed') return end.outcome.error.message;
  return 'the look took too long';
}
