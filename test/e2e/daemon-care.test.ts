import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DaemonNews } from '../../src/automation/daemon-ports.ts';
import { runMillrace } from '../cli/run-millrace.ts';
import { appears } from '../contract/appears.ts';
import { openWebServer, type WebServer } from '../rig/web-server.ts';
import { startMillrace } from './start-millrace.ts';

let folder: string;
let chat: WebServer;
let isChatDown = true;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-care-'));
  chat = await openWebServer((_, response) => {
    response.statusCode = isChatDown ? 503 : 200;
    response.end('ok');
  });
});
afterAll(async () => {
  await chat.close();
  rmSync(folder, { recursive: true, force: true });
});

function createProject(retention: string): void {
  writeFileSync(
    join(folder, 'millrace.yaml'),
    `millrace: 1
project: cared
descriptors: ["*.job.yaml"]
environments:
  dev:
    retention: ${retention}
    resources: {web: {type: http, url: "${chat.url}", private_hosts: [127.0.0.1]}}
hooks:
  web: {type: http, resources: {http: web}, config: {method: POST, url: /hook, json: {job: "{{job.name}}"}, attempts: 1}}
`,
  );
  const job = (name: string, script: string, rest: string) =>
    writeFileSync(
      join(folder, `${name}.job.yaml`),
      `job: ${name}\ntype: shell\nconfig: {script: '${script}'}\n${rest}\n`,
    );
  job('told', 'true', 'hooks: {on_success: web}');
  job('slow', `touch ${folder}/begun; while [ ! -f ${folder}/go ]; do sleep 0.1; done`, '');
}

const isNews = (is: (news: DaemonNews) => boolean) => (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .some((line) => is(JSON.parse(line) as DaemonNews));
const isCalm = ({ kind }: DaemonNews): boolean => kind !== 'failed' && kind !== 'run_lost';

test('a daemon delivers what hooks could not, removes what is not kept, and carries on runs by hand that were killed', async () => {
  createProject('{runs: forever}');
  for (let time = 0; time < 2; time++) {
    const ran = await runMillrace(['run', '--select', 'told'], { cwd: folder });
    expect(ran.code, ran.stderr).toBe(0);
  }
  createProject('{runs: {count: 1}}');
  const deployed = await runMillrace(['deploy'], { cwd: folder });
  expect(deployed.code, deployed.stderr).toBe(0);
  isChatDown = false;
  const daemon = startMillrace(folder, ['daemon', '--output', 'json']);
  await daemon.printed(isNews((news) => news.kind === 'hooks' && news.delivered > 0));
  await daemon.printed(isNews(({ kind }) => kind === 'pruned'));
  const killed = startMillrace(folder, ['run', '--select', 'slow']);
  await appears(join(folder, 'begun'));
  killed.kill('SIGKILL');
  await killed.ended;
  await daemon.printed(isNews(({ kind }) => kind === 'run_taken_over'));
  writeFileSync(join(folder, 'go'), '');
  await daemon.printed(isNews((news) => news.kind === 'run_ended' && news.state === 'succeeded'));
  daemon.kill('SIGTERM');
  const { code, stdout, stderr } = await daemon.ended;
  expect(code, stderr).toBe(0);
  const news = stdout.split('\n').filter((line) => line !== '');
  expect(news.map((line) => JSON.parse(line) as DaemonNews).filter((one) => !isCalm(one))).toEqual([]);
}, 120_000);
