import { expect, test } from 'vitest';
import type { AssetRecord } from '../ports/store.ts';
import { decideUpdates, findUpdatedKeys, type UpdateFacts, type UpdateVerdict } from './decide-updates.ts';
import type { TargetRead, UpdateTarget } from './update-target.ts';

/** `b` is made of `a` and `c` by day, and of `d`, which has no days and is not waited for. */
const read = (asset: string, over: Partial<TargetRead> = {}): TargetRead => ({
  ...{ asset, isOutside: false, waits: true, outputs: ['b'], hasPartitions: true, keysFor: (key) => [key] },
  ...over,
});
const TARGET: UpdateTarget = {
  made: new Set(['b']),
  reads: [read('a'), read('c'), read('d', { waits: false, keysFor: () => [''] })],
};

type Made = readonly [asset: string, key: string, at: number, run: string, version?: string];

function verdictOf(made: readonly Made[], over: Partial<UpdateFacts> = {}, target = TARGET): UpdateVerdict {
  const records = new Map(
    made.map(([asset, partition, at, run, version = `${run} of ${asset}`]) => [
      `${asset}@${partition}`,
      { asset, partition, at, run, step: asset, dataVersion: version, memoKey: '' } satisfies AssetRecord,
    ]),
  );
  const recordOf = (asset: string, partition: string) => records.get(`${asset}@${partition}`);
  const facts: UpdateFacts = {
    ...{ inputs: 'all', debounceMs: 0, now: 1_000, since: 0, recordOf },
    ...{ startOf: () => undefined, goingOf: () => undefined, ...over },
  };
  const [verdict] = decideUpdates(target, ['1'], facts);
  if (verdict === undefined) throw new Error('nothing was decided');
  return verdict;
}

const ALL: readonly Made[] = [
  ['a', '1', 10, 'r1'],
  ['c', '1', 20, 'r2'],
  ['d', '', 5, 'r0'],
];

test('a partition starts when all that it waits for is there and new', () => {
  expect(verdictOf(ALL)).toMatchObject({ kind: 'start' });
  expect(verdictOf(ALL.slice(0, 1))).toEqual({
    key: '1',
    kind: 'wait',
    reason: 'Not run: waits for c (1) to be made.',
  });
});

test('what is seen by the run before does not start it again, what came after that run began does', () => {
  const made: Made = ['b', '1', 100, 'r3'];
  expect(verdictOf([...ALL, made])).toMatchObject({ kind: 'settled' });
  expect(verdictOf([['a', '1', 150, 'r4'], ...ALL.slice(1), made])).toEqual({
    ...{ key: '1', kind: 'wait', reason: 'Not run: waits for c (1) to be new.' },
  });
  expect(
    verdictOf([['a', '1', 150, 'r4'], ['c', '1', 90, 'r5'], ...ALL.slice(2), made], { startOf: () => 80 }),
  ).toMatchObject({
    kind: 'start',
  });
});

test('with any, one new input is enough, also one that is not waited for', () => {
  const made: Made = ['b', '1', 100, 'r3'];
  expect(verdictOf([['a', '1', 150, 'r4'], ...ALL.slice(1), made], { inputs: 'any' })).toMatchObject({ kind: 'start' });
  expect(verdictOf([...ALL.slice(0, 2), ['d', '', 150, 'r4'], made], { inputs: 'any' })).toMatchObject({
    kind: 'start',
  });
  expect(verdictOf([...ALL, made], { inputs: 'any' })).toMatchObject({ kind: 'settled' });
});

test('what one run made together is not new to it', () => {
  const together = ALL.map(([asset, key, at]): Made => [asset, key, at, 'r9']);
  expect(verdictOf([...together, ['b', '1', 15, 'r9']], { startOf: () => 0 })).toMatchObject({ kind: 'settled' });
});

test('data from before the schedule was deployed starts nothing by itself', () => {
  expect(verdictOf(ALL, { since: 20 })).toMatchObject({ kind: 'settled' });
  expect(verdictOf(ALL, { since: 19 })).toMatchObject({ kind: 'start' });
});

test('the versions of what is read name the start, and nothing else does', () => {
  const versionsOf = (made: readonly Made[]) => {
    const verdict = verdictOf(made);
    return verdict.kind === 'start' ? verdict.versions : verdict.kind;
  };
  const again = ALL.map(([asset, key, at, run], index): Made => [
    asset,
    key,
    at + 300,
    `x${index}`,
    `${run} of ${asset}`,
  ]);
  expect(versionsOf(again)).toBe(versionsOf(ALL));
  expect(versionsOf([['a', '1', 10, 'r1', 'other'], ...ALL.slice(1)])).not.toBe(versionsOf(ALL));
});

test('it waits until nothing has been new for a while, and until its run before has ended', () => {
  expect(verdictOf(ALL, { debounceMs: 985 })).toMatchObject({ kind: 'wait', at: 1_005 });
  expect(verdictOf(ALL, { debounceMs: 980 })).toMatchObject({ kind: 'start' });
  expect(verdictOf(ALL, { goingOf: () => 'run_x' })).toMatchObject({
    kind: 'wait',
    reason: 'Not run: its run run_x still goes on.',
  });
});

test('outside data that nobody has looked at holds nothing up', () => {
  const target = { ...TARGET, reads: [...TARGET.reads, read('raw.x', { isOutside: true })] };
  expect(verdictOf(ALL, {}, target)).toMatchObject({ kind: 'start' });
  expect(verdictOf([...ALL, ['raw.x', '1', 3, 'r0']], {}, target)).toMatchObject({ kind: 'start' });
});

test('only partitions that something new concerns are decided', () => {
  const recordOf = (asset: string, partition: string): AssetRecord | undefined =>
    asset === 'a' && partition === '2'
      ? { asset, partition, at: 50, run: 'r', step: 'a', dataVersion: 'v', memoKey: '' }
      : undefined;
  expect(findUpdatedKeys(TARGET, ['1', '2', '3'], { since: 10, now: 99, recordOf })).toEqual(['2']);
  expect(findUpdatedKeys(TARGET, ['1', '2', '3'], { since: 50, now: 99, recordOf })).toEqual([]);
});
