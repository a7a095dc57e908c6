import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileProject } from '../../src/app/compile-project/compile-project.ts';
import { listOrigins, type ValueOrigin } from '../../src/cli/show/list-origins.ts';
import { REPOSITORY, runMillrace } from '../cli/run-millrace.ts';

const FLIGHTS = join(REPOSITORY, 'pipelines/flights');

test('every value of every job of the flights project stands on the line that is cited for it', async () => {
  const { graph, jobs, diagnostics } = await compileProject(FLIGHTS);
  expect(diagnostics).toEqual([]);
  if (graph === undefined) throw new Error('the flights project does not compile');
  const cited = jobs.flatMap((job) =>
    listOrigins(job.name, job, graph).flatMap(({ over = [], ...origin }) =>
      [origin, ...over].map((each) => ({ job: job.name, path: origin.path, ...each })),
    ),
  );
  expect(cited.length).toBeGreaterThan(300);
  expect(cited.filter((origin) => !standsThere(origin))).toEqual([]);
  expect(new Set(cited.map(({ layer }) => layer))).toEqual(
    new Set(['job', 'file defaults', 'folder defaults', 'project defaults', 'type defaults', 'type fixed', 'sql']),
  );
});

test('show --origins tells what a value goes over', async () => {
  const { stdout } = await runMillrace(['show', 'marts.delays_by_airport', '--origins', '--project', FLIGHTS]);
  expect(stdout).toMatch(/^retry\.attempts +2 +millrace\.yaml:\d+ +project defaults$/m);
  expect(stdout).toMatch(
    /^inputs\.facts\.airport_days +facts\.airport_days +jobs\/marts\/delays_by_airport\.sql:7 +sql$/m,
  );
});

const LAUNCHED: Readonly<Record<string, string>> = {
  'millrace.yaml': `millrace: 1
project: launched
descriptors: ["*.job.yaml"]
environments:
  dev:
    params: {region: HU}
    resources: {files: {type: local_files, root: files}, web: {type: http, url: "https://dev.example.com", private_hosts: [a, b]}}
  test:
    extends: dev
    params: {region: TH}
    resources: {web: {private_hosts: [c]}}
presets:
  smoke:
    env: test
    params: {days: 2, limit: 1}
    set: {raw.rates: {config: {query: {page: 1}}, timeout: 1m}}
`,
  'rates.job.yaml': `job: raw.rates
type: http
resources: {http: web}
config: {url: rates, query: {base: EUR, page: 7}}
params: {days: 7}
outputs: {raw.rates: {format: json}}
`,
  'other.job.yaml': 'job: other\ntype: shell\nconfig: {command: [x]}\nparams: {limit: 9}\n',
  'millrace.local.yaml': `environments:
  test:
    resources: {files: {root: mine}}
`,
};

test('of a launch it is told for each value who says it: the environment, personal settings, the preset, the command line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-origins-'));
  try {
    for (const [name, text] of Object.entries(LAUNCHED)) writeFileSync(join(folder, name), text);
    const show = (...line: readonly string[]) => runMillrace(['show', 'raw.rates', ...line], { cwd: folder });
    const told = await show(
      '--preset',
      'smoke',
      '--param',
      'days=1',
      '--set',
      'raw.rates:retry.attempts=2',
      '--origins',
    );
    expect(told.code, told.stderr).toBe(0);
    const lines = told.stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));
    expect(lines).toEqual(
      expect.arrayContaining([
        'params.days | 1 | --param | command line',
        'over 2 | millrace.yaml:15 | preset',
        'over 7 | rates.job.yaml:5 | job',
        'params.region | TH | millrace.yaml:10 | environment',
        'over HU | millrace.yaml:6 | environment',
        'config.query.base | EUR | rates.job.yaml:4 | job',
        'config.query.page | 1 | millrace.yaml:16 | preset',
        'timeout | 1m | millrace.yaml:16 | preset',
        'retry.attempts | 2 | --set | command line',
        'resources.files.root | mine | millrace.local.yaml:3 | personal settings',
        'resources.web.url | https://dev.example.com | millrace.yaml:7 | environment',
        'resources.web.private_hosts[0] | c | millrace.yaml:11 | environment',
      ]),
    );
    expect(told.stdout).not.toMatch(/private_hosts\[1\]|limit/);
    const rendered = await show('--preset', 'smoke', '--output', 'json');
    expect(JSON.parse(rendered.stdout)).toMatchObject({
      environment: 'test',
      params: { days: 2, region: 'TH' },
      config: { query: { page: 1 } },
    });
    expect(await show('--preset', 'smoke', '--param', 'limit=3', '--origins')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No selected job has a param "limit".') as string,
    });
    expect(await show('--preset', 'smok')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean "smoke"?') as string,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The value, or the template that it was made of, on the line; a text of several lines begins there, or is written in one. */
function standsThere({ file, line, value }: Pick<ValueOrigin, 'file' | 'line' | 'value'>): boolean {
  const lines = readFileSync(join(FLIGHTS, file), 'utf8').split('\n');
  const cited = lines[(line ?? 0) - 1] ?? '';
  if (typeof value === 'string' && value.includes('\n')) {
    if (cited.includes(JSON.stringify(value))) return true;
    const [first = ''] = value.split('\n');
    return (
      /[|>][+-]?\s*(#.*)?$/.test(cited) &&
      ((lines[line ?? 0] ?? '').includes(first) || (lines[line ?? 0] ?? '').includes('{{'))
    );
  }
  if (typeof value === 'object') return cited.includes(JSON.stringify(value)) || /[{[]/.test(cited);
  return cited.includes(String(value)) || cited.includes('{{');
}
