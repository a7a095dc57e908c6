import { expect, test } from 'vitest';
import { quietUntil } from './quiet-hours.ts';

const NIGHT = { fromMs: 22 * 3_600_000, toMs: 6 * 3_600_000 };
const at = (text: string) => Date.parse(text);
const until = (text: string, quiet = NIGHT) => {
  const end = quietUntil(quiet, 'Europe/Budapest', at(text));
  return end === undefined ? undefined : new Date(end).toISOString();
};

test('quiet hours go over midnight, by the zone of the schedule, and end when they say', () => {
  expect(until('2026-01-05T20:59Z')).toBeUndefined();
  expect(until('2026-01-05T21:00Z')).toBe('2026-01-06T05:00:00.000Z');
  expect(until('2026-01-06T04:59Z')).toBe('2026-01-06T05:00:00.000Z');
  expect(until('2026-01-06T05:00Z')).toBeUndefined();
});

test('they end at the right instant on the day on which clocks change', () => {
  expect(until('2026-03-28T22:00Z')).toBe('2026-03-29T04:00:00.000Z');
  expect(until('2026-10-24T22:00Z')).toBe('2026-10-25T05:00:00.000Z');
});

test('within a day they end on it; without a length there are none', () => {
  expect(until('2026-01-05T12:00Z', { fromMs: 12 * 3_600_000, toMs: 14 * 3_600_000 })).toBe('2026-01-05T13:00:00.000Z');
  expect(until('2026-01-05T12:00Z', { fromMs: 3_600_000, toMs: 3_600_000 })).toBeUndefined();
});
