import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SimulationReport } from '../../src/automation/simulation/report.ts';
import type { Alert } from '../../src/model/alert.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';
import { copyFlights } from './flights-project.ts';
import { runRealDaemon } from './real-daemon.ts';

let folder: string;
let night: SimulationReport;

/** The night in which the clocks of Budapest go from 02:00 to 03:00, at 01:00 in UTC. */
const NIGHT = ['--from', '2026-03-28T23:30Z', '--to', '2026-03-29T02:30Z'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-simulate-'));
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  writeFileSync(join(folder, 'all.job.yaml'), JOBS);
  writeFileSync(join(folder, 'durations.yaml'), 'default: 5m\nraw.a: 25m\nslow: 70m\n');
  night = await report();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = `millrace: 1
project: night
descriptors: ["*.job.yaml"]
environments: {dev: {max_parallel: 4, queue: {max_runs: 3}}}
partitions: {daily: {every: day, start: 2020-01-01, timezone: Europe/Budapest}}
pools: {warehouse: 1}
pipelines:
  daily: {schedule: {cron: "30 2 * * *", timezone: Europe/Budapest}, sla: {by: "03:10", timezone: Europe/Budapest}}
  hourly: {schedule: {cron: "0 * * * *", overlap: skip}}
  quarters: {schedule: {cron: "*/15 * * * *", overlap: queue}, max_runs: 1}
  weekdays: {schedule: {cron: "10 * * * *", calendar: weekdays}}
`;

const JOBS = `jobs:
  raw.a: {type: shell, config: {script: "true"}, pipeline: daily, partitions: daily, pool: warehouse, outputs: [raw.a]}
  slow: {type: shell, config: {script: "true"}, pipeline: hourly, pool: warehouse}
  quick: {type: shell, config: {script: "true"}, pipeline: [quarters, weekdays]}
  mart: {type: shell, config: {script: "true"}, schedule: "10 1 * * *", partitions: daily, outputs: [mart], inputs: {raw.a: {partitions: {last: 3}}}}
`;

function simulate(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(['simulate', ...NIGHT, '--durations', 'durations.yaml', ...line], { cwd: folder });
}

async function report(...line: readonly string[]): Promise<SimulationReport> {
  const { stdout, stderr, code } = await simulate(...line, '--output', 'json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as SimulationReport;
}

test('the ticks of a simulation are those of a daemon on the same clock, with all of its looks', async () => {
  const { ticks, fromMs, toMs } = night;
  const real = await runRealDaemon(folder, { fromMs, toMs, minutesOf: (job) => ({ 'raw.a': 25, slow: 70 })[job] ?? 5 });
  expect(ticks.length).toBe(20);
  expect(ticks.toSorted(byTime)).toEqual(real.toSorted(byTime));
});

test('what is foretold of the flights project is what a daemon does, through a Monday and a change of clocks', async () => {
  const flights = copyFlights();
  try {
    const line = ['simulate', '--from', '2001-03-30T00:00Z', '--to', '2001-04-04T00:00Z', '--durations', '1m'];
    const { stdout, stderr, code } = await runMillrace([...line, '--output', 'json'], { cwd: flights.folder });
    expect(code, stderr).toBe(0);
    const { ticks, fromMs, toMs } = JSON.parse(stdout) as SimulationReport;
    expect(ticks.map(({ schedule, fireAt }) => [schedule, new Date(fireAt).toISOString()])).toEqual([
      ['pipeline:daily', '2001-03-30T09:30:00.000Z'],
      ['pipeline:daily', '2001-03-31T09:30:00.000Z'],
      ['pipeline:daily', '2001-04-01T08:30:00.000Z'],
      ['pipeline:daily', '2001-04-02T08:30:00.000Z'],
      ['pipeline:reports', '2001-04-02T10:00:00.000Z'],
      ['pipeline:daily', '2001-04-03T08:30:00.000Z'],
    ]);
    const real = await runRealDaemon(flights.folder, { fromMs, toMs, minutesOf: () => 1, lookMs: 60_000 });
    expect(ticks).toEqual(real.toSorted(byTime));
  } finally {
    flights.remove();
  }
});

test('what is late in a simulation is what a daemon on the same clock tells, once each', async () => {
  const { late, fromMs, toMs } = night;
  let alerts: readonly Alert[] = [];
  const minutesOf = (job: string): number => ({ 'raw.a': 25, slow: 70 })[job] ?? 5;
  const onEnd = async (store: InstanceStore): Promise<void> => {
    alerts = await store.listAlerts({ limit: 100 });
  };
  await runRealDaemon(folder, { fromMs, toMs, minutesOf, onEnd, lookMs: 60_000 });
  const told = alerts.map(({ run, step, dueAt }) => `${run ?? ''} ${step ?? ''} ${dueAt}`);
  expect(told.length).toBeGreaterThan(0);
  expect(told.toSorted()).toEqual(late.map(({ run, step = '', dueAt }) => `${run} ${step} ${dueAt}`).toSorted());
});

function byTime(one: SimulationReport['ticks'][number], other: SimulationReport['ticks'][number]): number {
  return one.fireAt - other.fireAt || (one.schedule < other.schedule ? -1 : 1);
}

test('a time that the clocks leave out fires after the gap, once', async () => {
  const { ticks } = await report('--select', 'raw.a');
  expect(ticks.map(({ schedule, fireAt }) => [schedule, new Date(fireAt).toISOString()])).toEqual([
    ['pipeline:daily', '2026-03-29T01:00:00.000Z'],
  ]);
});

test('steps wait for limits that others hold, and for data that a run of the time makes', () => {
  const { runs, limits, late } = night;
  const stepOf = (job: string) => runs.flatMap(({ steps }) => steps).find((step) => step.job === job);
  expect(stepOf('raw.a')).toMatchObject({ queuedFor: ['pool:warehouse'], readyAt: Date.UTC(2026, 2, 29, 1) });
  expect(stepOf('mart')?.waitedFor).toBe('nobody has made partition 2026-03-28 of "raw.a"');
  expect(stepOf('mart')?.startedAt).toBeGreaterThanOrEqual(stepOf('raw.a')?.endedAt ?? NaN);
  expect(limits.find(({ limit }) => limit === 'pool:warehouse')).toMatchObject({ max: 1, mostAtOnce: 1, waits: 1 });
  expect(late).toMatchObject([{ schedule: 'pipeline:daily', dueAt: Date.UTC(2026, 2, 29, 1, 10) }]);
});

test('what another limit or schedule changes is told, and nothing else', async () => {
  const { stdout, code } = await simulate(
    '--limit',
    'pool.warehouse=2',
    '--set-schedule',
    'weekdays=none',
    '--compare',
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/pool:warehouse +1 → 2 +1 → 2/);
  expect(stdout).toMatch(/pipeline:weekdays .*3 → –/);
  expect(stdout).not.toContain('pipeline:hourly');
});

test('how long steps took in earlier runs is how long they take', async () => {
  expect((await runMillrace(['run', '--select', 'slow'], { cwd: folder })).code).toBe(0);
  const { stderr } = await simulate('--durations', 'history');
  expect(stderr).toContain('1 of 4 jobs take as long as they did, the others a minute');
});

test('the gantt is SVG with a bar for each run, and what it is when it is pointed at', async () => {
  const { stdout, code } = await simulate('--output', 'svg');
  expect(code).toBe(0);
  expect(stdout.startsWith('<svg ') && stdout.endsWith('</svg>\n')).toBe(true);
  expect(stdout.match(/<rect class="(done|late|open)"[^>]*rx="1"\/>(<path[^>]*>)?<title>/g)).toHaveLength(
    night.runs.length,
  );
  expect(stdout).toMatch(/<title>pipeline:daily of [^<]*took 35 m 0 s, done/);
});

test('too many runs end it, with what there is', async () => {
  const { stdout, stderr, code } = await simulate('--max-runs', '5', '--output', 'json');
  expect(code).toBe(1);
  expect(stderr).toContain('It ended after 5 runs: --max-runs lets it go further.');
  expect((JSON.parse(stdout) as SimulationReport).cut).toBe('runs');
});

test('what cannot be is told, and the exit code is 2', async () => {
  const { stderr, stdout, code } = await simulate('--limit', 'pool.warehous=2');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('There is no pool or resource "warehous". Did you mean "warehouse"?');
});

test('nothing of it is kept', async () => {
  const runs = await runMillrace(['runs', '--output', 'json'], { cwd: folder });
  expect((JSON.parse(runs.stdout) as readonly unknown[]).length).toBe(1);
  expect(readFileSync(join(folder, 'millrace.yaml'), 'utf8')).toBe(PROJECT);
});
