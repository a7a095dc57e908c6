import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createResourceTypes } from '../../src/app/resource-types.ts';
import { RUN_LIMITS } from '../../src/run/limits.ts';
import type { Run } from '../../src/model/run.ts';
import type { QueryResult } from '../../src/ports/resource.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';
import { startMillrace } from './start-millrace.ts';

let root = '';
let bakery = '';

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'millrace-run-'));
  bakery = join(root, 'bakery');
  expect(await runMillrace(['init', 'bakery'], { cwd: root })).toMatchObject({ code: 0 });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: bakery });
}

function write(path: string, text: string): void {
  writeFileSync(join(bakery, path), text);
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(bakery, path), 'utf8');
  expect(text).toContain(from);
  write(path, text.replace(from, to));
}

/** Asks the warehouse of the project. */
async function ask(sql: string): Promise<QueryResult['rows']> {
  const duckdb = await createResourceTypes()('duckdb');
  const { signal } = new AbortController();
  const place = { projectFolder: bakery, stateFolder: join(bakery, '.millrace') };
  const context = { name: 'warehouse', environment: 'dev', sharedBy: 'test', ...place, signal };
  const config = { path: '.millrace/dev.duckdb' };
  const held = await duckdb.hold?.(config, context);
  const warehouse = await duckdb.open(config, context);
  const answer = await warehouse.sql?.session((session) => session.query(sql), signal);
  await warehouse.close();
  await held?.close();
  return answer?.rows ?? [];
}

/** A job that says that it runs and then sleeps, with a grandchild that has left its process group. */
function addSleeper(): void {
  write(
    'jobs/sleeper.job.yaml',
    'job: sleeper\ntype: shell\nconfig: {script: "echo asleep >&2; setsid sleep 600 & sleep 600"}\n',
  );
}

test('a project made by init runs at once, and says what each step made', async () => {
  const { code, stdout, stderr } = await millrace('run');
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' });
  const lines = stderr.split('\n').map((line) => line.replace(/ {2}\d+\.\d s$/, ''));
  expect(lines.slice(0, 4)).toEqual([
    'bakery, environment dev: 3 steps',
    '1 of 3 ✓ raw.sales              18 rows',
    '2 of 3 ✓ clean.sales            16 rows',
    '3 of 3 ✓ marts.revenue_by_shop  3 rows',
  ]);
  expect(stderr).toMatch(/\n✓ 3 succeeded in \d+\.\d s\n$/);
});

test('a failure is told with its cause and what it kept from running, and retry goes on from there', async () => {
  edit('jobs/clean/sales.sql', 'trim(shop)', 'trim(shopp)');
  const failed = await millrace('run');
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect(failed.stderr).toContain('3 of 3 – marts.revenue_by_shop  not run: clean.sales failed');
  expect(failed.stderr).toMatch(/\nfailed clean\.sales: .*shopp/s);
  expect(failed.stderr).toContain('not run because of it: marts.revenue_by_shop');

  edit('jobs/clean/sales.sql', 'trim(shopp)', 'trim(shop)');
  const { code, stderr } = await millrace('retry', 'latest');
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('1 of 3 = raw.sales              done before');
  expect(stderr).toContain('3 succeeded (1 unchanged)');
  const runs = JSON.parse((await millrace('runs', '--output', 'json')).stdout) as readonly Pick<
    Run,
    'id' | 'retryOf'
  >[];
  expect(runs.map(({ retryOf }) => retryOf)).toEqual([runs[1]?.id, undefined]);
});

test('what changed since a graph, and what failed in a run, can be selected', async () => {
  await millrace('compile', '--emit', 'before.json');
  edit('jobs/clean/sales.sql', 'trim(shop)', 'trim(shopp)');
  expect(
    await millrace('ls', '--select', 'state:modified', '--against', 'before.json', '--output', 'names'),
  ).toMatchObject({
    stdout: 'clean.sales\n',
  });
  await millrace('run');
  const failed = await millrace('run', '--select', 'result:failed', '--run', 'latest', '--dry-run');
  expect(failed.stdout).toBe('#  STEP         TYPE  AFTER\n1  clean.sales  sql\n');
  expect((await millrace('ls', '--select', 'result:skipped', '--run', 'latest', '--output', 'names')).stdout).toBe(
    'marts.revenue_by_shop\n',
  );
});

