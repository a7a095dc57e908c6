import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, type TestContext } from 'vitest';
import { runMillrace } from '../cli/run-millrace.ts';
import { appears } from '../contract/appears.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/** Items of runs that a Postgres keeps, with coordinators that are killed: bodies are counted by files of their own, outside of any store. */
const { url: RUNS_URL, missing } = await createTestDatabase();
const root = mkdtempSync(join(tmpdir(), 'millrace-items-resumed-'));
const ITEMS = Array.from({ length: 12 }, (_, at) => `item-${at}`);

let folder: string;
let projects = 0;
beforeEach((context: TestContext) => {
  if (missing !== undefined) return context.skip(missing);
  folder = join(root, `p${++projects}`);
  mkdirSync(join(folder, 'counts'), { recursive: true });
  writeFileSync(file('millrace.yaml'), PROJECT.replaceAll('@NAME@', `p${projects}`));
  writeFileSync(file('all.job.yaml'), JOBS.replaceAll('@DIR@', folder));
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
});

const PROJECT = `millrace: 1
project: @NAME@
descriptors: ["*.job.yaml"]
pools: {narrow: 2}
secrets: {RUNS: {type: env, name: RUNS_URL}}
environments:
  dev:
    max_parallel: 4
    storage: {type: postgres, url: {secret: RUNS}, schema: @NAME@}
    resources: {files: {type: local_files, root: made}}
`;

/** Every body counts itself; one for which there is a file \`stop-NAME\` says that it waits, and does so until there is a file \`go\`. */
const MEET = (name: string) =>
  `echo x >> "@DIR@/counts/${name}"; if [ -e "@DIR@/stop-${name}" ]; then touch "@DIR@/waits-${name}"; while [ ! -e @DIR@/go ]; do sleep 0.02; done; fi`;
const JOBS = `
jobs:
  found:
    type: shell
    items: true
    config:
      script: |
        ${MEET('found')}
        for at in 0 1 2 3 4 5 6 7 8 9 10 11; do echo item-$at; done > "$MILLRACE_ITEMS"
        touch @DIR@/done-found
  made:
    type: shell
    map: found
    pool: narrow
    config:
      script: |
        echo + >> @DIR@/log
        ${MEET('$MILLRACE_ITEM_KEY')}
        echo "$MILLRACE_ITEM_KEY" > "$MILLRACE_OUTPUT_MADE"
        echo - >> @DIR@/log
    outputs: {made: {slot: file, format: text}}
  collected:
    type: shell
    after: [made]
    config: {script: '${MEET('collected')}'}
`;

const LIMIT = { timeout: 60_000 };

test(
  'each item is done once, and no more at once than its pool has, though two coordinators are killed in the middle',
  LIMIT,
  async () => {
    for (const name of ['item-3', 'item-9']) writeFileSync(file(`stop-${name}`), '');
    const first = start('run');
    await appears(file('waits-item-3'));
    await kill(first);
    const second = start('resume', 'latest');
    await appears(file('waits-item-9'));
    await kill(second);
    const third = start('resume', 'latest');
    await third.told('steps');
    writeFileSync(file('go'), '');
    expect(await third.ended).toMatchObject({ code: 0 });
    await expectEachOnce();
    let live = 0;
    const atOnce = readFileSync(file('log'), 'utf8').trim().split('\n');
    expect(Math.max(...atOnce.map((line) => (live += line === '+' ? 1 : -1)))).toBe(2);
  },
);

test(
  'what a step found while nobody coordinated is taken up from what it left, and not found again',
  LIMIT,
  async () => {
    writeFileSync(file('stop-found'), '');
    const first = start('run');
    await appears(file('waits-found'));
    await kill(first);
    writeFileSync(file('go'), '');
    await appears(file('done-found'));
    const resumed = await start('resume', 'latest').ended;
    expect(resumed.code, resumed.stderr).toBe(0);
    await expectEachOnce();
  },
);

async function expectEachOnce(): Promise<void> {
  const names = readdirSync(file('counts')).sort();
  expect(names).toEqual(['collected', 'found', ...ITEMS].sort());
  expect(names.map((name) => readFileSync(file(`counts/${name}`), 'utf8'))).toEqual(names.map(() => 'x\n'));
  expect(readdirSync(file('made/made')).sort()).toEqual(ITEMS.map((item) => `${item}.txt`).sort());
  const { stdout, code } = await runMillrace(['runs', '--output', 'json'], { cwd: folder, env: { RUNS_URL } });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ state: 'succeeded', counts: { succeeded: 15 } }]);
}

function start(...line: readonly string[]): Started {
  return startMillrace(folder, line, { RUNS_URL });
}

async function kill(started: Started): Promise<void> {
  started.kill('SIGKILL');
  expect(await started.ended).toMatchObject({ signal: 'SIGKILL' });
}

function file(name: string): string {
  return join(folder, name);
}
