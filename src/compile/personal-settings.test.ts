import { expect, test } from 'vitest';
import { BUILTINS } from '../../generated/builtins.ts';
import type { Graph } from '../graph/graph.ts';
import { succeed } from '../std/result.ts';
import type { ProjectFiles } from '../ports/files.ts';
import { PERSONAL_FILE } from './personal-file.ts';
import { readPersonalSettings } from './personal-settings.ts';

const DEV: Graph['environments'][string] = {
  executor: { type: 'process' },
  resources: { warehouse: { type: 'duckdb', path: '.millrace/dev.duckdb', threads: 2 } },
  maxParallel: 4,
};

const DECLARES_DAYS: Graph['jobs'][string] = {
  ...{ type: 'shell', path: 'jobs/daily.job.yaml', source: { file: 'jobs/daily.job.yaml', line: 1, column: 1 } },
  ...{ config: {}, inputs: {}, outputs: {}, params: {}, after: [], tags: {}, owners: [], pipelines: [] },
  hash: { result: 'r', config: 'c', files: 'f', about: 'a' },
  paramsSchema: { properties: { window_days: { type: 'integer' } } },
};

test('a resource of an environment is overlaid, and everything else stays', async () => {
  const settings = await read('environments: {dev: {resources: {warehouse: {path: mine.duckdb}}}}\n');
  expect(settings?.diagnostics).toEqual([]);
  expect(settings?.environments).toEqual({
    dev: { ...DEV, resources: { warehouse: { type: 'duckdb', path: 'mine.duckdb', threads: 2 } } },
  });
});

test("an environment of one's own extends one of the project, as it is overlaid", async () => {
  const settings = await read(
    'environments:\n  dev: {resources: {warehouse: {path: mine.duckdb}}}\n  play: {extends: dev, max_parallel: 1}\n',
  );
  expect(settings?.environments['play']).toEqual({
    ...DEV,
    resources: { warehouse: { type: 'duckdb', path: 'mine.duckdb', threads: 2 } },
    maxParallel: 1,
  });
});

test('secrets may come from elsewhere', async () => {
  const settings = await read('secrets: {API_KEY: {type: file, path: /tmp/key}}\n');
  expect(settings?.secrets).toEqual({ API_KEY: { type: 'file', path: '/tmp/key' }, URL: 'env' });
});

test.each([
  ['presets: {}\n', 'MR2004', 1],
  ['environments: {dev: {resource: {}}}\n', 'MR2004', 1],
  ['environments:\n  dve: {}\n', 'MR3016', 2],
  ['environments:\n  dev:\n    extends: dev\n', 'MR3016', 3],
  ['environments:\n  dev: {resources: {warehouse: {pth: x}}}\n', 'MR2004', 2],
])('%j is refused with %s', async (text, code, line) => {
  const { diagnostics = [] } = (await read(text)) ?? {};
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  expect(text.slice(0, diagnostics[0]?.span.start).split('\n').length).toBe(line);
});

test('params are held against what the jobs of the graph declare', async () => {
  const text = 'environments:\n  dev: {params: {window_days: a week, others: 1}}\n';
  const { diagnostics = [] } = (await read(text, { 'marts.daily': DECLARES_DAYS })) ?? {};
  expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
    ['MR2005', '"window_days" must be a whole number, not the text "a week".', '"marts.daily" takes it.'],
  ]);
  expect(text.slice(diagnostics[0]?.span.start, diagnostics[0]?.span.end)).toBe('a week');
});

test('without the file there is nothing', async () => {
  expect(await read(undefined)).toBeUndefined();
});

function read(text: string | undefined, jobs: Graph['jobs'] = {}) {
  const resourceTypes = new Map(BUILTINS.resourceTypes.map((manifest) => [manifest.name, manifest]));
  return readPersonalSettings(
    { files: createFiles(text), builtins: BUILTINS, resourceTypes },
    { environments: { dev: DEV }, secrets: { API_KEY: 'env', URL: 'env' }, jobs },
  );
}

function createFiles(text: string | undefined): ProjectFiles {
  return {
    exists: (path) => text !== undefined && path === PERSONAL_FILE,
    readText: () => succeed(text ?? ''),
    read: () => succeed(new TextEncoder().encode(text)),
    find: () => succeed({ files: [], escaping: [] }),
  };
}
