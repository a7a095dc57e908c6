import { describe, expect, test } from 'vitest';
import { expectOk, get, now, sets, show } from '../../test/calendar/partition-sets.ts';
import { choosePartitions } from './calendar.ts';
import type { PartitionRequest } from './read-partition-request.ts';

function choose(used: string, request: PartitionRequest | undefined) {
  const names = used.split(' ').filter((name) => name !== '');
  return choosePartitions(request, { used: names.map(get), known: sets, nowMs: now });
}

describe('what is asked for is said of every set of the run', () => {
  test.each<[string, PartitionRequest | undefined, Record<string, string>]>([
    ['', undefined, {}],
    ['daily', '2001-02-05', { daily: '2001-02-05' }],
    ['daily', 'daily=2001-02-05..2001-02-07', { daily: '2001-02-05..2001-02-07' }],
    ['daily', { daily: 'latest' }, { daily: '2001-04-09' }],
    ['daily monthly', '2001-02', { daily: '2001-02-01..2001-02-28', monthly: '2001-02' }],
    ['daily monthly', '2001-02-05', { daily: '2001-02-05', monthly: '2001-02' }],
    ['daily monthly', '2001-04-05', { daily: '2001-04-05', monthly: '' }],
    ['daily', 'monthly=2001-02', { daily: '2001-02-01..2001-02-28' }],
    ['daily day_region', '2001-02-05', { daily: '2001-02-05', day_region: '(2001-02-05 × HU TH US)' }],
    ['daily day_region', '2001-02-05|TH', { daily: '2001-02-05', day_region: '(2001-02-05 × TH)' }],
    ['day_region', '2001-02-05', { day_region: '(2001-02-05 × HU TH US)' }],
    ['day_region', { daily: '2001-02-05', regions: 'HU..TH' }, { day_region: '(2001-02-05 × HU TH)' }],
    ['region_month regions', { daily: '2001-02-05', regions: 'US' }, { region_month: '(US × 2001-02)', regions: 'US' }],
  ])('%s by %j', (used, request, expected) => {
    const chosen = expectOk(choose(used, request));
    expect(Object.fromEntries([...chosen].map(([name, keys]) => [name, show(keys)]))).toEqual(expected);
  });
});

describe('what cannot be chosen is said', () => {
  test.each<[string, PartitionRequest | undefined, string, string | undefined]>([
    [
      'daily',
      undefined,
      'Jobs of this run are partitioned by "daily"',
      'add "--partition KEY", a range "FIRST..LAST", or "latest"',
    ],
    ['', '2001-01-01', 'No job of this run is partitioned', 'leave out the partition'],
    ['daily', '2001-13-01', '"2001-13-01" is no key of "daily"', 'a day is written like "2001-01-01"'],
    [
      'daily open',
      '2001-02-05',
      '"2001-02-05" may be of "daily" or "open"',
      'say of which: "--partition daily=2001-02-05"',
    ],
    ['daily regions', 'XX', '"XX" is no key of "daily" or "regions"', 'say of which set it is: "--partition SET=KEY"'],
    ['daily', 'dayly=2001-01-01', 'There is no partition set "dayly"', 'did you mean "daily"?'],
    ['daily', 'regions=HU', 'No job of this run is partitioned by "regions"', 'they are by "daily"'],
    ['daily regions', '2001-02-05', 'Nothing says which keys of "regions" are meant', 'add "--partition regions=KEY"'],
    ['day_region', 'regions=HU', 'Nothing says which keys of "daily" are meant', 'add "--partition daily=KEY"'],
  ])('%s by %j', (used, request, message, hint) => {
    expect(choose(used, request)).toEqual({ ok: false, error: { message, hint } });
  });
});
