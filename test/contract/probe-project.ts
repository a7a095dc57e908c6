import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asStepId, toRunId } from '../../src/model/ids.ts';
import type { StepRequest } from '../../src/model/step-request.ts';
import { digestFolder } from '../../src/run/step-host/digest-folder.ts';
import type { JsonMap } from '../../src/std/json.ts';

/** A project on disk with one job type, `probe`, whose steps do what their config says: what an executor must cope with. */
export function createProbeProject(): ProbeProject {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-probe-'));
  const types = join(folder, 'jobtypes/probe');
  mkdirSync(types, { recursive: true });
  mkdirSync(join(folder, '.millrace/contents'), { recursive: true });
  writeFileSync(join(types, 'probe.ts'), PROBE);
  const run = toRunId(`run_${folder.slice(-6)}`);
  const type = {
    manifest: { name: 'probe', version: 1, runtime: 'node' },
    base: 'probe',
    origin: { folder: 'jobtypes/probe' },
    digest: digestFolder(types),
  } as const;
  let steps = 0;
  return {
    folder,
    request(config, attempt = 1) {
      const step = asStepId(`step_${++steps}`);
      const state = join(folder, '.millrace');
      return {
        project: 'probe',
        run: { id: run, env: 'dev' },
        step,
        attempt,
        epoch: 1,
        key: `${step}-key`,
        job: { ...JOB, config, name: step },
        jobType: type,
        baseType: type,
        environment: { executor: { type: 'process' }, resources: {} },
        secrets: {},
        inputs: {},
        outputs: { probed: { kind: 'other', resource: '' } },
        params: {},
        folders: {
          project: folder,
          state,
          contents: join(state, 'contents'),
          attempt: join(state, 'runs', run, step, String(attempt)),
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface ProbeProject {
  readonly folder: string;
  /** A request for a step of its own. */
  request(config: JsonMap, attempt?: number): StepRequest;
  remove(): void;
}

const JOB = {
  type: 'probe',
  inputs: {},
  outputs: { probed: { slot: 'other', kind: 'other' } },
  after: [],
  tags: {},
  owners: [],
  pipelines: [],
  path: 'probe.job.yaml',
  params: {},
  hash: { result: '', about: '', config: '', files: '' },
  source: { file: 'probe.job.yaml', line: 1, column: 1 },
} as const;

const PROBE = `
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { defineJobType, StepError } from 'millrace';

const until = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
const shell = (step, script) => step.spawn(['sh', '-c', script]);

const ACTS = {
  async emit(step) {
    step.log.info('working', { of: 1 });
    step.emit.checked('probed', { name: 'is_there', passed: true, severity: 'warn' });
    step.emit.materialized('probed', { rows: 1, dataVersion: 'v1' });
  },
  async pid(step) {
    step.emit.materialized('probed', { dataVersion: String(process.pid) });
  },
  async look(step) {
    const files = readdirSync(step.folder).filter((name) => name !== '.millrace');
    writeFileSync(step.folder + '/left-behind', '');
    step.emit.materialized('probed', { dataVersion: step.folder + '|' + files.join() });
  },
  async fail() {
    throw new StepError('this cannot work', { retryable: false });
  },
  async mistake() {
    throw new TypeError('a mistake in the code');
  },
  async wait(step) {
    step.log.info('waiting');
    await until(step.signal);
  },
  async half(step) {
    step.log.info('half of it');
    while (!existsSync(step.config.file)) await new Promise((resolve) => setTimeout(resolve, 10));
    step.emit.materialized('probed');
  },
  async endless(step) {
    void shell(step, 'sleep 1000');
    await new Promise((resolve) => setTimeout(resolve, 50));
    writeFileSync(step.config.file, '');
    for (;;);
  },
  async print(step) {
    console.log('by the code');
    await shell(step, 'echo by a process; echo to the other >&2');
    step.emit.materialized('probed');
  },
  async flood(step) {
    await shell(step, step.config.script);
    step.emit.materialized('probed');
  },
  async script(step) {
    await shell(step, step.config.script);
  },
  async stubborn(step) {
    await shell(step, 'trap "" TERM; echo > ' + step.config.file + '; while :; do sleep 0.05; done');
  },
  async grandchildren(step) {
    await shell(step, 'sleep 1000 & (setsid sleep 1000 &) ; echo $! > ' + step.config.file + '.tmp; mv ' + step.config.file + '.tmp ' + step.config.file + '; wait');
  },
  async background(step) {
    await shell(step, 'sleep 1000 & echo $! > ' + step.config.file);
    step.emit.materialized('probed');
  },
  async exit() {
    process.exit(3);
  },
  async die() {
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  },
  async forever(step) {
    writeFileSync(step.config.file, '');
    for (;;);
  },
  async memory() {
    const kept = [];
    for (;;) kept.push(new Array(1e6).fill(kept.length));
  },
  async grow() {
    const kept = Buffer.alloc(400 * 1024 ** 2, 1);
    await new Promise(() => kept);
  },
  async growInChild(step) {
    await step.spawn([process.execPath, '-e', 'globalThis.kept = Buffer.alloc(400 * 1024 ** 2, 1); setInterval(() => {}, 1000)']);
  },
  async throwLater() {
    setTimeout(() => { throw new Error('thrown where nobody waits'); }, 1);
    await new Promise(() => undefined);
  },
  async leaveTimer(step) {
    setInterval(() => undefined, 1000);
    step.emit.materialized('probed', { dataVersion: String(process.pid) });
  },
};

export default defineJobType({
  async execute(step) {
    await ACTS[step.config.do](step);
  },
});
`;