test('what is not up to date can be listed, shown and run, and then nothing is left to do', async () => {
  const names = async (...line: readonly string[]): Promise<readonly string[]> =>
    (await millrace('ls', '--output', 'names', ...line)).stdout.trim().split('\n');
  expect(await names('--select', 'stale:yes')).toEqual(['clean.sales', 'marts.revenue_by_shop', 'raw.sales']);
  await millrace('run');
  expect(await millrace('ls', '--select', 'stale:yes', '--allow-empty')).toMatchObject({ code: 0, stdout: '' });
  edit('jobs/clean/sales.sql', 'trim(shop)', 'upper(trim(shop))');
  edit('millrace.yaml', 'assets:', 'presets: {update: {select: "stale:yes"}}\nassets:');
  expect(await names('--select', 'stale:yes', '--env', 'dev')).toEqual(['clean.sales', 'marts.revenue_by_shop']);
  expect((await millrace('graph', '--select', 'stale:yes')).stdout).not.toContain('raw.sales');
  const shown = await millrace('show', '--select', 'stale:yes', '--output', 'json');
  expect((JSON.parse(shown.stdout) as readonly { readonly name: string }[]).map(({ name }) => name)).toEqual([
    'clean.sales',
    'marts.revenue_by_shop',
  ]);
  expect((await millrace('run', '--preset', 'update')).stderr).toContain('2 succeeded');
  const again = await millrace('run', '--preset', 'update', '--allow-empty');
  expect(again).toMatchObject({ code: 0 });
  expect(again.stderr).toContain('The selection picks no job.');
  await millrace('run', '--select', 'raw.sales');
  expect(await names('--select', 'stale:yes')).toEqual(['clean.sales', 'marts.revenue_by_shop']);
});

test('runs, logs, retry and stale: look where the settings of who asks keep runs', async () => {
  write(
    'millrace.local.yaml',
    'environments:\n  dev: {resources: {warehouse: {path: .millrace/mine.duckdb}}}\n  mine: {extends: dev, storage: {type: sqlite, path: .millrace/mine.db}}\n',
  );
  const mine = ['--env', 'mine'] as const;
  edit('jobs/clean/sales.sql', 'trim(shop)', 'trim(shopp)');
  expect((await millrace('run', ...mine)).code).toBe(1);
  const listed = JSON.parse((await millrace('runs', ...mine, '--output', 'json')).stdout) as readonly Run[];
  expect(listed.map(({ environment, state }) => [environment, state])).toEqual([['mine', 'failed']]);
  expect((await millrace('runs')).stderr).toContain('There is no run yet');
  expect(await millrace('logs', 'latest', ...mine)).toMatchObject({ code: 0 });
  edit('jobs/clean/sales.sql', 'trim(shopp)', 'trim(shop)');
  expect((await millrace('retry', 'latest', ...mine)).stderr).toContain('3 succeeded (1 unchanged)');
  const stale = ['ls', '--select', 'stale:yes', '--allow-empty', '--output', 'names'] as const;
  expect((await millrace(...stale, ...mine)).stdout).toBe('');
  expect((await millrace(...stale)).stdout).not.toBe('');

  write('millrace.local.yaml', 'environments: {dve: {}}\n');
  const refused = await millrace('runs');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('The project has no environment "dve".');
});

test('data that breaks a promise does not take the place of what is there', async () => {
  await millrace('run');
  edit('seeds/sales.csv', '1,2026-03-02,Harbour,rye bread,12,', '1,2026-03-02,Harbour,rye bread,-12,');
  const { code, stderr } = await millrace('run');
  expect(code).toBe(1);
  expect(stderr).toContain('fails its checks: "amounts_are_plausible"');
  expect(await ask('select amount from clean.sales where sale_id = 1')).toEqual([[50.4]]);
});

test('runs and logs work while the project is broken', async () => {
  addSleeper();
  edit('jobs/sleeper.job.yaml', 'setsid sleep 600 & sleep 600', 'echo awake');
  await millrace('run', '--select', 'sleeper');
  write('jobs/clean/sales.job.yaml', 'job: [\n');
  expect(await millrace('logs', 'latest', 'sleeper', '--stream', 'stdout')).toMatchObject({
    code: 0,
    stdout: 'awake\n',
  });
  expect(await millrace('logs', 'latest', '--output', 'json')).toMatchObject({
    stdout: expect.stringContaining('"stderr": "asleep\\n"') as string,
  });
  expect(await millrace('logs', 'latest', 'sleper')).toMatchObject({
    code: 2,
    stderr: 'The run has no step "sleper". Did you mean "sleeper"?\n',
  });
  expect((await millrace('runs')).stdout).toContain('succeeded');
});

test('a graph runs as it was compiled, whatever became of the descriptors', async () => {
  expect(await millrace('compile', '--emit', 'graph.json')).toMatchObject({ code: 0 });
  write('jobs/clean/sales.job.yaml', 'job: [\n');
  expect(await millrace('run')).toMatchObject({ code: 2, stdout: '' });
  expect(await millrace('run', '--graph', 'graph.json')).toMatchObject({ code: 0 });
  edit('graph.json', '"project":"bakery"', '"project":"backery"');
  const changed = await millrace('run', '--graph', 'graph.json');
  expect(changed.code).toBe(2);
  expect(changed.stderr).toContain('The graph file was changed after it was made.');
});

