import { describe, expect, test } from 'vitest';
import { LookPace } from './look-pace.ts';

describe('after a look', () => {
  test('that was quick the next one may come at once', async () => {
    expect(await restAfter(20)).toBe(0);
  });

  test('that took long there is a rest of three times as long, and never more than between looks that nobody asks for', async () => {
    expect(await restAfter(100)).toBe(300);
    expect(await restAfter(100, 120)).toBe(180);
    expect(await restAfter(100, 300)).toBe(0);
    expect(await restAfter(5_000)).toBe(1_000);
  });

  test('that failed the time that it took counts too', async () => {
    const { pace, look } = paced();
    await expect(
      pace.measure(() => look(100).then(() => Promise.reject(new Error('the disk is full')))),
    ).rejects.toThrow('full');
    expect(pace.restMs()).toBe(300);
  });
});

/** What is left of the rest so long after a look that took so long. */
async function restAfter(tookMs: number, passedMs = 0): Promise<number> {
  const { pace, look } = paced();
  expect(await pace.measure(() => look(tookMs))).toBe('seen');
  await look(passedMs);
  return pace.restMs();
}

function paced() {
  let passed = 0;
  const clock = { now: () => 0, monotonic: () => passed, after: () => () => undefined };
  const look = (tookMs: number): Promise<string> => {
    passed += tookMs;
    return Promise.resolve('seen');
  };
  return { pace: new LookPace({ clock, limits: { quickLookMs: 20, restFactor: 3, lookMs: 1_000 } }), look };
}
