import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/event.ts';
import { toRunId } from '../../src/model/ids.ts';
import type { EventBatch, SlotTake, StepRecord, Store, WaitRank } from '../../src/ports/store.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite.ts';
import { createBatch, createEvents, createNewRun, createStepRecord } from '../contract/store-batches.ts';
import { MemoryStore } from './memory-store.ts';
import { createRandom, type Random } from './random.ts';

/** The simulator tells the truth only as far as its store does. */
test('the store of the simulator answers as SQLite does, whatever is asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-simulation-'));
  const workerFile = join(import.meta.dirname, '../../src/storage/sqlite/worker.ts');
  try {
    for (let seed = 1; seed <= 4; seed++) {
      const sqlite = await openSqliteStore({ path: join(folder, `${seed}.db`), workerFile });
      const memory = new MemoryStore(() => 0);
      const random = createRandom(`store ${seed}`);
      const batches: EventBatch[] = [];
      for (let count = 1; count <= 400; count++) {
        const question = ask(random, memory, batches);
        const [expected, answer] = [await answerOf(sqlite, question), await answerOf(memory, question)];
        expect(answer, `seed ${seed}, question ${count}`).toEqual(expected);
      }
      await sqlite.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

type Asked = Pick<Store, Exclude<keyof Store, 'close'>>;
type Question = (store: MemoryStore | Asked) => unknown;

async function answerOf(store: MemoryStore | Asked, question: Question): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify((await question(store)) ?? 'nothing'));
  } catch {
    return 'refused';
  }
}

/** A question that makes sense as often as not. */
function ask(random: Random, memory: MemoryStore, batches: EventBatch[]): Question {
  const id = toRunId(`run_${random.pick(['a', 'b', 'c'])}`);
  const run = memory.readRun(id);
  const epoch = (run?.epoch ?? 1) - (random.chance(0.2) ? 1 : 0);
  const limit = random.between(1, 20);
  const scope = { project: 'flights', environment: random.pick(['dev', 'prod']) };
  switch (random.between(0, 20)) {
    case 0: {
      const over = random.chance(0.2) ? { cause: { kind: 'manual', key: 'a' } as const } : {};
      return (store) => store.createRun(createNewRun(id.slice(4), over));
    }
    case 1:
      return (store) => store.claimRun({ run: id, expectedEpoch: epoch, owner: `host/${limit}`, leaseMs: 60_000 });
    case 2:
      return (store) => store.renewLease({ run: id, epoch, leaseMs: 60_000 });
    case 3:
      return (store) => store.readRun(id);
    case 4:
      return (store) => store.listRuns({ limit, before: id, states: ['running', 'queued'] });
    case 5:
      return async (store) => {
        const lease = await store.readLease(id);
        return lease === undefined ? undefined : { ...lease, leftMs: lease.leftMs > 0 };
      };
    case 6:
      return (store) => store.readSteps(id);
    case 7:
      return (store) => store.readEvents(id, { after: limit - 1, limit });
    case 8:
      return async (store) => (await store.readFeed({ cursor: 0, limit: 1_000 })).events;
    case 9:
      return (store) => store.listAssets(scope, ['x', 'y']);
    case 10:
      return (store) => store.readSlots(['pool:a', 'pool:b']);
    case 11: {
      const wait = { limit: random.pick(['pool:a', 'pool:b']), ...rankOf(random) };
      const waits = random.chance(0.7) ? [wait] : [];
      return (store) => store.askRoom({ run: id, limits: ['pool:b', 'pool:a'], waits, leaseMs: 60_000 });
    }
    case 12: {
      const force = random.chance(0.5);
      return (store) => store.requestCancel({ run: id, reason: `reason ${limit}`, force });
    }
    case 13:
      return (store) => store.readCancel(id);
    default: {
      const repeated = random.chance(0.2) ? batches.at(-1) : undefined;
      const batch = repeated ?? createAnyBatch(random, { id, seq: run?.seq ?? 1, epoch });
      batches.push(batch);
      return (store) => store.appendEvents(batch);
    }
  }
}

function createAnyBatch(
  random: Random,
  { id, seq, epoch }: { readonly id: ReturnType<typeof toRunId>; readonly seq: number; readonly epoch: number },
): EventBatch {
  const from = seq + (random.chance(0.1) ? random.between(0, 2) : 1);
  const texts = Array.from({ length: random.between(1, 4) }, () => `text ${random.between(0, 3)}`);
  const all = createEvents(id, from, texts, epoch);
  const hasGap = random.chance(0.1) && all.length > 2;
  const events: readonly RunEvent[] = hasGap ? all.filter((_, at) => at !== 1) : all;
  const asset = {
    asset: random.pick(['x', 'y', 'z']),
    partition: random.pick(['', '1']),
    run: id,
    step: 's',
    at: from,
    dataVersion: `v${from}`,
    memoKey: 'm',
  };
  const isLast = random.chance(0.04);
  const judged = random.pick(['bad', 'good', 'not at all', 'not at all']);
  return createBatch(id, events, {
    steps: random.chance(0.5) ? createSomeSteps(random) : [],
    assets: random.chance(0.5) ? [asset] : [],
    badAssets: judged === 'bad' ? [{ asset: 'x', partition: '', bad: 'unique' }] : [],
    ...(judged === 'good' ? { goodAssets: [{ asset: 'x', partition: '', bad: 'unique' }] } : {}),
    ...(random.chance(0.4) ? { takes: createTakes(random) } : {}),
    ...(random.chance(0.4) ? { frees: [random.between(0, 3)] } : {}),
    head: isLast ? { state: 'failed', endedAt: from, reason: 'so' } : {},
  });
}

/** Of those that the run began with, and of those that it finds. */
function createSomeSteps(random: Random): readonly StepRecord[] {
  const first = random.between(0, 12);
  return [first, ...(random.chance(0.3) ? [(first + 5) % 13] : [])].map(createStepRecord);
}

function createTakes(random: Random): readonly SlotTake[] {
  const limits = random.pick([['pool:a'], ['pool:b'], ['pool:a', 'pool:b']]);
  const place = random.between(0, 3);
  return limits.map((limit) => ({ limit, max: 3, place, attempt: 1, rank: rankOf(random) }));
}

function rankOf(random: Random): WaitRank {
  return { priority: random.between(0, 1), since: random.between(1, 3) };
}