test('personal settings are applied, said, and checked', async () => {
  write('millrace.local.yaml', 'environments: {dev: {resources: {warehouse: {path: .millrace/mine.duckdb}}}}\n');
  const { code, stderr } = await millrace('run', '--select', 'raw.sales');
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('with your own settings, from millrace.local.yaml\n');
  expect(readFileSync(join(bakery, '.millrace/mine.duckdb')).length).toBeGreaterThan(0);
  write('millrace.local.yaml', 'environments: {dev: {resources: {warehouse: {pth: x}}}}\n');
  const broken = await millrace('run');
  expect(broken.code).toBe(2);
  expect(broken.stderr).toContain('millrace.local.yaml:1:46');
});

test('a dry run shows the plan and runs nothing', async () => {
  const { code, stdout } = await millrace('run', '--dry-run', '--select', 'clean.sales+');
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      '#  STEP                   TYPE  AFTER',
      '1  clean.sales            sql',
      '2  marts.revenue_by_shop  sql   clean.sales',
      '',
    ].join('\n'),
  );
  expect((await millrace('runs', '--output', 'json')).stdout).toBe('[]\n');
});

test.each([
  [['--preset', 'smoke'], 'There is no preset "smoke". The project has none.'],
  [['--env', 'prod'], 'There is no environment "prod".'],
  [['--select', 'clean.sale'], 'clean.sales'],
  [['--partition', '2001-01-01'], 'partition'],
  [['--set', 'clean.sales:config.file=x.sql'], 'decides the structure of the graph'],
  [['--max-parallel', 'many'], '"many" is no number of steps.'],
])('a launch that does not fit (%j) is exit code 2 with the reason', async (line, reason) => {
  const { code, stdout, stderr } = await millrace('run', ...line);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(reason);
});

test('Ctrl-C cancels the run and leaves no process', async () => {
  addSleeper();
  const running = startMillrace(bakery, ['run', '--select', 'sleeper', '--output', 'json']);
  await running.told('1 step');
  const following = startMillrace(bakery, ['logs', 'latest', '--follow', '--stream', 'stderr']);
  await following.told('sleeper, attempt 1');
  running.kill('SIGINT');
  const { code, stdout, stderr } = await running.ended;
  expect(code, stderr).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'cancelled' });
  expect(stderr).toContain('cancelled: 0 succeeded, 1 cancelled');
  expect(await following.ended).toMatchObject({ code: 0, stdout: 'asleep\n' });
});

test('a second Ctrl-C does not wait for a step that will not end', async () => {
  write(
    'jobs/stubborn.job.yaml',
    'job: stubborn\ntype: shell\nconfig: {script: "trap \'\' TERM INT; echo here >&2; while true; do sleep 1; done"}\n',
  );
  const running = startMillrace(bakery, ['run', '--select', 'stubborn']);
  await running.told('1 step');
  const following = startMillrace(bakery, ['logs', 'latest', '--follow', '--stream', 'stderr']);
  await following.told('stubborn, attempt 1');
  const startedAt = performance.now();
  running.kill('SIGINT');
  await running.told('Ctrl-C again ends them at once');
  running.kill('SIGINT');
  expect((await running.ended).code).toBe(1);
  expect(performance.now() - startedAt).toBeLessThan(RUN_LIMITS.stopGraceMs);
  await following.ended;
});

test('every --output json is whole with standard error thrown away', async () => {
  await millrace('run');
  const lines = [
    ['doctor'],
    ['explain'],
    ['explain', 'MR2004'],
    ['ls'],
    ['ls', '--assets'],
    ['show', 'clean.sales'],
    ['show', 'clean.sales', '--origins'],
    ['show', 'clean.sales', '--env', 'dev'],
    ['graph'],
    ['check'],
    ['run'],
    ['run', '--dry-run'],
    ['retry', 'latest'],
    ['runs'],
    ['logs', 'latest'],
  ];
  for (const line of lines) {
    const { stdout } = await millrace(...line, '--output', 'json');
    expect(() => JSON.parse(stdout) as unknown, line.join(' ')).not.toThrow();
  }
});

test('a file that is no graph is refused, and nothing runs', async () => {
  write('broken.json', '{"format": "millrace.graph/1"}\n');
  const refused = await millrace('run', '--graph', 'broken.json');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('error MR5003');
  expect(refused.stderr).toContain('broken.json:1:1');
  expect(JSON.parse((await millrace('runs', '--output', 'json')).stdout)).toMatchObject([]);
});
