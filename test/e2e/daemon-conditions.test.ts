import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';
import type { Tick } from '../../src/model/schedule.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { findMarkedProcesses, MARK } from '../marked-processes.ts';
import { type Started, startMillrace } from './start-millrace.ts';

/** Two daemons on one project, whose schedules are due every second and go by conditions of each kind. */
const mark = randomUUID();
let folder: string;
let daemons: readonly Started[] = [];
const server = createServer((_, response) => response.writeHead(503).end());

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-conditions-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const condition = (name: string, onlyIf: string) =>
    `  ${name}: {select: a, schedule: {every: 1s, overlap: skip, only_if: ${onlyIf}}}\n`;
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1
project: careful
descriptors: ["*.job.yaml"]
environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: data.duckdb}
      service: {type: http, url: "http://127.0.0.1:${port}", private_hosts: ["127.0.0.1"]}
      files: {type: local_files, root: files}
assets:
  raw.late: {resource: files, path: late.csv, max_age: 1h}
  raw.there: {resource: files, path: there.csv, max_age: 1d}
pipelines:
${condition('counted', '{sql: "select count(*) from raw.nothing"}')}${condition('found', '{sql: "select 1 from raw.something limit 1"}')}\
${condition('answered', '{http: /ready, resource: service}')}${condition('there', '{fresh: raw.there}')}\
${condition('late', '{fresh: raw.late}')}${condition('made', '{fresh: raw.something}')}${condition('broken', '{sql: "select from"}')}`,
  );
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'files/there.csv'), 'a\n1\n');
  writeFileSync(join(folder, 'a.job.yaml'), 'job: a\ntype: shell\nconfig: {script: "true"}\n');
  writeFileSync(
    join(folder, 'raw.job.yaml'),
    'jobs:\n  raw.nothing: {type: sql}\n  raw.something: {type: sql, outputs: {raw.something: {max_age: 1d}}}\n',
  );
  writeFileSync(join(folder, 'raw.nothing.sql'), 'select 1 as a where false');
  writeFileSync(join(folder, 'raw.something.sql'), 'select 1 as a');
});
afterAll(() => {
  for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const newsOf = (stdout: string): readonly DaemonNews[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as DaemonNews);

/** The first that was not passed over because it took longer than a second to ask for the one before. */
async function firstTick(schedule: string): Promise<Tick> {
  const find = (stdout: string): Tick | undefined =>
    newsOf(stdout)
      .flatMap((one) => (one.kind === 'ticked' ? [one.tick] : []))
      .find((tick) => tick.schedule === `pipeline:${schedule}` && tick.state !== 'missed');
  return Promise.race(
    daemons.map(async (daemon) => {
      let found: Tick | undefined;
      await daemon.printed((stdout) => (found = find(stdout)) !== undefined);
      if (found === undefined) throw new Error('the daemon ended');
      return found;
    }),
  );
}

test('ticks go on when their condition holds, and are skipped with the reason when it does not', async () => {
  const made = await runMillrace(['run', '--select', 'raw.nothing raw.something'], { cwd: folder });
  expect(made.code, made.stderr).toBe(0);
  const deployed = await runMillrace(['deploy'], { cwd: folder });
  expect(deployed.code, deployed.stderr).toBe(0);
  daemons = [0, 1].map(() => startMillrace(folder, ['daemon', '--output', 'json'], { [MARK]: mark }));
  for (const schedule of ['found', 'there', 'made'])
    expect(await firstTick(schedule), schedule).toMatchObject({ state: 'requested' });
  const skipped = { state: 'skipped', cause: 'condition' };
  expect(await firstTick('counted')).toMatchObject({ ...skipped, reason: 'The query of "only_if" says 0.' });
  expect(await firstTick('late')).toMatchObject({ ...skipped, reason: '"raw.late" is not there.' });
  const refused = await firstTick('answered');
  expect(refused).toMatchObject({ ...skipped, reason: expect.stringMatching(/\/ready answers 503\.$/) as string });
  const listed = await runMillrace(['schedules', 'counted'], { cwd: folder });
  expect(listed.stdout).toContain('The query of "only_if" says 0.');
});

test('a condition that cannot be asked leaves its tick due; daemons that stop leave nothing of what was asked', async () => {
  const listed = await runMillrace(['schedules', 'broken', '--output', 'json'], { cwd: folder });
  expect(JSON.parse(listed.stdout)).toEqual([]);
  for (const daemon of daemons) daemon.kill('SIGTERM');
  const ended = await Promise.all(daemons.map((daemon) => daemon.ended));
  for (const { code, stderr } of ended) expect(code, stderr).toBe(0);
  // The owner of the database goes a moment after those who asked it.
  await vi.waitFor(() => expect(findMarkedProcesses(mark)).toEqual([]), { timeout: 20_000 });
  const ticks = ended
    .flatMap(({ stdout }) => newsOf(stdout))
    .flatMap((one) => (one.kind === 'ticked' ? [one.tick] : []));
  expect(new Set(ticks.map(({ schedule, fireAt }) => `${schedule}@${fireAt}`)).size).toBe(ticks.length);
  expect(readdirSync(join(folder, '.millrace/runs')).filter((name) => name.startsWith('condition_'))).toEqual([]);
});
