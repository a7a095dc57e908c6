import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REPOSITORY, runMillrace } from '../cli/run-millrace.ts';

let root = '';
let bakery = '';

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'millrace-how-to-'));
  bakery = join(root, 'bakery');
  expect(await runMillrace(['init', 'bakery'], { cwd: root })).toMatchObject({ code: 0 });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test.for([
  { page: 'add-a-job-type-in-yaml', made: 'marts.revenue_by_product' },
  { page: 'add-a-job-type-in-typescript', made: 'reports.sales' },
  { page: 'add-a-job-type-in-python', made: 'quality.sales_profile' },
  { page: 'add-a-resource-type', made: 'marts.archived_revenue' },
])('what $page says works as it stands', async ({ page, made }, context) => {
  if (page.endsWith('python') && !hasPython()) return context.skip('there is no python3');
  const text = readFileSync(join(REPOSITORY, 'docs/how-to', `${page}.md`), 'utf8');
  const blocks = text.matchAll(/`([\w/.]+)`:\n\n```\w+\n(.*?)```/gs);
  for (const [, path = '', content = ''] of blocks) {
    mkdirSync(dirname(join(bakery, path)), { recursive: true });
    writeFileSync(join(bakery, path), content);
  }
  const [, line = ''] = /```sh\nmillrace (run [^\n]*)\n```/.exec(text) ?? [];
  const { code, stdout, stderr } = await runMillrace([...line.replaceAll('"', '').split(' '), '--output', 'json'], {
    cwd: bakery,
  });
  expect(code, stderr).toBe(0);
  expect(stdout).toContain(`"job": "${made}"`);
});

test('the schedule of run-on-a-schedule is deployed without a warning, and tells why it is paused', async () => {
  const text = readFileSync(join(REPOSITORY, 'docs/how-to/run-on-a-schedule.md'), 'utf8');
  const [, pipelines = ''] = /```yaml\n(.*?)```/s.exec(text) ?? [];
  const project = join(bakery, 'millrace.yaml');
  writeFileSync(project, `${readFileSync(project, 'utf8')}\n${pipelines}`);
  const deployed = await runMillrace(['deploy'], { cwd: bakery });
  expect(deployed.stdout + deployed.stderr).toContain('bakery version 1 is active in "dev": 3 jobs, 1 schedule.');
  expect(deployed.stderr).not.toContain('warning');

  expect((await runMillrace(['schedules'], { cwd: bakery })).stdout).toMatch(/^pipeline:daily +\d{4}-/m);
  await runMillrace(['schedules', 'pause', 'daily', '--reason', 'the source moves'], { cwd: bakery });
  expect((await runMillrace(['schedules'], { cwd: bakery })).stdout).toMatch(/paused since .* by .*: the source moves/);
});

test('the project of run-by-day-when-files-are-late loads the file of a day and runs the day', async () => {
  const text = readFileSync(join(REPOSITORY, 'docs/how-to/run-by-day-when-files-are-late.md'), 'utf8');
  const folder = join(root, 'shops');
  for (const [, path = '', content = ''] of text.matchAll(/`([\w/.]+)`:\n\n```\w+\n(.*?)```/gs)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const [, content = '', path = ''] = /printf '(.*)' > (\S+)/.exec(text) ?? [];
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content.replaceAll('\\n', '\n'));
  const line = ['run', '--select', 'raw.sales+', '--partition', '2026-03-02', '--output', 'json'];
  const { code, stdout, stderr } = await runMillrace(line, { cwd: folder });
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('"step": "marts.revenue[2026-03-02]"');
  expect((await runMillrace(['check'], { cwd: folder })).stdout).toBe('');
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
