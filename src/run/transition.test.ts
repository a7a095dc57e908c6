import { describe, expect, test } from 'vitest';
import type { EventDraft, RunEvent } from '../model/event.ts';
import { asStepId, toRunId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { itemAt } from '../std/sequence.ts';
import { addEvents } from './batch.ts';
import { createPlanIndex } from './plan-index.ts';
import { createRunState, type RunState } from './run-state.ts';
import { transition } from './transition.ts';

const RUN = toRunId('run_test');
const JOB = {
  params: {},
  priority: 0,
  retry: { attemptsMax: 2, delayMs: 1_000, delayMaxMs: 1_000, backoff: 'constant', jitter: false },
  limits: [],
  work: 'w',
  view: false,
  memoize: false,
} as const;

/** a, then b after it. */
const PLAN: Plan = {
  format: 'millrace.plan/1',
  project: 'p',
  environment: 'dev',
  graph: 'g',
  launch: {},
  tags: {},
  limits: { parallel: 1 },
  jobs: { a: JOB, b: JOB },
  steps: [
    { id: asStepId('a'), job: 'a', needs: [] },
    { id: asStepId('b'), job: 'b', needs: [0] },
  ],
};

function after(drafts: readonly EventDraft[]): RunState {
  return addEvents({ state: createRunState(createPlanIndex(PLAN)), events: [] }, drafts, { run: RUN, at: 5, epoch: 1 })
    .state;
}

const ERROR = { kind: 'user', message: 'it broke', retryable: true } as const;
const STARTED: readonly EventDraft[] = [
  { type: 'run_starting', body: { owner: 'o' } },
  { type: 'run_started', body: {} },
];
const READY: readonly EventDraft[] = [...STARTED, { type: 'step_ready', step: 'a', body: { memoKey: 'm' } }];
const STARTING: readonly EventDraft[] = [...READY, { type: 'step_starting', step: 'a', attempt: 1, body: {} }];
const RUNNING: readonly EventDraft[] = [...STARTING, { type: 'step_started', step: 'a', attempt: 1, body: { pid: 7 } }];
const SUCCEEDED: EventDraft = {
  type: 'step_succeeded',
  step: 'a',
  attempt: 1,
  body: { durationMs: 1, versions: { x: 'v' } },
};
const LOST: EventDraft = { type: 'step_lost', step: 'a', attempt: 1, body: { reason: 'gone' } };
const RETRYING: EventDraft = { type: 'step_retrying', step: 'a', attempt: 1, body: { dueAt: 9, error: ERROR } };

describe('a step', () => {
  test.each<[string, readonly EventDraft[], object]>([
    ['waits at first', [], { state: 'waiting', missing: 0 }],
    ['is ready, with its memo key', READY, { state: 'ready', memoKey: 'm', attempt: 0 }],
    [
      'is queued, with what is full',
      [...READY, { type: 'step_queued', step: 'a', body: { for: ['parallel'] } }],
      { state: 'queued', for: ['parallel'] },
    ],
    ['starts its first attempt', STARTING, { state: 'starting', attempt: 1, memoKey: 'm', versions: {} }],
    ['runs', RUNNING, { state: 'running', pid: 7, startedAt: 5 }],
    [
      'is asked to end',
      [...RUNNING, { type: 'step_stopping', step: 'a', attempt: 1, body: { reason: 'timeout', force: false } }],
      { state: 'running', stopping: { reason: 'timeout', force: false } },
    ],
    [
      'keeps the versions of what it made',
      [...RUNNING, { type: 'asset_materialized', step: 'a', attempt: 1, body: { asset: 'x', dataVersion: 'v' } }],
      { versions: { x: 'v' } },
    ],
    [
      'keeps the checks that failed',
      [
        ...RUNNING,
        {
          type: 'asset_checked',
          step: 'a',
          attempt: 1,
          body: { asset: 'x', name: 'c', passed: false, severity: 'error' },
        },
      ],
      { failedChecks: ['x: c'] },
    ],
    [
      'does not mind a warning',
      [
        ...RUNNING,
        {
          type: 'asset_checked',
          step: 'a',
          attempt: 1,
          body: { asset: 'x', name: 'c', passed: false, severity: 'warn' },
        },
      ],
      { failedChecks: [] },
    ],
    ['succeeds', [...RUNNING, SUCCEEDED], { state: 'succeeded', attempt: 1, versions: { x: 'v' }, memoKey: 'm' }],
    [
      'is tried again after a failure, which counts',
      [...RUNNING, RETRYING],
      { state: 'retrying', dueAt: 9, failures: 1, losses: 0 },
    ],
    ['is lost, which counts apart', [...RUNNING, LOST], { state: 'lost', failures: 0, losses: 1 }],
    [
      'is tried again after a loss, which is no failure',
      [...RUNNING, LOST, RETRYING],
      { state: 'retrying', failures: 0, losses: 1 },
    ],
    [
      'fails for good',
      [...RUNNING, { type: 'step_failed', step: 'a', body: { error: ERROR } }],
      { state: 'failed', failures: 1, error: ERROR },
    ],
    [
      'is skipped',
      [...STARTED, { type: 'step_skipped', step: 'a', body: { reason: 'bad_input', by: 'x' } }],
      { state: 'skipped', reason: 'bad_input', by: 'x' },
    ],
    [
      'is unchanged',
      [...STARTED, { type: 'step_unchanged', step: 'a', body: { reason: 'memoized', versions: { x: 'v' } } }],
      { state: 'unchanged', reason: 'memoized' },
    ],
    ['is cancelled', [...RUNNING, { type: 'step_cancelled', step: 'a', body: {} }], { state: 'cancelled' }],
  ])('%s', (_, drafts, expected) => {
    expect(itemAt(after(drafts).steps, 0)).toMatchObject(expected);
  });

  test.each<[string, readonly EventDraft[]]>([
    ['starts without being ready', [...STARTED, { type: 'step_starting', step: 'a', attempt: 1, body: {} }]],
    [
      'starts an attempt that is not the next one',
      [...READY, { type: 'step_starting', step: 'a', attempt: 2, body: {} }],
    ],
    [
      'tells of another attempt than the one that runs',
      [...RUNNING, { type: 'asset_materialized', step: 'a', attempt: 2, body: { asset: 'x', dataVersion: 'v' } }],
    ],
    ['tells something after its end', [...RUNNING, SUCCEEDED, SUCCEEDED]],
    ['is not in the plan', [...STARTED, { type: 'step_ready', step: 'c', body: { memoKey: 'm' } }]],
  ])('that %s is a mistake of who wrote the event', (_, drafts) => {
    expect(() => after(drafts)).toThrow();
  });
});

describe('a step after another one', () => {
  test.each<[string, EventDraft, object]>([
    ['waits for nothing more when that succeeded', SUCCEEDED, { state: 'waiting', missing: 0 }],
    [
      'is stopped when that failed',
      { type: 'step_failed', step: 'a', body: { error: ERROR } },
      { stoppedBy: { step: 0, reason: 'upstream_failed' } },
    ],
    [
      'is stopped when that was cancelled',
      { type: 'step_cancelled', step: 'a', body: {} },
      { stoppedBy: { step: 0, reason: 'upstream_failed' } },
    ],
    ['still waits while that is tried again', RETRYING, { state: 'waiting', missing: 1 }],
  ])('%s', (_, event, expected) => {
    expect(itemAt(after([...RUNNING, event]).steps, 1)).toMatchObject(expected);
  });
});

describe('a run', () => {
  test.each<[string, readonly EventDraft[], object]>([
    ['is queued at first', [], { state: 'queued', counts: { waiting: 2 } }],
    ['starts', STARTED.slice(0, 1), { state: 'starting', owner: 'o' }],
    ['runs', STARTED, { state: 'running', startedAt: 5 }],
    ['counts its steps by state', RUNNING, { counts: { waiting: 1, running: 1 } }],
    ['is taken over', [...STARTED, { type: 'run_taken_over', body: { owner: 'p' } }], { state: 'running', owner: 'p' }],
    [
      'is cancelling, with the reason',
      [...STARTED, { type: 'run_cancelling', body: { reason: 'interrupted' } }],
      { state: 'cancelling', reason: 'interrupted' },
    ],
    ['ends', [...STARTED, { type: 'run_failed', body: { failed: 1, skipped: 0 } }], { state: 'failed', endedAt: 5 }],
  ])('%s', (_, drafts, expected) => {
    expect(after(drafts)).toMatchObject(expected);
  });

  test('has no gap in the numbers of its events, and none after its end', () => {
    const event = (seq: number): RunEvent => ({ type: 'run_cancelled', run: RUN, seq, at: 5, epoch: 1, body: {} });
    expect(() => transition(after(STARTED), event(4))).toThrow('event 4 follows event 2');
    expect(() => transition(transition(after(STARTED), event(3)), event(4))).toThrow('follows the end');
  });

  test('takes no event of a coordinator that came before the last one', () => {
    const state = { ...after(STARTED), epoch: 3 };
    expect(() => transition(state, { type: 'run_cancelled', run: RUN, seq: 3, at: 5, epoch: 2, body: {} })).toThrow(
      'epoch 2 follows epoch 3',
    );
  });
});
