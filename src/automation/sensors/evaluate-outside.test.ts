import { expect, test } from 'vitest';
import type { SeenOutside, SeenSignal } from '../../model/observation.ts';
import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import { toRunId } from '../../model/ids.ts';
import type { Json } from '../../std/json.ts';
import { choosePartitions, endOfPartition } from './choose-partitions.ts';
import { type AssetContext, evaluateAssets } from './evaluate-assets.ts';

const { sets } = resolvePartitionSets({
  daily: { every: 'day', start: '2001-01-01' },
  regions: { values: ['EU', 'US'] },
  both: { of: ['daily', 'regions'] },
  many: { values: Array.from({ length: 1_001 }, (_, at) => `v${at}`) },
});
const dayMs = 86_400_000;
const START = Date.UTC(2001, 0, 1);

/** Noon of so many days after the start. */
const noon = (days: number): number => START + days * dayMs + dayMs / 2;

function choose(name: string, days: number) {
  const set = sets.get(name);
  if (set === undefined) throw new Error(name);
  return choosePartitions(set, noon(days));
}

test('a look sees the last periods that have ended, all values of a static set, and their pairs', () => {
  expect(choose('daily', 2)).toEqual({ ok: true, value: ['2001-01-01', '2001-01-02'] });
  const later = choose('daily', 100);
  expect(later.ok ? [later.value.length, later.value[0], later.value.at(-1)] : later.error).toEqual([
    31,
    '2001-03-11',
    '2001-04-10',
  ]);
  expect(choose('both', 1)).toEqual({ ok: true, value: ['2001-01-01|EU', '2001-01-01|US'] });
  expect(choose('regions', 0)).toEqual({ ok: true, value: ['EU', 'US'] });
});

test('what cannot be looked at says why', () => {
  expect(choose('daily', 0)).toEqual({ ok: false, error: 'no period of "daily" has ended yet' });
  expect(choose('many', 0)).toEqual({
    ok: false,
    error: '"many" has 1001 values, and one look sees 1000 partitions at most',
  });
});

interface Seen {
  readonly days: number;
  readonly there: Readonly<Record<string, string>>;
  readonly signals?: readonly SeenSignal[];
}

/** Looks of a sensor at the days of `raw`, where these are there with these versions; the candidates of each. */
function looks(all: readonly Seen[], over: Partial<AssetContext> = {}): readonly (readonly string[])[] {
  const set = sets.get('daily');
  let cursor: Json | undefined;
  return all.map(({ days, there, signals = [] }, look) => {
    const keys = choose('daily', days);
    const sightings = (keys.ok ? keys.value : []).map((key) => {
      const version = there[key];
      return [key, version === undefined ? { isThere: false } : { isThere: true, version }] as const;
    });
    const outside: SeenOutside = { raw: Object.fromEntries(sightings) };
    const evaluation = evaluateAssets(
      { type: 'asset', signals: { cursor: look, signals }, outside },
      {
        ...{ sensor: 's', cursor, nameOf: ({ asset }) => asset, need: 1, withinMs: Infinity, now: noon(days), look },
        ...{ byPartition: true, limit: 100, unseen: [] },
        endOf: (_, key) => (set === undefined ? undefined : endOfPartition(set, key)),
        ...over,
      },
    );
    const settled = evaluation.settle(evaluation.candidates, 100);
    cursor = JSON.parse(JSON.stringify(settled.cursor)) as Json;
    return evaluation.candidates.map(({ key }) => key);
  });
}

test('a partition is new when it comes, when its period has just ended, and when it is another one; the first look is compared with', () => {
  const seen = [
    { days: 2, there: { '2001-01-01': 'a' } },
    { days: 2, there: { '2001-01-01': 'a' } },
    { days: 2, there: { '2001-01-01': 'a', '2001-01-02': 'b' } },
    { days: 3, there: { '2001-01-01': 'a', '2001-01-02': 'b', '2001-01-03': 'c' } },
    { days: 3, there: { '2001-01-01': 'A', '2001-01-03': 'c' } },
    { days: 3, there: { '2001-01-01': 'A', '2001-01-02': 'b', '2001-01-03': 'c' } },
  ];
  expect(looks(seen)).toEqual([
    [],
    [],
    ['raw@b#2/2001-01-02'],
    ['raw@c#3/2001-01-03'],
    ['raw@A#4/2001-01-01'],
    ['raw@b#5/2001-01-02'],
  ]);
});

test('a clock that is set back and forth makes nothing new', () => {
  const there = { '2001-01-01': 'a', '2001-01-02': 'b', '2001-01-03': 'c' };
  expect(looks([3, 1, 3, 3].map((days) => ({ days, there })))).toEqual([[], [], [], []]);
});

test('partitions beyond the limit are left for the next look', () => {
  const there = { '2001-01-01': 'a', '2001-01-02': 'b', '2001-01-03': 'c' };
  const seen = [
    { days: 1, there: {} },
    { days: 3, there },
    { days: 3, there },
    { days: 3, there },
  ];
  expect(looks(seen, { limit: 2 })).toEqual([
    [],
    ['raw@a#1/2001-01-01', 'raw@b#1/2001-01-02'],
    ['raw@c#2/2001-01-03'],
    [],
  ]);
});

test('without a template that says which, the new partitions of a look give one run', () => {
  const there = { '2001-01-01': 'a', '2001-01-02': 'b' };
  const seen = [
    { days: 1, there: {} },
    { days: 2, there },
  ];
  expect(looks(seen, { byPartition: false })).toEqual([[], [`raw@${noon(2)}#1`]]);
});

test('what a run saw of a partition that the sensor sees itself is told once, by its own look', () => {
  const signal = (partition: string): SeenSignal => ({
    ...{ project: 'p', environment: 'dev', run: toRunId('run_1'), tags: {}, step: 's', at: 1, cursor: 1 },
    ...{ kind: 'observed', asset: 'raw', partitions: [partition], dataVersion: 'b' },
  });
  const there = { '2001-01-02': 'b' };
  const seen = [
    { days: 2, there: {} },
    { days: 2, there, signals: [signal('2001-01-02')] },
    { days: 2, there, signals: [signal('2001-01-02')] },
  ];
  expect(looks(seen)).toEqual([[], ['raw@b#1/2001-01-02'], []]);
});

test('what cannot be seen to change or by partition is told in the row of the look', () => {
  const told = (sighting: SeenOutside[string]): string =>
    evaluateAssets(
      { type: 'asset', signals: { cursor: 0, signals: [] }, outside: { raw: sighting } },
      {
        ...{ sensor: 's', cursor: undefined, nameOf: () => undefined, need: 1, withinMs: Infinity, now: 1, look: 0 },
        ...{ byPartition: false, limit: 1, unseen: ['"far" is not looked at: so.'], endOf: () => undefined },
      },
    ).nothing;
  const none = 'None of the assets has new data.';
  expect(told({ '': { isThere: false, problem: '"raw" is a table without "by"' } })).toBe(
    `${none} "raw" is a table without "by": its new partitions are known only once a run has seen them. "far" is not looked at: so.`,
  );
  expect(told({ '': { isThere: true } })).toBe(
    `${none} Nothing tells when "raw" changes: it is a table without "updated_column". "far" is not looked at: so.`,
  );
});
