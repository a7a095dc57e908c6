import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

function createProject(hooks: string, job: string): void {
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
secrets: {HOOKS_CHAT: env}
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
  const { openInstance } = await import('../../src/app/instance.ts');
  const { deliverHooks } = await import('../../src/app/deliver-hooks.ts');
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

function isOf(id: string, key: string): boolean {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').includes(`MILLRACE_IDEMPOTENCY_KEY=${key}`);
  } catch {
    return false;
  }
}
