import { createInterface } from 'node:readline';
import { toRunId } from '../../src/model/ids.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite.ts';
import { createBatch, createEvents, createNewRun } from './store-batches.ts';
import { SQLITE_WORKER } from './store-sqlite-place.ts';

/**
 * A process that appends to a run without end, for tests that kill it or take its disk away: `store-writer.ts FILE`. It says `SEQ` when
 * the store has taken that event, and `failed` when it has not: then it sends the same again after a line of its standard input.
 */
const [, , path = ''] = process.argv;
const store = await openSqliteStore({ path, workerFile: SQLITE_WORKER });
const run = toRunId('run_a');
await store.createRun(createNewRun('a'));
const expectedEpoch = (await store.readRun(run))?.epoch ?? 1;
const claim = await store.claimRun({ run, expectedEpoch, owner: `host/${process.pid}`, leaseMs: 60_000 });
if (claim === undefined) throw new Error('somebody else has the run');
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
for (let seq = claim.seq + 1; ;) {
  const events = createEvents(run, seq, ['x'.repeat(500)], claim.epoch);
  try {
    if (!(await store.appendEvents(createBatch(run, events)))) throw new Error('refused');
    console.log(seq++);
  } catch {
    console.log('failed');
    await lines.next();
  }
}
