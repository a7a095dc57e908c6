import { isLive } from '../model/step.ts';
import type { Attempt, AttemptMessage, Executor } from '../ports/executor.ts';
import { itemAt } from '../std/sequence.ts';
import type { LiveAttempt, News } from './news.ts';
import type { RunDetails } from './run-details.ts';
import type { RunState } from './run-state.ts';
import { createTellLimit } from './tell-limit.ts';

/** The attempts of a run that its coordinator has begun or adopted and that still go on. What they tell, and that they end, is news. */
export class HeldAttempts {
  readonly #about: HeldAttemptsAbout;
  readonly #attempts = new Map<number, Attempt>();

  constructor(about: HeldAttemptsAbout) {
    this.#about = about;
  }

  /** Begins the attempt that the state says is starting. */
  start(place: number, state: RunState): void {
    const request = this.#requestOf(place, state);
    this.#attach({ place, stored: 0 }, state, (report) => this.#about.executor.start(request, report));
  }

  /** Takes over an attempt of an earlier coordinator, with what it left. */
  adopt(place: number, state: RunState): void {
    const step = itemAt(state.steps, place);
    if (!isLive(step)) return;
    const request = this.#requestOf(place, state);
    const lost = {
      run: this.#about.run,
      step: request.step,
      attempt: step.attempt,
      files: request.folders.attempt,
      ...(step.pid === undefined ? {} : { pid: step.pid }),
      ...(request.memoryBytesMax === undefined ? {} : { memoryBytesMax: request.memoryBytesMax }),
    };
    this.#attach({ place, stored: step.told }, state, (report) => this.#about.executor.adopt(lost, report));
    if (step.stopping !== undefined) this.stop(place, step.stopping.force);
  }

  stop(place: number, force: boolean): void {
    this.#attempts.get(place)?.stop(force);
  }

  forget(place: number): void {
    this.#attempts.delete(place);
  }

  /** Whatever goes on is somebody else's. */
  leave(): void {
    for (const attempt of this.#attempts.values()) attempt.leave();
    this.#attempts.clear();
  }

  /** Makes all of them end. Returns what waits for the end of those at these places. */
  stopAll(): (places: readonly number[]) => Promise<void> {
    const held = [...this.#attempts];
    for (const [, attempt] of held) attempt.stop(true);
    return async (places) => {
      const awaited = new Set(places);
      await Promise.all(held.flatMap(([place, { ended }]) => (awaited.has(place) ? ended : [])));
    };
  }

  #requestOf(place: number, { steps, index }: RunState) {
    const { attempt } = itemAt(steps, place);
    return this.#about.details.requestOf({ place, attempt, epoch: this.#about.epoch }, index);
  }

  #attach(
    { place, stored }: { readonly place: number; readonly stored: number },
    state: RunState,
    begin: (report: (message: AttemptMessage) => void) => Attempt,
  ): void {
    const live: LiveAttempt = { place, number: itemAt(state.steps, place).attempt, told: createTellLimit(stored) };
    const attempt = begin((message) => this.#about.tell({ kind: 'told', live, message }));
    this.#attempts.set(place, attempt);
    void attempt.ended.then((end) => this.#about.tell({ kind: 'ended', live, end }));
  }
}

export interface HeldAttemptsAbout {
  readonly run: string;
  readonly epoch: number;
  readonly details: RunDetails;
  readonly executor: Executor;
  readonly tell: (news: News) => void;
}
