import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInstance } from '../../src/app/instance/instance.ts';
import type { Alert } from '../../src/model/alert.ts';
import type { AlertChange } from '../../src/ports/alert-store.ts';
import { runMillrace } from '../cli/run-millrace.ts';

const PROJECT: Readonly<Record<string, string>> = {
  'millrace.yaml': `millrace: 1
project: shop
descriptors: ["*.job.yaml"]
environments:
  dev: {}
  prod: {storage: {type: sqlite, path: prod/state.db}}
  far: {storage: {type: postgres, url: "postgres://nobody@127.0.0.1:1/none"}}
pipelines: {daily: {sla: {by: "05:00"}}}
`,
  'all.job.yaml': `jobs:
  raw: {type: shell, config: {command: ["true"]}}
  marts: {type: shell, config: {command: ["true"]}, pipeline: daily, sla: {within: 1h}}
`,
};
const LATE: Alert = {
  ...{ key: 'k1', kind: 'late_run', project: 'shop', environment: 'prod', subject: 'pipeline:daily' },
  ...{ dueAt: Date.parse('2026-03-01T05:00:00Z'), openedAt: Date.parse('2026-03-01T05:00:01Z') },
  message: 'The run run_a of the pipeline "daily" goes on.',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-late-'));
  for (const [path, text] of Object.entries(PROJECT)) writeFileSync(join(folder, path), text);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const show = async (...args: readonly string[]): Promise<string> =>
  (await runMillrace(['show', ...args], { cwd: folder })).stdout;

async function commit(change: Partial<AlertChange>): Promise<void> {
  const path = join(folder, 'prod/state.db');
  const opened = await openInstance({ projectFolder: folder, storage: { type: 'sqlite', path } });
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.store.commitAlerts({ opened: [], ended: [], judged: [], ...change });
  await opened.value.store.close();
}

test('show tells beside the deadlines of a job what of them is late, and what was late last, and makes no store', async () => {
  const before = await show('marts');
  expect(before).toMatch(/^due +within 1h of its fire time\n +by 05:00 UTC, as a part of pipeline:daily$/m);
  expect(before).not.toContain('late');
  expect(JSON.parse(await show('marts', '--output', 'json'))).not.toHaveProperty('late');
  expect(existsSync(join(folder, '.millrace/state.db')) || existsSync(join(folder, 'prod'))).toBe(false);

  await commit({ opened: [{ alert: LATE, hooks: [] }] });
  expect(await show('marts')).toMatch(/^late +in prod: The run run_a of the pipeline "daily" goes on\.$/m);
  const shown = JSON.parse(await show('--select', '**', '--output', 'json')) as readonly { readonly late?: unknown }[];
  expect(shown.map(({ late }) => late)).toEqual([{ state: 'late', alerts: [LATE] }, undefined]);

  await commit({ ended: [{ key: 'k1', end: { at: LATE.dueAt + 120_000, how: 'recovered' }, hooks: [] }] });
  expect(await show('marts')).toMatch(/^was late pipeline:daily in prod, due 2026-.*; recovered after 2 m 0 s$/m);
  expect(existsSync(join(folder, '.millrace/state.db'))).toBe(false);
});
