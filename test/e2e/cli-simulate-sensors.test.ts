import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SimulationReport } from '../../src/automation/simulation/report.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';
import { runRealDaemon } from './real-daemon.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-simulate-sensors-'));
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  writeFileSync(join(folder, 'all.job.yaml'), JOBS);
  writeFileSync(join(folder, 'arrivals.yaml'), ARRIVALS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = `millrace: 1
project: watched
descriptors: ["*.job.yaml"]
partitions: {daily: {every: day, start: 2026-03-01}}
environments: {dev: {}}
sensors:
  new_day: {type: files, pattern: '^in/(?<day>.+)\\.csv$', launch: {select: load, partition: "{{match.day}}"}}
  orders: {type: sql, sql: select 1, every: 1m, launch: {select: order, tags: {id: "{{row.id}}"}}}
  loaded: {type: asset, assets: [marts.days], launch: {select: tell}}
  page: {type: http, url: "http://127.0.0.1:1/", launch: {select: tell}}
`;

const JOBS = `jobs:
  load: {type: shell, config: {script: "true"}, partitions: daily, outputs: [raw.days]}
  marts.days: {type: shell, config: {script: "true"}, partitions: daily, outputs: [marts.days], inputs: [raw.days], schedule: {on_update: all, debounce: 10m}}
  source: {type: shell, config: {script: "true"}, outputs: [raw.source], schedule: "0 * * * *"}
  marts.source: {type: shell, config: {script: "true"}, outputs: [marts.source], inputs: [raw.source], schedule: {on_update: any, quiet: {from: "02:00", to: "03:30"}}}
  asked: {type: shell, config: {script: "true"}, schedule: {cron: "30 * * * *", only_if: {http: "http://127.0.0.1:1/", wait: 5m}}}
  order: {type: shell, config: {script: "true"}}
  tell: {type: shell, config: {script: "true"}}
`;

const ARRIVALS = `
- {at: 2026-03-20T01:20:00Z, sensor: orders, row: {id: 7}}
- {at: 2026-03-20T00:40:00Z, sensor: new_day, file: in/2026-03-18.csv}
- {at: 2026-03-20T00:45:00Z, sensor: new_day, file: in/2026-03-19.csv}
`;

function simulate(...line: readonly string[]): Promise<Outcome> {
  const time = ['--from', '2026-03-20T00:00Z', '--to', '4h', '--durations', '5m'];
  return runMillrace(['simulate', ...time, ...line], { cwd: folder });
}

async function report(...line: readonly string[]): Promise<SimulationReport> {
  const { stdout, stderr, code } = await simulate(...line, '--output', 'json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as SimulationReport;
}

/** When the runs of a schedule or a sensor were asked for, on that day. */
function timesOf({ ticks }: SimulationReport, schedule: string): readonly string[] {
  return ticks
    .filter((tick) => tick.schedule === schedule && tick.state === 'requested')
    .map(({ at }) => new Date(at).toISOString().slice(11, 16));
}

test('what goes by new data starts when simulated runs have made it, and when it is calm and not quiet', async () => {
  const simulated = await report('--arrivals', 'arrivals.yaml');
  expect(timesOf(simulated, 'job:marts.source')).toEqual(['00:05', '01:05', '03:30']);
  expect(timesOf(simulated, 'job:marts.days')).toEqual(['00:55', '01:00']);
});

test('files and rows that are said to come start runs, and sensors that go by runs see those', async () => {
  const simulated = await report('--arrivals', 'arrivals.yaml');
  expect(timesOf(simulated, 'sensor:new_day')).toEqual(['00:40', '00:45']);
  expect(timesOf(simulated, 'sensor:orders')).toEqual(['01:20']);
  expect(timesOf(simulated, 'sensor:loaded')).toEqual(['01:00', '01:05']);
  expect(simulated.sensors).toEqual({ simulated: ['loaded', 'new_day', 'orders'], others: ['page'] });
  expect(simulated.runs.every(({ state }) => state === 'succeeded')).toBe(true);
});

test('sensors of which nobody says what they see are told to be missing', async () => {
  const { stderr } = await simulate();
  expect(stderr).toContain('Not simulated: 3 sensors (new_day, orders, page).');
});

test('conditions hold unless it is assumed that they do not', async () => {
  const { stderr } = await simulate();
  expect(stderr).toContain('Assumed: the condition of job:asked holds.');
  const { ticks } = await report('--assume', 'asked=fails');
  const asked = ticks.filter(({ schedule }) => schedule === 'job:asked');
  expect(asked).toHaveLength(4);
  for (const tick of asked)
    expect(tick).toMatchObject({ state: 'skipped', cause: 'condition', at: tick.fireAt + 300_000 });
});

test('the ticks by new data are those of a daemon with all of its looks', async () => {
  const { ticks, fromMs, toMs } = await report('--to', '80m');
  const real = await runRealDaemon(folder, { fromMs, toMs, minutesOf: () => 5 });
  const ofSource = (all: SimulationReport['ticks']) =>
    all.filter(({ schedule }) => schedule === 'job:marts.source').map(({ at }) => Math.round(at / 60_000));
  expect(ofSource(ticks)).toHaveLength(2);
  expect(ofSource(ticks)).toEqual(ofSource(real).toSorted((one, other) => one - other));
});

test.for([
  [['--assume', 'source=fails'], 'No schedule "source" has an "only_if".'],
  [['--assume', 'maybe'], '"maybe" is no assumption. Write it as in --assume daily=fails.'],
  [['--arrivals', 'none.yaml'], '"none.yaml" is no YAML list of what comes'],
  [['--arrivals', 'millrace.yaml'], '"millrace.yaml" is no YAML list of what comes'],
] as const)('%o is told to be wrong', async ([line, sentence]) => {
  const { stderr, code } = await simulate(...line);
  expect(stderr).toContain(sentence);
  expect(code).toBe(2);
});

test.for([
  ['{at: 2026-03-20, sensor: new_dai, file: in/x.csv}', 'Did you mean "new_day"?'],
  ['{at: 2026-03-20, sensor: new_day, file: out/x.csv}', '"out/x.csv" does not match'],
  ['{at: 2026-03-20, sensor: new_day, row: {id: 1}}', 'it has no "file", which the sensor "new_day" looks for.'],
  ['{at: soon, sensor: new_day, file: in/x.csv}', '"soon" is no time.'],
  ['{sensor: new_day, file: in/x.csv}', 'it has no "at"'],
  ['{at: 2026-03-20, sensor: page, row: {}}', 'only what sensors of files and of SQL see can be given'],
  ['{at: 2026-03-20, sensor: orders, line: 1}', '"line" is not one of'],
] as const)('the arrival %s is told to be wrong', async ([entry, sentence]) => {
  writeFileSync(join(folder, 'wrong.yaml'), `- ${entry}\n`);
  const { stderr, code } = await simulate('--arrivals', 'wrong.yaml');
  expect(stderr).toContain('Entry 1 of "wrong.yaml": ');
  expect(stderr).toContain(sentence);
  expect(code).toBe(2);
});
