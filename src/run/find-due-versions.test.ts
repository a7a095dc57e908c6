import { expect, test } from 'vitest';
import type { Deployment, ScheduleSpan } from '../model/schedule.ts';
import { decideRetention } from './decide-retention.ts';
import { findDueVersions } from './find-due-versions.ts';

const DAY_MS = 86_400_000;
const NOW = 1_000 * DAY_MS;
const SCOPE = { project: 'p', environment: 'dev' };
/** The newest first: version 4 is active since day 950. */
const VERSIONS = [950, 920, 900, 100].map((day, place): Deployment => ({
  ...{ ...SCOPE, version: 4 - place, graph: `g${day}`, folder: '/', at: day * DAY_MS, by: 'me' },
}));

test('a version goes when it was replaced so long ago, however long it was active', () => {
  expect(dueOf({ age: '90d' })).toEqual([1]);
  expect(dueOf({ age: '60d' })).toEqual([2, 1]);
  expect(dueOf({ age: '1d' })).toEqual([3, 2, 1]);
});

test('of versions so many of the newest are kept, and the one that is active always', () => {
  expect(dueOf({ age: '5000d', count: 3 })).toEqual([1]);
  expect(dueOf({ age: '5000d', count: 1 })).toEqual([3, 2, 1]);
  expect(dueOf({ age: '5000d' })).toEqual([]);
});

test('a version stays whose fire times may have no tick yet', () => {
  const span: ScheduleSpan = { ...SCOPE, schedule: 'pipeline:a', since: 1, until: 9, cursor: 4, rule: 'r', version: 2 };
  expect(dueOf({ age: '1d' }, [span])).toEqual([3, 1]);
});

test('where nothing is said they are kept for 90 days, and forever where that is said', () => {
  expect(findDueVersions(VERSIONS, [], decideRetention(undefined, NOW))).toEqual([1]);
  expect(findDueVersions(VERSIONS, [], decideRetention({ versions: 'forever' }, NOW))).toEqual([]);
});

function dueOf(versions: { readonly age: string; readonly count?: number }, spans: readonly ScheduleSpan[] = []) {
  return findDueVersions(VERSIONS, spans, decideRetention({ versions }, NOW));
}
