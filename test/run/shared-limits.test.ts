import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileJobs, planned } from './plan-project.ts';
import { openRunRig, type RunRig } from './rig-run.ts';

const SUCCEEDED = { state: 'succeeded' } as const;

let rig: RunRig;
beforeAll(async () => {
  rig = await openRunRig();
});
afterAll(() => rig.close());

const PROJECT = `
millrace: 1
project: test
descriptors: ["*.job.yaml"]
environments: {dev: {max_parallel: 3}}
pools: {licences: 2, seats: 1}
`;

/** A run of jobs, each with what it says of pools and priority, that begins at once. */
async function launch(jobs: Readonly<Record<string, string>>) {
  const text = Object.entries(jobs).map(([name, more]) => `  ${name}: {type: shell, config: {command: [x]}${more}}\n`);
  const graph = await compileJobs(`jobs:\n${text.join('')}`, { 'millrace.yaml': PROJECT });
  return (await rig.launch(graph, planned(graph, {}).plan)).coordinate();
}

/** Lets the run ask for room, as it wants to at once. */
async function look({ clock }: Awaited<ReturnType<typeof launch>>): Promise<void> {
  await clock.waitsFor(0);
  clock.advance(0);
}

test('a step of another run waits for a place of the pool, and starts as soon as one is free in this process', async () => {
  const first = await launch({ a: ', pool: licences', b: ', pool: licences' });
  const [a, b] = [await first.executor.started('a'), await first.executor.started('b')];
  const second = await launch({ c: ', pool: licences' });
  expect((await second.event('step_queued', 'c')).body.for).toEqual(['pool:licences']);
  await look(second);
  await second.clock.waitsFor(100);
  a.end(SUCCEEDED);
  await first.event('step_succeeded', 'a');
  await look(second);
  (await second.executor.started('c')).end(SUCCEEDED);
  expect(await second.ended).toMatchObject({ state: { state: 'succeeded' } });
  b.end(SUCCEEDED);
  expect(await first.ended).toMatchObject({ state: { state: 'succeeded' } });
  expect(await rig.store.readSlots(['pool:licences'])).toEqual([]);
});

test('a step that needs two pools holds neither while one of them is full', async () => {
  const first = await launch({ a: ', pool: seats' });
  const a = await first.executor.started('a');
  const second = await launch({ b: ', pool: [licences, seats]', c: ', pool: licences' });
  expect((await second.event('step_queued', 'b')).body.for).toEqual(['pool:seats']);
  (await second.executor.started('c')).end(SUCCEEDED);
  await second.event('step_succeeded', 'c');
  expect(await rig.store.readSlots(['pool:licences'])).toEqual([]);
  a.end(SUCCEEDED);
  await first.ended;
  await look(second);
  (await second.executor.started('b')).end(SUCCEEDED);
  expect(await second.ended).toMatchObject({ state: { state: 'succeeded' } });
});

test('of two runs that wait, the step with the higher priority gets the place', async () => {
  const first = await launch({ a: ', pool: seats' });
  const a = await first.executor.started('a');
  const low = await launch({ b: ', pool: seats' });
  await low.event('step_queued', 'b');
  await look(low);
  await low.clock.waitsFor(100);
  const high = await launch({ c: ', pool: seats, priority: 5' });
  await high.event('step_queued', 'c');
  await look(high);
  await high.clock.waitsFor(100);
  a.end(SUCCEEDED);
  await first.ended;
  await look(low);
  await look(high);
  const c = await high.executor.started('c');
  expect(low.executor.attempts).toEqual([]);
  c.end(SUCCEEDED);
  await high.ended;
  await look(low);
  (await low.executor.started('b')).end(SUCCEEDED);
  expect(await low.ended).toMatchObject({ state: { state: 'succeeded' } });
});
