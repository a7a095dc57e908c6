import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';

let root = '';

/** Two projects of one instance: both keep their runs in the same store. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'millrace-apart-'));
  for (const project of ['good', 'bad']) {
    write(
      `${project}/millrace.yaml`,
      `millrace: 1
project: ${project}
descriptors: ["jobs/*.job.yaml"]
environments:
  dev:
    storage: {type: sqlite, path: ../shared/state.db}
    resources: {files: {type: local_files, root: files}}
`,
    );
  }
  write('good/jobs/fine.job.yaml', 'job: fine\ntype: shell\nconfig: {command: [echo, well]}\n');
  write(
    'bad/jobs/all.job.yaml',
    `jobs:
  ends: {type: hostile, config: {does: ends}}
  hangs: {type: hostile, config: {does: hangs}, timeout: 1s}
  throws: {type: hostile, config: {does: throws}}
  floods: {type: hostile, config: {does: floods}, timeout: 1s}
`,
  );
  write('bad/jobtypes/hostile/jobtype.yaml', 'name: hostile\nversion: 1\nruntime: node\n');
  write('bad/jobtypes/hostile/config.schema.json', '{"properties": {"does": {"type": "string"}}}');
  write(
    'bad/jobtypes/hostile/hostile.ts',
    `import { defineJobType } from 'millrace';
export default defineJobType<{ readonly does: string }>({
  async execute(step) {
    const { does } = step.config;
    if (does === 'ends') process.exit(9);
    if (does === 'hangs') for (;;);
    if (does === 'floods') for (;;) console.log('x'.repeat(100_000));
    setImmediate(() => { throw new Error('where nobody catches it'); });
    await new Promise(() => undefined);
  },
});
`,
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('whatever the code of one project does, the runs of another in the same store go on', async () => {
  const bad = millrace('bad', 'run', '--output', 'json');
  const good = await Promise.all([1, 2].map(() => millrace('good', 'run')));
  expect(good.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0]);
  const { code, stdout } = await bad;
  expect(code).toBe(1);
  const { steps } = JSON.parse(stdout) as { readonly steps: readonly { readonly state: string }[] };
  expect(steps.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed', 'failed']);
  expect(await projectsOf('good')).toEqual(['good', 'good']);
  expect(await projectsOf('bad')).toEqual(['bad']);
});

test('a project that is broken keeps its own runs from being made, and no others', async () => {
  expect((await millrace('bad', 'run', '--select', 'ends')).code).toBe(1);
  write('bad/jobs/all.job.yaml', 'jobs: {a: [}\n');
  expect((await millrace('bad', 'run')).code).toBe(2);
  expect((await millrace('good', 'run')).code).toBe(0);
  write('bad/millrace.yaml', `${readFileSync(join(root, 'bad/millrace.yaml'), 'utf8')}surprise: [\n`);
  expect((await millrace('bad', 'run')).code).toBe(2);
  expect((await millrace('good', 'run')).code).toBe(0);
  expect((await millrace('good', 'logs', 'latest')).stdout).toBe('well\n');
});

test('"latest" is the latest run of the project, not of the instance', async () => {
  expect((await millrace('good', 'run')).code).toBe(0);
  expect((await millrace('bad', 'run', '--select', 'ends')).code).toBe(1);
  expect((await millrace('good', 'logs', 'latest')).stdout).toBe('well\n');
});

async function projectsOf(project: string): Promise<readonly string[]> {
  const runs = JSON.parse((await millrace(project, 'runs', '--output', 'json')).stdout) as readonly Run[];
  return runs.map((run) => run.project);
}

function millrace(project: string, ...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: join(root, project) });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
