import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sighting } from '../../src/model/sighting.ts';
import { carryOver } from '../../src/run/repeat/carry-over.ts';
import { compileJobs, planned } from './plan-project.ts';
import { openRunRig, type RunRig } from './rig-run.ts';

const SUCCEEDED = { state: 'succeeded' } as const;
const JOBS = `jobs:
  load: {type: shell, config: {command: [x]}, inputs: [raw.x], outputs: {made.x: {slot: other}}}
  use: {type: shell, config: {command: [x]}, inputs: [made.x], outputs: {made.y: {slot: other}}}
`;

let rig: RunRig;
beforeAll(async () => {
  rig = await openRunRig();
});
afterAll(() => rig.close());

test('a step that read data outside is done again by a retry when that changed since, and so is what reads it; the next retry knows', async () => {
  const first = await runOf(undefined);
  expect(await first.steps('load', 'use')).toEqual({ load: 'succeeded', use: 'succeeded' });

  const same = await runOf(first.run, { isThere: true, version: 'v1', changedAt: first.run.createdAt - 1 });
  expect(await same.steps()).toEqual({ load: 'unchanged', use: 'unchanged' });

  const changed = { isThere: true, version: 'v2', changedAt: first.run.createdAt + 1 };
  const again = await runOf(first.run, changed);
  expect(await again.steps('load', 'use')).toEqual({ load: 'succeeded', use: 'succeeded' });

  const kept = await runOf(again.run, changed);
  expect(await kept.steps()).toEqual({ load: 'unchanged', use: 'unchanged' });
});

test('where its resource cannot tell when data changed, or it cannot be looked at, it counts as what it was', async () => {
  const first = await runOf(undefined);
  await first.steps('load', 'use');
  for (const sighting of [{ isThere: true }, { isThere: false, problem: 'the disk is gone' }]) {
    const again = await runOf(first.run, sighting);
    expect(await again.steps()).toEqual({ load: 'unchanged', use: 'unchanged' });
  }
});

type RanBefore = Awaited<ReturnType<RunRig['launch']>>['run'];

/** A run of both jobs, or one that repeats another, which sees this of `raw.x`. `steps` says how they end when these are run. */
async function runOf(before: RanBefore | undefined, sighting?: Sighting) {
  const graph = await compileJobs(JOBS);
  const { plan } = planned(graph, {});
  const old =
    before === undefined
      ? undefined
      : { steps: await rig.store.readSteps(before.id), found: new Map<string, never>(), createdAt: before.createdAt };
  const launched = await rig.launch(
    graph,
    before === undefined || old === undefined ? plan : carryOver(plan, before.id, old),
  );
  const { executor, ended } = await launched.coordinate();
  if (sighting !== undefined) {
    const look = await executor.looked('load', 1);
    look.tell({ kind: 'seen', asset: 'raw.x', partition: '', sighting });
    look.end(SUCCEEDED);
  }
  return {
    run: launched.run,
    async steps(...runs: readonly string[]) {
      for (const name of runs) {
        const attempt = await executor.started(name);
        attempt.tell({ kind: 'materialized', asset: name === 'load' ? 'made.x' : 'made.y', told: {} });
        attempt.end(SUCCEEDED);
      }
      await ended;
      const records = await rig.store.readSteps(launched.run.id);
      return Object.fromEntries(records.map(({ job, step }) => [job, step.state]));
    },
  };
}
