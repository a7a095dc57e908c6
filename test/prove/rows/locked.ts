import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite.ts';
import { runMillrace } from '../../cli/run-millrace.ts';
import { SQLITE_WORKER } from '../../contract/store-sqlite-place.ts';
import type { Proof } from '../proof.ts';

/** Another process has the database locked while steps of a run start and end. */
export const locked: Proof = {
  name: 'locked',
  promise: 'A database that somebody else has locked for 5 s stops neither the coordinator nor its run (SQLite).',
  target: 'p99 of the delay of its event loop < 50 ms, no lease lost',
  async prove({ trials }) {
    const count = trials(5, 1);
    const delays: number[] = [];
    const wrong: string[] = [];
    for (let trial = 0; trial < count; trial++) {
      const folder = createProject();
      const lag = join(folder, 'lag');
      const probe = `--import ${join(import.meta.dirname, '../lag-probe.js')}`;
      const running = runMillrace(['run'], { cwd: folder, env: { NODE_OPTIONS: probe, MILLRACE_TEST_LAG: lag } });
      while (!existsSync(join(folder, 'begun'))) await pause(20);
      const leftMs = await lockFor(join(folder, '.millrace/state.db'), lag);
      const { code, stderr } = await running;
      if (code !== 0) wrong.push(stderr);
      if (leftMs <= 0) wrong.push('the coordinator had no lease when the lock was gone');
      delays.push(Number(readFileSync(`${lag}.p99`, 'utf8')));
      rmSync(folder, { recursive: true });
    }
    const worst = Math.max(...delays);
    return {
      figure: `p99 of the delay ${worst.toFixed(1)} ms (the worst trial), ${wrong.length} runs failed or lost their lease`,
      trials: `${count} runs, locked for ${LOCK_MS / 1_000} s each`,
      isKept: worst < 50 && wrong.length === 0,
      wrong,
    };
  },
};

const LOCK_MS = 5_000;
const STEPS = 24;

function createProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-locked-'));
  const script = `touch ${folder}/begun; sleep 0.5`;
  const jobs = Array.from({ length: STEPS }, (_, at) => [`job_${at}`, { type: 'shell', config: { script } }]);
  const dev = { max_parallel: 2 };
  const project = { millrace: 1, project: 'locked', descriptors: ['*.job.json'], environments: { dev } };
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(project));
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs: Object.fromEntries(jobs) as object }));
  return folder;
}

/** What is left of the lease when the lock is gone. The delay is measured from the file `lag` on until `lag.done`. */
async function lockFor(path: string, lag: string): Promise<number> {
  const locker = new Database(path);
  locker.exec('BEGIN IMMEDIATE');
  writeFileSync(lag, '');
  await pause(LOCK_MS);
  writeFileSync(`${lag}.done`, '');
  locker.exec('ROLLBACK');
  locker.close();
  const store = await openSqliteStore({ path, workerFile: SQLITE_WORKER });
  try {
    const [run] = await store.listRuns({ limit: 1 });
    return (run === undefined ? undefined : await store.readLease(run.id))?.leftMs ?? 0;
  } finally {
    await store.close();
  }
}
