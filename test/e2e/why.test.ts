import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMillrace } from '../cli/run-millrace.ts';
import { appears } from '../contract/appears.ts';
import { startMillrace } from './start-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-why-'));
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT =
  'millrace: 1\nproject: why\ndescriptors: ["*.job.json"]\npools: {licences: 1}\nenvironments: {dev: {}}\n';

function writeJobs(jobs: Readonly<Record<string, Readonly<Record<string, unknown>>>>): void {
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs }));
}

const shell = (script: string, more = {}) => ({ type: 'shell', config: { script }, ...more });
const why = (...line: readonly string[]) => runMillrace(['why', ...line], { cwd: folder });

test('of a failed run the first cause is told with its output and the steps that it stopped', async () => {
  writeJobs({
    bad: shell('exit 3'),
    mid: shell('true', { after: ['bad'] }),
    last: shell('true', { after: ['mid'] }),
  });
  expect((await runMillrace(['run'], { cwd: folder })).code).toBe(1);
  const told = await why();
  expect(told.code, told.stderr).toBe(0);
  const CAUSE =
    /bad failed: The script ended with exit code 3\.\n +What it wrote: millrace logs run_\w+ "bad"\n +Not run because of it: 2 steps: mid, last\n$/;
  expect(told.stdout).toMatch(/^The run run_\w+ failed; 0 of 3 steps are done\.\n\n/);
  expect(told.stdout).toMatch(CAUSE);
  for (const line of [['latest/last'], ['last'], ['latest', 'last']]) {
    const { stdout } = await why(...line);
    expect(stdout).toMatch(/^last is not run, because of bad:\n/);
    expect(stdout).toMatch(CAUSE);
  }
  expect(JSON.parse((await why('latest', '--output', 'json')).stdout)).toMatchObject({
    state: 'failed',
    failures: { count: 1, first: [{ step: 'bad', why: { kind: 'failed', stopped: { count: 2 } } }] },
    waits: { count: 0 },
  });
  expect(await why('latest/lost')).toMatchObject({ code: 2, stderr: expect.stringContaining('"last"') as string });
});

test('of a run that waits for a pool the holder in another run is told', async () => {
  const [begun, go] = [join(folder, 'begun'), join(folder, 'go')];
  writeJobs({
    holds: shell(`touch ${begun}; while [ ! -e ${go} ]; do sleep 0.05; done`, { pool: 'licences' }),
    wants: shell('true', { pool: 'licences' }),
  });
  const first = startMillrace(folder, ['run', '--select', 'holds']);
  try {
    await appears(begun);
    const held = JSON.parse((await why('latest', '--output', 'json')).stdout) as { readonly run: string };
    const second = startMillrace(folder, ['run', '--select', 'wants']);
    let told = await why('wants');
    while (!told.stdout.includes('waits for pool')) told = await why('wants');
    expect(told.stdout).toBe(`wants waits for pool "licences" (1 of 1 used by holds of ${held.run}).\n`);
    writeFileSync(go, '');
    expect(await second.ended).toMatchObject({ code: 0 });
  } finally {
    writeFileSync(go, '');
    await first.ended;
  }
});
