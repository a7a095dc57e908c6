import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';
import type { Look } from '../../src/model/sensor.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { forgetDaemons } from './forget-daemons.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/** What the tests below start bears a mark of their own. They go on from each other: two daemons, one project that files arrive for. */
const mark = randomUUID();
let folder: string;
let daemons: readonly Started[] = [];

const PROJECT = `
millrace: 1
project: late
descriptors: ["*.job.yaml"]
environments:
  dev: {resources: {files: {type: local_files, root: in}}}
partitions: {daily: {every: day, start: 2001-01-01, end: 2001-03-01}}
sensors:
  arrived:
    type: files
    pattern: '^(?<day>\\d{4}-\\d\\d-\\d\\d)\\.csv$'
    every: 1s
    stable: 2s
    key: "{{match.day}}"
    launch: {select: take, partition: "{{match.day}}"}
  broken: {type: code, file: broken.js, every: 1s, launch: {select: take}}
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-sensors-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  writeFileSync(join(folder, 'broken.js'), 'export default () => { throw new Error("the partner is away"); };\n');
  writeFileSync(
    join(folder, 'a.job.yaml'),
    'job: take\ntype: shell\npartitions: daily\nconfig: {script: "echo {{partition.key}}"}\n',
  );
});
afterAll(() => {
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') for (const daemon of daemons) daemon.kill('SIGKILL');
});

async function readJson<T>(...line: readonly string[]): Promise<T> {
  const { stdout, stderr, code } = await runMillrace([...line, '--output', 'json'], { cwd: folder });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as T;
}

const newsOf = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as DaemonNews);

/** Resolves when one of the daemons has told it so many times. */
async function toldTimes(times: number, is: (news: DaemonNews) => boolean): Promise<void> {
  const has = (stdout: string): boolean => newsOf(stdout).filter(is).length >= times;
  await Promise.race(daemons.map((daemon) => daemon.printed(has)));
}

const told = (is: (news: DaemonNews) => boolean): Promise<void> => toldTimes(1, is);
const hasAsked = (news: DaemonNews): news is DaemonNews & { readonly kind: 'looked' } =>
  news.kind === 'looked' && news.sensor === 'arrived' && news.requested > 0;
const start = (): Started => startMillrace(folder, ['daemon', '--output', 'json'], { [MARK]: mark });

interface ListedRun {
  readonly id: string;
  readonly state: string;
  readonly launch: { readonly partition?: unknown };
}
interface TriedLook {
  readonly requests: readonly { readonly key: string; readonly run: string }[];
  readonly known: number;
  readonly waiting?: string;
}
const readRuns = () => readJson<readonly ListedRun[]>('runs');

test('a file that arrives bit by bit gives one run, however many daemons look', async () => {
  expect((await runMillrace(['deploy'], { cwd: folder })).stdout).toContain(': 1 job, 0 schedules, 2 sensors.');
  daemons = [start(), start()];
  await told(({ kind }) => kind === 'started');
  const file = join(folder, 'in', '2001-01-02.csv');
  writeFileSync(file, 'origin\n');
  for (let line = 0; line < 3; line++) {
    await toldTimes(line + 1, (news) => news.kind === 'looked' && news.sensor === 'broken');
    appendFileSync(file, 'BUD\n');
  }
  await told(hasAsked);
  await told((news) => news.kind === 'run_ended' && news.state === 'succeeded');
  expect(await readRuns()).toMatchObject([{ launch: { partition: { daily: '2001-01-02' } } }]);
});

test('what fails is told with its reason, and holds up nothing else', async () => {
  const looks = await readJson<readonly Look[]>('sensors', 'broken');
  expect(looks[0]).toMatchObject({ state: 'failed', reason: 'the partner is away' });
  const tried = await runMillrace(['sensors', 'evaluate', 'broken'], { cwd: folder });
  expect(tried).toMatchObject({ code: 1, stderr: 'The look failed: the partner is away\n' });
});

test('code of a sensor that is not as it was deployed is not run', async () => {
  const path = join(folder, 'broken.js');
  const deployed = readFileSync(path);
  appendFileSync(path, '// another version\n');
  const { code, stderr } = await runMillrace(['sensors', 'evaluate', 'broken'], { cwd: folder });
  writeFileSync(path, deployed);
  expect(code).toBe(1);
  expect(stderr).toContain('"broken.js" is not as it was deployed: "millrace deploy" makes what it is now count.');
});

test('to try a sensor out starts nothing and moves nothing', async () => {
  const before = await readJson<readonly Look[]>('sensors', 'arrived');
  const tried = await readJson<TriedLook>('sensors', 'evaluate', 'arrived');
  expect(tried).toMatchObject({ requests: [], known: 0 });
  expect((await runMillrace(['sensors', 'pause', 'arrived', '--reason', 'moving'], { cwd: folder })).code).toBe(0);
  writeFileSync(join(folder, 'in', '2001-01-03.csv'), 'late\n');
  const waiting = await readJson<TriedLook>('sensors', 'evaluate', 'arrived');
  expect(waiting.waiting).toContain('"2001-01-03.csv" is asked for when nothing has changed');
  const after = await readJson<readonly Look[]>('sensors', 'arrived');
  expect(after.length - before.length).toBeLessThanOrEqual(1);
  expect(await readRuns()).toHaveLength(1);
});

test('daemons that are killed while a file arrives lose nothing and double nothing', async () => {
  for (const daemon of daemons) daemon.kill('SIGKILL');
  await Promise.all(daemons.map(({ ended }) => ended));
  await forgetDaemons(folder);
  expect((await runMillrace(['sensors', 'resume', 'arrived'], { cwd: folder })).code).toBe(0);
  for (const place of ['sent', 'after']) {
    const dying = startMillrace(folder, ['daemon'], { [MARK]: mark, MILLRACE_FAILPOINT: `commitLook:${place}:2` });
    await dying.ended;
    await forgetDaemons(folder);
  }
  const missing = 3 - (await readRuns()).length;
  writeFileSync(join(folder, 'in', '2001-01-04.csv'), 'later\n');
  const last = start();
  daemons = [last];
  await last.printed(
    (stdout) =>
      newsOf(stdout)
        .filter(hasAsked)
        .reduce((sum, { requested }) => sum + requested, 0) >= missing,
  );
  const asked = (await readRuns()).map(({ launch }) => launch.partition);
  expect(asked).toEqual(['2001-01-04', '2001-01-03', '2001-01-02'].map((daily) => ({ daily })));
  for (const daemon of daemons) daemon.kill('SIGTERM');
  await Promise.all(daemons.map(({ ended }) => ended));
  expect(findMarkedProcesses(mark)).toEqual([]);
});
