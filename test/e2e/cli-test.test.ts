import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** `millrace test` and `millrace run --env test` from the command line, on the flights project. */
const ROOT = join(import.meta.dirname, '..', '..');
const MILLRACE = join(ROOT, 'bin', 'millrace.js');
let folder: string;
let project: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-cli-test-'));
  project = join(folder, 'flights');
  cpSync(join(ROOT, 'pipelines', 'flights'), project, {
    recursive: true,
    filter: (path) => !path.includes('.millrace'),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const millrace = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [MILLRACE, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', ...env },
  });

test('the tests of the flights project pass, and each is counted', () => {
  const junit = join(folder, 'junit.xml');
  const { status, stdout, stderr } = millrace(['test', '--output', 'json', '--junit', junit, '--coverage']);
  expect(stderr).toContain('✓ clean.flights › midnight belongs to the day that ends');
  expect(status).toBe(0);
  const told = JSON.parse(stdout) as {
    readonly passed: number;
    readonly unsupported: number;
    readonly tests: readonly unknown[];
  };
  // Where no process can be cut off from the network, one of them is unsupported.
  expect(told).toMatchObject({ failed: 0, passed: told.tests.length - told.unsupported });
  expect(told.unsupported).toBeLessThan(2);
  expect(told.passed).toBeGreaterThan(2);
  expect(readFileSync(junit, 'utf8')).toContain(`tests="${told.tests.length}" failures="0"`);
});

test('tests are picked by selection and by name; too few jobs with tests are a failure', () => {
  const picked = millrace(['test', '--select', 'clean.*', '--name', 'MIDNIGHT*day']);
  expect(picked.stdout).toMatch(/^1 test of 1 job: 1 passed/);
  const uncovered = millrace(['test', '--select', 'marts.*', '--coverage', '--fail-under', '90']);
  expect(uncovered.status).toBe(1);
  expect(uncovered.stdout).toContain('no test: marts.delays_by_route');
  expect(millrace(['test', '--fail-under', 'many']).status).toBe(2);
  expect(millrace(['test', '--select', 'nothing.here']).status).toBe(2);
  const typo = millrace(['test', '--name', 'midnihgt']);
  expect(typo).toMatchObject({ status: 2, stderr: 'No test of the selected jobs has a name with "midnihgt".\n' });
  expect(millrace(['test', '--name', 'midnihgt', '--allow-empty']).status).toBe(0);
});

test('a mart that computes something else fails its test, at the line of the row that was expected', () => {
  const file = join(project, 'jobs/marts/delays_by_airport.sql');
  const sql = readFileSync(file, 'utf8');
  writeFileSync(file, sql.replace('mean_delay desc', 'mean_delay asc'));
  try {
    const { status, stdout } = millrace(['test', '--select', 'marts.delays_by_airport'], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(stdout).toContain('1 (expected 2)');
    expect(stdout).toMatch(
      /^::error file=jobs\/marts\/delays_by_airport\.job\.yaml,line=\d+,title=marts\.delays_by_airport/m,
    );
  } finally {
    writeFileSync(file, sql);
  }
});

test('whole pipelines run on the fixtures of an environment with mocks; what its steps asked of the outside is told', async (context) => {
  const isSandboxed = spawnSync('unshare', ['--user', '--map-root-user', '--net', '--', 'true']).status === 0;
  if (!isSandboxed)
    context.skip('this machine allows no namespace without a network: the script of the export cannot be run');
  const { status, stdout, stderr } = millrace([
    'run',
    '--env',
    'test',
    '--partition',
    '2001-01-01..2001-01-02',
    '--output',
    'json',
  ]);
  expect(stderr).toContain('asked of the outside, which is mocked:');
  expect(status).toBe(0);
  const told = JSON.parse(stdout) as {
    readonly calls: readonly { readonly step: string; readonly call: { readonly answer: string } }[];
  };
  expect(told.calls.map(({ step, call }) => `${step} ${call.answer}`).sort()).toEqual([
    'exports.checksum sandboxed',
    'reports.delays stubbed',
    'reports.delays stubbed',
  ]);
});

test('a run on mocks does not start without a fixture for what it reads', () => {
  rmSync(join(project, 'fixtures/small/source.airports.csv'));
  const { status, stderr } = millrace(['run', '--env', 'test', '--select', 'raw.airports']);
  expect(status).toBe(2);
  expect(stderr).toContain('"raw.airports" reads "source.airports", for which there is no fixture.');
  cpSync(
    join(ROOT, 'pipelines/flights/fixtures/small/source.airports.csv'),
    join(project, 'fixtures/small/source.airports.csv'),
  );
});

test('tests run again what a change touches', async () => {
  const child = spawn(
    process.execPath,
    [MILLRACE, 'test', '--watch', '--select', 'clean.flights', 'marts.delays_by_airport'],
    {
      cwd: project,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  let seen = '';
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const look = (): void => {
        if (seen.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      look();
    });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (seen += chunk));
  try {
    await until('3 tests of 2 jobs: 3 passed');
    seen = '';
    const file = join(project, 'jobs/marts/delays_by_airport.sql');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n  and true\n`);
    await until('1 test of 1 job: 1 passed');
  } finally {
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('exit', resolve));
  }
});

test('tests make no connection: they pass where there is no network, and none is asked for', (context) => {
  const line = [process.execPath, MILLRACE, 'test'];
  const options = { cwd: project, encoding: 'utf8' as const, env: { ...process.env, NO_COLOR: '1' } };
  const [hasNamespaces, hasTrace] = [
    spawnSync('unshare', ['-rn', 'true']).status === 0,
    spawnSync('strace', ['-f', '-e', 'trace=connect', 'true']).status === 0,
  ];
  if (!hasNamespaces && !hasTrace) context.skip('neither unshare nor strace can be used here');
  if (hasNamespaces) {
    const interfaces = execFileSync('unshare', ['-rn', 'cat', '/proc/net/dev'], { encoding: 'utf8' });
    expect(
      interfaces
        .trim()
        .split('\n')
        .slice(2)
        .map((text) => text.split(':')[0]?.trim()),
    ).toEqual(['lo']);
    const alone = spawnSync('unshare', ['-rn', ...line], options);
    expect(alone.stdout).toMatch(/^\d+ tests of \d+ jobs: \d+ passed/m);
    expect(alone.status).toBe(0);
  }
  if (hasTrace) {
    const trace = (command: readonly string[]) => {
      const log = join(folder, 'connects');
      const { status } = spawnSync('strace', ['-f', '-o', log, '-e', 'trace=connect,sendto', ...command], options);
      const asked = readFileSync(log, 'utf8').split('\n');
      return { status, asked: asked.filter((text) => text.includes('AF_INET')) };
    };
    const asking = 'require("node:net").connect(9, "127.0.0.1").on("error", () => {})';
    expect(trace([process.execPath, '-e', asking]).asked).not.toEqual([]);
    expect(trace(line)).toEqual({ status: 0, asked: [] });
  }
});
