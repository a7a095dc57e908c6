import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../src/model/item.ts';
import { toRunHead, toStepRecord } from '../../src/run/batch.ts';
import { carryOver, itemsFound } from '../../src/run/repeat/carry-over.ts';
import { foldRun } from '../../src/run/run.ts';
import { itemAt } from '../../src/std/sequence.ts';
import { compileJobs, planned, problemsOf } from './plan-project.ts';
import { type Coordinated, openRunRig, type RunRig } from './rig-run.ts';
import type { ScriptedAttempt } from './scripted-executor.ts';

const SUCCEEDED = { state: 'succeeded' } as const;
const FAILED = { state: 'failed', error: { kind: 'user', message: 'it broke', retryable: false } } as const;

const JOBS = `
jobs:
  find: {type: shell, items: true, config: {command: [x]}}
  load: {type: shell, map: find, config: {command: [x, "{{item.path}}"]}, outputs: {made.load: {slot: file}}}
  count: {type: shell, map: find, config: {command: [x]}, inputs: [made.load], outputs: {made.count: {slot: file}}}
  all: {type: shell, config: {command: [x]}, inputs: [made.count]}
  other: {type: shell, config: {command: [x]}, after: [find]}
`;

let rig: RunRig;
beforeAll(async () => {
  rig = await openRunRig();
});
afterAll(() => rig.close());

async function launch(jobs = JOBS) {
  const graph = await compileJobs(jobs);
  const { plan } = planned(graph, {});
  return { graph, plan, launched: await rig.launch(graph, plan) };
}

async function find({ executor }: Coordinated, keys: readonly string[], attempt = 1): Promise<void> {
  const found = await executor.started('find', attempt);
  found.tell({ kind: 'started', pid: 1 });
  found.tell({ kind: 'items', items: keys.map((key): Item => ({ key, path: `in/${key}` })) });
  found.end(SUCCEEDED);
}

async function succeed({ executor }: Coordinated, ...steps: readonly string[]): Promise<readonly ScriptedAttempt[]> {
  const attempts = [];
  for (const step of steps) {
    const attempt = await executor.started(step);
    attempt.tell({ kind: 'started', pid: 1 });
    for (const asset of Object.keys(attempt.request.outputs)) attempt.tell({ kind: 'materialized', asset, told: {} });
    attempt.end(SUCCEEDED);
    attempts.push(attempt);
  }
  return attempts;
}

const statesOf = async (run: string) =>
  Object.fromEntries((await rig.store.readSteps(run as never)).map(({ id, step }) => [id, step.state]));

