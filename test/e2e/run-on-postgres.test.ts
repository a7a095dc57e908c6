import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { runMillrace } from '../cli/run-millrace.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { openWebServer } from '../rig/web-server.ts';

/** A project whose warehouse, service and chat are outside, run by the command line with each step in a process of its own. */
const database = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'millrace-outside-'));
const web = await openWebServer((request, response) => {
  response.end(request.method === 'GET' ? '[{"airport": "BUD", "delay": 12}, {"airport": "VIE", "delay": 7}]' : 'ok');
});

afterAll(async () => {
  await web.close();
  rmSync(folder, { recursive: true });
});

const PROJECT = `
millrace: 1
project: outside
descriptors: ["jobs/*.job.yaml"]
secrets: {WAREHOUSE_URL: env, SERVICE_TOKEN: env, CHAT_URL: env}
sql: {dialect: postgres}
environments:
  dev:
    resources:
      warehouse: {type: postgres, url: {secret: WAREHOUSE_URL}}
      files: {type: local_files, root: files}
      http: {type: http, url: "${web.url}/v1", token: {secret: SERVICE_TOKEN}, private_hosts: [127.0.0.1]}
      alerts: {type: slack_webhook, url: {secret: CHAT_URL}, private_hosts: [127.0.0.1]}
`;

const JOBS = {
  'delays.job.yaml': 'job: raw.delays\ntype: http\nconfig: {url: delays}\noutputs: {raw.delays: {format: json}}',
  'late.job.yaml': `job: marts.late
type: sql
config: {sql: "select airport, delay from raw.delays where delay > 10"}
outputs: {marts.late: {columns: {airport: {type: text, nullable: false}, delay: {type: bigint}}}}`,
  'tell.job.yaml':
    'job: tell\ntype: notify\nafter: [marts.late]\nconfig: {resource: alerts, message: "{{job.name}} is done"}',
};

test('an answer of a service becomes a table in Postgres and a message, and no secret is left anywhere', async (context) => {
  if (database.missing !== undefined) return context.skip(database.missing);
  for (const [name, text] of Object.entries({ 'millrace.yaml': PROJECT, ...prefixed(JOBS) })) write(name, text);
  const env = { WAREHOUSE_URL: database.url, SERVICE_TOKEN: 'sesame-1', CHAT_URL: `${web.url}/sesame-2` };
  const { code, stdout, stderr } = await runMillrace(['run'], { cwd: folder, env });
  expect(`${stdout}${stderr}`).not.toContain('failed');
  expect(code).toBe(0);

  const client = new pg.Client(database.url);
  await client.connect();
  expect((await client.query('select airport, delay from marts.late')).rows).toEqual([{ airport: 'BUD', delay: '12' }]);
  await client.end();
  expect(web.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /v1/delays', 'POST /sesame-2']);
  expect(web.requests[0]?.headers.authorization).toBe('Bearer sesame-1');
  expect(JSON.parse(web.requests[1]?.body ?? '')).toEqual({ text: 'tell is done' });

  const secrets = ['sesame-1', 'sesame-2', new URL(database.url).password];
  const written = [stdout, stderr, ...readAll(folder)].join('\n');
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});

function prefixed(jobs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(jobs).map(([name, text]) => [`jobs/${name}`, text]));
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function readAll(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
}
