import { describe, expect, test } from 'vitest';
import type { Launch } from '../../generated/formats.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { toRunId } from '../../src/model/ids.ts';
import type { Step } from '../../src/model/step.ts';
import { explainRepeat } from '../../src/run/repeat/explain-repeat.ts';
import { findChangedJobs } from '../../src/run/repeat/find-changed-jobs.ts';
import { type OldRun, repeatRun, type SomeSteps } from '../../src/run/repeat/repeat.ts';
import { compileJobs, planned } from './plan-project.ts';

const JOBS = `
jobs:
  days: {type: shell, partitions: daily, config: {command: [x]}, outputs: {made.days: {slot: file}}}
  months: {type: shell, partitions: monthly, config: {command: [x]}, inputs: {made.days: {}}, outputs: {made.months: {slot: file}}}
  plain: {type: shell, config: {command: [x, "{{params.word}}"]}, params: {word: none}}
`;

const succeeded: Step = {
  ...{ state: 'succeeded', attempt: 1, failures: 0, losses: 0, endedAt: 1, memoKey: 'k', versions: {} },
};
const failed: Step = {
  ...{ state: 'failed', attempt: 1, failures: 1, losses: 0, endedAt: 1 },
  error: { kind: 'user', message: 'it broke\nbadly', retryable: false },
};

/** A run of the launch in which these steps failed and all others succeeded. */
function ranBefore(graph: Graph, launch: Launch, failures: readonly string[] = []): OldRun {
  const { plan } = planned(graph, launch);
  const steps = plan.steps.map(({ id, job }, index) => ({
    ...{ index, id, job },
    step: failures.includes(id) ? failed : succeeded,
  }));
  return { id: toRunId('run_old'), createdAt: 0, plan, steps, found: new Map() };
}

function launchOf(graph: Graph, old: OldRun, wish: Omit<SomeSteps, 'kind'>): Launch {
  const repeat = repeatRun(graph, old, { kind: 'some', ...wish });
  if (!repeat.ok) throw new Error(repeat.error.map(({ message }) => message).join('\n'));
  return repeat.value.launch;
}

describe('the launch of some steps of a run again', () => {
  const launch: Launch = {
    partition: '2001-01-30..2001-01-31',
    params: { word: 'recorded' },
    set: { plain: { params: { word: 'set' } } },
    tags: { reason: 'audit' },
  };

  test('keeps what was said of them, and leaves out what was said of others only', async () => {
    const graph = await compileJobs(JOBS);
    const old = ranBefore(graph, launch);
    expect(launchOf(graph, old, { jobs: ['plain'] })).toEqual({
      ...{ env: 'dev', select: ["job:'plain'"], tags: { reason: 'audit' } },
      ...{ params: { word: 'recorded' }, set: { plain: { params: { word: 'set' } } } },
    });
    const ofDays = launchOf(graph, old, { jobs: ['days'] });
    expect(ofDays).toMatchObject({ params: {}, set: {} });
    expect(planned(graph, ofDays).plan.steps.map(({ id }) => id)).toEqual(['days[2001-01-30]', 'days[2001-01-31]']);
  });

  test('takes a partition in the place of those that the run had', async () => {
    const graph = await compileJobs(JOBS);
    const old = ranBefore(graph, launch);
    const narrowed = launchOf(graph, old, { jobs: ['days'], partition: { daily: '2001-01-31' } });
    expect(planned(graph, narrowed).plan.steps.map(({ id }) => id)).toEqual(['days[2001-01-31]']);
  });
});

test('all of a run is nothing carried over, and equal work is done again', async () => {
  const graph = await compileJobs(JOBS.replace('{type: shell, config', '{type: shell, memoize: true, config'));
  const old = ranBefore(graph, { select: 'plain' });
  const repeat = repeatRun(graph, old, { kind: 'all' });
  expect(repeat.ok && repeat.value.adjust(old.plan)).toMatchObject({ jobs: { plain: { memoize: false } } });
});

test('what would run is told with its reason: it failed, its job changed, its data changed, or what is before it runs', async () => {
  const graph = await compileJobs(JOBS);
  const old = ranBefore(graph, { select: ['days', 'months', 'plain'], partition: '2001-01-31' }, ['days[2001-01-31]']);
  const now = await compileJobs(JOBS.replace('[x, "{{params.word}}"]', '[y, "{{params.word}}"]'));
  const { plan } = planned(now, old.plan.launch);
  const changedJobs = findChangedJobs({ plan: old.plan, graph }, { plan, graph: now });
  const change = { asset: 'made.days', partition: '2001-01-31', run: 'run_new', at: 0, isOutside: false };
  const explain = (changed: readonly (typeof change)[], outside: readonly string[] = []) =>
    explainRepeat(plan, {
      ...{ old, wish: { kind: 'rest' }, changedJobs: outside.length > 0 ? new Map() : changedJobs },
      outside: new Map([['plain', outside]]),
      changedInputs: new Map([['months[2001-01]', changed]]),
    }).map(({ step, does, why }) => `${step} ${does}: ${why}`);
  expect(explain([])).toEqual([
    'days[2001-01-31] runs: it failed: it broke',
    'months[2001-01] may_run: after days[2001-01-31]: runs if that makes other data',
    'plain runs: its job changed since',
  ]);
  expect(explain([change])[1]).toMatch(
    /^months\[2001-01] runs: partition 2001-01-31 of "made\.days" was made again by run_new at /,
  );
  expect(explain([], ['raw.x'])[2]).toBe('plain may_run: done before: runs if "raw.x" changed since');
});
