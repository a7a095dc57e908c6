import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/app/hasher.ts';
import { createSchemaCheck } from '../../src/app/schema-check.ts';
import { advanceBackfill } from '../../src/automation/backfills/advance-backfill.ts';
import { type BackfillLayout, createBackfillLayout } from '../../src/automation/backfills/backfill-layout.ts';
import { type BackfillRequest, planBackfill } from '../../src/automation/backfills/backfills.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Backfill, BackfillHead, ChunkOutcome } from '../../src/model/backfill.ts';
import type { ChunkRange, ChunkRecord, ChunkStep, ChunkTally } from '../../src/ports/backfill-store.ts';
import { compileJobs } from './plan-project.ts';

const JOBS = `
jobs:
  days: {type: shell, config: {command: [x]}, partitions: daily, outputs: days}
  same: {type: shell, config: {command: [x]}, partitions: daily, inputs: days, outputs: same}
  before: {type: shell, config: {command: [x]}, partitions: daily, inputs: {same: {partitions: {last: 3}}}, outputs: before}
  months: {type: shell, config: {command: [x]}, partitions: monthly, inputs: same, outputs: months}
  total: {type: shell, config: {command: [x]}, inputs: months, outputs: total}
  last: {type: shell, config: {command: [x]}, after: total}
  chain: {type: shell, config: {command: [x]}, partitions: daily, previous_run: required, outputs: chain}
  grid: {type: shell, config: {command: [x]}, partitions: day_region, inputs: days, outputs: grid}
`;
const planning = { hash: sha256, parallelDefault: 4, check: createSchemaCheck() };
const NOW_MS = Date.UTC(2002, 0, 1);

function planned(graph: Graph, request: Partial<BackfillRequest>): Backfill {
  const result = planBackfill(
    graph,
    { launch: {}, partitions: [], batch: 1, ...request },
    { ...planning, nowMs: NOW_MS },
  );
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  const { stages, environment } = result.value;
  return {
    ...{
      id: 'bf_a',
      project: graph.project,
      environment,
      graph: graph.hash,
      launch: request.launch ?? {},
      carrier: 'daemons',
    },
    ...{ priority: 0, runsMax: 5, state: 'running', cursors: stages.map(() => 0), revision: 1 },
    ...{ chunks: stages.reduce((sum, { chunks }) => sum + chunks, 0), createdAt: NOW_MS, createdBy: 'me', stages },
  };
}

const layoutOf = (graph: Graph, backfill: Backfill): BackfillLayout =>
  createBackfillLayout(graph, backfill, { planning, engine: '1.2.3' });
const draw = ({ stages }: Backfill): readonly string[] =>
  stages.flatMap(({ stretches }, at) =>
    stretches.map(({ keys = '', jobs, chunks }) => `${at} ${jobs.join(' ')} ${keys} ${chunks}`),
  );

