import type { ConditionAsker } from '../../ports/condition-asker.ts';

/** Conditions are as it is assumed: they hold, but for those of some schedules, by name. Nothing is asked. */
export function createSimulatedConditions(failing: ReadonlySet<string>): ConditionAsker {
  return {
    ask: ({ schedule }) =>
      Promise.resolve(
        failing.has(schedule)
          ? { state: 'does_not_hold', reason: 'It is assumed that its condition does not hold.' }
          : { state: 'holds' },
      ),
  };
}
