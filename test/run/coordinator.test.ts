import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttemptEnd } from '../../src/ports/executor.ts';
import type { Launch } from '../../generated/formats.ts';
import { foldRun } from '../../src/run/run.ts';
import { toRunHead, toStepRecord } from '../../src/run/batch.ts';
import { carryOver } from '../../src/run/repeat/carry-over.ts';
import { itemAt } from '../../src/std/sequence.ts';
import { compileJobs, planned } from './plan-project.ts';
import { openRunRig, type RunRig } from './rig-run.ts';

const SUCCEEDED = { state: 'succeeded' } as const;
const FAILED = { state: 'failed', error: { kind: 'user', message: 'it broke', retryable: true } } as const;

let rig: RunRig;
beforeAll(async () => {
  rig = await openRunRig();
});
afterAll(() => rig.close());

async function launch(jobs: string, how: Launch = {}) {
  const graph = await compileJobs(jobs);
  const { plan } = planned(graph, how);
  return { graph, plan, launched: await rig.launch(graph, plan) };
}

const job = (name: string, more = '') => `  ${name}: {type: shell, config: {command: [x]}${more}}\n`;

describe('a run', () => {
  test('starts each step after those that it needs succeeded, and succeeds with the last one', async () => {
    const { launched } = await launch(`jobs:\n${job('a')}${job('b', ', after: a')}`);
    const { executor, ended } = await launched.coordinate();
    const a = await executor.started('a');
    expect(executor.attempts).toHaveLength(1);
    a.end(SUCCEEDED);
    (await executor.started('b')).end(SUCCEEDED);
    expect(await ended).toMatchObject({ kind: 'ended', state: { state: 'succeeded', counts: { succeeded: 2 } } });
    expect((await launched.events()).map(({ type }) => type)).toEqual([
      ...['run_created', 'run_starting', 'run_started'],
      ...[
        'step_ready',
        'step_starting',
        'step_succeeded',
        'step_ready',
        'step_starting',
        'step_succeeded',
        'run_succeeded',
      ],
    ]);
  });

  test('numbers its events without gaps, and its rows are what its events say', async () => {
    const { plan, launched } = await launch(
      `jobs:\n${job('a', ', retry: {attempts: 2, delay: 1s}')}${job('b', ', after: a')}${job('c')}`,
    );
    const { clock, executor, ended, event } = await launched.coordinate();
    (await executor.started('a')).end(FAILED);
    (await executor.started('c')).end(SUCCEEDED);
    await event('step_succeeded', 'c');
    await clock.waitsFor(750);
    clock.advance(750);
    (await executor.started('a', 2)).end(FAILED);
    await ended;
    const events = await launched.events();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
    const state = foldRun(plan, events);
    const rows = plan.steps.map((_, place) => toStepRecord(state.index, place, itemAt(state.steps, place)));
    expect(JSON.stringify(await rig.store.readSteps(launched.run.id))).toBe(JSON.stringify(rows));
    expect(await rig.store.readRun(launched.run.id)).toMatchObject({ ...toRunHead(state), seq: state.seq, epoch: 2 });
  });

  test('of which a step fails skips what comes after it and finishes the rest', async () => {
    const { launched } = await launch(
      `jobs:\n${job('a')}${job('b', ', after: a')}${job('c', ', after: b')}${job('d')}`,
    );
    const { executor, ended } = await launched.coordinate();
    (await executor.started('a')).end(FAILED);
    (await executor.started('d')).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'failed', counts: { failed: 1, skipped: 2, succeeded: 1 } } });
    const skips = (await launched.events()).filter(({ type }) => type === 'step_skipped');
    expect(skips).toMatchObject([
      { step: 'b', body: { reason: 'upstream_failed', by: 'a' } },
      { step: 'c', body: { reason: 'upstream_skipped', by: 'b' } },
    ]);
  });

  test('never has more steps going on than its limits allow, and starts higher priorities first', async () => {
    const some = ['a', 'b', 'c', 'd', 'e'].map((name) => job(name)).join('');
    const { launched } = await launch(
      `jobs:\n${some}${job('first', ', priority: 5')}${job('p', ', pool: licences, priority: 9')}${job('q', ', pool: licences, priority: 8')}`,
    );
    const { executor, ended, event } = await launched.coordinate();
    await executor.started('a');
    expect(executor.attempts.map(({ request }) => request.step)).toEqual(['p', 'first', 'a']);
    expect((await event('step_queued', 'q')).body.for).toEqual(['parallel', 'pool:licences']);
    executor.attempts[0]?.end(SUCCEEDED);
    await executor.started('q');
    for (const name of ['first', 'a', 'q', 'b', 'c', 'd', 'e']) (await executor.started(name)).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'succeeded' } });
  });
});

