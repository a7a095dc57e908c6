import { expect, test } from 'vitest';
import type { SeenFile, SeenSignal } from '../../model/observation.ts';
import { toRunId } from '../../model/ids.ts';
import type { Json } from '../../std/json.ts';
import { type AssetContext, evaluateAssets } from './evaluate-assets.ts';
import { evaluateCode } from './evaluate-code.ts';
import { evaluateFiles } from './evaluate-files.ts';
import { evaluatePage } from './evaluate-page.ts';
import { evaluateRows } from './evaluate-rows.ts';
import { evaluateRunEnds } from './evaluate-run-ends.ts';
import type { Evaluation } from './evaluation.ts';

/** Looks one after another, each from the cursor that the last one left; keys that were asked for are known. */
function looksOf(evaluate: (cursor: Json | undefined, look: number) => Evaluation, looks: number, limit = 100) {
  const known = new Set<string>();
  let cursor: Json | undefined;
  return Array.from({ length: looks }, (_, look) => {
    const evaluation = evaluate(cursor, look);
    const fresh = evaluation.candidates.filter(({ key }) => !known.has(key));
    const settled = evaluation.settle(fresh, limit);
    cursor = JSON.parse(JSON.stringify(settled.cursor)) as Json;
    for (const { key } of settled.requested) known.add(key);
    return settled.requested.map(({ key }) => key);
  });
}

const fileOf = (path: string, bytes: number, over: Partial<SeenFile> = {}): SeenFile => ({
  path,
  bytes,
  modifiedMs: 1_000,
  match: {},
  ...over,
});

/** A look every 10 seconds. */
function filesOver(
  listings: readonly (readonly SeenFile[])[],
  over: { readonly limit?: number; readonly tookMs?: number } = {},
) {
  const context = { stableMs: 10_000, isStableAsked: false, hash: (text: string) => text, graph: 'g' };
  const look = (cursor: Json | undefined, at: number): Evaluation =>
    evaluateFiles(listings[at] ?? [], {
      ...context,
      cursor,
      now: at * 10_000,
      seenAt: at * 10_000 + (over.tookMs ?? 0),
    });
  return looksOf(look, listings.length, over.limit);
}

test('a file that grows is asked for once, when it has stayed as it is', () => {
  const [small, large] = [fileOf('a.csv', 1), fileOf('a.csv', 2)];
  expect(filesOver([[small], [large], [large], [large]])).toEqual([[], [], ['a.csv@2:1000'], []]);
});

test('how long a file has been the same is counted from when it was seen, however long that took', () => {
  const same = [fileOf('a.csv', 1)];
  expect(filesOver([same, same, same], { tookMs: 4_000 })).toEqual([[], [], ['a.csv@1:1000']]);
});

test('a file that is renamed or rewritten is another one; one that is gone is forgotten', () => {
  const [a, renamed, rewritten] = [fileOf('a', 1), fileOf('b', 1), fileOf('a', 1, { modifiedMs: 2_000 })];
  expect(filesOver([[a], [a], [renamed], [renamed], [rewritten], [rewritten]]).flat()).toEqual([
    'a@1:1000',
    'b@1:1000',
    'a@1:2000',
  ]);
  expect(filesOver([[a], [], [a], [a]])).toEqual([[], [], [], ['a@1:1000']]);
});

test('a clock that is set back during a look makes no file stable that was seen for the first time', () => {
  const a = fileOf('a', 1);
  expect(filesOver([[a], [a]], { tookMs: -60_000 })).toEqual([[], ['a@1:1000']]);
});

test('a file of a store that shows whole files only is asked for at once', () => {
  expect(filesOver([[fileOf('a', 1, { version: 'etag' })]])).toEqual([['a@etag']]);
});

test('files beyond the limit are asked for by the next looks, the oldest first', () => {
  const files = [3, 1, 2].map((at) => fileOf(`f${at}`, 1, { version: 'v', modifiedMs: at }));
  expect(filesOver([files, files, files], { limit: 2 })).toEqual([['f1@v', 'f2@v'], ['f3@v'], []]);
});

test('rows are told apart by all of their columns', () => {
  const rows = [{ d: 1 }, { d: 2 }, { d: 1 }];
  expect(looksOf(() => evaluateRows(rows), 2)).toEqual([['{"d":1}', '{"d":2}', '{"d":1}'], []]);
});

test('a page is asked for whenever it is another one than before, also when an old one comes back', () => {
  const versions = ['a', 'a', 'b', 'a', 'b'];
  const look = (cursor: Json | undefined, at: number): Evaluation =>
    evaluatePage({ url: 'u', status: 200, version: versions[at] ?? '' }, { cursor, look: at });
  expect(looksOf(look, 5)).toEqual([[], [], ['b#2'], ['a#3'], ['b#4']]);
});

