import type { Tick } from '../../model/schedule.ts';
import { toLocalTime } from '../local-time.ts';

/** Fire times that nobody decided while nothing ran come by the hundred when it runs again: those of a schedule are one line. */
export class MissedTimes {
  readonly #tellLine: (line: string) => void;
  #untold: { readonly first: Missed; readonly lastAt: number; readonly count: number } | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(tellLine: (line: string) => void) {
    this.#tellLine = tellLine;
  }

  /** Told with those that come right after it. */
  add(tick: Missed): void {
    if (this.#untold !== undefined && this.#untold.first.schedule !== tick.schedule) this.tell();
    const { first, count } = this.#untold ?? { first: tick, count: 0 };
    this.#untold = { first, lastAt: tick.fireAt, count: count + 1 };
    this.#timer ??= setTimeout(() => this.tell(), TOGETHER_MS);
  }

  /** Tells what is not told yet. */
  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#untold === undefined) return;
    const { first, lastAt, count } = this.#untold;
    this.#untold = undefined;
    const { schedule, fireAt, reason } = first;
    this.#tellLine(
      count === 1
        ? `${schedule} of ${toLocalTime(fireAt)} missed: ${reason}`
        : `${schedule}: ${count} fire times missed, ${toLocalTime(fireAt)} to ${toLocalTime(lastAt)}`,
    );
  }
}

type Missed = Extract<Tick, { readonly state: 'missed' }>;

const TOGETHER_MS = 200;
