import type { AutomationLimits } from '../../src/automation/limits.ts';
import type { Tick } from '../../src/model/schedule.ts';
import type { Stretch } from './schedule-model.ts';
import { fireTimesOf, weekdayOf } from './time-oracle.ts';
import { dayOf, isDayFor } from './written-day.ts';
import type { WrittenSchedule } from './written-schedule.ts';

/** What is to become of the fire times of a stretch that had come at a moment and have no tick yet, in their order. */
export function expectTicks(stretch: Stretch, nowMs: number, limits: AutomationLimits): readonly ExpectedTick[] {
  const { written, reachedTo, until = Infinity } = stretch;
  const { catchup = 'last' } = written;
  const due = fireTimesOf(written.timing, reachedTo, Math.min(nowMs, until));
  const makesUp = typeof catchup === 'number' ? catchup : 1;
  const isTooMuch = due.length > limits.ticksMax + makesUp;
  const now = isTooMuch ? due.slice(0, limits.ticksMax) : due;
  const wanted = isTooMuch ? 0 : countWanted(now, { catchup, nowMs, lateMs: limits.lateMs });
  return now.map((fireAt, place) => {
    const isWanted = catchup === 'all' || place >= now.length - wanted;
    return { fireAt, state: isWanted ? stateOf(written, fireAt) : 'missed' };
  });
}

export interface ExpectedTick {
  readonly fireAt: number;
  /** `wanted`: requested, or skipped because the run before goes on, or for its condition. */
  readonly state: 'missed' | 'not today' | 'wanted';
}

/** Of a tick as it is stored. */
export function isAsExpected(tick: Tick, { fireAt, state }: ExpectedTick): boolean {
  if (tick.fireAt !== fireAt) return false;
  switch (state) {
    case 'missed':
      return tick.state === 'missed';
    case 'not today':
      return tick.state === 'skipped' && tick.cause === 'calendar';
    case 'wanted':
      return tick.state === 'requested' || (tick.state === 'skipped' && WANTED_SKIPS.has(tick.cause));
  }
}

const WANTED_SKIPS: ReadonlySet<string> = new Set(['overlap', 'condition', 'unknown_condition']);

interface Wanting {
  readonly catchup: NonNullable<WrittenSchedule['catchup']>;
  readonly nowMs: number;
  readonly lateMs: number;
}

/** How many of the last ones: those that are made up for, or one that is on time. */
function countWanted(due: readonly number[], { catchup, nowMs, lateMs }: Wanting): number {
  if (typeof catchup === 'number') return catchup;
  if (catchup !== 'none') return 1;
  return nowMs - (due.at(-1) ?? -Infinity) <= lateMs ? 1 : 0;
}

function stateOf({ calendar, timing }: WrittenSchedule, fireAt: number): ExpectedTick['state'] {
  const { timezone = 'UTC' } = timing;
  const isIn = isDayFor(calendar, { day: dayOf(fireAt, timezone), weekday: weekdayOf(fireAt, timezone) });
  return isIn ? 'wanted' : 'not today';
}
