import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, type Outcome, runMillrace, runProgram } from '../cli/run-millrace.ts';
import { startMillrace } from './start-millrace.ts';

const root = mkdtempSync(join(tmpdir(), 'millrace-cli-'));
const bakery = join(root, 'bakery');

beforeAll(async () => {
  const { code, stderr } = await runMillrace(['init', 'bakery'], { cwd: root });
  expect(code, stderr).toBe(0);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: bakery });
}

describe('a project made by init', () => {
  test('has no problem', async () => {
    expect(await millrace('check')).toMatchObject({ code: 0, stdout: '', stderr: '3 jobs, 4 assets, no problem\n' });
  });

  test('keeps what is personal or made out of Git', () => {
    expect(readFileSync(join(bakery, '.gitignore'), 'utf8')).toBe('.millrace/\nmillrace.local.yaml\n');
  });

  test('has descriptors that editors know the schema of', () => {
    const descriptor = readFileSync(join(bakery, 'jobs/clean/sales.job.yaml'), 'utf8');
    const [, path = ''] = /\$schema=(\S+)/.exec(descriptor) ?? [];
    expect(existsSync(join(bakery, 'jobs/clean', path))).toBe(true);
  });

  test('is not made over another one', async () => {
    const before = readdirSync(bakery, { recursive: true }).sort();
    const { code, stderr } = await millrace('init');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing was written') as string,
    });
    expect(readdirSync(bakery, { recursive: true }).sort()).toEqual(before);
  });
});

describe('what is looked at', () => {
  test('ls lists jobs by name, with what a selection picks', async () => {
    expect((await millrace('ls', '--output', 'names')).stdout).toBe('clean.sales\nmarts.revenue_by_shop\nraw.sales\n');
    expect((await millrace('ls', '--select', 'clean.sales+', '--exclude', 'clean.*', '--output', 'names')).stdout).toBe(
      'marts.revenue_by_shop\n',
    );
  });

  test('graph shows which job waits for which', async () => {
    const lines = ['1', '  raw.sales              ← seeds.sales', '2', '  clean.sales            ← raw.sales', '3', ''];
    expect((await millrace('graph')).stdout).toContain(lines.join('\n'));
  });

  test('show finds a job by what it makes, and names the nearest of what is not there', async () => {
    expect((await millrace('show', 'clean.sales', '--output', 'json')).stdout).toContain('"readers": [');
    expect(await millrace('show', 'clean.sale')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'There is no job "clean.sale". Did you mean "clean.sales"?\n',
    });
  });

  test('compile writes the same bytes to the file and to standard output', async () => {
    expect(await millrace('compile')).toMatchObject({ code: 0, stdout: '' });
    expect((await millrace('compile', '--emit', '-')).stdout).toBe(
      readFileSync(join(bakery, '.millrace/graph.json'), 'utf8'),
    );
    expect(await millrace('compile', '--emit', 'made/graph.json')).toMatchObject({ code: 0 });
    expect(existsSync(join(bakery, 'made/graph.json'))).toBe(true);
  });
});

describe('what is wrong', () => {
  test('no project is told with what to do', async () => {
    const { code, stderr } = await runMillrace(['ls'], { cwd: root });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'There is no millrace.yaml in this folder or above it. Make a project with "millrace init NAME", or say where it is with --project.\n',
    });
  });

  test('a selection that picks nothing is exit code 2 with the nearest name', async () => {
    const { code, stdout, stderr } = await millrace('ls', '--select', 'marts.revenue_by_shopp');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('marts.revenue_by_shop');
  });

  test('an error is told with paths that can be opened from where one stands, and is exit code 2', async () => {
    await runMillrace(['init', 'broken'], { cwd: root });
    appendFileSync(join(root, 'broken/jobs/clean/sales.job.yaml'), 'ownrs: [me]\n');
    const { code, stdout } = await runMillrace(['check', '--project', 'broken'], { cwd: root });
    expect(code).toBe(2);
    expect(stdout).toContain('--> broken/jobs/clean/sales.job.yaml:17:1');
    const github = await runMillrace(['check', '--project', 'broken', '--format', 'github'], { cwd: root });
    expect(github.stdout).toMatch(/^::error file=broken\/jobs\/clean\/sales\.job\.yaml,line=17/m);
    expect(github.stderr).toBe('1 error in 1 file\n');
  });
});

