import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openInstance } from '../../src/app/instance/instance.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { Run } from '../../src/model/run.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { appears } from '../contract/appears.ts';
import { findMarkedProcesses } from '../marked-processes.ts';
import { startMillrace } from './start-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-resume-'));
  mkdirSync(file('jobtypes/teller'), { recursive: true });
  writeFileSync(file('millrace.yaml'), 'millrace: 1\nproject: resumed\ndescriptors: ["*.job.json"]\n');
  writeFileSync(
    file('jobtypes/teller/jobtype.yaml'),
    'name: teller\nversion: 1\nruntime: node\noutputs: {said: {kind: value}}\n',
  );
  writeFileSync(file('jobtypes/teller/teller.ts'), TELLER);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WAITING = 'touch "$WAITS"; while [ ! -e "$GO" ]; do sleep 0.02; done';

/** Says something, waits for a file, and says something else. */
const TELLER = `import { existsSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import { defineJobType } from 'millrace';

export default defineJobType({
  async execute(step) {
    step.log.info('before');
    step.emit.checked('said', { name: 'early', passed: true, severity: 'warn' });
    writeFileSync(process.env.WAITS, '');
    await new Promise((resolve) => watchFile(process.env.GO, { interval: 20 }, () => existsSync(process.env.GO) && resolve()));
    unwatchFile(process.env.GO);
    step.log.info('after');
    writeFileSync(step.outputs.said.path, '"done"');
    step.emit.materialized('said');
  },
});
`;

function file(name: string): string {
  return join(folder, name);
}

/** A job before, the one that waits, and one after it. Each body counts itself first. */
function createJobs(waiting: object): void {
  const counting = (name: string, script = 'true') => `echo x >> ${file(name)}.count; ${script}`;
  const jobs = {
    first: { type: 'shell', config: { script: counting('first') } },
    second: { after: ['first'], ...waiting },
    third: { type: 'shell', after: ['second'], config: { script: counting('third') } },
  };
  writeFileSync(file('all.job.json'), JSON.stringify({ jobs }));
}

async function readRun(): Promise<{ readonly run: Run; readonly events: readonly RunEvent[] }> {
  const instance = await openInstance({ projectFolder: folder });
  if (!instance.ok) throw new Error(instance.error);
  const { store } = instance.value;
  try {
    const [run, ...others] = await store.listRuns({ limit: 2 });
    if (run === undefined || others.length > 0) throw new Error('there should be one run');
    return { run, events: await store.readEvents(run.id, { after: 0, limit: 1_000 }) };
  } finally {
    await store.close();
  }
}

/** Starts the run, and kills it when the second job waits. */
async function killWhileWaiting(): Promise<void> {
  process.env['WAITS'] = file('waits');
  process.env['GO'] = file('go');
  const started = startMillrace(folder, ['run']);
  await appears(file('waits'));
  started.kill('SIGKILL');
  expect(await started.ended).toMatchObject({ signal: 'SIGKILL' });
}

const countOf = (name: string) => readFileSync(file(`${name}.count`), 'utf8').split('\n').length - 1;
const typesOf = (events: readonly RunEvent[], step: string) =>
  events.flatMap((event) => ('step' in event && event.step === step ? event.type : []));

test('a step that still runs when its coordinator is killed goes on, once', async () => {
  createJobs({
    type: 'shell',
    config: { script: `echo x >> ${file('second')}.count; echo out; ${WAITING}; echo more` },
  });
  await killWhileWaiting();
  const resumed = startMillrace(folder, ['resume', 'latest']);
  await resumed.told('3 steps');
  writeFileSync(file('go'), '');
  expect(await resumed.ended).toMatchObject({ code: 0 });
  expect(['first', 'second', 'third'].map(countOf)).toEqual([1, 1, 1]);
  const { run, events } = await readRun();
  expect(run).toMatchObject({ state: 'succeeded', counts: { succeeded: 3 } });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  expect(events.filter(({ type }) => type === 'run_taken_over')).toHaveLength(1);
  expect(typesOf(events, 'second')).toEqual(['step_ready', 'step_starting', 'step_started', 'step_succeeded']);
  const { stdout } = await runMillrace(['logs', 'latest', 'second'], { cwd: folder });
  expect(stdout).toContain('out\nmore\n');
});

test('a step that ended meanwhile counts as what it left', async () => {
  createJobs({
    type: 'shell',
    config: { script: `echo x >> ${file('second')}.count; ${WAITING}; touch ${file('done')}` },
  });
  await killWhileWaiting();
  writeFileSync(file('go'), '');
  await appears(file('done'));
  expect(await runMillrace(['resume', 'latest'], { cwd: folder })).toMatchObject({ code: 0 });
  expect(['first', 'second', 'third'].map(countOf)).toEqual([1, 1, 1]);
});

test('what a step told is told once, whatever of it was stored before its coordinator was killed', async () => {
  createJobs({ type: 'teller', outputs: ['said'] });
  await killWhileWaiting();
  const resumed = startMillrace(folder, ['resume', 'latest']);
  await resumed.told('3 steps');
  writeFileSync(file('go'), '');
  expect(await resumed.ended).toMatchObject({ code: 0 });
  const { events } = await readRun();
  expect(typesOf(events, 'second')).toEqual([
    ...['step_ready', 'step_starting', 'step_started', 'step_logged', 'asset_checked'],
    ...['step_logged', 'asset_value', 'asset_materialized', 'step_succeeded'],
  ]);
  expect(events.flatMap((event) => (event.type === 'step_logged' ? event.body.message : []))).toEqual([
    'before',
    'after',
  ]);
});

test('Ctrl-C ends what was taken over, whatever sessions it opened', async () => {
  createJobs({ type: 'shell', config: { script: `(setsid sleep 1000 &); ${WAITING}` } });
  await killWhileWaiting();
  const resumed = startMillrace(folder, ['resume', 'latest']);
  await resumed.told('3 steps');
  resumed.kill('SIGINT');
  expect(await resumed.ended).toMatchObject({ code: 1 });
  const { run } = await readRun();
  expect(run).toMatchObject({ state: 'cancelled', counts: { succeeded: 1, cancelled: 2 } });
  expect(
    findMarkedProcesses(process.env['MILLRACE_TEST_RUN'] ?? '').filter(({ command }) => command.includes('1000')),
  ).toEqual([]);
});

test('a run that goes on, or has ended, is not carried on by somebody else', async () => {
  createJobs({ type: 'shell', config: { script: WAITING } });
  process.env['WAITS'] = file('waits');
  process.env['GO'] = file('go');
  const started = startMillrace(folder, ['run']);
  await appears(file('waits'));
  expect(await runMillrace(['resume', 'latest'], { cwd: folder })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('still goes on') as string,
  });
  writeFileSync(file('go'), '');
  expect(await started.ended).toMatchObject({ code: 0 });
  expect(await runMillrace(['resume', 'latest'], { cwd: folder })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('has ended') as string,
  });
});
