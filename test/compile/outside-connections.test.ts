import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILTINS } from '../../generated/builtins.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { compile } from '../../src/compile/compile.ts';
import type { CompileResult } from '../../src/compile/stages.ts';
import { memoryFiles } from '../memory-files.ts';

/** What compile knows of connections to what is outside, from their manifests alone. */
async function compileTexts(resources: string, jobs: Readonly<Record<string, string>>): Promise<CompileResult> {
  const project = `millrace: 1
project: test
descriptors: ["*.job.yaml"]
secrets: {URL: env, TOKEN: env}
environments:
  dev:
    resources:
${resources.replaceAll(/^/gm, '      ')}`;
  const files = memoryFiles({ 'millrace.yaml': project, ...jobs });
  return compile({ files, packages: () => undefined, hash: sha256, builtins: BUILTINS });
}

const told = ({ diagnostics }: CompileResult) => diagnostics.map(({ code, message }) => `${code} ${message}`);
const SQL = { 'a.job.yaml': 'job: m.a\ntype: sql\nconfig: {sql: "select 1 as a"}' };

test.each([
  ['{type: postgres, url: {secret: URL}}', 'postgres'],
  ['{type: postgres, host: db, dialect: redshift}', 'redshift'],
  ['{type: redshift, url: {secret: URL}}', 'redshift'],
])('SQL for the warehouse %s is written in %s', async (warehouse, dialect) => {
  const result = await compileTexts(`warehouse: ${warehouse}`, SQL);
  expect(told(result)).toEqual([]);
  expect(result.graph?.jobs['m.a']?.sql?.[0]?.dialect).toBe(dialect);
});

test('a Redshift is a Postgres with a dialect, a port and encryption of its own', async () => {
  const { graph } = await compileTexts('warehouse: {type: redshift, host: db, limit: 4}', SQL);
  expect(graph?.environments['dev']?.resources['warehouse']).toEqual({
    type: 'postgres',
    dialect: 'redshift',
    host: 'db',
    limit: 4,
    port: 5439,
    tls: 'verify',
  });
});

test.each([
  ['warehouse: {type: postgres}', 'MR2006'],
  ['warehouse: {type: postgres, url: x, hots: y}', 'MR2004'],
  ['warehouse: {type: redshift, url: x, dialect: postgres}', 'MR4003'],
  ['files: {type: s3, bucket: reports, access_key_id: {secret: URL}}', 'MR2006'],
  ['http: {type: http, token: {secret: TOKEN}}', 'MR2006'],
  ['alerts: {type: slack_webhook}', 'MR2006'],
  ['mail: {type: smtp, host: h, from: a@b, to: a@b}', 'MR2005'],
])('the mistake in %s is %s', async (resources, code) => {
  const result = await compileTexts(resources, {});
  expect(result.diagnostics.filter(({ severity }) => severity === 'error').map((one) => one.code)).toEqual([code]);
});

test('notify finds its channel by its config, by its slot, or by the name of the slot', async () => {
  const notify = (name: string, rest: string) => ({
    [`${name}.job.yaml`]: `job: ${name}\ntype: notify\nconfig: {message: "{{job.name}}"${rest}`,
  });
  const { graph, diagnostics } = await compileTexts(
    'channel: console\nalerts: {type: slack_webhook, url: {secret: URL}}',
    {
      ...notify('by_config', ', resource: alerts}'),
      ...notify('by_slot', '}\nresources: {channel: alerts}'),
      ...notify('by_name', '}'),
    },
  );
  expect(diagnostics).toEqual([]);
  expect(Object.values(graph?.jobs ?? {}).map(({ resources }) => resources)).toEqual([
    { channel: 'alerts' },
    { channel: 'channel' },
    { channel: 'alerts' },
  ]);
});

test('a channel that is not there is told once, where it is named', async () => {
  const result = await compileTexts('alerts: console', {
    'n.job.yaml': 'job: n\ntype: notify\nconfig: {message: x, resource: alert}',
  });
  expect(told(result)).toEqual(['MR3007 There is no resource "alert".']);
});

test('a channel must take messages, and a web service be one', async () => {
  const result = await compileTexts('http: console\nchannel: {type: http}', {
    'n.job.yaml': 'job: n\ntype: notify\nconfig: {message: x}',
    'h.job.yaml': 'job: h\ntype: http\nconfig: {url: x}',
  });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['MR4005', 'MR4005']);
});

test('an http job sends one body at most', async () => {
  const result = await compileTexts('http: {type: http, url: "https://example.com"}', {
    'h.job.yaml': 'job: h\ntype: http\nconfig: {url: x, body: a, json: {a: 1}}',
  });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});

test.each(['use-postgres.md', 'use-s3.md', 'send-messages.md'])('what %s shows compiles', async (page) => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/how-to', page), 'utf8');
  const blocks = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(2);
  for (const block of blocks) expect(await complaintsOf(block)).toEqual([]);
});

/** A job stands in a project that has what it names, and a part of a project beside the keys that it must have. */
async function complaintsOf(block: string): Promise<readonly string[]> {
  const isJob = block.startsWith('job:');
  const secrets = block.includes('secrets:') ? '' : 'secrets: {WAREHOUSE_URL: env, SLACK_ALERTS: env}\n';
  const head = 'millrace: 1\nproject: test\ndescriptors: ["*.job.yaml"]\n';
  const beside =
    'partitions: {daily: {every: day, start: 2026-01-01}}\nenvironments: {dev: {resources: {alerts: console, http: {type: http, url: "https://example.com"}, files: {type: local_files, root: f}, warehouse: {type: duckdb, path: w}}}}\nhooks: {tell_the_owners: {type: notify, config: {resource: alerts, message: late}}}\n';
  const files = memoryFiles({
    'millrace.yaml': head + (isJob ? beside : secrets + block),
    'a.sql': 'select 1 as airport',
    'a.job.yaml': isJob ? block : 'job: a\ntype: shell\nconfig: {command: ["true"]}\n',
  });
  const { diagnostics } = await compile({ files, packages: () => undefined, hash: sha256, builtins: BUILTINS });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}
