import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Tick } from '../../src/model/schedule.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/** Two daemons, and a table by day that is made of two others, one of them through a view. The tests go on from each other. */
const mark = randomUUID();
let folder: string;
let daemons: Started[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-updates-'));
  const day = 'd >= {{partition.start}} and d < {{partition.end}}';
  const daily = 'partitions: daily, config: {materialize: {type: incremental, by: d}, sql:';
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1
project: fresh
descriptors: ["*.job.yaml"]
environments: {dev: {resources: {warehouse: {type: duckdb, path: w.duckdb}}}}
partitions: {daily: {every: day, start: 2026-03-01, end: 2026-03-05}}
`,
  );
  writeFileSync(
    join(folder, 'all.job.yaml'),
    `jobs:
  raw.a: {type: sql, ${daily} "select cast({{partition.key}} as date) as d"}}
  raw.c: {type: sql, ${daily} "select cast({{partition.key}} as date) as d"}}
  seen.a: {type: sql, config: {sql: "select * from raw.a", materialize: view}}
  marts.b: {type: sql, schedule: on_update, ${daily} "select c.d from seen.a a join raw.c c on c.d = a.d where c.d = cast({{partition.key}} as date)"}}
  bad.b: {type: sql, schedule: {on_update: any}, ${daily} "select error('no') as d from raw.c where ${day}"}}
`,
  );
});
afterAll(() => {
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const startDaemon = () => startMillrace(folder, ['daemon', '--output', 'json'], { [MARK]: mark });

async function run(select: string, partition: string): Promise<void> {
  const { code, stderr } = await runMillrace(['run', '--select', select, '--partition', partition], { cwd: folder });
  expect(code, stderr).toBe(0);
}

async function ticksOf(schedule: string): Promise<readonly Tick[]> {
  const { stdout } = await runMillrace(['schedules', schedule, '--output', 'json'], { cwd: folder });
  return JSON.parse(stdout) as readonly Tick[];
}

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly tags: { readonly [tag: string]: string };
  readonly launch: { readonly partition?: { readonly daily?: string } };
}

/** The partitions that a schedule has made, each with how often. */
async function runsOf(schedule: string): Promise<readonly string[]> {
  const { stdout } = await runMillrace(['runs', '--output', 'json', '--limit', '100'], { cwd: folder });
  return (JSON.parse(stdout) as readonly Listed[])
    .filter(({ tags }) => tags['millrace/schedule'] === `job:${schedule}`)
    .map(({ state, launch }) => `${launch.partition?.daily ?? ''} ${state}`)
    .sort();
}

const waitFor = (schedule: string, runs: readonly string[]) =>
  vi.waitFor(async () => expect(await runsOf(schedule)).toEqual(runs), { timeout: 60_000, interval: 500 });

test('a partition is made once when all that it reads is new, through a view; what failed is not tried for ever', async () => {
  const deployed = await runMillrace(['deploy'], { cwd: folder });
  expect(deployed.code, deployed.stderr).toBe(0);
  daemons = [startDaemon(), startDaemon()];
  await run('raw.a', '2026-03-01..2026-03-02');
  await run('raw.c', '2026-03-01');
  await waitFor('marts.b', ['2026-03-01 succeeded']);
  await waitFor('bad.b', ['2026-03-01 failed']);
  const told = await runMillrace(['schedules', 'marts.b'], { cwd: folder });
  expect(told.stdout).toContain('2026-03-02: Not run: waits for raw.c (2026-03-02) to be made.');
}, 120_000);

test('the same versions again start nothing, and one new input of two neither', async () => {
  await run('raw.a', '2026-03-01');
  const told = await vi.waitFor(
    async () => {
      const { stdout } = await runMillrace(['schedules', 'marts.b'], { cwd: folder });
      expect(stdout).toContain('2026-03-01: Not run: waits for raw.c (2026-03-01) to be new.');
      return stdout;
    },
    { timeout: 30_000, interval: 500 },
  );
  expect(told).toContain('when all is new');
  expect(await runsOf('marts.b')).toEqual(['2026-03-01 succeeded']);
}, 60_000);

test('a daemon that is killed is replaced by the other one, and nothing is started twice', async () => {
  daemons[0]?.kill('SIGKILL');
  await daemons[0]?.ended;
  daemons[0] = startDaemon();
  await run('raw.c', '2026-03-02');
  await waitFor('marts.b', ['2026-03-01 succeeded', '2026-03-02 succeeded']);
  await waitFor('bad.b', ['2026-03-01 failed', '2026-03-02 failed']);
  const ticks = await ticksOf('marts.b');
  expect(ticks.map(({ state }) => state)).toEqual(['requested', 'requested']);
  expect(new Set(ticks.flatMap((tick) => (tick.state === 'requested' ? [tick.run] : []))).size).toBe(2);
}, 120_000);

test('schedules that would start each other for ever are not deployed', async () => {
  writeFileSync(
    join(folder, 'circle.job.yaml'),
    `jobs:
  x.one: {type: sql, pipeline: first, config: {sql: "select 1 as a"}}
  x.two: {type: sql, pipeline: second, config: {sql: "select * from x.one"}}
  x.three: {type: sql, pipeline: first, config: {sql: "select * from x.two"}}
`,
  );
  const project = 'include: [more.yaml]\n';
  writeFileSync(
    join(folder, 'more.yaml'),
    'pipelines: {first: {schedule: on_update}, second: {schedule: on_update}}\n',
  );
  writeFileSync(join(folder, 'millrace.yaml'), `${readFileSync(join(folder, 'millrace.yaml'), 'utf8')}${project}`);
  const { code, stderr } = await runMillrace(['deploy'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('"pipeline:first" starts "pipeline:second" starts "pipeline:first"');
});

test('daemons that stop leave nothing', async () => {
  for (const daemon of daemons) daemon.kill('SIGTERM');
  for (const daemon of daemons) await daemon.ended;
  await vi.waitFor(() => expect(findMarkedProcesses(mark)).toEqual([]), { timeout: 20_000 });
}, 60_000);
