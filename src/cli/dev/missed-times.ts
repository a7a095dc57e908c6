import type { Tick } from '../../model/schedule.ts';
import { toLocalTime } from '../local-time.ts';

/** Fire times that nobody decided while nothing ran come by the hundred when it runs again: those of a schedule are one line. */
export class MissedTimes {
  readonly #tellLine: (line: string) => void;
  #ticks: readonly Missed[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(tellLine: (line: string) => void) {
    this.#tellLine = tellLine;
  }

  /** Told with those that come right after it. */
  add(tick: Missed): void {
    if (this.#ticks[0] !== undefined && this.#ticks[0].schedule !== tick.schedule) this.tell();
    this.#ticks = [...this.#ticks, tick];
    this.#timer ??= setTimeout(() => this.tell(), TOGETHER_MS);
  }

  /** Tells what is not told yet. */
  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [first, last] = [this.#ticks[0], this.#ticks.at(-1)];
    const { length } = this.#ticks;
    this.#ticks = [];
    if (first === undefined || last === undefined) return;
    const { schedule, fireAt, reason } = first;
    this.#tellLine(
      length === 1
        ? `${schedule} of ${toLocalTime(fireAt)} missed: ${reason}`
        : `${schedule}: ${length} fire times missed, ${toLocalTime(fireAt)} to ${toLocalTime(last.fireAt)}`,
    );
  }
}

type Missed = Extract<Tick, { readonly state: 'missed' }>;

const TOGETHER_MS = 200;
