import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sighting } from '../../src/model/sighting.ts';
import { compileJobs, planned } from './plan-project.ts';
import { openRunRig, type RunRig } from './rig-run.ts';
import type { ScriptedAttempt } from './scripted-executor.ts';

const SUCCEEDED = { state: 'succeeded' } as const;
const NOW_MS = Date.UTC(2002, 0, 1);
const DAY_MS = 86_400_000;

let rig: RunRig;
beforeAll(async () => {
  rig = await openRunRig();
});
afterAll(() => rig.close());

/** A run of one job that reads `raw.x`, of which it says this. */
async function launch(input: string, more = '') {
  const graph = await compileJobs(
    `job: a\ntype: shell\nconfig: {command: [x]}\noutputs: {made.a: {slot: file}}\ninputs: {raw.x: {${input}}}\n${more}`,
  );
  return rig.launch(graph, planned(graph, {}).plan);
}

function sees(look: ScriptedAttempt, sighting: Sighting, partition = ''): void {
  look.tell({ kind: 'seen', asset: 'raw.x', partition, sighting });
  look.end(SUCCEEDED);
}

describe('data outside that a step waits for', () => {
  test('is looked at through the executor again and again; nothing of the step starts before it is there', async () => {
    const launched = await launch('when: wait, check_every: 2m');
    const { clock, executor, ended, event } = await launched.coordinate();
    sees(await executor.looked('a', 1), { isThere: false });
    const { body } = await event('step_waiting');
    expect(body).toEqual({ for: [{ asset: 'raw.x', reason: 'missing', message: '"raw.x" is not there' }] });
    await clock.waitsFor(120_000);
    clock.advance(120_000);
    sees(await executor.looked('a', 2), { isThere: false });
    await clock.waitsFor(120_000);
    expect((await launched.events()).filter(({ type }) => type === 'step_waiting')).toHaveLength(1);
    clock.advance(120_000);
    sees(await executor.looked('a', 3), { isThere: true, version: 'v1', changedAt: NOW_MS });
    (await executor.started('a')).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'succeeded' } });
    expect((await event('asset_observed')).body).toEqual({ asset: 'raw.x', dataVersion: 'v1', changedAt: NOW_MS });
  });

  test('and that is too old is waited for until it is younger', async () => {
    const launched = await launch('when: wait, max_age: 7d');
    const { clock, executor, ended, event } = await launched.coordinate();
    sees(await executor.looked('a', 1), { isThere: true, changedAt: NOW_MS - 9 * DAY_MS });
    const { body } = await event('step_waiting');
    expect(body.for).toMatchObject([
      { reason: 'too_old', message: '"raw.x" is 9 days old, and at most 7 days is good enough' },
    ]);
    await clock.waitsFor(30_000);
    clock.advance(30_000);
    sees(await executor.looked('a', 2), { isThere: true, changedAt: NOW_MS - DAY_MS });
    (await executor.started('a')).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'succeeded' } });
  });

  test('fails the step when its time is over, and what reads it is not run', async () => {
    const launched = await launch('timeout: 2m, check_every: 90s');
    const { clock, executor, ended, event } = await launched.coordinate();
    sees(await executor.looked('a', 1), { isThere: false });
    expect((await event('step_waiting')).body.giveUpAt).toBe(NOW_MS + 120_000);
    await clock.waitsFor(90_000);
    clock.advance(90_000);
    sees(await executor.looked('a', 2), { isThere: false });
    await clock.waitsFor(30_000);
    clock.advance(30_000);
    sees(await executor.looked('a', 3), { isThere: false });
    expect(await ended).toMatchObject({ state: { state: 'failed', counts: { failed: 1 } } });
    expect((await event('step_failed')).body.error).toEqual({
      kind: 'input',
      message: 'It waited for 2 minutes, and "raw.x" is not there.',
      retryable: false,
    });
    expect(executor.attempts.every(({ request }) => request.looks === true)).toBe(true);
  });

  test('is waited for by whoever takes the run over, until the same time', async () => {
    const launched = await launch('timeout: 2m');
    const first = await launched.coordinate();
    sees(await first.executor.looked('a', 1), { isThere: false });
    await first.event('step_waiting');
    const second = await launched.coordinate({ startMs: NOW_MS + 119_000 });
    sees(await second.executor.looked('a', 1), { isThere: false });
    await second.clock.waitsFor(1_000);
    second.clock.advance(1_000);
    sees(await second.executor.looked('a', 2), { isThere: false });
    expect(await second.ended).toMatchObject({ state: { state: 'failed' } });
    first.clock.advance(8_000);
    expect(await first.ended).toEqual({ kind: 'superseded' });
  });

  test('is no reason to start when it cannot be looked at', async () => {
    const launched = await launch('when: wait');
    const cancel = new AbortController();
    const { executor, ended, event } = await launched.coordinate({ signal: cancel.signal });
    (await executor.looked('a', 1)).lose('its process is gone');
    const { body } = await event('step_waiting');
    expect(body.for[0]?.message).toBe('"raw.x" could not be looked at: its process is gone');
    cancel.abort('enough');
    expect(await ended).toMatchObject({ state: { state: 'cancelled', counts: { cancelled: 1 } } });
  });
});

