import { expect } from 'vitest';
import { toRunId } from '../../src/model/ids.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { checkRoundedSample, writeRoundedSample } from './store-rounded-sample.ts';
import {
  createAsset,
  createBatch,
  createEvents,
  createNewRun,
  createStepRecord,
  readAllEvents,
  SCOPE,
  startRun,
} from './store-batches.ts';

/** Two runs, one that has ended and one that goes on, and the rest of what a store keeps; texts that databases do not like among it. */
export async function writeSample(store: InstanceStore): Promise<void> {
  await startRun(store, ENDED);
  await store.appendEvents(ENDING);
  await startRun(store, GOING);
  await writeRoundedSample(store);
}

/** All of it is there that could be written by that version of the schema, and the run that went on goes on. */
export async function checkSample(store: InstanceStore, version = Infinity): Promise<void> {
  const { head, events, steps } = ENDING;
  const ended = ENDED.run.id;
  expect(await store.readRun(ended)).toEqual({ ...ENDED.run, ...head, seq: 3, epoch: 2 });
  expect(await store.readPlan(ended)).toBe(ENDED.plan);
  expect(await store.readSteps(ended)).toEqual([steps[0], createStepRecord(1)]);
  expect(await readAllEvents(store, ended)).toEqual([ENDED.event, ...events]);
  expect(await store.listAssets(SCOPE, ['marts.delays'])).toEqual(ENDING.assets);
  const { project } = ENDED.run;
  expect(await store.listRuns({ limit: 10, project })).toMatchObject([{ id: GOING.run.id }, { id: ended }]);
  const feed = await store.readFeed({ cursor: 0, limit: 4 });
  expect(feed.events).toEqual([ENDED.event, ...events, GOING.event]);
  if (version >= ROUNDED_SINCE) await checkRoundedSample(store, version);

  const going = GOING.run.id;
  expect(await store.claimRun({ run: going, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 })).toEqual({
    epoch: 3,
    seq: 1,
  });
  const next = createEvents(going, 2, ['goes on'], 3);
  expect(await store.appendEvents(createBatch(going, next))).toBe(true);
  const after = await store.readFeed({ cursor: feed.cursor, limit: 100 });
  expect(after.events.filter(({ run }) => run === going)).toEqual(next);
}

/** Dumps of earlier versions have the first two runs only. */
const ROUNDED_SINCE = 6;

const ENDED = createNewRun('ended', { retryOf: toRunId('run_before') });
const GOING = createNewRun('going', { environment: 'prod' });
const ENDING = createBatch(ENDED.run.id, createEvents(ENDED.run.id, 2, ["it's \0 half \ud83d \u2028 🙂", 'y']), {
  head: { state: 'failed', counts: { succeeded: 1, waiting: 1 }, endedAt: 9_000, reason: "it's \0 so" },
  steps: [
    {
      ...createStepRecord(0),
      step: { state: 'succeeded', attempt: 2, failures: 1, losses: 0, endedAt: 8, memoKey: 'm', versions: { a: 'v' } },
    },
  ],
  assets: [
    createAsset('marts.delays', ''),
    { ...createAsset('marts.delays', '2001-01-01|HU'), definition: 'd', rows: 0, bytes: 2 ** 50, bad: 'unique' },
  ],
});
