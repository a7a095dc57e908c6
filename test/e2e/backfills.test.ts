import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BackfillPreview } from '../../src/app/backfills/backfills.ts';
import type { BackfillHead } from '../../src/model/backfill.ts';
import type { Run } from '../../src/model/run.ts';
import type { ChunkRecord, ChunkTally } from '../../src/ports/backfill-store.ts';
import type { Outcome } from '../cli/run-millrace.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { forgetDaemons, hasEnded } from './forget-daemons.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/** What the tests below start bears a mark of their own. They go on from each other, in one project of days, months and a total. */
const mark = randomUUID();
let folder: string;
let daemons: readonly Started[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-backfills-'));
  mkdirSync(join(folder, 'bad'));
  writeFileSync(join(folder, 'made.txt'), '');
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  writeFileSync(join(folder, 'all.job.yaml'), JOBS.replaceAll('FOLDER', folder));
});
afterAll(() => {
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') for (const daemon of daemons) daemon.kill('SIGKILL');
});

const PROJECT = `millrace: 1
project: filled
descriptors: ["*.job.yaml"]
environments: {dev: {resources: {files: {type: local_files, root: .millrace/files}}}}
partitions:
  daily: {every: day, start: 2001-01-29, end: 2001-02-03}
  monthly: {every: month, start: 2001-01-01, end: 2001-03-01}
  regions: {values: [HU, TH]}
  day_region: {of: [daily, regions]}
`;
const JOBS = `jobs:
  days:
    type: shell
    partitions: daily
    outputs: [days]
    config:
      script: |
        while test -e FOLDER/hold; do sleep 0.1; done
        test ! -e FOLDER/bad/$MILLRACE_PARTITION_KEY
        echo $MILLRACE_PARTITION_KEY >> FOLDER/made.txt
        echo ok > $MILLRACE_OUTPUT_DAYS
  months:
    type: shell
    partitions: monthly
    inputs: [days]
    outputs: [months]
    config: {script: 'echo ok > $MILLRACE_OUTPUT_MONTHS'}
  total: {type: shell, inputs: [months], outputs: [total], config: {script: 'echo ok > $MILLRACE_OUTPUT_TOTAL'}}
  grid:
    type: shell
    partitions: day_region
    inputs: [days]
    outputs: [grid]
    config: {script: 'echo ok > $MILLRACE_OUTPUT_GRID'}
  plain: {type: shell, config: {script: 'true'}}
`;
const DAYS = ['2001-01-29', '2001-01-30', '2001-01-31', '2001-02-01', '2001-02-02'];

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: folder });
}

