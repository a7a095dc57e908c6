import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, type TestContext } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';
import { createTestDatabase } from '../rig/postgres.ts';

/** A project whose runs are kept in a Postgres database, named by a secret. */
const { url: RUNS_URL, missing } = await createTestDatabase();
const root = mkdtempSync(join(tmpdir(), 'millrace-storage-'));
const bakery = join(root, 'bakery');

beforeEach(async (context: TestContext) => {
  if (missing !== undefined) return context.skip(missing);
  rmSync(bakery, { recursive: true, force: true });
  await runMillrace(['init', 'bakery'], { cwd: root });
  const file = join(bakery, 'millrace.yaml');
  const storage = '    storage: {type: postgres, url: {secret: RUNS}, schema: bakery}\n';
  const text = readFileSync(file, 'utf8').replace('  dev:\n', `  dev:\n${storage}`);
  writeFileSync(file, `${text}\nsecrets: {RUNS: {type: env, name: RUNS_URL}}\n`);
});

afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
});

function millrace(url: string | undefined, ...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: bakery, env: { RUNS_URL: url } });
}

test('runs are kept where the storage of the environment says, and found there again', async () => {
  const run = await millrace(RUNS_URL, 'run');
  expect(run.code, run.stderr).toBe(0);
  expect(existsSync(join(bakery, '.millrace/state.db'))).toBe(false);
  appendFileSync(join(bakery, 'jobs/clean/sales.sql'), "\n  and error('the oven is cold')");
  expect((await millrace(RUNS_URL, 'run')).code).toBe(1);
  const { stdout, stderr } = await millrace(RUNS_URL, 'runs', '--output', 'json');
  expect(stderr).toBe('');
  const runs = JSON.parse(stdout) as readonly Run[];
  expect(runs.map(({ state }) => state)).toEqual(['failed', 'succeeded']);
});

test('a store that cannot be reached is told in one line, without the password', async () => {
  const url = new URL(RUNS_URL);
  url.password = 'wrong-secret';
  const refused = await millrace(url.href, 'run');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^The store \(postgres\) cannot be opened: password authentication failed .*\.\n$/);
  url.port = '1';
  const unreached = await millrace(url.href, 'run');
  expect(unreached.stderr).toMatch(
    /^The store \(postgres\) cannot be opened: connect ECONNREFUSED 127\.0\.0\.1:1\.\n$/,
  );
  const unnamed = await millrace(undefined, 'run');
  expect(unnamed.stderr).toMatch(/The store \(postgres\) cannot be opened: .*"RUNS_URL"\.\n$/);
  const broken = await millrace('postgres://someone:wrong-secret@host:port/db', 'run');
  expect(broken.code).toBe(2);
  for (const { stderr } of [refused, unreached, unnamed, broken]) expect(stderr).not.toContain('wrong-secret');
});
