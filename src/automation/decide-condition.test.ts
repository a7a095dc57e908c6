import { expect, test } from 'vitest';
import { decideCondition } from './decide-condition.ts';

const at = (now: number, waitMs = 0) => ({
  fireAt: 1_000,
  now,
  waitMs,
  limits: { askAgainMs: 30, unknownConditionMs: 100 },
});
const NO = { state: 'does_not_hold', reason: 'It is 0.' } as const;
const UNKNOWN = { state: 'unknown', reason: 'It is away.' } as const;

test('what holds goes on, also long after the fire time', () => {
  expect(decideCondition({ state: 'holds' }, at(9_000))).toEqual({ kind: 'go' });
});

test('what does not hold is skipped at once, or asked again as long as it may wait', () => {
  expect(decideCondition(NO, at(1_000))).toEqual({ kind: 'skip', cause: 'condition', reason: 'It is 0.' });
  expect(decideCondition(NO, at(1_000, 50))).toEqual({ kind: 'ask_again', at: 1_030 });
  expect(decideCondition(NO, at(1_040, 50))).toEqual({ kind: 'ask_again', at: 1_050 });
  expect(decideCondition(NO, at(1_050, 50))).toMatchObject({ kind: 'skip', cause: 'condition' });
});

test('what cannot be asked is tried for a while, and then skipped for another reason than what does not hold', () => {
  expect(decideCondition(UNKNOWN, at(1_099))).toEqual({ kind: 'ask_again', at: 1_100 });
  expect(decideCondition(UNKNOWN, at(1_100))).toEqual({
    kind: 'skip',
    cause: 'unknown_condition',
    reason: 'It is away.',
  });
  expect(decideCondition(UNKNOWN, at(1_100, 500))).toMatchObject({ kind: 'ask_again' });
});
