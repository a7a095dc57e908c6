import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Instance, openInstance } from '../../src/app/instance/instance.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { Run } from '../../src/model/run.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { appears } from '../contract/appears.ts';
import { startMillrace } from './start-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-faults-'));
  mkdirSync(join(folder, 'counts'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A project of shell jobs. Each script counts itself first: a line for every time that it began. */
function createProject(jobs: Readonly<Record<string, ShellJob>>): void {
  const descriptors = Object.entries(jobs).map(([name, { script, more = {} }]) => [
    name,
    { type: 'shell', config: { script: `echo x >> ${file(`counts/${name}`)}\n${script}` }, ...more },
  ]);
  writeFileSync(
    join(folder, 'millrace.yaml'),
    'millrace: 1\nproject: faults\ndescriptors: ["*.job.json"]\nenvironments: {dev: {max_parallel: 4}}\n',
  );
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs: Object.fromEntries(descriptors) as object }));
}

interface ShellJob {
  readonly script: string;
  readonly more?: object;
}

function file(name: string): string {
  return join(folder, name);
}

function countOf(job: string): number {
  return readFileSync(file(`counts/${job}`), 'utf8').split('\n').length - 1;
}

/** Reads the runs from the store, newest first, each with its events. */
async function readRuns(): Promise<readonly { readonly run: Run; readonly events: readonly RunEvent[] }[]> {
  return withInstance(async ({ store }) => {
    const runs = await store.listRuns({ limit: 10 });
    return Promise.all(
      runs.map(async (run) => ({ run, events: await store.readEvents(run.id, { after: 0, limit: 10_000 }) })),
    );
  });
}

async function withInstance<T>(work: (instance: Instance) => Promise<T>): Promise<T> {
  const instance = await openInstance({ projectFolder: folder });
  if (!instance.ok) throw new Error(instance.error);
  try {
    return await work(instance.value);
  } finally {
    await instance.value.store.close();
  }
}

/** Command lines of processes that bear the mark of an attempt of a run. */
function processesOf(run: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readOrEmpty(`/proc/${name}/environ`).includes(`\0MILLRACE_ATTEMPT=${run}/`))
    .map((name) => readOrEmpty(`/proc/${name}/cmdline`).replaceAll('\0', ' '));
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const ESCAPING = 'setsid sh -c "trap \\"\\" TERM; sleep 1000" & (setsid setsid sleep 1000 &)';

describe('killing the coordinator', () => {
  test('loses nothing that was stored, and a retry does nothing again that succeeded', async () => {
    createProject({
      a: { script: 'true' },
      b: {
        script: `touch ${file('b-runs')}; [ $(wc -l < ${file('counts/b')}) = 2 ] || sleep 1000`,
        more: { after: 'a' },
      },
      c: { script: 'true', more: { after: 'b' } },
    });
    const started = startMillrace(folder, ['run']);
    await appears(file('b-runs'));
    started.kill('SIGKILL');
    expect(await started.ended).toMatchObject({ signal: 'SIGKILL' });
    const retried = await runMillrace(['retry', 'latest'], { cwd: folder });
    expect(retried.stderr).toContain('succeeded');
    expect(retried.code, retried.stderr).toBe(0);
    expect({ a: countOf('a'), b: countOf('b'), c: countOf('c') }).toEqual({ a: 1, b: 2, c: 1 });
    const [again, killed] = await readRuns();
    expect(killed?.run).toMatchObject({
      state: 'cancelled',
      reason: 'its coordinator is gone',
      counts: { succeeded: 1, cancelled: 2 },
    });
    expect(again?.run).toMatchObject({
      state: 'succeeded',
      retryOf: killed?.run.id,
      counts: { unchanged: 1, succeeded: 2 },
    });
    for (const run of [again, killed])
      expect(run?.events.map(({ seq }) => seq)).toEqual(run?.events.map((_, at) => at + 1));
  });

  test('leaves its steps to a retry, which ends them and what escaped from them', async () => {
    createProject({
      a: { script: `${ESCAPING}; touch ${file('a-runs')}; [ $(wc -l < ${file('counts/a')}) = 2 ] || sleep 1000` },
    });
    const started = startMillrace(folder, ['run']);
    await appears(file('a-runs'));
    started.kill('SIGKILL');
    await started.ended;
    const [killed] = await readRuns();
    const retried = await runMillrace(['retry', 'latest'], { cwd: folder });
    expect(retried.code, retried.stderr).toBe(0);
    expect(processesOf(killed?.run.id ?? '')).toEqual([]);
    const [again] = await readRuns();
    expect(processesOf(again?.run.id ?? '')).toEqual([]);
  });
});

