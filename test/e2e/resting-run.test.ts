import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runMillrace } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/**
 * Two projects of one instance whose queue has one place. A run of the one waits for what only the other one makes, and goes by its new data.
 * The tests go on from each other.
 */
const mark = randomUUID();
let root: string;
let daemon: Started;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'millrace-resting-'));
  write('partner/millrace.yaml', projectFile('partner', 'made'));
  writeRates('1.1');
  write(
    'reader/millrace.yaml',
    `${projectFile('reader', '../partner/made')}
assets:
  raw.rates: {project: partner, asset: marts.rates, resource: files, path: marts/rates.csv}
pipelines:
  waits: {schedule: {every: 1s, overlap: skip}}
  other: {schedule: {every: 1s, overlap: skip}}
`,
  );
  write(
    'reader/all.job.yaml',
    `jobs:
  prices: {type: shell, pipeline: waits, inputs: {raw.rates: {timeout: 1h, check_every: 1s}}, config: {script: "true"}}
  news: {type: shell, schedule: on_update, inputs: [raw.rates], config: {script: "true"}}
  nothing: {type: shell, pipeline: other, config: {script: "true"}}
`,
  );
  await millrace('reader', 'deploy');
  daemon = startDaemon();
});
afterAll(() => {
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

test('a run that only waits for data lets others have its place, and says so', async () => {
  const run = await vi.waitFor(async () => {
    const [waiting] = await runsOf('pipeline:waits', 'running');
    expect(waiting).toBeDefined();
    const { stdout } = await runMillrace(['why', waiting ?? ''], { cwd: join(root, 'reader') });
    expect(stdout).toContain('nobody in the project "partner" has made "raw.rates"');
    expect(stdout).toContain('holds no place in the queue meanwhile');
    return waiting;
  }, PATIENCE);
  const before = (await runsOf('pipeline:other', 'succeeded')).length;
  await vi.waitFor(
    async () => expect((await runsOf('pipeline:other', 'succeeded')).length).toBeGreaterThan(before),
    PATIENCE,
  );
  expect(await runsOf('pipeline:waits', 'running')).toEqual([run]);
  expect(await runsOf('job:news', 'succeeded')).toEqual([]);
}, 120_000);

test('it goes on when another project has made what it waits for, though its daemon was killed meanwhile', async () => {
  const [run = ''] = await runsOf('pipeline:waits', 'running');
  daemon.kill('SIGKILL');
  await daemon.ended;
  daemon = startDaemon();
  await millrace('partner', 'run');
  await vi.waitFor(async () => expect(await runsOf('pipeline:waits', 'succeeded')).toContain(run), PATIENCE);
}, 120_000);

test('new data of another project starts what goes by it, once', async () => {
  await vi.waitFor(async () => expect(await runsOf('job:news', 'succeeded')).toHaveLength(1), PATIENCE);
  writeRates('1.2');
  await millrace('partner', 'run');
  await vi.waitFor(async () => expect(await runsOf('job:news', 'succeeded')).toHaveLength(2), PATIENCE);
  const { stdout } = await runMillrace(['assets', 'raw.rates', '--output', 'json'], { cwd: join(root, 'reader') });
  expect(JSON.parse(stdout)).toMatchObject({ latest: { step: 'marts.rates' } });
}, 120_000);

test('a daemon that stops leaves nothing', async () => {
  daemon.kill('SIGTERM');
  await daemon.ended;
  await vi.waitFor(() => expect(findMarkedProcesses(mark)).toEqual([]), PATIENCE);
}, 60_000);

test('one whose daemon and processes are all gone goes on when somebody resumes it, and needs no daemon for it', async () => {
  write(
    'alone/millrace.yaml',
    `${projectFile('alone', 'files').replace('../state.db', 'state.db')}
assets: {raw.x: {resource: files, path: x.csv}}
pipelines: {waits: {schedule: {every: 1s, overlap: skip}}}
`,
  );
  write(
    'alone/x.job.yaml',
    'job: x\ntype: shell\npipeline: waits\ninputs: {raw.x: {when: wait}}\nconfig: {script: "true"}\n',
  );
  await millrace('alone', 'deploy');
  const killed = startMillrace(join(root, 'alone'), ['daemon'], { [MARK]: mark });
  await vi.waitFor(async () => {
    const { stdout } = await runMillrace(['why', 'latest'], { cwd: join(root, 'alone') });
    expect(stdout).toContain('holds no place in the queue meanwhile');
  }, PATIENCE);
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  await killed.ended;
  write('alone/files/x.csv', 'a');
  const resumed = await runMillrace(['resume', 'latest'], { cwd: join(root, 'alone') });
  expect(resumed).toMatchObject({ code: 0, stderr: expect.stringContaining('1 succeeded') as string });
}, 120_000);

const PATIENCE = { timeout: 60_000, interval: 300 };

const startDaemon = () => startMillrace(join(root, 'reader'), ['daemon', '--output', 'json'], { [MARK]: mark });

function projectFile(project: string, files: string): string {
  return `millrace: 1
project: ${project}
descriptors: ["*.job.yaml"]
environments:
  dev:
    storage: {type: sqlite, path: ../state.db}
    resources: {files: {type: local_files, root: ${files}}}
    queue: {max_runs: 1}
`;
}

function writeRates(rate: string): void {
  write(
    'partner/rates.job.yaml',
    `job: marts.rates
type: shell
config: {script: 'echo ${rate} > "$MILLRACE_OUTPUT_MARTS_RATES"'}
outputs: {marts.rates: {slot: file, format: csv}}
`,
  );
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

async function millrace(project: string, verb: string): Promise<void> {
  const { code, stderr } = await runMillrace([verb], { cwd: join(root, project) });
  expect(code, stderr).toBe(0);
}

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly tags: { readonly [tag: string]: string };
}

async function runsOf(schedule: string, state: string): Promise<readonly string[]> {
  const { stdout } = await runMillrace(['runs', '--output', 'json', '--limit', '1000'], { cwd: join(root, 'reader') });
  return (JSON.parse(stdout) as readonly Listed[])
    .filter((run) => run.tags['millrace/schedule'] === schedule && run.state === state)
    .map(({ id }) => id);
}