describe('an attempt that fails', () => {
  test('is followed by another one when its delay is over, shortened by chance', async () => {
    const { launched } = await launch(`jobs:\n${job('a', ', retry: {attempts: 3, delay: 10s}')}`);
    const { clock, executor, ended } = await launched.coordinate();
    (await executor.started('a')).end(FAILED);
    await clock.waitsFor(7_500);
    clock.advance(7_499);
    expect(executor.attempts).toHaveLength(1);
    clock.advance(1);
    (await executor.started('a', 2)).end(FAILED);
    await clock.waitsFor(15_000);
    clock.advance(15_000);
    (await executor.started('a', 3)).end(FAILED);
    expect(await ended).toMatchObject({ state: { state: 'failed' } });
  });

  test('and says that trying again is no use is the last one', async () => {
    const { launched } = await launch(`jobs:\n${job('a', ', retry: {attempts: 3, delay: 1s}')}`);
    const { executor, ended } = await launched.coordinate();
    (await executor.started('a')).end({ ...FAILED, error: { ...FAILED.error, retryable: false } });
    expect(await ended).toMatchObject({ state: { state: 'failed' } });
    expect(executor.attempts).toHaveLength(1);
  });

  test('because its worker died is tried again without counting as one of its attempts', async () => {
    const { launched } = await launch(`jobs:\n${job('a')}`);
    const { clock, executor, ended } = await launched.coordinate();
    for (const [number, delayMs] of [
      [1, 1_000],
      [2, 2_000],
      [3, 4_000],
    ] as const) {
      (await executor.started('a', number)).lose('the process was ended by SIGKILL');
      await clock.waitsFor(delayMs);
      clock.advance(delayMs);
    }
    (await executor.started('a', 4)).lose('the process was ended by SIGKILL');
    expect(await ended).toMatchObject({ state: { state: 'failed' } });
    expect((await launched.events()).at(-2)).toMatchObject({ type: 'step_failed', body: { error: { kind: 'lost' } } });
  });
});

describe('an attempt that takes too long', () => {
  test('is asked to end, then made to, and has failed by its timeout', async () => {
    const { launched } = await launch(`jobs:\n${job('a', ', timeout: 1m')}`);
    const { clock, executor, ended, event } = await launched.coordinate();
    const attempt = await executor.started('a');
    attempt.tell({ kind: 'started', pid: 7 });
    await clock.waitsFor(20);
    clock.advance(20);
    await event('step_started');
    await clock.waitsFor(60_000 - 20);
    clock.advance(60_000 - 20);
    await attempt.stopped(false);
    await clock.waitsFor(10_000);
    expect(attempt.stops).toEqual([false]);
    clock.advance(10_000);
    await attempt.stopped(true);
    attempt.end({ state: 'cancelled' });
    expect(await ended).toMatchObject({ state: { state: 'failed' } });
    expect((await launched.events()).at(-2)).toMatchObject({
      type: 'step_failed',
      body: { error: { kind: 'timeout' } },
    });
  });

  test('and does not end at all is given up, and says which process may still be there', async () => {
    const { launched } = await launch(`jobs:\n${job('a', ', timeout: 1s')}`);
    const { clock, executor, ended, event } = await launched.coordinate();
    const attempt = await executor.started('a');
    attempt.tell({ kind: 'started', pid: 7 });
    for (const ms of [20, 980, 10_000, 15_000]) {
      await clock.waitsFor(ms);
      clock.advance(ms);
      if (ms === 20) await event('step_started');
    }
    expect((await event('step_cancel_unconfirmed')).body).toEqual({ processes: [7] });
    attempt.lose('gone at last');
    expect(await ended).toMatchObject({ state: { state: 'failed' } });
  });
});