describe('the stages of a backfill', () => {
  test('are jobs that can run key by key together; what reads other keys, or none, comes later', async () => {
    const graph = await compileJobs(JOBS);
    const launch = { select: 'days same before months total last' };
    expect(draw(planned(graph, { launch, partitions: ['2001-01-01..2001-01-31'] }))).toEqual([
      '0 days same 2001-01-01..2001-01-31 31',
      '1 before 2001-01-01..2001-01-31 31',
      '2 months 2001-01 1',
      '3 last total  1',
    ]);
  });

  test('have keys of two dimensions, several in a run, holes, and only jobs that want a key', async () => {
    const graph = await compileJobs(JOBS);
    const grid = { launch: { select: 'grid' }, partitions: ['2001-01-01..2001-01-04|HU..TH'] };
    expect(draw(planned(graph, { ...grid, batch: 5 }))).toEqual(['0 grid 2001-01-01..2001-01-04|HU..TH 2']);
    const holes = { launch: { select: 'days same' }, partitions: ['2001-01-01..2001-01-03', '2001-01-05'] };
    expect(draw(planned(graph, holes))).toEqual(['0 days same 2001-01-01..2001-01-03 3', '0 days same 2001-01-05 1']);
    const isWanted = ({ job, key }: { readonly job: string; readonly key: string }) =>
      job === 'same' || key === '2001-01-02';
    expect(draw(planned(graph, { ...holes, isWanted }))).toEqual([
      '0 same 2001-01-01 1',
      '0 days same 2001-01-02 1',
      '0 same 2001-01-03 1',
      '0 same 2001-01-05 1',
    ]);
  });

  test('are told what they wait for', async () => {
    const graph = await compileJobs(JOBS);
    const launch = { select: 'days same before months total chain' };
    const layout = layoutOf(graph, planned(graph, { launch, partitions: ['2001-01-01..2001-02-28'] }));
    expect(layout.needsOf({ stage: 0, number: 7 })).toEqual([]);
    expect(layout.needsOf({ stage: 1, number: 0 })).toEqual([]);
    expect(layout.needsOf({ stage: 1, number: 7 })).toEqual([{ stage: 1, first: 6, last: 6 }]);
    expect(layout.needsOf({ stage: 2, number: 9 })).toEqual([{ stage: 0, first: 7, last: 9 }]);
    expect(layout.needsOf({ stage: 3, number: 1 })).toEqual([{ stage: 0, first: 31, last: 58 }]);
    expect(layout.needsOf({ stage: 4, number: 0 })).toEqual([{ stage: 3, first: 0, last: 1 }]);
  });

  test('make runs whose ids are a function of the backfill and the chunk, whatever the moment', async () => {
    const graph = await compileJobs(JOBS);
    const backfill = planned(graph, { launch: { select: 'days' }, partitions: ['2001-01-01..2001-01-09'], batch: 4 });
    const [one, same, other] = [0, 0, 2].map((number, at) =>
      layoutOf(graph, backfill).planChunk({ stage: 0, number }, at),
    );
    if (one?.ok !== true || same?.ok !== true || other?.ok !== true) throw new Error('not planned');
    expect(one.value.run.id).toBe(same.value.run.id);
    expect(other.value.run).toMatchObject({
      launch: { partition: { daily: '2001-01-09' } },
      cause: { kind: 'backfill', key: 'bf_a/0/2' },
      tags: { 'millrace/backfill': 'bf_a' },
    });
    expect(one.value.steps.map(({ id }) => id)).toHaveLength(4);
  });
});

test('however runs end, each chunk is decided once, begins after all it needs, and the backfill ends', async () => {
  const graph = await compileJobs(JOBS);
  const launch = { select: 'days same before months total last chain grid' };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<ChunkOutcome>('succeeded', 'succeeded', 'succeeded', 'failed', 'cancelled'), {
        minLength: 9,
        maxLength: 40,
      }),
      fc.integer({ min: 1, max: 9 }),
      async (outcomes, batch) => {
        const backfill = planned(graph, { launch, partitions: ['2001-01-25..2001-02-06'], batch });
        const world = new World(backfill, layoutOf(graph, backfill));
        for (let at = 0; world.head.endedAt === undefined; at++) {
          expect(at).toBeLessThan(2_000);
          const { hasMore, ended } = await world.advance();
          if (!hasMore && ended === undefined) world.endOne(outcomes[at % outcomes.length] ?? 'succeeded', at);
        }
        const all = [...world.chunks.values()];
        expect(all).toHaveLength(backfill.chunks);
        expect(world.head.state).toBe(all.every(({ outcome }) => outcome === 'succeeded') ? 'succeeded' : 'failed');
      },
    ),
    { numRuns: 20 },
  );
});