describe('items that a step finds', () => {
  test('have a step each in jobs that are mapped over it, which read their own; what collects waits for all', async () => {
    const { launched } = await launch();
    const run = await launched.coordinate();
    await find(run, ['a', 'b']);
    const [load] = await succeed(run, 'load[a]', 'other');
    expect(load?.request).toMatchObject({
      item: { key: 'a', path: 'in/a' },
      partition: { key: 'a', keys: ['a'], set: 'find' },
    });
    const [count] = await succeed(run, 'count[a]', 'load[b]', 'count[b]');
    expect(count?.request.inputs).toMatchObject({ 'made.load': { partitions: ['a'] } });
    const [all] = await succeed(run, 'all');
    expect(all?.request.inputs).toMatchObject({ 'made.count': { partitions: ['a', 'b'] } });
    expect(await run.ended).toMatchObject({ state: { state: 'succeeded', counts: { succeeded: 9 } } });
    expect(await rig.store.listAssets({ project: 'test', environment: 'dev' }, ['made.count'])).toMatchObject([
      { partition: 'a', step: 'count[a]' },
      { partition: 'b', step: 'count[b]' },
    ]);
  });

  test('may be none: what collects goes on with nothing', async () => {
    const { launched } = await launch();
    const run = await launched.coordinate();
    await find(run, []);
    await succeed(run, 'all', 'other');
    expect(await run.ended).toMatchObject({ state: { state: 'succeeded', counts: { succeeded: 5 } } });
  });

  test('fail their own branch only; the step that stands for them ends when all are done, and nothing is collected', async () => {
    const { launched } = await launch();
    const run = await launched.coordinate();
    await find(run, ['a', 'b']);
    (await run.executor.started('load[a]')).end(FAILED);
    expect((await run.event('step_skipped', 'count[a]')).body).toEqual({ reason: 'upstream_failed', by: 'load[a]' });
    await succeed(run, 'load[b]', 'count[b]', 'other');
    expect((await run.event('step_skipped', 'load')).body).toEqual({ reason: 'upstream_failed', by: 'load[a]' });
    expect((await run.event('step_skipped', 'all')).body).toEqual({ reason: 'upstream_skipped', by: 'count[a]' });
    await run.ended;
    expect(await statesOf(launched.run.id)).toEqual({
      find: 'succeeded',
      load: 'skipped',
      count: 'skipped',
      all: 'skipped',
      other: 'succeeded',
      'load[a]': 'failed',
      'load[b]': 'succeeded',
      'count[a]': 'skipped',
      'count[b]': 'succeeded',
    });
  });

  test('are those of the attempt that succeeded, and each counts once however often it is told', async () => {
    const { launched } = await launch(
      JOBS.replace('{type: shell, items', '{type: shell, retry: {attempts: 2, delay: 1s}, items'),
    );
    const run = await launched.coordinate();
    const first = await run.executor.started('find');
    first.tell({ kind: 'started', pid: 1 });
    first.tell({ kind: 'items', items: [{ key: 'old' }] });
    first.end({ state: 'failed', error: { kind: 'user', message: 'it broke', retryable: true } });
    await run.event('step_retrying');
    await run.clock.waitsFor(750);
    run.clock.advance(750);
    const second = await run.executor.started('find', 2);
    second.tell({ kind: 'started', pid: 1 });
    second.tell({ kind: 'items', items: [{ key: 'a' }] });
    second.tell({ kind: 'items', items: [{ key: 'a' }] });
    second.end(SUCCEEDED);
    await succeed(run, 'load[a]', 'count[a]', 'all', 'other');
    expect(await run.ended).toMatchObject({ state: { state: 'succeeded', counts: { succeeded: 7 } } });
  });

  test('are there for whoever takes the run over, and rows are what the events say', async () => {
    const { plan, launched } = await launch();
    const first = await launched.coordinate();
    await find(first, ['a']);
    const interrupted = await first.executor.started('load[a]');
    await first.executor.started('other');
    const second = await launched.coordinate({
      left: new Map([['load[a]', { kind: 'finished', outcome: SUCCEEDED }]]),
    });
    await second.executor.started('count[a]');
    expect(second.executor.adopted).toContain('load[a]');
    first.clock.advance(8_000);
    for (const step of ['load[a]', 'other']) (await first.executor.started(step)).lose('its coordinator is gone');
    interrupted.lose('its coordinator is gone');
    await succeed(second, 'count[a]', 'all');
    await second.clock.waitsFor(1_000);
    second.clock.advance(1_000);
    (await second.executor.started('other', 2)).end(SUCCEEDED);
    expect(await second.ended).toMatchObject({ state: { state: 'succeeded' } });
    const state = foldRun(plan, await launched.events());
    const rows = state.index.plan.steps.map((_, place) => toStepRecord(state.index, place, itemAt(state.steps, place)));
    expect(JSON.stringify(await rig.store.readSteps(launched.run.id))).toBe(JSON.stringify(rows));
    expect(await rig.store.readRun(launched.run.id)).toMatchObject(toRunHead(state));
  });

  test('are not found again by a run that repeats another one: what failed is done for the same items', async () => {
    const { graph, plan, launched } = await launch();
    const run = await launched.coordinate();
    await find(run, ['a', 'b']);
    (await run.executor.started('load[a]')).end(FAILED);
    await succeed(run, 'load[b]', 'count[b]', 'other');
    await run.ended;
    const carried = carryOver(plan, launched.run.id, {
      steps: await rig.store.readSteps(launched.run.id),
      found: itemsFound(plan, await launched.events()),
    });
    const again = await (await rig.launch(graph, carried)).coordinate();
    await succeed(again, 'load[a]', 'count[a]', 'all');
    expect(await again.ended).toMatchObject({ state: { state: 'succeeded', counts: { succeeded: 5, unchanged: 4 } } });
    expect(again.executor.attempts.map(({ request }) => request.step)).toEqual(['load[a]', 'count[a]', 'all']);
  });

  test('that are as they were are not done again by a memoised job, new ones are', async () => {
    const jobs = JOBS.replace(
      'map: find, config: {command: [x, ',
      'map: find, memoize: true, params: {p: memo}, config: {command: [x, ',
    );
    const once = async (keys: readonly string[], done: readonly string[]) => {
      const { launched } = await launch(jobs);
      const run = await launched.coordinate();
      await find(run, keys);
      await succeed(run, ...done, ...keys.map((key) => `count[${key}]`), 'all', 'other');
      await run.ended;
      return statesOf(launched.run.id);
    };
    await once(['m', 'n'], ['load[m]', 'load[n]']);
    expect(await once(['n', 'o'], ['load[o]'])).toMatchObject({ 'load[n]': 'unchanged', 'load[o]': 'succeeded' });
  });

  test('bring the job that finds them into the run, and what reads their files cannot run without them', async () => {
    const graph = await compileJobs(JOBS);
    expect(planned(graph, { select: 'load' }).plan.steps.map(({ id }) => id)).toEqual(['find', 'load']);
    expect(problemsOf(graph, { select: 'all' })).toEqual([
      'MR5006 "all" reads what "count" makes for each item, and only a run of both knows which items there are. Select both: millrace run --select count all',
    ]);
  });
});
