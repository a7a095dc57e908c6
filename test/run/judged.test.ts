import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { compileJobs, planned } from './plan-project.ts';
import { type Coordinated, openRunRig, type RunRig } from './rig-run.ts';

const JOBS = `
jobs:
  marts.t: {type: sql, config: {sql: "select 1 as x"}}
  quality: {type: check, config: {checks: [{name: sound, asset: marts.t, unique: x}]}}
  reader: {type: sql, config: {sql: "select x from marts.t"}, outputs: marts.r}
`;

let rig: RunRig;
let graph: Graph;
beforeAll(async () => {
  rig = await openRunRig();
  graph = await compileJobs(JOBS);
});
afterAll(() => rig.close());

const start = async (select: string): Promise<Coordinated> =>
  (await rig.launch(graph, planned(graph, { select }).plan)).coordinate();

/** The check job says what it found, and the state of the table that it looked at is known. */
async function judge(passed: boolean, severity: 'error' | 'warn' = 'error'): Promise<string | undefined> {
  const run = await start('quality');
  const attempt = await run.executor.started('quality');
  attempt.tell({ kind: 'started', pid: 1 });
  attempt.tell({ kind: 'checked', asset: 'marts.t', check: { name: 'sound', passed, severity } });
  attempt.end({ state: 'succeeded' });
  await run.ended;
  const [record] = await rig.store.listAssets({ project: 'test', environment: 'dev' }, ['marts.t']);
  return record?.bad;
}

test('a check job that fails marks the table of another job as bad; what reads it stops, until the check passes again', async () => {
  const made = await start('marts.t');
  const attempt = await made.executor.started('marts.t');
  attempt.tell({ kind: 'started', pid: 1 });
  attempt.tell({ kind: 'materialized', asset: 'marts.t', told: {} });
  attempt.end({ state: 'succeeded' });
  await made.ended;

  expect(await judge(false, 'warn')).toBeUndefined();
  expect(await judge(false)).toBe('sound');
  const stopped = await start('reader');
  expect((await stopped.event('step_skipped', 'reader')).body).toEqual({ reason: 'bad_input', by: 'marts.t' });
  await stopped.ended;
  expect(await judge(true)).toBeUndefined(); // it has run, although what it reads was bad
});
