import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { toRunId } from '../../src/model/ids.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite.ts';
import { createBatch, createEvents, createNewRun } from '../contract/store-batches.ts';
import { SQLITE_WORKER } from '../contract/store-sqlite-place.ts';

/**
 * A process that appends events without end, for proofs that end it or fail its disk: `append-writer.ts FILE RUNS EVENTS [careless]`. It says
 * its process id, then `RUN SEQ` whenever events up to that one are stored, by its store's word, and `failed` when they are not; then it tries
 * the same again. A careless one writes by a connection that does not wait for the disk, as the library would by itself.
 */
const [, , path = '', runs = '1', events = '1', careless] = process.argv;
process.stdout.write(`${process.pid}\n`);
if (careless === undefined) await writeByStore();
else writeCarelessly();

async function writeByStore(): Promise<void> {
  const store = await openSqliteStore({ path, workerFile: SQLITE_WORKER });
  await Promise.all(Array.from({ length: Number(runs) }, (_, at) => append(`writer_${at}`)));

  async function append(name: string): Promise<void> {
    const run = toRunId(`run_${name}`);
    await again(() => store.createRun(createNewRun(name)));
    const expectedEpoch = (await again(() => store.readRun(run)))?.epoch ?? 1;
    const claim = await again(() =>
      store.claimRun({ run, expectedEpoch, owner: `host/${process.pid}`, leaseMs: 60_000 }),
    );
    if (claim === undefined) throw new Error('somebody else has the run');
    for (let seq = claim.seq + 1; ; seq += Number(events)) {
      const texts = Array.from({ length: Number(events) }, (_, at) => `event ${seq + at}`);
      const batch = createBatch(run, createEvents(run, seq, texts, claim.epoch));
      if (!(await again(() => store.appendEvents(batch)))) throw new Error('refused');
      process.stdout.write(`${run} ${seq + Number(events) - 1}\n`);
    }
  }
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      process.stdout.write('failed\n');
      await pause(5);
    }
  }
}

function writeCarelessly(): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(
    'CREATE TABLE run (key INTEGER PRIMARY KEY, id TEXT); CREATE TABLE event (run INTEGER, seq INTEGER, body TEXT)',
  );
  db.exec("INSERT INTO run VALUES (1, 'run_writer_0')");
  const insert = db.prepare('INSERT INTO event VALUES (1, ?, ?)');
  for (let seq = 1; ; seq++) {
    insert.run(seq, 'x'.repeat(200));
    process.stdout.write(`run_writer_0 ${seq}\n`);
  }
}