describe('a run that is cancelled', () => {
  test('starts nothing more, asks what goes on to end, and is cancelled when it has', async () => {
    const cancel = new AbortController();
    const { launched } = await launch(`jobs:\n${job('a')}${job('b', ', after: a')}`);
    const { executor, ended } = await launched.coordinate({ signal: cancel.signal });
    const attempt = await executor.started('a');
    cancel.abort('interrupted');
    await attempt.stopped(false);
    attempt.end({ state: 'cancelled' });
    expect(await ended).toMatchObject({
      state: { state: 'cancelled', reason: 'interrupted', counts: { cancelled: 2 } },
    });
  });

  test('because another process asked is asked to end at once, and with force made to', async () => {
    const { launched } = await launch(`jobs:\n${job('a')}${job('b', ', after: a')}`);
    const { clock, executor, ended } = await launched.coordinate();
    const attempt = await executor.started('a');
    await rig.store.requestCancel({ run: launched.run.id, reason: 'by hand', force: false });
    clock.advance(500);
    await attempt.stopped(false);
    await clock.waitsFor(500);
    await rig.store.requestCancel({ run: launched.run.id, reason: 'at once', force: true });
    clock.advance(500);
    await attempt.stopped(true);
    attempt.end({ state: 'cancelled' });
    expect(await ended).toMatchObject({ state: { state: 'cancelled', reason: 'by hand', counts: { cancelled: 2 } } });
  });

  test('while nobody had it starts nothing, and opens nothing: that could not be there', async () => {
    const { launched } = await launch(`jobs:\n${job('a')}`);
    await rig.store.requestCancel({ run: launched.run.id, reason: 'by hand', force: false });
    const { executor, ended } = await launched.coordinate({ prepare: async () => 'the warehouse is not there' });
    expect(await ended).toMatchObject({ state: { state: 'cancelled', counts: { cancelled: 1 } } });
    expect(executor.attempts).toEqual([]);
  });

  test('by a signal is kept as asked for, so that it is cancelled whoever has it next', async () => {
    const { launched } = await launch(`jobs:\n${job('a')}`);
    const { ended } = await launched.coordinate({ signal: AbortSignal.abort('interrupted') });
    await ended;
    expect(await rig.store.readCancel(launched.run.id)).toEqual({ reason: 'interrupted', force: false });
  });

  test('keeps what a step finished all the same', async () => {
    const cancel = new AbortController();
    const { launched } = await launch(`jobs:\n${job('a')}`);
    const { executor, ended } = await launched.coordinate({ signal: cancel.signal });
    const attempt = await executor.started('a');
    cancel.abort();
    await attempt.stopped(false);
    attempt.end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'cancelled', counts: { succeeded: 1 } } });
  });

  test('is not called cancelled while something of it may run', async () => {
    const cancel = new AbortController();
    const { launched } = await launch(`jobs:\n${job('a')}`);
    const { executor, clock, ended } = await launched.coordinate({ signal: cancel.signal });
    const attempt = await executor.started('a');
    cancel.abort();
    await attempt.stopped(false);
    for (const ms of [10_000, 15_000]) {
      await clock.waitsFor(ms);
      clock.advance(ms);
    }
    expect(await ended).toMatchObject({ state: { state: 'cancel_unconfirmed' } });
  });
});

describe('a coordinator', () => {
  test('that another one has superseded writes nothing more and ends what it started', async () => {
    const { launched } = await launch(`jobs:\n${job('a')}${job('b', ', after: a')}`);
    const first = await launched.coordinate();
    const attempt = await first.executor.started('a');
    const second = await launched.coordinate();
    await second.event('run_taken_over');
    attempt.end(SUCCEEDED);
    expect(await first.ended).toEqual({ kind: 'superseded' });
    expect(first.executor.attempts.map(({ request }) => request.step)).toEqual(['a']);
    await second.clock.waitsFor(1_000);
    second.clock.advance(1_000);
    for (const step of ['a', 'b']) (await second.executor.started(step, step === 'a' ? 2 : 1)).end(SUCCEEDED);
    expect(await second.ended).toMatchObject({ state: { state: 'succeeded' } });
    const events = await launched.events();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  });

  test('that takes a run over counts what its steps left as done', async () => {
    const { launched } = await launch(`jobs:\n${job('a')}${job('b', ', after: a')}`);
    const gone = await launched.coordinate();
    await gone.executor.started('a');
    const left = new Map<string, AttemptEnd>([['a', { kind: 'finished', outcome: SUCCEEDED }]]);
    const { executor, ended } = await launched.coordinate({ left });
    (await executor.started('b')).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'succeeded' } });
    expect(executor.adopted).toEqual(['a']);
    expect(executor.attempts.map(({ request }) => request.step)).toEqual(['b']);
    gone.executor.attempts[0]?.end(SUCCEEDED);
    expect(await gone.ended).toEqual({ kind: 'superseded' });
  });
});

