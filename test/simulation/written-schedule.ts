/** A schedule as somebody writes it, of what the simulator's projects use. */
export interface WrittenSchedule {
  readonly timing: Timing;
  readonly catchup?: 'none' | 'last' | 'all' | number;
  readonly overlap?: 'allow' | 'skip' | 'queue';
  readonly calendar?: 'weekdays';
  readonly paused?: boolean;
}

/** What decides when it fires; another one is another rule. */
export interface Timing {
  /** Five fields of numbers, ranges, steps and lists; where a day of the week is given, no day of the month is. */
  readonly cron?: readonly string[];
  /** Seconds. */
  readonly every?: number;
  /** Local times in its zone, as `2026-03-29T02:30:00`. */
  readonly at?: string;
  readonly start?: string;
  readonly end?: string;
  readonly timezone?: string;
}
