import type { ConditionAnswer } from '../model/condition.ts';
import type { Verdict } from './decide-ticks.ts';
import type { AutomationLimits } from './limits.ts';

/**
 * What an answer means for a fire time. Pure. A condition that does not hold is asked again until `waitMs` after the fire time, one that could
 * not be asked for a while in any case; then the tick is skipped with the reason. Counted from the fire time, so that a daemon that
 * takes over goes by the same end.
 */
export function decideCondition(
  answer: ConditionAnswer,
  { fireAt, now, waitMs, limits }: ConditionAt,
): ConditionVerdict {
  if (answer.state === 'holds') return { kind: 'go' };
  const until = fireAt + (answer.state === 'unknown' ? Math.max(waitMs, limits.unknownConditionMs) : waitMs);
  if (now < until) return { kind: 'ask_again', at: Math.min(until, now + limits.askAgainMs) };
  const cause = answer.state === 'unknown' ? 'unknown_condition' : 'condition';
  return { kind: 'skip', cause, reason: answer.reason };
}

export interface ConditionAt {
  readonly fireAt: number;
  readonly now: number;
  readonly waitMs: number;
  readonly limits: Pick<AutomationLimits, 'askAgainMs' | 'unknownConditionMs'>;
}

export type ConditionVerdict = Verdict | { readonly kind: 'ask_again'; readonly at: number };