describe('assets', () => {
  const jobs = `jobs:\n${job('a', ', outputs: {raw.a: {slot: other}}')}${job('b', ', inputs: raw.a')}`;
  const bad = { name: 'positive', passed: false, severity: 'error' } as const;

  test('whose data failed a check where readers see it are marked bad, and readers in every run stop on it', async () => {
    const { graph, launched } = await launch(jobs, { select: 'a' });
    const first = await launched.coordinate();
    const attempt = await first.executor.started('a');
    attempt.tell({ kind: 'materialized', asset: 'raw.a', told: { rows: 3 } });
    attempt.tell({ kind: 'checked', asset: 'raw.a', check: bad });
    attempt.end(SUCCEEDED);
    expect(await first.ended).toMatchObject({ state: { state: 'failed' } });
    const reader = await rig.launch(graph, planned(graph, { select: 'b' }).plan);
    const second = await reader.coordinate();
    expect(await second.ended).toMatchObject({ state: { state: 'failed', counts: { skipped: 1 } } });
    expect((await reader.events()).find(({ type }) => type === 'step_skipped')).toMatchObject({
      body: { reason: 'bad_input', by: 'raw.a' },
    });
  });

  test('that are made again are good again', async () => {
    const { graph, launched } = await launch(jobs, {});
    const again = await launched.coordinate();
    const attempt = await again.executor.started('a');
    attempt.tell({ kind: 'checked', asset: 'raw.a', check: { ...bad, passed: true } });
    attempt.tell({ kind: 'materialized', asset: 'raw.a', told: { rows: 3 } });
    attempt.end(SUCCEEDED);
    (await again.executor.started('b')).end(SUCCEEDED);
    expect(await again.ended).toMatchObject({ state: { state: 'succeeded' } });
    expect(
      await rig.store.readAssets({ project: graph.project, environment: 'dev' }, [{ asset: 'raw.a', partition: '' }]),
    ).toMatchObject([{ rows: 3 }]);
  });
});

describe('a run that repeats another one', () => {
  const jobs = (command: string) =>
    `jobs:\n  a: {type: shell, config: {command: [${command}]}, outputs: {raw.a: {slot: other}}}\n${job('b', ', inputs: raw.a')}${job('c', ', after: b')}`;

  async function failFirst() {
    const { plan, launched } = await launch(jobs('x'));
    const first = await launched.coordinate();
    const a = await first.executor.started('a');
    a.tell({ kind: 'materialized', asset: 'raw.a', told: {} });
    a.end(SUCCEEDED);
    (await first.executor.started('b')).end(FAILED);
    await first.ended;
    return { plan, launched };
  }

  test('does what failed and what comes after it, and nothing that succeeded', async () => {
    const { launched } = await failFirst();
    const graph = await compileJobs(jobs('x'));
    const plan = carryOver(planned(graph, {}).plan, launched.run.id, {
      steps: await rig.store.readSteps(launched.run.id),
      found: new Map(),
    });
    const again = await rig.launch(graph, plan);
    const { executor, ended } = await again.coordinate();
    for (const step of ['b', 'c']) (await executor.started(step)).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'succeeded', counts: { unchanged: 1, succeeded: 2 } } });
    expect((await again.events()).find(({ type }) => type === 'step_unchanged')).toMatchObject({
      step: 'a',
      body: { reason: 'carried_over', from: launched.run.id },
    });
  });

  test('does again what was changed since', async () => {
    const { launched } = await failFirst();
    const graph = await compileJobs(jobs('y'));
    const plan = carryOver(planned(graph, {}).plan, launched.run.id, {
      steps: await rig.store.readSteps(launched.run.id),
      found: new Map(),
    });
    const { executor, ended } = await (await rig.launch(graph, plan)).coordinate();
    const a = await executor.started('a');
    a.tell({ kind: 'materialized', asset: 'raw.a', told: {} });
    a.end(SUCCEEDED);
    for (const step of ['b', 'c']) (await executor.started(step)).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { counts: { succeeded: 3 } } });
  });
});
