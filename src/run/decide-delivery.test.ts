import { expect, test } from 'vitest';
import type { OutboxEntry } from '../ports/outbox-store.ts';
import type { HookCall } from '../model/hook-call.ts';
import { toRunId } from '../model/ids.ts';
import { decideDelivery, decideUnreadable } from './decide-delivery.ts';

const DAY_MS = 24 * 3_600_000;
const call: HookCall = {
  key: 'k',
  hook: 'tell',
  occasion: 'on_failure',
  project: 'p',
  environment: 'dev',
  graph: 'g',
  run: toRunId('run_a'),
  destination: 'd',
  at: 1_000,
};
const tried = (tries: number): OutboxEntry => ({ call, state: 'waiting', tries, nextAt: 0, isClaimed: true });

test('a call that fails is due again after a while that doubles up to half an hour', () => {
  const waits = [1, 2, 3, 20].map((tries) => decideDelivery(tried(tries), { error: 'down' }, 2_000));
  expect(waits).toMatchObject([{ nextAt: 7_000 }, { nextAt: 12_000 }, { nextAt: 22_000 }, { nextAt: 1_802_000 }]);
});

test('a call is tried until what it tells is a day old, and once at that time', () => {
  const almost = 1_000 + DAY_MS - 1;
  expect(decideDelivery(tried(40), { error: 'down' }, almost)).toEqual({
    state: 'waiting',
    error: 'down',
    nextAt: 1_000 + DAY_MS,
  });
  expect(decideDelivery(tried(41), { error: 'down' }, almost + 1)).toEqual({ state: 'dead', error: 'down' });
  expect(decideDelivery(tried(41), {}, almost + 1)).toEqual({ state: 'delivered' });
});

test('a call that cannot be read is tried as often as others, alone, and given up when that has taken a day', () => {
  const hour = 3_600_000;
  let [tries, now] = [1, 0];
  for (; ; tries++) {
    const outcome = decideUnreadable({ tries, reason: 'spoilt' }, now);
    expect(outcome).toMatchObject({ error: 'spoilt' });
    if (outcome.state !== 'waiting') break;
    expect(outcome.isOwnFault).toBe(true);
    now = outcome.nextAt;
  }
  expect(decideUnreadable({ tries, reason: 'spoilt' }, now)).toEqual({ state: 'dead', error: 'spoilt' });
  expect([now >= 24 * hour, now < 25 * hour, tries]).toEqual([true, true, 57]);
});
