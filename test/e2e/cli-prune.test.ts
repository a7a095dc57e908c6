import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openInstance } from '../../src/app/instance/instance.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';
import { appears } from '../contract/appears.ts';
import { startMillrace } from './start-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-prune-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function createProject(retention: object): void {
  const environment = { resources: { files: { type: 'local_files', root: 'made' } }, retention };
  const project = { millrace: 1, project: 'pruned', descriptors: ['*.job.json'], environments: { dev: environment } };
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(project));
  const jobs = {
    a: {
      type: 'shell',
      config: { script: 'echo told; echo x > "$MILLRACE_OUTPUT_FILE"' },
      outputs: { made: { format: 'text' } },
    },
    fails: { type: 'shell', config: { script: 'exit 1' } },
    waits: {
      type: 'shell',
      config: { script: `touch ${folder}/waits; while [ ! -e ${folder}/go ]; do sleep 0.02; done` },
    },
  };
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs }));
}

const millrace = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  runMillrace(args, { cwd: folder, env });

async function ask<T>(args: readonly string[]): Promise<T> {
  const { stdout, stderr, code } = await millrace([...args, '--output', 'json']);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as T;
}

interface Listed {
  readonly id: string;
}

interface Answer {
  readonly runs: readonly (Listed & { readonly events: number })[];
  readonly outputs: readonly Listed[];
  readonly folders: number;
  readonly ticks: number;
}

const listRuns = () => ask<readonly Listed[]>(['runs']);
const foldersOfRuns = () => readdirSync(join(folder, '.millrace/runs')).sort();

test('prune removes what is told by --dry-run, and nothing of a run that goes on or that made what an asset holds', async () => {
  createProject({ runs: 'forever', logs: 'forever' });
  await millrace(['run', '--select', 'a']);
  await millrace(['run', '--select', 'fails']);
  const [failed, made] = (await listRuns()).map(({ id }) => id);
  createProject({ runs: { age: '0s' }, logs: 'forever' });
  const live = startMillrace(folder, ['run', '--select', 'waits']);
  await appears(join(folder, 'waits'));
  const planned = await ask<Answer>(['prune', '--dry-run']);
  expect(planned.runs.map(({ id }) => id)).toEqual([made, failed]);
  expect(await listRuns()).toHaveLength(3);
  const pruned = await ask<Answer>(['prune']);
  expect(pruned.runs).toEqual(planned.runs);
  expect(pruned.outputs).toEqual([]);
  const [going, ...others] = (await listRuns()).map(({ id }) => id);
  expect(others).toEqual([made]);
  expect(foldersOfRuns()).toEqual([going]);
  expect(existsSync(join(folder, 'made/made.txt'))).toBe(true);
  writeFileSync(join(folder, 'go'), '');
  expect(await live.ended).toMatchObject({ code: 0 });
  expect((await millrace(['logs', failed ?? ''])).stderr).toContain('was removed: the retention');
  expect((await millrace(['logs', made ?? ''])).stderr).toContain('wrote was removed at');
  expect((await ask<Answer>(['prune'])).runs.map(({ id }) => id)).toEqual([going]);
  expect(await ask<Answer>(['prune'])).toMatchObject({ runs: [], outputs: [], folders: 0 });
});

test('the end of a run removes what is too old or too much then, and keeps the run itself', async () => {
  createProject({ runs: { count: 2 }, logs: { age: '0s' } });
  for (let run = 0; run < 3; run++) await millrace(['run', '--select', 'fails']);
  const [last, before, ...others] = (await listRuns()).map(({ id }) => id);
  expect(others).toEqual([]);
  expect(before).toBeDefined();
  expect(foldersOfRuns()).toEqual([last]);
});

test('the output of the oldest runs goes first when all is too large together', async () => {
  createProject({ runs: 'forever', logs: 'forever' });
  for (let run = 0; run < 2; run++) await millrace(['run', '--select', 'a']);
  const [last, first] = (await listRuns()).map(({ id }) => id);
  createProject({ logs: { size: '4KiB' } });
  for (const id of [first, last]) writeFileSync(join(folder, '.millrace/runs', id ?? '', 'large'), 'x'.repeat(2_500));
  const { outputs } = await ask<Answer>(['prune']);
  expect(outputs.map(({ id }) => id)).toEqual([first]);
  expect(foldersOfRuns()).toEqual([last]);
});

test('whoever is killed while it removes leaves the rest to the next, as does who writes a file, after a day', async () => {
  createProject({ runs: 'forever' });
  await millrace(['run', '--select', 'fails']);
  createProject({ runs: { age: '0s' } });
  for (const point of ['retireRun:before', 'retireRun:after', 'removeRetired:sent']) {
    expect(await millrace(['prune'], { MILLRACE_FAILPOINT: `${point}:1` }), point).toMatchObject({ signal: 'SIGKILL' });
  }
  const graphs = join(folder, '.millrace/graphs');
  for (const name of ['old.json.1.tmp', 'new.json.2.tmp']) writeFileSync(join(graphs, name), '');
  const dayAgo = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(join(graphs, 'old.json.1.tmp'), dayAgo, dayAgo);
  expect(await ask<Answer>(['prune'])).toMatchObject({ folders: 1 });
  expect(readdirSync(graphs).filter((name) => name.endsWith('.tmp'))).toEqual(['new.json.2.tmp']);
  expect(await listRuns()).toEqual([]);
  expect(foldersOfRuns()).toEqual([]);
});

test('prune forgets ticks that are as old as the runs it removes, but the last one of each schedule', async () => {
  createProject({ runs: { age: '1h' }, logs: 'forever' });
  const opened = await openInstance({ projectFolder: folder });
  if (!opened.ok) throw new Error(opened.error);
  const { store } = opened.value;
  const scope = { project: 'pruned', environment: 'dev' };
  const schedule = 'pipeline:a';
  const schedules = [{ schedule, rule: 'r', paused: false }];
  await store.deploy({ ...scope, version: 1, graph: 'g', folder, at: 1_000, by: 'me', schedules });
  const [span] = await store.readSpans(scope);
  if (span === undefined) throw new Error('there is no span');
  const ticks = [2_000, 3_000, 4_000].map(
    (fireAt) => ({ ...scope, schedule, fireAt, at: fireAt, state: 'missed', reason: 'late' }) as const,
  );
  await store.commitTicks([{ span, cursor: 4_000, ticks, runs: [] }]);
  await store.close();
  expect(await ask<Answer>(['prune', '--dry-run'])).toMatchObject({ ticks: 2 });
  expect((await millrace(['prune'])).stderr).toContain('removed: 2 ticks');
  expect(await ask<Answer>(['prune'])).toMatchObject({ ticks: 0 });
});