test.for(['check', 'ls', 'graph', 'show clean.sales', 'compile', 'schema job', 'run --help'])(
  '%s loads nothing of what runs steps or speaks to databases',
  async (line) => {
    const counter = join(import.meta.dirname, '../cli/count-modules.js');
    const { code, stderr } = await runProgram(process.execPath, ['--import', counter, BIN, ...line.split(' ')], {
      cwd: bakery,
    });
    expect(code).toBe(0);
    const loaded = JSON.parse(stderr.slice(stderr.lastIndexOf('["file:'))) as readonly string[];
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((url) => HEAVY.test(url))).toEqual([]);
  },
);

const HEAVY = /better-sqlite3|duckdb|\/pg\/|graphlib|\/run\/step-host\/|\/storage\/|\/resources\/|\/executors\//;

test('compile --watch compiles again when a file changes, and Ctrl-C ends it', async () => {
  await runMillrace(['init', 'watched'], { cwd: root });
  const watching = startMillrace(join(root, 'watched'), ['compile', '--watch']);
  await watching.told('watching; Ctrl-C ends');
  writeFileSync(join(root, 'watched/jobs/marts/best_days.job.yaml'), 'job: marts.best_days\ntype: sql\n');
  writeFileSync(join(root, 'watched/jobs/marts/best_days.sql'), 'select sold_on from clean.sales\n');
  await watching.told('4 jobs, 5 assets');
  watching.kill('SIGINT');
  expect((await watching.ended).code).toBe(0);
});

test('an environment is shown with the secrets in it by name: nothing is opened and no secret is asked for', async () => {
  const folder = join(root, 'secret');
  mkdirSync(join(folder, 'jobs'), { recursive: true });
  mkdirSync(join(folder, 'resourcetypes/dwh'), { recursive: true });
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1
project: secret
descriptors: ["jobs/*.job.yaml"]
secrets: {DWH: env, KEY: env}
environments:
  prod:
    resources:
      warehouse: {type: dwh, url: {secret: DWH}}
      files: {type: s3, bucket: exports, access_key_id: {secret: KEY}, secret_access_key: {secret: KEY}}
    io: {"exports.**": files}
`,
  );
  writeFileSync(
    join(folder, 'resourcetypes/dwh/resourcetype.yaml'),
    'name: dwh\nversion: 1\nextends: postgres\ndialect: redshift\ndefaults: {port: 5439}\n',
  );
  writeFileSync(
    join(folder, 'jobs/a.job.yaml'),
    `jobs:
  marts.a: {type: sql, config: {sql: select 1 as x}}
  exports.a: {type: shell, config: {command: [cp]}, inputs: marts.a, outputs: {exports.a: {slot: file, path: exports/a.csv}}}
`,
  );
  const shown = await runMillrace(['show', 'exports.a', '--env', 'prod'], { cwd: folder });
  expect(shown, shown.stderr).toMatchObject({ code: 0 });
  expect(shown.stdout).toContain(`table: '"marts"."a"'`);
  expect(shown.stdout).toContain('path: exports/a.csv');
  const config = await runMillrace(['compile', '--env', 'prod', '--emit', 'config'], { cwd: folder });
  expect(config, config.stderr).toMatchObject({ code: 0 });
  expect(config.stdout).toContain('secret: DWH');
  const graph = await runMillrace(['compile', '--emit', '-'], { cwd: folder });
  expect(graph.stdout).toContain('"dialect":"redshift"');
});

test('places in a project near the working folder are told from there, in one far away by the whole path', async () => {
  const folder = join(root, 'wrong');
  mkdirSync(join(folder, 'jobs'), { recursive: true });
  mkdirSync(join(root, 'near/and/far'), { recursive: true });
  writeFileSync(join(folder, 'millrace.yaml'), 'millrace: 1\nproject: wrong\ndescriptors: ["jobs/*.job.yaml"]\n');
  writeFileSync(join(folder, 'jobs/a.job.yaml'), 'job: a\ntype: sq\n');
  const placeFrom = async (cwd: string) =>
    / --> (\S+)/.exec((await runMillrace(['ls', '--project', folder], { cwd })).stderr)?.[1];
  expect(await placeFrom(folder)).toBe('jobs/a.job.yaml:2:7');
  expect(await placeFrom(join(root, 'near'))).toBe('../wrong/jobs/a.job.yaml:2:7');
  expect(await placeFrom(join(root, 'near/and/far'))).toBe(join(folder, 'jobs/a.job.yaml:2:7'));
});
