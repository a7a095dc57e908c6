import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REPOSITORY, runProgram, type Outcome } from './cli/run-millrace.ts';

/** A clone in which the npm packages are installed, on a machine that has only what each test puts on the path. */
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'millrace-setup-'));
  cpSync(join(REPOSITORY, 'scripts'), join(clone, 'scripts'), { recursive: true });
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  install('package-lock.json', 'node_modules/.package-lock.stamp');
  writeExecutable('node_modules/node/bin/node', 'exit 0');
  for (const tool of ['cmp', 'cp', 'dirname', 'rm', 'tail']) {
    mkdirSync(join(clone, 'bin'), { recursive: true });
    symlinkSync(
      execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(),
      join(clone, 'bin', tool),
    );
  }
});

afterEach(() => {
  rmSync(clone, { recursive: true });
});

test('nothing is done and nothing is said when all is there', async () => {
  install('scripts/python/requirements.txt', '.venv/.requirements.stamp');
  expect(await setUp()).toMatchObject({ code: 0, stdout: '', stderr: '' });
});

test('without python3 the set-up succeeds and says what will be skipped', async () => {
  expect(await setUp()).toMatchObject({
    code: 0,
    stderr: 'setup: there is no python3: notebook and python jobs, and their tests, will be skipped\n',
  });
});

test('a Python environment that cannot be made is told with its last words, and stops nothing', async () => {
  writeExecutable('bin/python3', '[ "$1" = -c ] && exit 0; echo "No module named venv"; exit 1');
  const { code, stderr } = await setUp();
  expect(code).toBe(0);
  expect(stderr).toContain('No module named venv\nsetup: the Python environment could not be made');
});

test('packages that cannot be installed fail the set-up and leave no stamp', async () => {
  install('scripts/python/requirements.txt', '.venv/.requirements.stamp');
  writeFileSync(join(clone, 'package-lock.json'), '{ "changed": true }');
  writeExecutable('bin/npm', 'echo "npm error" >&2; exit 1');
  const first = await setUp();
  expect(first.code).toBe(1);
  expect(first.stderr).toContain('npm error');
  expect((await setUp()).code).toBe(1);
});

test('a set-up whose install scripts were not allowed says so', async () => {
  install('scripts/python/requirements.txt', '.venv/.requirements.stamp');
  rmSync(join(clone, 'node_modules/node/bin/node'));
  writeExecutable('bin/npm', 'exit 0');
  const { code, stderr } = await setUp();
  expect(code).toBe(1);
  expect(stderr).toContain('allow install scripts');
});

function setUp(): Promise<Outcome> {
  return runProgram('/bin/sh', ['scripts/setup.sh'], { cwd: clone, env: { PATH: join(clone, 'bin') } });
}

function install(source: string, stamp: string): void {
  mkdirSync(join(clone, stamp, '..'), { recursive: true });
  cpSync(join(clone, source), join(clone, stamp));
}

function writeExecutable(file: string, script: string): void {
  mkdirSync(join(clone, file, '..'), { recursive: true });
  writeFileSync(join(clone, file), `#!/bin/sh\n${script}\n`);
  chmodSync(join(clone, file), 0o755);
}
