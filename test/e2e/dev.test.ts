import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DevNews } from '../../src/cli/dev/dev-news.ts';
import type { Deployment } from '../../src/model/schedule.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/** Two projects of one store, each worked on by its own process. The tests go on from each other. */
const mark = randomUUID();
let root = '';
const started: Record<string, Started> = {};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'millrace-dev-'));
  writeProject('one');
  writeProject('two');
  write('one/jobs/a.job.yaml', job('a', 'true'));
  write('two/jobs/b.job.yaml', job('b', 'true'));
});
afterAll(() => {
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  rmSync(root, { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') for (const one of Object.values(started)) one.kill('SIGKILL');
});

/** As editors save: another file takes the place of the one that was there. */
function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

function writeProject(name: string): void {
  write(
    `${name}/millrace.yaml`,
    `millrace: 1
project: ${name}
descriptors: ["jobs/*.job.yaml"]
environments: {dev: {storage: {type: sqlite, path: ../shared/state.db}}}
pipelines: {often: {select: "**", schedule: {every: 1s, overlap: skip}}}
`,
  );
}

function job(name: string, command: string): string {
  return `job: ${name}\ntype: shell\nconfig: {script: "${command}"}\n`;
}

function start(name: string, ...line: readonly string[]): Started {
  const dev = startMillrace(join(root, name), ['dev', '--output', 'json', ...line], { [MARK]: mark });
  started[name] = dev;
  return dev;
}

function newsOf(stdout: string): readonly DevNews[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as DevNews);
}

async function told(name: string, is: (news: DevNews) => boolean): Promise<void> {
  await started[name]?.printed((stdout) => newsOf(stdout).some(is));
}

const isVersion = (version: number) => (news: DevNews) =>
  news.kind === 'activated' && news.deployment.version === version;

async function readJson<T>(name: string, ...line: readonly string[]): Promise<T> {
  const { stdout, stderr, code } = await runMillrace([...line, '--output', 'json'], { cwd: join(root, name) });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as T;
}

test('what is opened is active, its schedules are off, and one that is resumed runs, with its steps told', async () => {
  start('one');
  await told('one', isVersion(1));
  await told('one', (news) => news.kind === 'activated' && news.automation.off[0]?.name === 'pipeline:often');
  const resumed = await runMillrace(['schedules', 'resume', 'often'], { cwd: join(root, 'one') });
  expect(resumed.code, resumed.stderr).toBe(0);
  await told('one', (news) => news.kind === 'step_ended' && news.step === 'a' && news.state === 'succeeded');
  await told('one', (news) => news.kind === 'run_ended' && news.state === 'succeeded');
});

test('a save that does not compile is told with its place, and what ran goes on; the next good one is the next version', async () => {
  write('one/jobs/a.job.yaml', job('a', 'true').replace('script', 'scirpt'));
  await told('one', (news) => news.kind === 'broken' && news.active?.version === 1);
  await started['one']?.told('jobs/a.job.yaml:3:10');
  write('one/jobs/a.job.yaml', job('a', 'echo again'));
  await told('one', (news) => isVersion(2)(news) && news.kind === 'activated' && news.changes?.changed[0] === 'a');
});

test('files that come and go by the hundred are new jobs, and jobs that are gone', async () => {
  for (let at = 0; at < 100; at++) write(`one/jobs/many-${at}.job.yaml`, job(`many_${at}`, 'true'));
  await told('one', (news) => news.kind === 'activated' && news.jobs === 101);
  for (let at = 0; at < 100; at++) rmSync(join(root, `one/jobs/many-${at}.job.yaml`));
  await told('one', (news) => news.kind === 'activated' && news.changes?.removed.includes('many_99') === true);
});

test('a project whose file is broken is waited for, another one goes on, and none does the work of the other', async () => {
  write('two/millrace.yaml', 'millrace: 1\nproject: [');
  start('two', '--schedules');
  await told('two', ({ kind }) => kind === 'broken');
  writeProject('two');
  await told('two', (news) => news.kind === 'activated' && news.automation.on[0]?.name === 'pipeline:often');
  await told('two', (news) => news.kind === 'run_ended' && news.state === 'succeeded');
});

test('a project file that is removed is told, and what ran goes on', async () => {
  rmSync(join(root, 'two/millrace.yaml'));
  await told('two', (news) => news.kind === 'broken' && news.active?.project === 'two');
  writeProject('two');
  await told('two', (news) => news.kind === 'activated' && !news.isNew);
});

test('Ctrl-C ends it, leaves nothing, and what is deployed stays', async () => {
  for (const dev of Object.values(started)) dev.kill('SIGINT');
  const ended = await Promise.all(Object.entries(started).map(async ([name, dev]) => ({ name, ...(await dev.ended) })));
  expect(findMarkedProcesses(mark)).toEqual([]);
  for (const { name, code, stdout, stderr } of ended) {
    expect(code, stderr).toBe(0);
    const news = newsOf(stdout);
    expect(news.filter(({ kind }) => kind === 'failed' || kind === 'run_lost')).toEqual([]);
    const projects = new Set(news.flatMap((one) => ('project' in one ? [one.project] : [])));
    expect([...projects]).toEqual([name]);
    expect(news.at(-1)).toMatchObject({ kind: 'stopped', leftRuns: 0 });
  }
  const [last] = await readJson<readonly Deployment[]>('one', 'deploy', '--list');
  expect(last).toMatchObject({ project: 'one', graph: expect.any(String) as string });
});

test('what cannot be worked on ends at once', async () => {
  const wrong = await runMillrace(['dev', '--env', 'prod'], { cwd: join(root, 'one') });
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('There is no environment "prod".');
});