test('100,000 partitions are laid out in one line, and a step of their backfill is about a few of them', async () => {
  const graph = await compileJobs('jobs: {a: {type: shell, config: {command: [x]}, partitions: hours, outputs: a}}', {
    'millrace.yaml': `
millrace: 1
project: test
descriptors: ["*.job.yaml"]
environments: {dev: {}}
partitions: {hours: {every: hour, start: 1988-01-01, end: 1999-06-01}}
`,
  });
  const backfill = planned(graph, { launch: { select: 'a' } });
  expect(backfill.chunks).toBe(4_169 * 24);
  expect(draw(backfill)).toHaveLength(1);
  expect(JSON.stringify(backfill.stages).length).toBeLessThan(500);
  const world = new World(backfill, layoutOf(graph, backfill));
  world.head = { ...world.head, cursors: [99_000] };
  await world.advance();
  expect([...world.chunks.keys()]).toEqual(['0/99000', '0/99001', '0/99002']);
});

/** A store for one backfill, whose runs end as the test says. */
class World {
  head: BackfillHead;
  readonly chunks = new Map<string, ChunkRecord>();
  readonly #backfill: Backfill;
  readonly #layout: BackfillLayout;

  constructor(backfill: Backfill, layout: BackfillLayout) {
    this.head = backfill;
    this.#backfill = backfill;
    this.#layout = layout;
  }

  advance() {
    const store = {
      ...refusing,
      listChunks: () => Promise.resolve(this.#open()),
      tallyChunks: (_: string, ranges: readonly ChunkRange[]) =>
        Promise.resolve(ranges.map((range) => this.#tally(range))),
      commitChunks: (step: ChunkStep) => Promise.resolve(this.#commit(step)),
      requestCancel: () => Promise.resolve(true),
    };
    const known = { head: this.head, backfill: this.#backfill, layout: this.#layout };
    return advanceBackfill(known, { store, clock: { now: () => 1 }, limits: { chunksAtOnce: 3 } });
  }

  endOne(outcome: ChunkOutcome, at: number): void {
    const going = this.#open();
    expect(going.length).toBeLessThanOrEqual(this.head.runsMax);
    const chunk = going[at % Math.max(1, going.length)];
    if (chunk === undefined) throw new Error('nothing goes on, and it has not ended');
    this.chunks.set(keyOf(chunk), { ...chunk, runState: outcome === 'skipped' ? 'failed' : outcome });
  }

  #open(): readonly ChunkRecord[] {
    return [...this.chunks.values()].filter(({ outcome }) => outcome === undefined);
  }

  #tally({ stage, first, last }: ChunkRange): ChunkTally {
    const tally = { succeeded: 0, failed: 0, cancelled: 0, skipped: 0, open: 0 };
    for (let number = first; number <= last; number++) {
      const chunk = this.chunks.get(keyOf({ stage, number }));
      if (chunk !== undefined) tally[chunk.outcome ?? 'open']++;
    }
    return tally;
  }

  #commit({ settled, added, cursors, end }: ChunkStep): boolean {
    for (const { stage, number, outcome } of settled) {
      const chunk = this.chunks.get(keyOf({ stage, number }));
      if (chunk === undefined) throw new Error('settled before it was begun');
      this.chunks.set(keyOf(chunk), { ...chunk, outcome });
    }
    for (const chunk of added) {
      const { stage, number } = chunk;
      expect(this.chunks.has(keyOf(chunk))).toBe(false);
      const isBegun = 'created' in chunk;
      if (isBegun)
        for (const range of this.#layout.needsOf(chunk))
          expect(this.#tally(range).succeeded).toBe(range.last - range.first + 1);
      this.chunks.set(
        keyOf(chunk),
        isBegun
          ? { stage, number, run: chunk.created.run.id, runState: 'queued' }
          : { stage, number, outcome: chunk.outcome },
      );
    }
    const ended = end === undefined ? {} : { state: end.state, endedAt: end.at };
    this.head = { ...this.head, cursors, revision: this.head.revision + 1, ...ended };
    return true;
  }
}

const refuse = () => Promise.reject(new Error('nobody asks for it'));
const refusing = { createBackfill: refuse, readBackfill: refuse, listBackfills: refuse, changeBackfill: refuse };

function keyOf({ stage, number }: { readonly stage: number; readonly number: number }): string {
  return `${stage}/${number}`;
}
