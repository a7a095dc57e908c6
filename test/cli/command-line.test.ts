import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { BIN, REPOSITORY, runMillrace, runProgram } from './run-millrace.ts';

test('--version prints the version and loads no module but the entry', async () => {
  const counter = join(import.meta.dirname, 'count-modules.js');
  const { code, stdout, stderr } = await runProgram(process.execPath, ['--import', counter, BIN, '--version']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${manifest.version}\n` });
  expect(JSON.parse(stderr)).toEqual([pathToFileURL(BIN).href]);
});

test('the entry is written so that Node 14 can read it', () => {
  const newerThanNode14 = /\?\?=|\|\|=|&&=|#\w+\s+in\b|\bawait import\b|\.at\(|Object\.hasOwn|structuredClone/;
  expect(readFileSync(BIN, 'utf8')).not.toMatch(newerThanNode14);
});

test('an older Node hands over to the Node of the repository', async (context) => {
  const old = findOldNode();
  if (old === undefined) return context.skip('no Node older than 22.18 is on this machine');
  const { code, stdout, stderr } = await runProgram(old, [BIN, 'explain', 'MR2004', '--output', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ code: 'MR2004' });
});

test('the exit code of the handed-over command is kept', async (context) => {
  const old = findOldNode();
  if (old === undefined) return context.skip('no Node older than 22.18 is on this machine');
  expect(await runProgram(old, [BIN, 'explain', 'MR0000'])).toMatchObject({ code: 2, stdout: '' });
});

test('help lists every command in a group and goes to standard output', async () => {
  const { code, stdout, stderr } = await runMillrace(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Help:\n(?: {2}.*\n)* {2}explain +say what a diagnostic means/m);
});

test.each([
  { line: ['explian'], nearest: 'Did you mean "explain"?' },
  { line: ['doctor', '--ouput', 'json'], nearest: 'Did you mean "--output"?' },
  { line: ['doctor', '--output', 'xml'], nearest: '--output is text or json, not "xml".' },
  { line: ['explain', 'MR2O04'], nearest: 'Did you mean MR2004?' },
])('a mistyped command line ($line) is exit code 2 and says what was meant', async ({ line, nearest }) => {
  const { code, stdout, stderr } = await runMillrace(line);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(nearest);
});

test('explain prints the page of a code', async () => {
  const { stdout } = await runMillrace(['explain', 'mr2004']);
  expect(stdout).toBe(readFileSync(join(REPOSITORY, 'docs/diagnostics/MR2004.md'), 'utf8'));
});

test('doctor names each thing that is used and says what to install where one is missing', async () => {
  const { code, stdout } = await runMillrace(['doctor', '--output', 'json'], { env: { PATH: '' } });
  const findings = JSON.parse(stdout) as readonly {
    readonly name: string;
    readonly state: string;
    readonly advice?: string;
  }[];
  expect(code).toBe(0);
  expect(findings.map(({ name }) => name)).toEqual([
    'node',
    'sqlite',
    'duckdb',
    'python',
    'papermill',
    'git',
    'disk',
    'project',
  ]);
  expect(findings.find(({ name }) => name === 'git')).toMatchObject({
    state: 'missing',
    advice: expect.stringMatching(/^install git/) as string,
  });
});

test('colours are used where they are forced, and never with NO_COLOR', async () => {
  const forced = await runMillrace(['doctor'], { env: { NO_COLOR: undefined, FORCE_COLOR: '1' } });
  const refused = await runMillrace(['doctor'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } });
  expect(forced.stdout).toContain('\u001b[');
  expect(refused.stdout).not.toContain('\u001b[');
});

test('a reader that is gone is no error', async () => {
  const child = spawn(process.execPath, [BIN, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect({ code: child.exitCode, stderr }).toEqual({ code: 0, stderr: '' });
});

/** Another Node on the path that is too old to run Millrace itself, such as the one the machine came with. */
function findOldNode(): string | undefined {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return candidates.find((path) => existsSync(path) && isOld(execFileSync(path, ['--version'], { encoding: 'utf8' })));
}

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major < 22 || (major === 22 && minor < 18);
}