function made(
  cursor: number,
  asset: string,
  over: Partial<SeenSignal & { readonly kind: 'materialized' }> = {},
): SeenSignal {
  const about = { project: 'p', environment: 'dev', run: toRunId('run_1'), tags: {}, step: 's', partitions: [''] };
  return { ...about, kind: 'materialized', cursor, asset, at: cursor * 1_000, dataVersion: 'v', ...over };
}

function assetsOver(pages: readonly (readonly SeenSignal[])[], over: Partial<AssetContext> = {}) {
  const context = {
    sensor: 's',
    need: 1,
    withinMs: Infinity,
    now: 0,
    look: 0,
    byPartition: false,
    limit: 100,
    endOf: () => undefined,
    unseen: [],
    ...over,
  };
  const look = (cursor: Json | undefined, at: number): Evaluation => {
    const signals = { cursor: 1_000 * (at + 1), signals: pages[at] ?? [] };
    return evaluateAssets(
      { type: 'asset', signals, outside: {} },
      { nameOf: ({ asset }) => asset, ...context, cursor },
    );
  };
  return looksOf(look, pages.length);
}

test('each time an asset has new data there is a run, but for what the sensor itself has started', () => {
  const own = made(2, 'x', { tags: { 'millrace/sensor': 's' } });
  expect(assetsOver([[made(1, 'x'), own], [made(3, 'x')]])).toEqual([['x@1'], ['x@3']]);
  expect(assetsOver([[made(1, 'x')]], { nameOf: () => undefined })).toEqual([[]]);
});

test('partitions are asked for one by one where the launch says which', () => {
  const page = [made(1, 'x', { partitions: ['a', 'b'] })];
  expect(assetsOver([page], { byPartition: true })).toEqual([['x@1/a', 'x@1/b']]);
});

test('all of the assets must have new data since the last time, within the window', () => {
  const pages = [[made(1, 'x')], [made(2, 'y')], [made(3, 'y')], [made(4, 'x')]];
  expect(assetsOver(pages, { need: 2 })).toEqual([[], ['x@1 y@2'], [], ['x@4 y@3']]);
  const late = [[made(1, 'x')], [made(50, 'y')], [made(51, 'x')]];
  expect(assetsOver(late, { need: 2, withinMs: 10_000 })).toEqual([[], [], ['x@51 y@50']]);
});

test('outside data that a run saw again unchanged is no news', () => {
  const seen = (cursor: number, dataVersion: string): SeenSignal => {
    const about = { project: 'p', environment: 'dev', run: toRunId('run_1'), tags: {}, step: 's', partitions: [''] };
    return { ...about, kind: 'observed', cursor, at: cursor, asset: 'raw', dataVersion };
  };
  expect(assetsOver([[seen(1, 'a')], [seen(2, 'a')], [seen(3, 'b')]])).toEqual([[], [], ['raw@3']]);
});

test('signals beyond the limit are left for the next look', () => {
  const { signals } = { signals: [made(1, 'x'), made(2, 'x'), made(3, 'x')] };
  const context = {
    sensor: 's',
    need: 1,
    withinMs: Infinity,
    now: 0,
    look: 0,
    byPartition: false,
    cursor: undefined,
    limit: 2,
    endOf: () => undefined,
    unseen: [],
  };
  const seen = { type: 'asset', signals: { cursor: 3, signals }, outside: {} } as const;
  const evaluation = evaluateAssets(seen, { ...context, nameOf: ({ asset }) => asset });
  const settled = evaluation.settle(evaluation.candidates, 2);
  expect(settled).toMatchObject({ cursor: { at: 2 }, dueInMs: 0 });
  expect(settled.requested).toHaveLength(2);
});

test('ends of runs are asked for by state and job, and never those of its own runs', () => {
  const about = { project: 'p', environment: 'dev', at: 1, tags: {}, kind: 'run_ended' } as const;
  const signals: readonly SeenSignal[] = [
    { ...about, run: toRunId('run_1'), cursor: 1, state: 'failed', jobs: ['a'] },
    { ...about, run: toRunId('run_2'), cursor: 2, state: 'failed', jobs: ['b'] },
    { ...about, run: toRunId('run_3'), cursor: 3, state: 'succeeded', jobs: ['a'] },
    { ...about, run: toRunId('run_4'), cursor: 4, state: 'failed', jobs: ['a'], tags: { 'millrace/sensor': 's' } },
  ];
  const context = { sensor: 's', statuses: ['failed'], jobs: new Set(['a']), limit: 10 };
  expect(looksOf(() => evaluateRunEnds({ cursor: 9, signals }, context), 1)).toEqual([['run_1']]);
});

test('what code asks for beyond the limit is asked for before the code is asked again', () => {
  const answers = [
    { requests: [{ key: 'a' }, { key: 'b' }, { key: 'c' }], cursor: 7 },
    { requests: [] },
    { requests: [] },
  ];
  expect(looksOf((cursor, look) => evaluateCode(answers[look] ?? { requests: [] }, cursor), 3, 2)).toEqual([
    ['a', 'b'],
    ['c'],
    [],
  ]);
});
