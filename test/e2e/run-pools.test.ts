import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appears } from '../contract/appears.ts';
import { startMillrace } from './start-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-pools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a pool holds for all runs together, whatever processes carry them out', async () => {
  const log = join(folder, 'log');
  const script = `echo + >> ${log}; touch ${join(folder, 'begun')}; sleep 0.2; echo - >> ${log}`;
  const jobs = Object.fromEntries(
    Array.from({ length: 3 }, (_, at) => [`job_${at}`, { type: 'shell', config: { script }, pool: 'licences' }]),
  );
  writeFileSync(
    join(folder, 'millrace.yaml'),
    'millrace: 1\nproject: pools\ndescriptors: ["*.job.json"]\npools: {licences: 2}\nenvironments: {dev: {max_parallel: 4}}\n',
  );
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs }));
  const first = startMillrace(folder, ['run']);
  await appears(join(folder, 'begun'));
  const others = [startMillrace(folder, ['run']), startMillrace(folder, ['run'])];
  for (const { ended } of [first, ...others]) expect(await ended).toMatchObject({ code: 0 });
  let live = 0;
  const atOnce = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (live += line === '+' ? 1 : -1));
  expect(atOnce).toHaveLength(18);
  expect(Math.max(...atOnce)).toBe(2);
});
