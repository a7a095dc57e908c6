import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { compileProject } from '../../src/app/compile-project/compile-project.ts';
import { simulateProject } from '../../src/app/daemon/simulate.ts';
import { DaemonProcess, deployProject } from './daemon-process.ts';

/**
 * Prints what the daemon takes: how late ticks are stored when many schedules are due in the same minute (aims: at most 250 ms for 1,000 and
 * 2 s for 10,000, 99 of 100), how long a run waits for its turn where there is room, what an idle daemon uses, how long after a daemon
 * was killed another one decides and launches (aim: 10 s), and how many simulated hours pass in a second. Beside lateness stands the floor: writing as
 * many rows with the text of a run to a SQLite file, in one durable transaction, in the same minute. Parts may be named:
 * `npm run bench:daemon -- lateness lateness-10000 death`.
 */
const PARTS = {
  lateness: () => lateness(1_000),
  'lateness-10000': () => lateness(10_000),
  dispatch,
  idle,
  death,
  simulated,
} as const;
const TRIALS = 3;
/** Of the rows of a tick and its run: plan, event, run, step. */
const RUN_CHARACTERS = 2_400;
const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'millrace-bench-daemon-'));
console.log(
  `${availableParallelism()} cores, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1) ?? ''}, ${TRIALS} trials`,
);
for (const [name, measure] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await measure();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

async function lateness(schedules: number): Promise<void> {
  const project = deployProject(folder, { schedules, schedule: { cron: '* * * * *' }, runsMax: 1 });
  for (let trial = 0; trial < TRIALS; trial++) {
    const daemon = new DaemonProcess(project, 1);
    await daemon.tells('ticked', { count: schedules });
    // Those of one minute: the first ones that are told may have been due before it was there.
    await daemon.tells('ticked', { count: 2 * schedules });
    // When it was told is after it was stored, which is later than when it was decided.
    const late = daemon.heard.flatMap(({ wallAt, news }) =>
      news.kind === 'ticked' ? [wallAt - news.tick.fireAt] : [],
    );
    await daemon.end('SIGKILL');
    const floorMs = writeRows(join(folder, `floor-${schedules}-${trial}.db`), schedules);
    print(
      `lateness of ${schedules} schedules in one minute (floor ${Math.round(floorMs)} ms)`,
      late.slice(schedules, 2 * schedules),
    );
  }
}

/** How long it takes to write so many rows, each with a text as long as what is stored of a run. */
function writeRows(path: string, count: number): number {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE row (key INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO row (body) VALUES (?)');
  const body = 'x'.repeat(RUN_CHARACTERS);
  const start = performance.now();
  db.transaction(() => {
    for (let row = 0; row < count; row++) insert.run(body);
  })();
  const tookMs = performance.now() - start;
  db.close();
  return tookMs;
}

async function dispatch(): Promise<void> {
  const project = deployProject(folder, { schedules: 5, schedule: { every: '2s', overlap: 'skip' }, runsMax: 64 });
  const daemon = new DaemonProcess(project, 64);
  await daemon.tells('run_started', { count: 60 });
  await daemon.end('SIGTERM');
  print(
    'wait for a turn where there is room',
    daemon.heard.flatMap(({ news }) => (news.kind === 'run_started' ? [news.waitedMs] : [])),
  );
}

async function idle(): Promise<void> {
  const project = deployProject(folder, { schedules: 1_000, schedule: { cron: '0 0 1 1 *' }, runsMax: 4 });
  const daemon = new DaemonProcess(project, 4);
  await daemon.tells('duties');
  await pause(5_000);
  const before = daemon.usage();
  await pause(20_000);
  const after = daemon.usage();
  await daemon.end('SIGTERM');
  const share = ((after.cpuMs - before.cpuMs) / 20_000) * 100;
  console.log(`idle with 1,000 schedules: ${after.residentMiB.toFixed(0)} MiB, ${share.toFixed(2)} % of a core`);
}

async function death(): Promise<void> {
  const project = deployProject(folder, { schedules: 2, schedule: { every: '1s', overlap: 'skip' }, runsMax: 8 });
  const takes: number[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const first = new DaemonProcess(project, 4);
    await first.tells('ticked');
    const second = new DaemonProcess(project, 4);
    await second.tells('started');
    await pause(3_000);
    const killedAt = performance.now();
    await first.end('SIGKILL');
    await second.tells('ticked', { after: killedAt });
    takes.push((await second.tells('run_started', { after: killedAt })) - killedAt);
    await second.end('SIGTERM');
  }
  print("from a daemon's death to the next launch", takes);
}

async function simulated(): Promise<void> {
  const project = deployProject(folder, { schedules: 10, schedule: { cron: '0 * * * *' }, runsMax: 16 });
  const { graph } = await compileProject(project);
  if (graph === undefined) throw new Error('the project does not compile');
  const [fromMs, days] = [Date.UTC(2026, 2, 1), 7];
  const start = performance.now();
  const { runs } = await simulateProject(
    {
      ...{ project: 'bench', environment: 'dev', graph, fromMs, toMs: fromMs + days * 86_400_000 },
      ...{ durationOf: () => 60_000, capacity: 16, runsMax: 100_000 },
    },
    { signal: new AbortController().signal },
  );
  const seconds = (performance.now() - start) / 1_000;
  const rates = `${((days * 24) / seconds).toFixed(0)} simulated hours and ${(runs.length / seconds).toFixed(0)} runs a second`;
  console.log(`simulate, ten hourly schedules for a week: ${rates}`);
}

function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => `${Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? NaN)} ms`;
  console.log(`${what}: p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} (${times.length} times)`);
}

function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, delayMs));
}
