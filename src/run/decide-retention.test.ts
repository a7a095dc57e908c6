import { expect, test } from 'vitest';
import { decideRetention } from './decide-retention.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

test('runs are kept for a year, their output and versions that were replaced for ninety days, and no more than 100 of these, when nothing is said', () => {
  expect(decideRetention(undefined, NOW)).toEqual({
    runsEndedBefore: NOW - 365 * DAY,
    outputEndedBefore: NOW - 90 * DAY,
    versionsReplacedBefore: NOW - 90 * DAY,
    versionsMax: 100,
  });
});

test('what is said of one thing leaves the defaults of the others', () => {
  expect(
    decideRetention({ runs: { count: 10 }, logs: { age: '7d', size: '2GiB' }, versions: { count: 5 } }, NOW),
  ).toEqual({
    runsEndedBefore: NOW - 365 * DAY,
    runsMax: 10,
    outputEndedBefore: NOW - 7 * DAY,
    outputBytesMax: 2 * 1024 ** 3,
    versionsReplacedBefore: NOW - 90 * DAY,
    versionsMax: 5,
  });
});

test('nothing is due that is kept for ever', () => {
  expect(decideRetention({ runs: 'forever', logs: 'forever', versions: 'forever' }, NOW)).toEqual({});
});
