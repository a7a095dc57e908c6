import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BIN } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { withDatabase } from './flights-figures.ts';
import { copyFlights, type FlightsProject, readAnswer } from './flights-project.ts';

const PATIENCE_MS = 300_000;
const DAYS = '2001-01-01..2001-01-03';

let project: FlightsProject;
beforeAll(async () => {
  project = copyFlights();
  expect(readAnswer(await project.run('--select', '+clean.flights', '--partition', DAYS)).state).toBe('succeeded');
}, PATIENCE_MS);
afterAll(() => project.remove());

const rowsNow = () =>
  withDatabase(project.database, (ask) =>
    ask("select concat_ws(' ', count(*), sum(delay_minutes), bit_xor(hash(f))) from clean.flights as f"),
  );

test(
  'days that are killed while new rows stand in the place of the old ones have the old ones',
  { timeout: PATIENCE_MS },
  async ({ skip }) => {
    skip(process.platform !== 'linux', 'looks for processes under /proc');
    const before = await rowsNow();
    // Other rows, and after they are in, in the same transaction, a check that takes for ever.
    project.edit('jobs/clean/flights.sql', '  delay_minutes\n', '  delay_minutes + 1 as delay_minutes\n');
    project.edit(
      'jobs/clean/flights.job.yaml',
      '      - name: delays_are_plausible\n',
      `      - name: endless
        sql: select * from {{output}} where (select count(*) from range(1000000000) as a, range(1000) as b) < 0
      - name: delays_are_plausible
`,
    );
    const { child, mark } = start('--select', 'clean.flights', '--partition', DAYS);
    const exited = once(child, 'exit');
    try {
      const until = { timeout: 120_000, interval: 50 };
      await vi.waitFor(() => expect(checksOfLastRun()).toContain('references_destination'), until);
    } finally {
      child.kill('SIGKILL');
      killAll(mark);
      await exited;
    }
    await vi.waitFor(() => expect(findMarkedProcesses(mark)).toEqual([]), { timeout: 10_000, interval: 20 });
    expect(await rowsNow()).toBe(before);
  },
);

/** In a session of its own, every process of it marked. */
function start(...args: string[]): { readonly child: ChildProcess; readonly mark: string } {
  const mark = `${process.env[MARK] ?? 'alone'}-killed`;
  const child = spawn(process.execPath, [BIN, 'run', '--project', project.folder, ...args], {
    env: { ...process.env, [MARK]: mark },
    stdio: 'ignore',
    detached: true,
  });
  return { child, mark };
}

function killAll(mark: string): void {
  for (const { id } of findMarkedProcesses(mark)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // ended meanwhile
    }
  }
}

/** What the newest run has told so far of checks. */
function checksOfLastRun(): string {
  const store = new Database(join(project.folder, '.millrace/state.db'), { readonly: true });
  const told = store
    .prepare("select body from event where type = 'asset_checked' and run = (select max(key) from run)")
    .pluck()
    .all();
  store.close();
  return told.join('\n');
}
