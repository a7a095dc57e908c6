import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';

let root = '';
let project = '';
let failed = '';

const millrace = (...line: readonly string[]): Promise<Outcome> => runMillrace(line, { cwd: project });
const write = (path: string, text: string): void => writeFileSync(join(project, path), text);
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

/** Items, of which `b` fails while there is a file `broken`; a job whose body says how often it ran; params that a run is given. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'millrace-repeat-'));
  project = join(root, 'p');
  expect(await runMillrace(['init', 'p'], { cwd: root })).toMatchObject({ code: 0 });
  write(
    'jobs/items.job.yaml',
    `jobs:
  find: {type: shell, items: true, config: {script: "echo found >> ${root}/found; printf 'a\\nb\\n' > $MILLRACE_ITEMS"}}
  load:
    type: shell
    map: find
    params: {word: none}
    config: {command: [sh, -c, 'echo "$0 says $1"; echo "$1" > $MILLRACE_OUTPUT_FILE; test ! "(" -e ${root}/broken -a $0 = b ")"', "{{item.key}}", "{{params.word}}"]}
    outputs: {made.load: {slot: file, path: made/load.txt}}
  join: {type: shell, config: {script: "cat $MILLRACE_INPUT_MADE_LOAD/*"}, inputs: [made.load]}
  shout: {type: shell, config: {script: "tr a-z A-Z < $MILLRACE_INPUT_MADE_ONE"}, inputs: [made.one]}
  one: {type: shell, params: {word: none}, config: {script: "date +%s%N > $MILLRACE_OUTPUT_FILE"}, outputs: {made.one: {slot: file, path: made/one.txt}}}
`,
  );
  writeFileSync(join(root, 'broken'), '');
  expect((await millrace('run', '--select', 'find+', 'one+', '--param', 'word=recorded')).code).toBe(1);
  [{ id: failed } = { id: '' }] = await runs();
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function runs(): Promise<readonly Pick<Run, 'id' | 'retryOf' | 'launch'>[]> {
  return JSON.parse((await millrace('runs', '--output', 'json')).stdout) as readonly Run[];
}

interface Repeated {
  readonly retryOf: string;
  readonly steps: readonly {
    readonly step: string;
    readonly does?: string;
    readonly why?: string;
    readonly state?: string;
  }[];
}

test('a dry run of a retry says of each step whether it would run, and why', async () => {
  const { stdout, code } = await millrace('retry', failed, '--dry-run', '--output', 'json');
  expect(code).toBe(0);
  const told = JSON.parse(stdout) as Repeated;
  expect(told.retryOf).toBe(failed);
  expect(told.steps.map(({ step, does, why }) => `${step} ${does ?? ''}: ${why ?? ''}`)).toEqual([
    'find is_kept: done before, and nothing changed since',
    'load runs: 1 of 2 items did not succeed: b',
    'join runs: it was not run because of load[b]',
    'one is_kept: done before, and nothing changed since',
    'shout is_kept: done before, and nothing changed since',
  ]);
  expect((await runs()).length).toBe(1);
});

test('one step is run alone with its item and the params of its run, on the project as it was then', async () => {
  const before = read('jobs/items.job.yaml');
  write('jobs/items.job.yaml', before.replace('says $1', 'shouts $1'));
  const again = await millrace('step', 'load', '--partition', 'b');
  expect(again).toMatchObject({ code: 1, stdout: 'b says recorded\n' });
  rmSync(join(root, 'broken'));
  const fixed = await millrace('step', 'load[b]', '--run', failed, '--current-graph');
  write('jobs/items.job.yaml', before);
  expect(fixed).toMatchObject({ code: 0, stdout: 'b shouts recorded\n' });
  expect(fixed.stderr).toContain('load: its job changed since');
  expect(fixed.stderr).toContain('made made.load[b]');
  expect(readFileSync(join(root, 'found'), 'utf8')).toBe('found\n'); // nobody looked for items again
  expect((await runs())[0]).toMatchObject({ retryOf: failed, launch: { params: { word: 'recorded' } } });
});

test('selected steps are run with the items and params of their run, whatever became of them', async () => {
  const { code, stdout, stderr } = await millrace('retry', failed, '--select', 'load+', '--output', 'json');
  expect(code, stderr).toBe(0);
  const { retryOf, steps } = JSON.parse(stdout) as Repeated;
  expect(retryOf).toBe(failed);
  expect(steps.map(({ step, state }) => `${step} ${state ?? ''}`).sort()).toEqual([
    'find unchanged',
    'join succeeded',
    'load succeeded',
    'load[a] succeeded',
    'load[b] succeeded',
  ]);
  expect((await millrace('logs', 'latest', 'join')).stdout).toBe('recorded\nrecorded\n');
  expect(readFileSync(join(root, 'found'), 'utf8')).toBe('found\n');
});

test('a run of which every step succeeded has nothing to retry, unless all or some of it is asked for', async () => {
  const nothing = await millrace('retry', 'latest');
  expect(nothing).toMatchObject({ code: 2, stdout: '' });
  expect(nothing.stderr).toContain('There is nothing to retry: every step of the run');
  const all = JSON.parse(
    (await millrace('retry', 'latest', '--all', '--dry-run', '--output', 'json')).stdout,
  ) as Repeated;
  expect(all.steps.map(({ does }) => does)).toEqual(['runs', 'runs', 'runs']);
  expect((await millrace('retry', 'latest', '--all', '--select', 'load')).code).toBe(2);
  expect((await millrace('retry', 'latest', '--select', 'one')).stderr).toContain(
    'The selection picks no job of the run',
  );
});

test('a step whose data was made again since is not run unless told to take it as it is now (MR5007)', async () => {
  expect((await millrace('run', '--select', 'one')).code).toBe(0);
  const refused = await millrace('step', 'shout');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(
    /MR5007: The data that "shout" read is another now: "made\.one" was made again by run_\w+ at /,
  );
  const told = await millrace('step', 'shout', '--current-inputs');
  expect(told.code).toBe(0);
  expect(told.stderr).toContain('shout reads other data than then: "made.one" was made again by run_');
  const warned = await millrace('retry', failed, '--select', 'shout');
  expect(warned.code).toBe(0);
  expect(warned.stderr).toContain('shout reads other data than then');
});

test('a step that is not there, or not the only one, is refused with those that there are', async () => {
  expect((await millrace('step', 'lod', '--run', failed)).stderr).toContain('has no step "lod". Did you mean "load"?');
  expect((await millrace('step', 'load', '--run', failed)).stderr).toContain('There are "load[a]", "load[b]".');
  expect((await millrace('step', 'load', '--run', failed, '--partition', 'c')).stderr).toContain('for "c". There are');
  const unknown = await millrace('step', 'join', '--run', failed);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('"load[b]" did not succeed in it.');
});

test('a retry reads a file from outside again when it was put right, and leaves it when it was not', async () => {
  const seeds = read('seeds/sales.csv');
  write('seeds/sales.csv', seeds.replace(',12,', ',-12,'));
  expect((await millrace('run', '--select', 'raw.sales', 'clean.sales')).code).toBe(1);
  const still = await millrace('retry', 'latest');
  expect(still).toMatchObject({ code: 1 });
  expect(still.stderr).toContain('= raw.sales');
  write('seeds/sales.csv', seeds);
  const dry = await millrace('retry', 'latest', '--dry-run');
  expect(dry.stdout).toContain('done before: runs if "seeds.sales" changed since');
  const mended = await millrace('retry', 'latest');
  expect(mended).toMatchObject({ code: 0 });
  expect(mended.stderr).toContain('✓ raw.sales');
}, 60_000);
