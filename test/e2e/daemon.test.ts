import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';
import type { Deployment, Tick } from '../../src/model/schedule.ts';
import type { Outcome } from '../cli/run-millrace.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/** What the tests below start bears a mark of their own. They go on from each other: two daemons, one project. */
const mark = randomUUID();
let folder: string;
let daemons: readonly Started[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-daemon-'));
  writeProject(
    '{often: {select: a, schedule: {every: 1s, overlap: skip}}, steady: {select: a, schedule: {every: 1s, overlap: skip}}}',
  );
  writeJob('"true"');
});
afterAll(() => {
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') for (const daemon of daemons) daemon.kill('SIGKILL');
});

function writeProject(pipelines: string): void {
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1\nproject: clocked\ndescriptors: ["*.job.yaml"]\nenvironments: {dev: {}}\npipelines: ${pipelines}\n`,
  );
}

function writeJob(script: string): void {
  writeFileSync(join(folder, 'a.job.yaml'), `job: a\ntype: shell\nconfig: {script: ${script}}\n`);
}

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: folder });
}

async function readJson<T>(...line: readonly string[]): Promise<T> {
  const { stdout, stderr, code } = await millrace(...line, '--output', 'json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as T;
}

function newsOf(stdout: string): readonly DaemonNews[] {
  const lines = stdout.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as DaemonNews);
}

/** Resolves when one of the daemons has told it. */
async function told(is: (news: DaemonNews) => boolean): Promise<void> {
  await Promise.race(daemons.map((daemon) => daemon.printed((stdout) => newsOf(stdout).some(is))));
}

const hasTicked = (schedule: string, after: number) => (news: DaemonNews) =>
  news.kind === 'ticked' &&
  news.tick.state === 'requested' &&
  news.tick.schedule === `pipeline:${schedule}` &&
  news.tick.fireAt > after;
const readTicks = () => readJson<readonly Tick[]>('schedules', 'often', '--limit', '1000');

test('what is deployed is started when it is due, and succeeds', async () => {
  const deployed = await millrace('deploy');
  expect(deployed.code, deployed.stderr).toBe(0);
  expect(deployed.stderr).toContain('No daemon is running');
  daemons = [0, 1].map(() => startMillrace(folder, ['daemon', '--output', 'json'], { [MARK]: mark }));
  await told(({ kind }) => kind === 'run_ended');
  const [often] = await readJson<readonly ListedSchedule[]>('schedules');
  expect(often).toMatchObject({ schedule: 'pipeline:often', last: { schedule: 'pipeline:often' } });
  const tick = (await readTicks()).find(({ state }) => state === 'requested');
  expect(tick).toMatchObject({ project: 'clocked', environment: 'dev', run: expect.stringMatching(/^run_/) as string });
});

interface ListedSchedule {
  readonly schedule: string;
  readonly last?: Tick;
  readonly paused?: { readonly reason?: string };
}

test('a schedule that is paused does not fire, and does again when it is resumed', async () => {
  expect((await millrace('schedules', 'pause', 'often', '--reason', 'the source moves')).code).toBe(0);
  const pausedAt = Date.now();
  const [paused] = await readJson<readonly ListedSchedule[]>('schedules');
  expect(paused).toMatchObject({ paused: { reason: 'the source moves' } });
  const passedAt = pausedAt + 1_000; // a fire time of both is in between
  await told((news) => news.kind === 'ticked' && news.tick.fireAt > passedAt);
  const resumed = await millrace('schedules', 'resume', 'often');
  expect(resumed.code, resumed.stderr).toBe(0);
  const resumedAt = Date.now();
  await told(hasTicked('often', resumedAt));
  const between = (await readTicks()).filter(({ fireAt }) => fireAt > pausedAt && fireAt < passedAt);
  expect(between).toEqual([]);
});

test('a project that does not compile changes nothing: what was deployed goes on', async () => {
  writeJob('["no", "script"]');
  const refused = await millrace('deploy');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('Nothing was deployed. Version 1');
  await told(hasTicked('often', Date.now()));
  expect(await readJson<readonly Deployment[]>('deploy', '--list')).toMatchObject([{ version: 1 }]);
  writeJob('"true"');
});

test('a new version is what daemons work on, and an earlier one when it is wanted back', async () => {
  writeProject('{nightly: {select: a, schedule: {cron: "0 3 * * *"}}}');
  expect((await millrace('deploy')).code).toBe(0);
  await told((news) => news.kind === 'deployed' && news.deployment.version === 2);
  const times = await readJson<readonly { readonly schedule: string }[]>('schedules', '--preview', '3d');
  expect(times.map(({ schedule }) => schedule)).toEqual(Array<string>(3).fill('pipeline:nightly'));
  expect((await millrace('deploy', '--rollback')).code).toBe(0);
  const restoredAt = Date.now();
  await told(hasTicked('often', restoredAt));
  expect(await readJson<readonly Deployment[]>('deploy', '--list')).toMatchObject([
    { version: 3, restores: 1 },
    { version: 2 },
    { version: 1 },
  ]);
});

test('a project that is taken out has no schedules', async () => {
  expect((await millrace('deploy', '--withdraw')).code).toBe(0);
  const listed = await millrace('schedules');
  expect(listed.stdout).not.toContain('often');
  expect((await millrace('deploy', '--withdraw')).code).toBe(2);
});

test('daemons that are told to stop leave nothing, and of each fire time there was one run', async () => {
  for (const daemon of daemons) daemon.kill('SIGTERM');
  const ended = await Promise.all(daemons.map((daemon) => daemon.ended));
  for (const { code, stderr } of ended) expect(code, stderr).toBe(0);
  expect(findMarkedProcesses(mark)).toEqual([]);
  const news = ended.flatMap(({ stdout }) => newsOf(stdout));
  expect(news.filter(({ kind }) => kind === 'failed' || kind === 'run_lost')).toEqual([]);
  const requested = news.flatMap((one) => (one.kind === 'ticked' && one.tick.state === 'requested' ? [one.tick] : []));
  const started = news.flatMap((one) => (one.kind === 'run_started' ? [one.run] : []));
  const succeeded = news.flatMap((one) => (one.kind === 'run_ended' && one.state === 'succeeded' ? [one.run] : []));
  expect(requested.length).toBeGreaterThanOrEqual(4);
  const fires = requested.map(({ schedule, fireAt }) => `${schedule}@${fireAt}`);
  expect(new Set(fires).size).toBe(fires.length);
  expect(new Set(started).size).toBe(started.length);
  expect(succeeded.toSorted()).toEqual(started.toSorted());
});
