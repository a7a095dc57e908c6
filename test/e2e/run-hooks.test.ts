import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OutboxEntry } from '../../src/ports/outbox-store.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { appears } from '../contract/appears.ts';
import { type MailServer, openMailServer } from '../rig/mail-server.ts';
import { openWebServer, type WebServer } from '../rig/web-server.ts';
import { startMillrace } from './start-millrace.ts';

let folder: string;
let chat: WebServer;
let mail: MailServer;
let isChatDown = false;
beforeAll(async () => {
  chat = await openWebServer((_, response) => {
    response.statusCode = isChatDown ? 503 : 200;
    response.end('ok');
  });
  mail = await openMailServer();
});
afterAll(async () => {
  await chat.close();
  await mail.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-hooks-'));
  isChatDown = false;
  process.env['HOOKS_CHAT'] = `${chat.url}/services/sesame-1`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function createProject(hooks: string, job: string, more = ''): void {
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1
project: hooked
descriptors: ["*.job.yaml"]
environments:
  dev:
    resources:
      chat: {type: slack_webhook, url: {secret: HOOKS_CHAT}, private_hosts: [127.0.0.1]}
      mail: {type: smtp, host: 127.0.0.1, port: ${mail.port}, tls: none, from: m@example.com, to: [ops@example.com]}
      web: {type: http, url: "${chat.url}", private_hosts: [127.0.0.1]}
${more}secrets: {HOOKS_CHAT: env}
hooks:
${hooks}
`,
  );
  writeFileSync(join(folder, 'all.job.yaml'), job);
}

async function listCalls(): Promise<readonly OutboxEntry[]> {
  const { stdout } = await runMillrace(['hooks', '--output', 'json'], { cwd: folder });
  return JSON.parse(stdout) as readonly OutboxEntry[];
}

test('a failure is told by chat and by mail, with what it is about, and no secret is kept of it', async () => {
  createProject(
    `  chat: {type: notify, config: {resource: chat, message: "{{job.name}} failed: {{error.message}}"}}
  mail: {type: notify, config: {resource: mail, subject: "{{job.name}}", message: "{{hook.occasion}} of {{run.id}}"}}`,
    'job: a\ntype: shell\nconfig: {script: exit 3}\nhooks: {on_failure: [chat, mail]}\n',
  );
  const before = chat.requests.length;
  const ended = await runMillrace(['run', '--output', 'json'], { cwd: folder });
  expect(ended.code, ended.stderr).toBe(1);
  const { run } = JSON.parse(ended.stdout) as { readonly run: string };
  expect(chat.requests.slice(before).map(({ body }) => JSON.parse(body) as object)).toEqual([
    { text: 'a failed: The script ended with exit code 3.' },
  ]);
  expect(mail.mails.at(-1)?.content).toContain(`on_failure of ${run}`);
  expect(await listCalls()).toMatchObject([
    { call: { hook: 'mail', job: 'a', run }, state: 'delivered', tries: 1 },
    { call: { hook: 'chat' }, state: 'delivered' },
  ]);
  for (const file of ['state.db', 'state.db-wal'].map((name) => join(folder, '.millrace', name)))
    if (existsSync(file)) expect(readFileSync(file).includes('sesame-1')).toBe(false);
});

test('what a chat that is down does not take waits in the store, and is delivered later with the same key', async () => {
  createProject(
    '  web: {type: http, resources: {http: web}, config: {method: POST, url: /hook, json: {job: "{{job.name}}"}, attempts: 1}}',
    'job: a\ntype: shell\nconfig: {script: "true"}\nhooks: {on_success: web}\n',
  );
  isChatDown = true;
  const ended = await runMillrace(['run'], { cwd: folder });
  expect(ended.code, ended.stderr).toBe(0);
  expect(ended.stderr).toContain('the hook "web" could not be delivered yet');
  expect(await listCalls()).toMatchObject([{ state: 'waiting', isClaimed: false }]);
  isChatDown = false;
  const delivered = await runMillrace(['hooks', 'deliver', '--all'], { cwd: folder });
  expect(delivered, delivered.stderr).toMatchObject({ code: 0 });
  const [entry] = await listCalls();
  expect(entry).toMatchObject({ state: 'delivered' });
  const keys = chat.requests.filter(({ url }) => url === '/hook').map(({ headers }) => headers['idempotency-key']);
  expect(keys.length).toBeGreaterThanOrEqual(2);
  expect(new Set(keys)).toEqual(new Set([entry?.call.key]));
});

test('a hook whose process is killed in the middle is delivered by another one, with the same key', async () => {
  const log = join(folder, 'log');
  createProject(
    `  slow: {type: shell, config: {script: "echo $MILLRACE_IDEMPOTENCY_KEY >> ${log}; [ -e ${folder}/go ] || sleep 1000"}}`,
    'job: a\ntype: shell\nconfig: {script: "true"}\nhooks: {on_success: slow}\n',
  );
  const started = startMillrace(folder, ['run']);
  await appears(log);
  started.kill('SIGKILL');
  await started.ended;
  writeFileSync(join(folder, 'go'), '');
  const [claimed] = await listCalls();
  expect(claimed).toMatchObject({ state: 'waiting', isClaimed: true });
  const { openInstance } = await import('../../src/app/instance/instance.ts');
  const { deliverHooks } = await import('../../src/app/carry/deliver-hooks.ts');
  const instance = await openInstance({ projectFolder: folder });
  if (!instance.ok) throw new Error(instance.error);
  try {
    const later = () => (claimed?.nextAt ?? 0) + 1;
    expect(await deliverHooks(instance.value, { now: later })).toMatchObject([{ state: 'delivered' }]);
  } finally {
    await instance.value.store.close();
  }
  const keys = readFileSync(log, 'utf8').trim().split('\n');
  expect(keys).toEqual([claimed?.call.key, claimed?.call.key]);
  expect(readdirSync('/proc').filter((id) => /^\d+$/.test(id) && isOf(id, claimed?.call.key ?? ''))).toEqual([]);
});

test('a hook that takes longer than it may is ended, with what it has started, and due again', async () => {
  const log = join(folder, 'log');
  createProject(
    `  slow: {type: shell, timeout: 1s, config: {script: "echo $MILLRACE_IDEMPOTENCY_KEY > ${log}; sleep 1000 & wait"}}`,
    'job: a\ntype: shell\nconfig: {script: "true"}\nhooks: {on_success: slow}\n',
  );
  const { stderr } = await runMillrace(['run'], { cwd: folder });
  expect(stderr).toContain('the hook "slow" could not be delivered yet: It took too long');
  expect(await listCalls()).toMatchObject([{ state: 'waiting', isClaimed: false }]);
  const key = readFileSync(log, 'utf8').trim();
  expect(readdirSync('/proc').filter((id) => /^\d+$/.test(id) && isOf(id, key))).toEqual([]);
});

test('a call that cannot be read is told and listed, put off, and keeps none of the others', async () => {
  createProject(
    `  tell: {type: shell, config: {script: "exit 1"}}`,
    'job: a\ntype: shell\nconfig: {script: "true"}\nhooks: {on_success: tell}\n',
  );
  await runMillrace(['run'], { cwd: folder });
  const [first] = await listCalls();
  const key = first?.call.key ?? '';
  const file = new Database(join(folder, '.millrace/state.db'));
  file.prepare(`UPDATE outbox SET call = '{' WHERE key = ?`).run(key);
  file.close();
  const told = `The call "${key}" of a hook of "${first?.call.run ?? ''}" cannot be read`;
  const again = await runMillrace(['hooks', 'deliver', '--all'], { cwd: folder });
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining(told)]);
  const due = await runMillrace(['hooks', 'deliver'], { cwd: folder });
  expect([due.code, due.stderr]).toEqual([0, '0 of 0 delivered.\n']);
  expect((await runMillrace(['hooks'], { cwd: folder })).stdout).toContain(told);
  const next = await runMillrace(['run'], { cwd: folder });
  expect(next.stderr).toContain('the hook "tell" could not be delivered yet');
  expect(next.stderr).not.toContain(told);
});

test('a hook may be of any job type: with files of its own, of a derived type, and in SQL', async () => {
  const log = join(folder, 'log');
  mkdirSync(join(folder, 'tools'));
  mkdirSync(join(folder, 'jobtypes/note'), { recursive: true });
  writeFileSync(
    join(folder, 'tools/tell.py'),
    `import sys\nfrom words import said\nopen(${JSON.stringify(log)}, 'a').write(said(sys.argv[1]))\n`,
  );
  writeFileSync(join(folder, 'tools/words.py'), 'def said(name):\n    return "python heard of " + name + "\\n"\n');
  writeFileSync(
    join(folder, 'jobtypes/note/jobtype.yaml'),
    `name: note
version: 1
extends: shell@1
fixed:
  config: {command: [sh, -c, 'echo "$0 heard of $1" >> ${log}', "{{config.to}}", "{{job.name}}"]}
`,
  );
  writeFileSync(
    join(folder, 'jobtypes/note/config.schema.json'),
    '{"type": "object", "additionalProperties": false, "properties": {"to": {"type": "string"}}}',
  );
  createProject(
    `  py: {type: python, config: {file: tools/tell.py, args: ["{{job.name}}"]}, files: [tools/words.py]}
  note: {type: note, config: {to: ops}}
  row: {type: sql, config: {materialize: statement, file: row.sql}}`,
    `jobs:
  a: {type: shell, config: {script: exit 3}, hooks: {on_failure: [py, note, row]}}
  rows:
    type: check
    config: {checks: [{sql: "select 'none' as problem where (select count(*) from ops.failures where job = 'a' and message like '%code 3%') <> 1"}]}
`,
    `      warehouse: {type: duckdb, path: hooks.duckdb}
assets: {ops.failures: {resource: warehouse}}
sql: {dialect: duckdb}
`,
  );
  writeFileSync(
    join(folder, 'row.sql'),
    `create schema if not exists ops;
create table if not exists ops.failures (job text, message text);
insert into ops.failures values ({{job.name}}, {{error.message}});
`,
  );
  const ended = await runMillrace(['run', '--select', 'a'], { cwd: folder });
  expect(ended.code, ended.stderr).toBe(1);
  expect(await listCalls()).toMatchObject([{ state: 'delivered' }, { state: 'delivered' }, { state: 'delivered' }]);
  expect(readFileSync(log, 'utf8').trim().split('\n').sort()).toEqual(['ops heard of a', 'python heard of a']);
  const rows = await runMillrace(['run', '--select', 'rows'], { cwd: folder });
  expect(rows.code, rows.stderr).toBe(0);
});

test('what a hook cannot do is an error of the project', async () => {
  createProject(
    `  py: {type: python, config: {file: tools/none.py}}
  row: {type: sql, config: {sql: select 1 as x}}
  other: {type: sql, config: {materialize: statement, sql: "insert into ops.other values ({{job.nam}})"}}`,
    'job: a\ntype: shell\nconfig: {script: "true"}\nhooks: {on_failure: [py, row, other]}\n',
    '      warehouse: {type: duckdb, path: hooks.duckdb}\nsql: {dialect: duckdb}\n',
  );
  const { code, stdout } = await runMillrace(['check'], { cwd: folder });
  expect(code).toBe(2);
  for (const said of [
    'There is no file "tools/none.py"',
    'The hook "row" would make a table, and a hook makes no data.',
    'The SQL writes "ops.other"',
    '"job" has no "nam"',
  ])
    expect(stdout).toContain(said);
});

function isOf(id: string, key: string): boolean {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').includes(`MILLRACE_IDEMPOTENCY_KEY=${key}`);
  } catch {
    return false;
  }
}
