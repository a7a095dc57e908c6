import type { ScheduleSpan, SkipCause } from '../model/schedule.ts';
import type { AutomationLimits } from './limits.ts';
import { ruleTimes, take } from './rule-times.ts';
import type { ScheduleRule } from './schedule-rule.ts';

/**
 * What is to become of the fire times of a span that are due, in their order. Pure. Only the last of them can be on time: when it is no older
 * than `lateMs` it is requested whatever the catch-up says; of the others, and of a last one that is late, `none` makes up none, `last` only
 * the very last, a number so many of the last ones, `all` all.
 *
 * A fire time that is to be requested may still be skipped by what stands in `verdict` (its calendar, the run before it, its condition).
 */
export function decideTicks(
  due: DueTimes,
  rule: ScheduleRule,
  verdict: (fireAt: number) => Verdict,
): readonly DecidedTick[] {
  const { times, hasMore, nowMs, lateMs } = due;
  const wanted = hasMore ? 0 : countWanted(times, rule, { nowMs, lateMs });
  return times.map((fireAt, place): DecidedTick => {
    const isWanted = rule.catchup === 'all' || place >= times.length - wanted;
    if (!isWanted) return { kind: 'missed', fireAt, reason: describeMissed(rule, nowMs - fireAt) };
    const found = verdict(fireAt);
    return found.kind === 'go' ? { kind: 'requested', fireAt } : { ...found, kind: 'skipped', fireAt };
  });
}

export interface DueTimes {
  /** Rising; those that have no tick yet. */
  readonly times: readonly number[];
  /** Whether later ones are due too, and are decided after these are stored. */
  readonly hasMore: boolean;
  readonly nowMs: number;
  readonly lateMs: number;
}

export type DecidedTick =
  | { readonly kind: 'requested'; readonly fireAt: number }
  | { readonly kind: 'skipped'; readonly fireAt: number; readonly cause: SkipCause; readonly reason: string }
  | { readonly kind: 'missed'; readonly fireAt: number; readonly reason: string };

export type Verdict =
  { readonly kind: 'go' } | { readonly kind: 'skip'; readonly cause: SkipCause; readonly reason: string };

/**
 * Fire times of a span that are due and have no tick, the oldest first. Where there are more than can be decided together, and only the last
 * ones may be made up, so many of the oldest that the last ones stay together.
 */
export function findDue(span: ScheduleSpan, rule: ScheduleRule, nowMs: number, limits: AutomationLimits): DueTimes {
  const until = Math.min(nowMs, span.until ?? Infinity);
  const keep = typeof rule.catchup === 'number' ? rule.catchup : 1;
  const times = take(ruleTimes(rule, span.cursor, until), limits.ticksMax + keep + 1);
  const hasMore = times.length > limits.ticksMax + keep;
  return { times: hasMore ? times.slice(0, limits.ticksMax) : times, hasMore, nowMs, lateMs: limits.lateMs };
}

function countWanted(
  times: readonly number[],
  { catchup }: ScheduleRule,
  { nowMs, lateMs }: Pick<DueTimes, 'nowMs' | 'lateMs'>,
): number {
  if (catchup === 'all') return times.length;
  if (catchup === 'last') return 1;
  if (typeof catchup === 'number') return catchup;
  const last = times.at(-1);
  return last !== undefined && nowMs - last <= lateMs ? 1 : 0;
}

function describeMissed({ catchup }: ScheduleRule, lateMs: number): string {
  const late = lateMs < 120_000 ? `${Math.round(lateMs / 1000)} seconds` : `${Math.round(lateMs / 60_000)} minutes`;
  return `It was decided ${late} late, and catch-up is "${String(catchup)}".`;
}
