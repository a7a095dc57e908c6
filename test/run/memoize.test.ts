import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileJobs, planned } from './plan-project.ts';
import { openRunRig, type RunRig } from './rig-run.ts';

let rig: RunRig;
beforeAll(async () => {
  rig = await openRunRig();
});
afterAll(() => rig.close());

const JOBS = `
jobs:
  made.a: {type: shell, config: {command: [make, a]}, outputs: {made.a: {slot: file}}}
  made.b: {type: shell, config: {command: [make, b]}, outputs: {made.b: {slot: file}}}
  made.c: {type: shell, memoize: true, config: {command: [make, c]}, inputs: [made.a, made.b], outputs: {made.c: {slot: file}}}
`;

/** The id of a run in which each step that starts reports the version that is given for it, and what is told of why \`made.c\` was done. */
async function run(jobs: string, versions: Readonly<Record<string, string>>) {
  const graph = await compileJobs(jobs);
  const launched = await rig.launch(graph, planned(graph, {}).plan);
  const { executor, ended } = await launched.coordinate();
  for (const step of ['made.a', 'made.b', 'made.c']) {
    void executor.started(step).then((attempt) => {
      const dataVersion = versions[step];
      attempt.tell({ kind: 'started', pid: 1 });
      attempt.tell({ kind: 'materialized', asset: step, told: dataVersion === undefined ? {} : { dataVersion } });
      attempt.end({ state: 'succeeded' });
    });
  }
  await ended;
  const events = await launched.events();
  const ready = events.find((event) => event.type === 'step_ready' && event.step === 'made.c');
  return { id: launched.run.id, why: ready?.type === 'step_ready' ? ready.body : undefined };
}

test('why work is done again is told: nobody did it, what the job does is another, or what it reads, by name', async () => {
  const first = await run(JOBS, { 'made.a': '1', 'made.b': '1' });
  expect(first.why).toMatchObject({ because: 'never_made' });
  expect(first.why?.changed).toBeUndefined();

  expect((await run(JOBS, { 'made.a': '1', 'made.b': '1' })).why).toBeUndefined();

  const edited = JOBS.replace('[make, c]', '[make, c, again]');
  const second = await run(edited, { 'made.a': '1', 'made.b': '1' });
  expect(second.why).toMatchObject({ because: 'changed', changed: { since: first.id, job: true } });
  expect(second.why?.changed).not.toHaveProperty('reads');

  const third = await run(edited, { 'made.a': '2', 'made.b': '1' });
  expect(third.why).toMatchObject({ because: 'changed', changed: { since: second.id, reads: ['made.a'] } });
  expect(third.why?.changed).not.toHaveProperty('job');

  const both = await run(JOBS, { 'made.a': '3', 'made.b': '1' });
  expect(both.why).toMatchObject({ changed: { since: third.id, job: true, reads: [] } });
});