describe('killing a step', () => {
  test('from outside makes it lost, and it is tried again', async () => {
    createProject({ a: { script: `touch ${file('a-runs')}; [ $(wc -l < ${file('counts/a')}) = 2 ] || sleep 1000` } });
    const started = startMillrace(folder, ['run']);
    await appears(file('a-runs'));
    const [run] = await readRuns();
    const pid = await withInstance(async ({ store }) => {
      const [step] = run === undefined ? [] : await store.readSteps(run.run.id);
      return step?.step.state === 'running' ? step.step.pid : undefined;
    });
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await started.ended).toMatchObject({ code: 0 });
    const [ended] = await readRuns();
    expect(ended?.events.find(({ type }) => type === 'step_lost')).toMatchObject({
      body: { reason: expect.stringContaining('SIGKILL') as string },
    });
    expect(ended?.run.counts).toEqual({ succeeded: 1 });
  });
});

describe('Ctrl-C', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'cancels the run and leaves no process, whatever sessions its steps opened (%s)',
    async (signal) => {
      createProject({
        a: { script: `${ESCAPING}; touch ${file('a-runs')}; sleep 1000` },
        b: { script: 'true', more: { after: 'a' } },
      });
      const started = startMillrace(folder, ['run']);
      await appears(file('a-runs'));
      const [running] = await readRuns();
      const id = running?.run.id ?? '';
      expect(processesOf(id).length).toBeGreaterThanOrEqual(3);
      started.kill(signal);
      expect(await started.ended).toMatchObject({ code: 1 });
      expect(processesOf(id)).toEqual([]);
      const [run] = await readRuns();
      expect(run?.run).toMatchObject({ state: 'cancelled', counts: { cancelled: 2 } });
    },
  );

  test('twice does not wait for a step that ignores being asked', async () => {
    createProject({ a: { script: `trap "" TERM; touch ${file('a-runs')}; while :; do sleep 0.1; done` } });
    const started = startMillrace(folder, ['run']);
    await appears(file('a-runs'));
    started.kill('SIGINT');
    const [running] = await readRuns();
    started.kill('SIGINT');
    expect(await started.ended).toMatchObject({ code: 1 });
    expect(processesOf(running?.run.id ?? '')).toEqual([]);
    const [run] = await readRuns();
    expect(run?.run.state).toBe('cancelled');
    expect((run?.run.endedAt ?? 0) - (run?.run.startedAt ?? 0)).toBeLessThan(10_000);
  });
});

