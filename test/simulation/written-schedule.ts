/** A schedule as somebody writes it, of what the simulator's projects use. */
export interface WrittenSchedule {
  readonly timing: Timing;
  readonly catchup?: 'none' | 'last' | 'all' | number;
  readonly overlap?: 'allow' | 'skip' | 'queue';
  /** Weekdays; or only on some days, or on others than some. */
  readonly calendar?: 'weekdays' | { readonly only: readonly string[] } | { readonly except: readonly string[] };
  /** Asked before it starts anything; again while it does not hold, for so many seconds. */
  readonly onlyIf?: { readonly waitSeconds: number };
  readonly paused?: boolean;
  /** Of one that goes by new data. */
  readonly update?: WrittenUpdate;
}

/** What goes by new data: the assets that it reads and makes, and when it waits. */
export interface WrittenUpdate {
  readonly reads: readonly string[];
  readonly made: string;
  /** Whether it goes day by day. */
  readonly isDaily: boolean;
  readonly debounceSeconds: number;
  /** Local times of day in its zone, as `23:30`. */
  readonly quiet?: { readonly from: string; readonly to: string };
}

/** What decides when it fires; another one is another rule. */
export interface Timing {
  /** Five fields of numbers, ranges, steps and lists; where a day of the week is given, no day of the month is. */
  readonly cron?: readonly string[];
  /** Seconds. */
  readonly every?: number;
  /** Local times in its zone, as `2026-03-29T02:30:00`. */
  readonly at?: string;
  readonly on_update?: 'all' | 'any';
  readonly start?: string;
  readonly end?: string;
  readonly timezone?: string;
}
