import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunId } from '../../src/model/ids.ts';
import type { Store } from '../../src/ports/store.ts';
import { createPostgresPlace } from '../contract/store-postgres-place.ts';
import type { StorePlace } from '../contract/store-place.ts';
import { createBatch, createEvents, createNewRun, createStepRecord, startRun } from '../contract/store-batches.ts';
import { createSqlitePlace } from '../contract/store-sqlite-place.ts';
import { startPostgres } from '../rig/postgres-server.ts';

/**
 * Prints how many events per second are stored durably, and how long an append takes, by how many runs append at once and how many events
 * they append at a time (aim: 20,000 events a second in SQLite at no more than 10 ms added). A quarter as many steps change. Beside it the
 * floor: how often the disk takes 4 KiB and says that it is safe. `--brief`: SQLite alone, with many runs at once.
 */
const SECONDS = 3;
const IS_BRIEF = process.argv.includes('--brief');
const ALL_CASES = [
  { runs: 1, events: 1 },
  { runs: 1, events: 100 },
  { runs: 8, events: 20 },
  { runs: 64, events: 1 },
  { runs: 64, events: 20 },
  { runs: 256, events: 20 },
] as const;
const CASES = IS_BRIEF ? ALL_CASES.slice(-2) : ALL_CASES;

console.log(`floor: ${Math.round(syncsPerSecond())} durable writes of 4 KiB a second\n`);
await measurePlace('sqlite', createSqlitePlace());
if (!IS_BRIEF) {
  const server = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
  await measurePlace('postgres', createPostgresPlace(server.url, 10));
  await server.stop();
}

async function measurePlace(name: string, place: StorePlace): Promise<void> {
  console.log(`${name.padEnd(10)}    runs  events each  events/s  appends/s   p50 ms   p99 ms   CPU µs/event`);
  const store = await place.open();
  for (const [at, { runs, events }] of CASES.entries()) {
    const { stored, latencies, seconds, cpuMicros } = await measure(store, { name: `${at}`, runs, events });
    const sorted = latencies.toSorted((one, other) => one - other);
    const columns = [
      runs,
      events,
      Math.round(stored / seconds),
      Math.round(latencies.length / seconds),
      (sorted[Math.floor(sorted.length * 0.5)] ?? NaN).toFixed(2),
      (sorted[Math.floor(sorted.length * 0.99)] ?? NaN).toFixed(2),
      (cpuMicros / stored).toFixed(1),
    ];
    const widths = [18, 13, 10, 11, 9, 9, 15];
    console.log(columns.map((value, column) => String(value).padStart(widths[column] ?? 0)).join(''));
  }
  console.log('');
  await place.remove();
}

interface Load {
  readonly name: string;
  readonly runs: number;
  readonly events: number;
}

async function measure(store: Store, { name, runs, events }: Load): Promise<Measured> {
  const ids = await Promise.all(
    Array.from({ length: runs }, (_, at) => startRun(store, createNewRun(`${name}_${at}`, {}, 100))),
  );
  const before = process.cpuUsage();
  const start = performance.now();
  const end = start + SECONDS * 1_000;
  const latencies = (await Promise.all(ids.map((run) => appendUntil(store, run, { events, end })))).flat();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  let stored = 0;
  for (const run of ids) stored += ((await store.readRun(run))?.seq ?? 1) - 1;
  return { stored, latencies, seconds, cpuMicros: user + system };
}

interface Measured {
  /** As the store itself says afterwards. */
  readonly stored: number;
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** Of this process, its threads included; not of a server. */
  readonly cpuMicros: number;
}

/** One append after the other, as a coordinator does. */
async function appendUntil(store: Store, run: RunId, load: { readonly events: number; readonly end: number }) {
  const texts = Array.from({ length: load.events }, (_, at) => `read ${at} files of the month, 12,345 rows so far`);
  const latencies: number[] = [];
  for (let seq = 2; performance.now() < load.end; seq += load.events) {
    const steps = Array.from({ length: Math.ceil(load.events / 4) }, (_, at) => createStepRecord((seq + at) % 100));
    const batch = createBatch(run, createEvents(run, seq, texts), { steps: uniqueSteps(steps) });
    const before = performance.now();
    if (!(await store.appendEvents(batch))) throw new Error('refused');
    latencies.push(performance.now() - before);
  }
  return latencies;
}

function uniqueSteps(steps: ReturnType<typeof createStepRecord>[]) {
  return [...new Map(steps.map((step) => [step.index, step])).values()];
}

function syncsPerSecond(): number {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-floor-'));
  const file = openSync(join(folder, 'file'), 'w');
  const block = Buffer.alloc(4_096, 1);
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < 1_000; count++) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  const seconds = (performance.now() - start) / 1_000;
  closeSync(file);
  rmSync(folder, { recursive: true });
  return count / seconds;
}