describe('millrace cancel', () => {
  test('ends a run of another process, and says so when nothing of it is left', async () => {
    createProject({
      a: { script: `${ESCAPING}; touch ${file('a-runs')}; sleep 1000` },
      b: { script: 'true', more: { after: 'a' } },
    });
    const started = startMillrace(folder, ['run']);
    await appears(file('a-runs'));
    const cancelled = await runMillrace(['cancel', 'latest', '--wait', '--output', 'json'], { cwd: folder });
    const [{ run } = { run: undefined }] = await readRuns();
    expect(cancelled, cancelled.stderr).toMatchObject({ code: 0 });
    expect(JSON.parse(cancelled.stdout)).toEqual({ run: run?.id, state: 'cancelled' });
    expect(processesOf(run?.id ?? '')).toEqual([]);
    expect(await started.ended).toMatchObject({ code: 1 });
    expect(run).toMatchObject({ reason: 'cancelled by millrace cancel', counts: { cancelled: 2 } });
    expect(await runMillrace(['cancel', 'latest'], { cwd: folder })).toMatchObject({ code: 0 });
  });

  test('ends a run whose process is gone, with what still runs of it', async () => {
    createProject({ a: { script: `${ESCAPING}; touch ${file('a-runs')}; sleep 1000` } });
    const started = startMillrace(folder, ['run']);
    await appears(file('a-runs'));
    started.kill('SIGKILL');
    await started.ended;
    const cancelled = await runMillrace(['cancel', 'latest'], { cwd: folder });
    expect(cancelled, cancelled.stderr).toMatchObject({ code: 0 });
    const [{ run } = { run: undefined }] = await readRuns();
    expect(run).toMatchObject({ state: 'cancelled', reason: 'cancelled by millrace cancel' });
    expect(processesOf(run?.id ?? '')).toEqual([]);
  });

  test('with force does not wait for a step that ignores being asked', async () => {
    createProject({ a: { script: `trap "" TERM; touch ${file('a-runs')}; while :; do sleep 0.1; done` } });
    const started = startMillrace(folder, ['run']);
    await appears(file('a-runs'));
    expect(await runMillrace(['cancel', 'latest', '--force', '--wait'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(await started.ended).toMatchObject({ code: 1 });
    const [{ events } = { events: [] }] = await readRuns();
    expect(events.filter(({ type }) => type === 'step_stopping')).toMatchObject([
      { body: { force: false } },
      { body: { force: true } },
    ]);
  });

  test('of a run that has succeeded says that there is nothing to cancel', async () => {
    createProject({ a: { script: 'true' } });
    await runMillrace(['run'], { cwd: folder });
    const { code, stderr } = await runMillrace(['cancel', 'latest'], { cwd: folder });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('it succeeded') as string });
  });
});

describe('a step that is out of time', () => {
  test('is ended with everything that it started, and has failed by its timeout', async () => {
    createProject({ a: { script: `${ESCAPING}; sleep 1000`, more: { timeout: '1s' } } });
    const { code, stderr } = await runMillrace(['run'], { cwd: folder });
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('took longer than its timeout of 1.0 s') as string,
    });
    const [run] = await readRuns();
    expect(processesOf(run?.run.id ?? '')).toEqual([]);
  });
});

describe('a retry', () => {
  test('picks up a script that was mended, and goes on from there', async () => {
    createProject({
      a: { script: 'true' },
      b: { script: 'exit 3', more: { after: 'a' } },
      c: { script: 'true', more: { after: 'b' } },
    });
    expect(await runMillrace(['run'], { cwd: folder })).toMatchObject({ code: 1 });
    createProject({
      a: { script: 'true' },
      b: { script: 'true', more: { after: 'a' } },
      c: { script: 'true', more: { after: 'b' } },
    });
    expect(await runMillrace(['retry', 'latest'], { cwd: folder })).toMatchObject({ code: 0 });
    expect({ a: countOf('a'), b: countOf('b'), c: countOf('c') }).toEqual({ a: 1, b: 2, c: 1 });
  });

  test('of a retry carries over what either of them did', async () => {
    createProject({
      a: { script: 'true' },
      b: { script: `[ $(wc -l < ${file('counts/b')}) -ge 3 ]`, more: { after: 'a' } },
    });
    for (const line of [['run'], ['retry', 'latest'], ['retry', 'latest']]) await runMillrace(line, { cwd: folder });
    expect({ a: countOf('a'), b: countOf('b') }).toEqual({ a: 1, b: 3 });
    const [last] = await readRuns();
    expect(last?.run.state).toBe('succeeded');
  });

  test('of a run that still goes on is refused', async () => {
    createProject({ a: { script: `touch ${file('a-runs')}; while [ ! -e ${file('go')} ]; do sleep 0.02; done` } });
    const started = startMillrace(folder, ['run']);
    await appears(file('a-runs'));
    const { code, stderr } = await runMillrace(['retry', 'latest'], { cwd: folder });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('still goes on') as string });
    writeFileSync(file('go'), '');
    expect(await started.ended).toMatchObject({ code: 0 });
  });
});

test('rewriting every file while a run goes on changes nothing of it', async () => {
  createProject({
    a: { script: `touch ${file('a-runs')}; while [ ! -e ${file('go')} ]; do sleep 0.02; done` },
    b: { script: 'true', more: { after: 'a' } },
  });
  const started = startMillrace(folder, ['run']);
  await appears(file('a-runs'));
  createProject({ a: { script: 'exit 1' }, b: { script: 'exit 1', more: { after: 'a' } } });
  writeFileSync(file('go'), '');
  expect(await started.ended).toMatchObject({ code: 0 });
});