describe('data outside that a step does not wait for', () => {
  test('is not looked at, unless the step wants it young or is memoised', async () => {
    const launched = await launch('when: latest');
    const { executor, ended } = await launched.coordinate();
    (await executor.started('a')).end(SUCCEEDED);
    await ended;
    expect(executor.attempts).toHaveLength(1);
  });

  test('fails it at once when it is too old', async () => {
    const launched = await launch('max_age: 1d');
    const { executor, ended, event } = await launched.coordinate();
    sees(await executor.looked('a', 1), { isThere: true, changedAt: NOW_MS - 2 * DAY_MS });
    expect(await ended).toMatchObject({ state: { state: 'failed' } });
    expect((await event('step_failed')).body.error.message).toBe(
      '"raw.x" is 2 days old, and at most 1 day is good enough.',
    );
  });

  test('fails it with a hint when nothing tells how old it is', async () => {
    const launched = await launch('max_age: 1d, when: wait');
    const { executor, ended, event } = await launched.coordinate();
    sees(await executor.looked('a', 1), { isThere: true });
    await ended;
    expect((await event('step_failed')).body.error.message).toContain('give the asset an "updated_column"');
  });
});

describe('a memoised step', () => {
  const MADE = { kind: 'materialized', asset: 'made.a', told: {} } as const;

  test('is not run again while data outside has the version that it had, and is when it has another', async () => {
    const states: string[] = [];
    for (const version of ['v1', 'v1', 'v2']) {
      const launched = await launch('when: latest', 'memoize: true');
      const { executor, ended } = await launched.coordinate();
      sees(await executor.looked('a', 1), { isThere: true, version });
      void executor.started('a').then((attempt) => {
        attempt.tell({ kind: 'started', pid: 1 });
        attempt.tell(MADE);
        attempt.end(SUCCEEDED);
      });
      await ended;
      const ready = (await launched.events()).find(({ type }) => type === 'step_ready');
      const [record] = await rig.store.readSteps(launched.run.id);
      states.push(
        `${record?.step.state ?? ''}, ${ready?.type === 'step_ready' ? (ready.body.because ?? '') : 'not run'}`,
      );
    }
    expect(states).toEqual(['succeeded, never_made', 'unchanged, not run', 'succeeded, changed']);
  });

  test('is run again when nobody can tell the version of data outside', async () => {
    for (let run = 0; run < 2; run++) {
      const launched = await launch('when: latest', 'memoize: true\nparams: {unknown_version: true}');
      const { executor, ended, event } = await launched.coordinate();
      sees(await executor.looked('a', 1), { isThere: true });
      const attempt = await executor.started('a');
      attempt.tell({ kind: 'started', pid: 1 });
      attempt.tell(MADE);
      attempt.end(SUCCEEDED);
      expect(await ended).toMatchObject({ state: { counts: { succeeded: 1 } } });
      expect((await event('step_ready')).body.because).toBe('unversioned');
    }
  });
});

describe('a partition that nobody has made', () => {
  const JOBS = `
jobs:
  made.days: {type: shell, config: {command: [x]}, partitions: daily, outputs: {made.days: {slot: file}}}
  b: {type: shell, config: {command: [x]}, partitions: daily, inputs: [made.days]}
`;

  test('is waited for by a run that was started without it, and found when another run has made it', async () => {
    const graph = await compileJobs(JOBS);
    const reader = await rig.launch(graph, planned(graph, { select: 'b', partition: '2001-01-05' }).plan);
    const waiting = await reader.coordinate();
    const { body } = await waiting.event('step_waiting');
    expect(body.for).toMatchObject([
      { asset: 'made.days', partition: '2001-01-05', message: 'nobody has made partition 2001-01-05 of "made.days"' },
    ]);
    const writer = await rig.launch(graph, planned(graph, { select: 'made.days', partition: '2001-01-05' }).plan);
    const making = await writer.coordinate();
    const made = await making.executor.started('made.days[2001-01-05]');
    made.tell({ kind: 'started', pid: 1 });
    made.tell({ kind: 'materialized', asset: 'made.days', told: {} });
    made.end(SUCCEEDED);
    await making.ended;
    await waiting.clock.waitsFor(30_000);
    waiting.clock.advance(30_000);
    (await waiting.executor.started('b[2001-01-05]')).end(SUCCEEDED);
    expect(await waiting.ended).toMatchObject({ state: { state: 'succeeded' } });
  });

  test('is waited for by the job itself where the partition before is required; the first one needs none', async () => {
    const graph = await compileJobs(
      'job: chained\ntype: shell\nconfig: {command: [x]}\npartitions: daily\nprevious_run: required\noutputs: {made.chain: {slot: file}}\n',
    );
    const later = await rig.launch(graph, planned(graph, { partition: '2001-01-02' }).plan);
    const cancel = new AbortController();
    const waiting = await later.coordinate({ signal: cancel.signal });
    expect((await waiting.event('step_waiting')).body.for).toMatchObject([{ partition: '2001-01-01' }]);
    cancel.abort('enough');
    await waiting.ended;
    const first = await rig.launch(graph, planned(graph, { partition: '2001-01-01..2001-01-02' }).plan);
    const { executor, ended } = await first.coordinate();
    (await executor.started('chained[2001-01-01]')).end(SUCCEEDED);
    (await executor.started('chained[2001-01-02]')).end(SUCCEEDED);
    expect(await ended).toMatchObject({ state: { state: 'succeeded' } });
  });
});
