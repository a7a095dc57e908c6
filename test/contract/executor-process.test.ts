import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { entryFile } from '../../src/app/program-files.ts';
import type { OutputLimits } from '../../src/executors/attempt-output.ts';
import { openProcessExecutor } from '../../src/executors/process/process.ts';
import type { AbandonedAttempt, AttemptMessage, Executor } from '../../src/ports/executor.ts';
import type { StepRequest } from '../../src/model/step-request.ts';
import { attemptFile } from '../../src/model/attempt-files.ts';
import { appears } from './appears.ts';
import { describeExecutor, run, start } from './executor.ts';
import { createProbeProject, type ProbeProject } from './probe-project.ts';

function open(project: ProbeProject, outputLimits?: OutputLimits): Executor {
  const limits = outputLimits === undefined ? {} : { outputLimits };
  return openProcessExecutor({
    entry: entryFile('step-child'),
    logFolder: join(project.folder, '.millrace/processes'),
    execArgv: ['--max-old-space-size=100'],
    ...limits,
  });
}

describeExecutor('process', open);

describe('a process for a step', () => {
  let project: ProbeProject;
  let executor: Executor;
  const scratch = mkdtempSync(join(tmpdir(), 'millrace-executor-'));
  const file = (name: string) => join(scratch, name);
  beforeAll(() => {
    project = createProbeProject();
  });
  afterAll(() => {
    project.remove();
    rmSync(scratch, { recursive: true, force: true });
  });
  beforeEach(() => {
    executor = open(project);
  });
  afterEach(() => executor.close());

  test('is kept warm for the next step after a clean one, and for nobody after one that left something behind', async () => {
    const first = await pidOf({ do: 'pid' });
    expect(await pidOf({ do: 'pid' })).toBe(first);
    expect(await pidOf({ do: 'fail' })).toBeUndefined();
    expect(await pidOf({ do: 'leaveTimer' })).toBe(first);
    expect(await pidOf({ do: 'pid' })).not.toBe(first);
  });

  test('is let go when it had nothing to do for a while, which is told, and started again for the next step', async () => {
    const told: boolean[] = [];
    const brief = openProcessExecutor({
      entry: entryFile('step-child'),
      logFolder: join(project.folder, '.millrace/processes'),
      idleMs: 50,
      onQuiet: (isQuiet) => told.push(isQuiet),
    });
    const first = await pidOf({ do: 'pid' }, brief);
    await vi.waitFor(() => expect(told).toEqual([true]), { timeout: 20_000 });
    expect(isRunning(Number(first))).toBe(false);
    expect(await pidOf({ do: 'pid' }, brief)).not.toBe(first);
    expect(told.slice(0, 2)).toEqual([true, false]);
    await brief.close();
  });

  test('that ends itself has failed, with its exit code', async () => {
    const { end } = await run(executor, project.request({ do: 'exit' }));
    expect(end).toMatchObject({ kind: 'finished', outcome: { state: 'failed', error: { kind: 'user', exitCode: 3 } } });
  });

  test('that is ended by a signal is lost, and says by which', async () => {
    const { end } = await run(executor, project.request({ do: 'die' }));
    expect(end).toMatchObject({ kind: 'lost', reason: expect.stringContaining('SIGKILL') as string });
  });

  test('that uses up its memory is lost, and says so', async () => {
    const { end } = await run(executor, project.request({ do: 'memory' }));
    expect(end).toMatchObject({ kind: 'lost', reason: expect.stringContaining('out of memory') as string });
  });

  test('that uses more memory than it may has failed, and says so, also when its processes do', async ({ skip }) => {
    skip(process.platform !== 'linux', 'looks at processes under /proc');
    await executor.close();
    executor = openProcessExecutor({
      entry: entryFile('step-child'),
      logFolder: join(project.folder, '.millrace/processes'),
      memoryBytesMax: 300 * 1024 ** 2,
    });
    for (const config of [{ do: 'grow' }, { do: 'growInChild' }]) {
      const { end } = await run(executor, project.request(config));
      expect(end).toMatchObject({
        outcome: { state: 'failed', error: { message: expect.stringContaining('its limit is 300.0 MiB') as string } },
      });
    }
  });

  test('that says itself how much memory it may use is held to that, whatever the executor allows', async ({
    skip,
  }) => {
    skip(process.platform !== 'linux', 'looks at processes under /proc');
    const { end } = await run(executor, { ...project.request({ do: 'grow' }), memoryBytesMax: 250 * 1024 ** 2 });
    expect(end).toMatchObject({
      outcome: { state: 'failed', error: { message: expect.stringContaining('its limit is 250.0 MiB') as string } },
    });
  });

  test('gets no folder into which a process of an earlier step still writes', async ({ skip }) => {
    skip(process.platform !== 'linux', 'has no setsid');
    const [begun, go, done, seen] = [file('begun'), file('go'), file('done'), file('seen')];
    const appear = (path: string) => `for i in $(seq 1000); do [ -e ${path} ] && break; sleep 0.01; done`;
    const escapee = `echo > ${begun}; ${appear(go)}; echo x > written_by_another; echo > ${done}`;
    const script = (text: string) => ({ ...project.request({ do: 'script', script: text }), outputs: {} });
    const first = await run(executor, script(`setsid sh -c '${escapee}' & ${appear(begun)}`));
    const second = await run(executor, script(`echo > ${go}; ${appear(done)}; ls -A > ${seen}`));
    expect([first.end, second.end]).toMatchObject([
      { outcome: { state: 'succeeded' } },
      { outcome: { state: 'succeeded' } },
    ]);
    expect(readFileSync(seen, 'utf8')).toBe('');
  });

  test('in which something throws where nobody waits has failed', async () => {
    const { end } = await run(executor, project.request({ do: 'throwLater' }));
    expect(end).toMatchObject({
      outcome: { state: 'failed', error: { message: expect.stringContaining('thrown where nobody waits') as string } },
    });
  });

  test('that never returns is ended', async () => {
    const { attempt } = start(executor, project.request({ do: 'forever', file: file('forever') }));
    await appears(file('forever'));
    attempt.stop(true);
    expect(await attempt.ended).toMatchObject({ kind: 'finished', outcome: { state: 'cancelled' } });
  });

  test('leaves no process when it is stopped, in its group or out of it', async () => {
    const request = project.request({ do: 'grandchildren', file: file('grandchildren') });
    const { attempt } = start(executor, request);
    await appears(file('grandchildren'));
    expect(processesOf(request.run.id)).toBeGreaterThanOrEqual(2);
    attempt.stop(false);
    await attempt.ended;
    expect(processesOf(request.run.id)).toBe(0);
  });

  test('does not wait for what its command left in the background, and ends it', async () => {
    const { end } = await run(executor, project.request({ do: 'background', file: file('background') }));
    expect(end).toMatchObject({ outcome: { state: 'succeeded' } });
    const pid = Number(readFileSync(file('background'), 'utf8'));
    expect(isRunning(pid)).toBe(false);
  });

  test('that left its result counts as ended when it is adopted, with what it told', async () => {
    const request = project.request({ do: 'emit' });
    const { told } = await run(executor, request);
    expect(told.map(({ kind }) => kind)).toEqual(['started', 'logged', 'checked', 'materialized']);
    const heard: unknown[] = [];
    const adopted = executor.adopt(abandonedOf(request), (message) => heard.push(message));
    expect(await adopted.ended).toMatchObject({ kind: 'finished', outcome: { state: 'succeeded' } });
    expect(heard).toEqual(told);
  });

  test('that was adopted before it began never begins', async () => {
    const request = project.request({ do: 'emit' });
    expect(await executor.adopt(abandonedOf(request), () => undefined).ended).toMatchObject({ kind: 'lost' });
    const { told, end } = await run(executor, request);
    expect(told).toEqual([]);
    expect(end).toMatchObject({ kind: 'finished', outcome: { state: 'lost' } });
  });

  test('goes on when another coordinator adopts it, and tells that one everything', async () => {
    const frozen = start(executor, project.request({ do: 'half', file: file('half') }));
    await frozen.told('logged');
    const other = open(project);
    const heard: AttemptMessage[] = [];
    const adopted = other.adopt(abandonedOf(frozen.request), (message) => heard.push(message));
    frozen.attempt.leave();
    writeFileSync(file('half'), '');
    expect(await adopted.ended).toMatchObject({ kind: 'finished', outcome: { state: 'succeeded' } });
    expect(heard.map(({ kind }) => kind)).toEqual(['started', 'logged', 'materialized']);
    expect(frozen.messages.map(({ kind }) => kind)).toEqual(['started', 'logged']);
    await other.close();
  });

  test.each([{ force: false }, { force: true }])('that was adopted is ended when asked ($force)', async ({ force }) => {
    const name = file(`adopted-${force}`);
    const request = project.request(force ? { do: 'stubborn', file: name } : { do: 'grandchildren', file: name });
    const { attempt } = start(executor, request);
    await appears(name);
    const adopted = executor.adopt(abandonedOf(request), () => undefined);
    attempt.leave();
    adopted.stop(force);
    expect(await adopted.ended).toMatchObject({ kind: 'finished', outcome: { state: 'cancelled' } });
    expect(processesOf(request.run.id)).toBe(0);
  });

  test.each(['stubborn', 'endless'])('that nobody coordinates for a while ends (%s)', async (act) => {
    const request = project.request({ do: act, file: file(act) });
    const parent = spawn(process.execPath, [PARENT, project.folder, '400', JSON.stringify(request)], {
      stdio: 'ignore',
    });
    await appears(file(act));
    parent.kill('SIGKILL');
    const [begun = ''] = readFileSync(attemptFile(request.folders.attempt, 'journal'), 'utf8').split('\n');
    const { by } = JSON.parse(begun) as { readonly by: { readonly pid: number } };
    await vi.waitFor(() => expect(isRunning(by.pid)).toBe(false), { timeout: 20_000 });
    expect(processesOf(request.run.id)).toBe(0);
    const { ended } = executor.adopt(abandonedOf(request), () => undefined);
    expect(await ended).toMatchObject({ outcome: { state: 'lost' } });
  });

  test('may write a gigabyte: the caller holds next to nothing of it', async () => {
    const before = process.memoryUsage.rss();
    const request = project.request({ do: 'flood', script: 'yes 0123456789abcdef | head -c 1000000000; echo the end' });
    const { end } = await run(executor, request);
    expect(end.output?.stdout.leftOut).toBeGreaterThan(900_000_000);
    expect(end.output?.stdout.bytes).toBeGreaterThan(990_000_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });

  async function pidOf(config: { readonly do: string }, by = executor): Promise<string | undefined> {
    const { told } = await run(by, project.request(config));
    const message = told.find(({ kind }) => kind === 'materialized');
    return message?.kind === 'materialized' ? message.told.dataVersion : undefined;
  }
});

const PARENT = join(import.meta.dirname, 'dying-parent.ts');

/** An attempt as whoever takes its run over knows it. */
function abandonedOf({ run: { id }, step, attempt, folders }: StepRequest): AbandonedAttempt {
  return { run: id, step, attempt, files: folders.attempt };
}

/** How many processes bear the mark of an attempt of the run. */
function processesOf(run: string): number {
  return readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && readOrEmpty(`/proc/${name}/environ`).includes(`\0MILLRACE_ATTEMPT=${run}/`),
  ).length;
}

/** A process that has ended and waits for its parent does not run. */
function isRunning(pid: number): boolean {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  return stat !== '' && !/\) Z/.test(stat);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