async function readJson<T>(...line: readonly string[]): Promise<T> {
  const { stdout, stderr } = await millrace(...line, '--output', 'json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

type Shown = BackfillHead & {
  readonly counts: ChunkTally;
  readonly failures: readonly (ChunkRecord & { readonly partition: string })[];
};
const readLatest = () => readJson<Shown>('backfills', 'latest');
const made = () => readFileSync(join(folder, 'made.txt'), 'utf8').split('\n').slice(0, -1);
const startMaking = () => writeFileSync(join(folder, 'made.txt'), '');

test('a preview says what would be done, stage by stage, and does nothing', async () => {
  const line = ['backfill', 'days', 'months', 'total', '--missing', '--preview'];
  const preview = await readJson<BackfillPreview>(...line);
  expect(preview).toMatchObject({
    stages: [
      { set: 'daily', jobs: ['days'], partitions: 5, withData: 0, first: DAYS[0], last: DAYS[4], runs: 5, steps: 5 },
      { set: 'monthly', jobs: ['months'], partitions: 2, first: '2001-01', last: '2001-02', runs: 2 },
      { jobs: ['total'], runs: 1 },
    ],
    runs: 8,
    steps: 8,
  });
  const batches = await readJson<BackfillPreview>(...line, '--runs', 'batch=2');
  expect(batches.stages.map(({ runs }) => runs)).toEqual([3, 1, 1]);
  expect(await readJson('backfills')).toEqual([]);
});

test.each([
  [['days', '--partition', '2001-02-01..2001-01-30'], 'comes after'],
  [['days', '--partition', '2001-13-01'], 'is no key'],
  [['days', '--partition', '2001-02-03'], 'after "daily" ends'],
  [['days', '--partitions', '2001-01-30,x'], 'is no key'],
  [['plain', '--missing'], 'No selected job has partitions'],
  [['nothing', '--missing'], 'nothing'],
  [['days'], 'Say which partitions'],
  [['days', '--missing', '--failed'], 'Choose one'],
  [['days', '--missing', '--runs', 'batch=0'], 'no way to run'],
  [['days', '--missing', '--max-runs', '0'], 'no number of runs'],
  [['months', '--partition', '2001-01'], 'that nobody has made'],
  [['days', '--missing', '--env', 'prod'], 'no environment'],
] as const)('%j is refused, with the reason', async (line, reason) => {
  const { code, stderr } = await millrace('backfill', ...line);
  expect(code, stderr).toBe(2);
  expect(stderr).toContain(reason);
});

test('what was refused is not there', async () => {
  expect(await readJson('backfills')).toEqual([]);
});

test('what failed stops what reads it and nothing else, and a retry does just that', async () => {
  writeFileSync(join(folder, 'bad', '2001-02-01'), '');
  const failed = await millrace('backfill', 'days', 'months', 'total', '--missing');
  expect(failed.code, failed.stderr).toBe(1);
  expect(made().toSorted()).toEqual(DAYS.filter((day) => day !== '2001-02-01'));
  const shown = await readLatest();
  expect(shown).toMatchObject({ state: 'failed', counts: { succeeded: 5, failed: 1, skipped: 2 } });
  expect(shown.failures.map(({ partition, outcome }) => [partition, outcome])).toEqual([
    ['2001-02-01', 'failed'],
    ['2001-02', 'skipped'],
    ['', 'skipped'],
  ]);
  rmSync(join(folder, 'bad', '2001-02-01'));
  const retried = await millrace('backfills', 'retry', 'latest');
  expect(retried.code, retried.stderr).toBe(0);
  expect(await readLatest()).toMatchObject({ state: 'succeeded', retryOf: shown.id, counts: { succeeded: 3 } });
  expect(made().toSorted()).toEqual(DAYS);
  expect((await millrace('backfill', 'days', 'months', '--missing')).stderr).toContain('Nothing is to be done');
});

test('keys with holes between are those and no others', async () => {
  startMaking();
  const { code, stderr } = await millrace('backfill', 'days', '--partitions', '2001-01-29,2001-02-01..2001-02-02');
  expect(code, stderr).toBe(0);
  expect(made().toSorted()).toEqual(['2001-01-29', '2001-02-01', '2001-02-02']);
});

test.each(['commitChunks:sent:1', 'commitChunks:uncommitted:2', 'commitChunks:after:2'])(
  'killed at %s, it is taken up again, and each partition is made once',
  async (point) => {
    startMaking();
    const line = ['backfill', 'days', '--partition', '2001-01-29..2001-02-02', '--max-runs', '2'];
    const killed = startMillrace(folder, line, { MILLRACE_FAILPOINT: point, [MARK]: mark });
    expect((await killed.ended).signal).toBe('SIGKILL');
    expect((await readLatest()).state).toBe('running');
    const resumed = await millrace('backfills', 'resume', 'latest');
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(made().toSorted()).toEqual(DAYS);
    expect(await readLatest()).toMatchObject({ state: 'succeeded', counts: { succeeded: 5 } });
  },
);

test('of two daemons one is killed, and each partition is made by one run and once', async () => {
  startMaking();
  expect((await millrace('deploy')).code).toBe(0);
  daemons = [0, 1].map(() =>
    startMillrace(folder, ['daemon', '--output', 'json', '--max-runs', '2'], { [MARK]: mark }),
  );
  const [first, second] = daemons;
  if (first === undefined || second === undefined) throw new Error('there are no daemons');
  await Promise.all(daemons.map((daemon) => daemon.printed((stdout) => stdout.includes('"started"'))));
  const begun = await millrace('backfill', 'days', 'grid', '--partition', '2001-01-29..2001-02-02', '--max-runs', '4');
  expect(begun.code, begun.stderr).toBe(0);
  expect(begun.stdout).toContain('is with the daemons');
  await first.printed((stdout) => stdout.includes('"run_ended"'));
  first.kill('SIGKILL');
  await second.printed((stdout) => stdout.includes('"backfill_ended"'));
  const backfill = await readLatest();
  expect(backfill).toMatchObject({ state: 'succeeded', counts: { succeeded: 15 }, chunks: 15 });
  expect(made().toSorted()).toEqual(DAYS);
  const runs = await readJson<readonly Run[]>('runs', '--limit', '100');
  const own = runs.filter(({ tags }) => tags['millrace/backfill'] === backfill.id);
  expect(new Set(own.map(({ cause }) => cause.key)).size).toBe(15);
  expect(own.map(({ state }) => state)).toEqual(Array<string>(15).fill('succeeded'));
  const why = await millrace('why', own[0]?.id ?? '');
  expect(why.stdout).toContain(backfill.id);
});

test('one is paused, taken up again, given a priority and cancelled; all of that is stored', async () => {
  await forgetDaemons(folder, hasEnded);
  writeFileSync(join(folder, 'hold'), '');
  const begun = await millrace('backfill', 'days', '--partition', '2001-01-29..2001-02-02', '--max-runs', '1');
  expect(begun.code, begun.stderr).toBe(0);
  expect((await millrace('backfills', 'pause', 'latest', '--reason', 'the source moves')).code).toBe(0);
  expect(await readLatest()).toMatchObject({ state: 'paused', changed: { reason: 'the source moves' } });
  expect((await millrace('backfills', 'prioritise', 'latest', '9')).code).toBe(0);
  expect((await millrace('backfills', 'prioritise', 'latest', 'soon')).code).toBe(2);
  expect((await millrace('backfills', 'retry', 'latest')).code).toBe(2);
  expect((await millrace('backfills', 'resume', 'latest')).code).toBe(0);
  expect(await readLatest()).toMatchObject({ state: 'running', priority: 9 });
  const cancelled = await millrace('backfills', 'cancel', 'latest');
  expect(cancelled.code, cancelled.stderr).toBe(0);
  const { id } = await readLatest();
  const ended = (stdout: string): boolean =>
    stdout.split('\n').some((line) => line.includes('backfill_ended') && line.includes(id));
  if ((await readLatest()).state !== 'cancelled') await daemons[1]?.printed(ended);
  expect(await readLatest()).toMatchObject({ state: 'cancelled', counts: { open: 0, succeeded: 0 } });
});

test('daemons that are told to stop leave nothing', async () => {
  daemons[1]?.kill('SIGTERM');
  const ended = await daemons[1]?.ended;
  expect(ended?.code, ended?.stderr).toBe(0);
});
