import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Slot } from '../../src/ports/store.ts';
import { foldRun } from '../../src/run/run.ts';
import { explainRun, explainSteps } from '../../src/run/why/why.ts';
import type { WhyInput } from '../../src/run/why/why-input.ts';
import { compileJobs, planned } from './plan-project.ts';
import { openRunRig, type RunRig } from './rig-run.ts';

const SUCCEEDED = { state: 'succeeded' } as const;
const FAILED = { state: 'failed', error: { kind: 'user', message: 'it broke', retryable: true } } as const;

let rig: RunRig;
beforeAll(async () => {
  rig = await openRunRig();
});
afterAll(() => rig.close());

const job = (name: string, more = '') => `  ${name}: {type: shell, config: {command: [x]}${more}}\n`;

/** A run that begins at once, and what is known of it at any time. */
async function launch(jobs: string) {
  const graph = await compileJobs(`jobs:\n${jobs}`);
  const { plan } = planned(graph, {});
  const launched = await rig.launch(graph, plan);
  const input = async (slots: readonly Slot[] = []): Promise<WhyInput> => ({
    run: launched.run.id,
    state: foldRun(plan, await launched.events()),
    because: new Map(),
    slots,
    stepNames: new Map(),
    silentRuns: new Set(),
    alerts: [],
    isAbandoned: false,
  });
  return { ...(await launched.coordinate()), input };
}

test('a failure is told with all that it stopped, directly and through others, and what it stopped with the failure', async () => {
  const jobs = [
    job('bad'),
    job('fine'),
    job('b', ', after: bad'),
    job('c', ', after: [b, fine]'),
    job('d', ', after: fine'),
  ];
  const { executor, ended, input } = await launch(jobs.join(''));
  (await executor.started('bad')).end(FAILED);
  (await executor.started('fine')).end(SUCCEEDED);
  (await executor.started('d')).end(SUCCEEDED);
  await ended;
  const about = await input();
  const { failures, waits, state } = explainRun(about);
  expect({ state, waits }).toEqual({ state: 'failed', waits: { first: [], count: 0 } });
  expect(failures).toMatchObject({
    count: 1,
    first: [{ step: 'bad', why: { kind: 'failed', error: FAILED.error, stopped: { first: ['b', 'c'], count: 2 } } }],
  });
  expect(explainSteps(about, 'c')).toMatchObject({
    count: 1,
    first: [{ state: 'skipped', why: { kind: 'stopped', cause: { step: 'bad' } } }],
  });
  expect(explainSteps(about, 'fine')).toMatchObject({ first: [{ why: { kind: 'done' } }] });
  expect(explainSteps(about, 'nobody')).toBeUndefined();
});

test('of two failures each is told with what it stopped first', async () => {
  const jobs = [job('one'), job('two'), job('of_one', ', after: one'), job('of_both', ', after: [of_one, two]')];
  const { executor, ended, input } = await launch(jobs.join(''));
  (await executor.started('two')).end(FAILED);
  (await executor.started('one')).end(FAILED);
  await ended;
  const { failures } = explainRun(await input());
  const stopped = failures.first.flatMap(({ why }) => (why.kind === 'failed' ? why.stopped.first : []));
  expect(stopped.toSorted()).toEqual(['of_both', 'of_one']);
});

test('a step that waits for a step names it, and what goes on at the root of it', async () => {
  const { executor, ended, input } = await launch(`${job('a')}${job('b', ', after: a')}${job('c', ', after: b')}`);
  const a = await executor.started('a');
  const about = await input();
  expect(explainSteps(about, 'c')).toMatchObject({
    first: [{ why: { kind: 'waits_for_steps', steps: { first: ['b'], count: 1 }, root: { step: 'a' } } }],
  });
  expect(explainRun(about).waits).toMatchObject({ count: 1, first: [{ step: 'a', why: { kind: 'goes_on' } }] });
  a.end(FAILED);
  await ended;
});

test('a step that waits for its next attempt tells when that is, and why the last one failed', async () => {
  const { clock, executor, ended, event, input } = await launch(job('a', ', retry: {attempts: 2, delay: 1s}'));
  (await executor.started('a')).end(FAILED);
  const { dueAt } = (await event('step_retrying', 'a')).body;
  expect(explainRun(await input()).waits.first).toMatchObject([
    { step: 'a', attempt: 1, why: { kind: 'waits_for_retry', dueAt, attemptsMax: 2, error: FAILED.error } },
  ]);
  await clock.waitsFor(750);
  clock.advance(750);
  (await executor.started('a', 2)).end(SUCCEEDED);
  await ended;
});

test('a step that waits for a pool names who holds it, in its own run and in others', async () => {
  const first = await launch(job('a', ', pool: licences'));
  const a = await first.executor.started('a');
  const second = await launch(job('b', ', pool: licences'));
  await second.event('step_queued', 'b');
  const slots = await rig.store.readSlots(['pool:licences']);
  const about = await second.input(slots);
  const [holder] = slots.map(({ run }) => run);
  if (holder === undefined) throw new Error('nobody holds the pool');
  const told = { ...about, stepNames: new Map([[`${holder}/0`, 'a']]), silentRuns: new Set([holder]) };
  const by = { first: [{ run: holder, step: 'a', isAbandoned: true }], count: 1 };
  expect(explainRun(told).waits.first.map(({ why }) => why)).toMatchObject([
    { kind: 'waits_for_room', limits: [{ limit: 'pool:licences', max: 1, held: 1, by }] },
  ]);
  expect(explainRun({ ...told, slots: [] }).waits.first.map(({ why }) => why)).toMatchObject([
    { kind: 'waits_for_room', limits: [] },
  ]);
  expect(explainRun({ ...told, isAbandoned: true }).isAbandoned).toBe(true);
  expect(explainRun({ ...told, isAbandoned: true, queue: 'It waits.' })).toMatchObject({ queue: 'It waits.' });
  a.end(SUCCEEDED);
  await first.ended;
  await second.clock.waitsFor(0);
  second.clock.advance(0);
  (await second.executor.started('b')).end(SUCCEEDED);
  await second.ended;
});
