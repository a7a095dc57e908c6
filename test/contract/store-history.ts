import type { EventDraft, RunEvent } from '../../src/model/event.ts';
import { type RunId, toRunId, toStepId } from '../../src/model/ids.ts';
import type { Plan, PlannedStep } from '../../src/model/plan.ts';
import { isRunEnded } from '../../src/model/run.ts';
import { isEnded, isLive, type LiveStep, type Step } from '../../src/model/step.ts';
import type { NewRun, Store } from '../../src/ports/store.ts';
import { addEvents, toBatch, toStepRecord } from '../../src/run/batch.ts';
import { createPlanIndex, plannedStepAt } from '../../src/run/plan-index.ts';
import { createRunState, type RunState } from '../../src/run/run-state.ts';
import { transition } from '../../src/run/transition.ts';
import { itemAt } from '../../src/std/sequence.ts';

/**
 * A run that lives some legal life, told by a seed: attempts that fail, are lost, tried again and stopped, checks, bad data, a coordinator
 * that takes over, a run that is cancelled. Its events are appended to the store in batches of any size, as a coordinator does.
 */
export async function writeHistory(store: Store, seed: number): Promise<History> {
  const random = createRandom(seed);
  const plan = createPlan(seed, random);
  const created = createRunOf(plan, seed);
  await store.createRun(created);
  const id = created.run.id;
  let state = transition(createRunState(createPlanIndex(plan)), created.event);
  let epoch = 1;
  for (let at = 2_000; !isRunEnded(state.state); at += 7) {
    const taker = `host/${at}`;
    const isTakenOver = state.state !== 'queued' && random() < 0.05;
    if (state.state === 'queued' || isTakenOver) epoch = await claim(store, id, epoch, taker);
    const first: EventDraft[] = isTakenOver ? [{ type: 'run_taken_over', body: { owner: taker } }] : [];
    let pending = addEvents({ state, events: [] }, first, { run: id, at, epoch });
    for (let left = 1 + Math.floor(random() * 6); left > 0 && !isRunEnded(pending.state.state); left--) {
      const draft = draftNext(pending.state, random, at);
      pending = addEvents(pending, [draft], { run: id, at, epoch });
      if (draft.type === 'step_starting') break; // what the attempt tells comes after that is stored
    }
    if (!(await store.appendEvents(toBatch(state, pending, { run: id, at, epoch })))) throw new Error('refused');
    state = pending.state;
  }
  return { run: id, plan };
}

export interface History {
  readonly run: RunId;
  readonly plan: Plan;
}

async function claim(store: Store, run: RunId, expectedEpoch: number, owner: string): Promise<number> {
  const claimed = await store.claimRun({ run, expectedEpoch, owner, leaseMs: 30_000 });
  if (claimed === undefined) throw new Error('not claimed');
  return claimed.epoch;
}

function createPlan(seed: number, random: () => number): Plan {
  const steps = Array.from({ length: 8 }, (_, place): PlannedStep => {
    const needs = Array.from({ length: place }, (_unused, at) => at).filter(() => random() < 0.3);
    const key = place % 3 === 0 ? `2001-01-0${place + 1}` : undefined;
    const keys = key === undefined ? {} : { keys: { kind: 'list', set: 'daily', keys: [key] } as const };
    return { id: toStepId(`job_${place}`, key), job: `job_${place}`, ...keys, needs };
  });
  const retry = { attemptsMax: 3, delayMs: 1, delayMaxMs: 1, backoff: 'constant', jitter: false } as const;
  const jobs = steps.map(({ job }) => [
    job,
    { params: {}, priority: 0, retry, limits: [], work: 'w', view: false, memoize: false },
  ]);
  return {
    format: 'millrace.plan/1',
    project: 'histories',
    environment: `seed_${seed}`,
    graph: 'g',
    launch: {},
    tags: {},
    limits: { parallel: 4 },
    jobs: Object.fromEntries(jobs) as Plan['jobs'],
    steps,
  };
}

function createRunOf(plan: Plan, seed: number): NewRun {
  const { project, environment, graph, launch, tags } = plan;
  const cause = { kind: 'manual', key: `history ${seed}` } as const;
  const about = { project, environment, graph, plan: 'p', launch, cause, tags, engine: '1' };
  const id = toRunId(`run_history_${seed}`);
  const body = { ...about, steps: plan.steps.length };
  const event: RunEvent = { run: id, seq: 1, at: 1_000, epoch: 1, type: 'run_created', body };
  const state = transition(createRunState(createPlanIndex(plan)), event);
  const { counts } = state;
  return {
    run: { ...about, id, state: 'queued', createdAt: 1_000, counts, seq: 1, epoch: 1 },
    plan: JSON.stringify(plan),
    steps: plan.steps.map((_, place) => toStepRecord(state.index, place, itemAt(state.steps, place))),
    event,
  };
}

function draftNext(state: RunState, random: () => number, at: number): EventDraft {
  if (state.state === 'queued') return { type: 'run_starting', body: { owner: `host/${at}` } };
  if (state.state === 'starting') return { type: 'run_started', body: {} };
  const open = state.index.plan.steps.flatMap((_, place) => {
    const step = itemAt(state.steps, place);
    const isBlocked = step.state === 'waiting' && step.missing > 0 && step.stoppedBy === undefined;
    return isEnded(step) || (isBlocked && state.state === 'running') ? [] : [place];
  });
  if (open.length === 0) return draftEnd(state);
  if (state.state === 'running' && random() < 0.01) return { type: 'run_cancelling', body: { reason: 'enough' } };
  const place = open[Math.floor(random() * open.length)] ?? 0;
  const { id } = plannedStepAt(state.index, place);
  const step = itemAt(state.steps, place);
  return state.state === 'cancelling' ? draftCancelled(id, step) : draftStep(id, step, { random, at });
}

function draftEnd(state: RunState): EventDraft {
  const { failed = 0, skipped = 0, cancel_unconfirmed: unconfirmed = 0 } = state.counts;
  if (state.state === 'cancelling') {
    return unconfirmed === 0
      ? { type: 'run_cancelled', body: {} }
      : { type: 'run_cancel_unconfirmed', body: { steps: [] } };
  }
  if (failed + skipped === 0) return { type: 'run_succeeded', body: {} };
  return { type: 'run_failed', body: { failed, skipped, reason: 'some "step" failed' } };
}

function draftCancelled(id: string, step: Step): EventDraft {
  if (!isLive(step)) return { type: 'step_cancelled', step: id, body: {} };
  const about = { step: id, attempt: step.attempt };
  if (step.stopping === undefined) {
    return { ...about, type: 'step_stopping', body: { reason: 'cancelled', force: false } };
  }
  if (step.attempt > 1) return { ...about, type: 'step_cancel_unconfirmed', body: { processes: [41, 42] } };
  return { type: 'step_cancelled', step: id, body: {} };
}

interface Chance {
  readonly random: () => number;
  readonly at: number;
}

function draftStep(id: string, step: Step, { random, at }: Chance): EventDraft {
  const memoKey = `memo ${id}`;
  switch (step.state) {
    case 'waiting':
      if (step.stoppedBy !== undefined) return { type: 'step_skipped', step: id, body: { reason: 'upstream_failed' } };
      if (random() < 0.1) {
        const body = { reason: 'memoized', memoKey, from: 'run_before', versions: { [id]: 'v0' } } as const;
        return { type: 'step_unchanged', step: id, body };
      }
      return { type: 'step_ready', step: id, body: { memoKey } };
    case 'retrying':
      return { type: 'step_ready', step: id, body: { memoKey } };
    case 'ready':
      if (random() < 0.3) return { type: 'step_queued', step: id, body: { for: ['parallel'] } };
      return { type: 'step_starting', step: id, attempt: step.attempt + 1, body: {} };
    case 'queued':
      return { type: 'step_starting', step: id, attempt: step.attempt + 1, body: {} };
    case 'lost':
      if (step.losses > 2) return { type: 'step_failed', step: id, body: { error: failure('lost') } };
      return {
        type: 'step_retrying',
        step: id,
        attempt: step.attempt,
        body: { dueAt: at + 5, error: failure('lost') },
      };
    case 'starting':
      return { type: 'step_started', step: id, attempt: step.attempt, body: { pid: 1_000 + at } };
    case 'running':
      return draftLive(id, step, { random, at });
    default:
      throw new Error(`nothing follows ${step.state}`);
  }
}

function draftLive(id: string, step: LiveStep, { random, at }: Chance): EventDraft {
  const about = { step: id, attempt: step.attempt };
  const asset = `asset_${id.slice(4, 5)}`;
  const partitions = id.includes('[') ? { partitions: [id.slice(6, -1)] } : {};
  const error = failure(random() < 0.5 ? 'user' : 'timeout');
  const drafts: readonly EventDraft[] = [
    {
      ...about,
      type: 'asset_materialized',
      body: { asset, ...partitions, dataVersion: `v${at}`, rows: at, bytes: 2 ** 40 + at },
    },
    {
      ...about,
      type: 'asset_materialized',
      body: { asset: `${asset}_view`, dataVersion: 'é\ud83d', definition: 'sha256' },
    },
    {
      ...about,
      type: 'asset_checked',
      body: { asset, ...partitions, name: 'unique', passed: false, severity: 'error', bad: true },
    },
    { ...about, type: 'asset_checked', body: { asset, name: 'row_count', passed: true, severity: 'warn' } },
    { ...about, type: 'step_logged', body: { level: 'info', message: 'half \0 way', extra: { of: [1, 2.5, null] } } },
    { ...about, type: 'step_capped', body: { what: 'stdout', leftOut: 5 } },
    { ...about, type: 'step_lost', body: { reason: 'its process is gone' } },
    { ...about, type: 'step_retrying', body: { dueAt: at + 3, error } },
    { type: 'step_failed', step: id, body: { error, durationMs: 12 } },
    { ...about, type: 'step_succeeded', body: { durationMs: 12, versions: step.versions } },
    { ...about, type: 'step_succeeded', body: { durationMs: 13, versions: step.versions } },
  ];
  return drafts[Math.floor(random() * drafts.length)] ?? { type: 'step_failed', step: id, body: { error } };
}

function failure(kind: 'lost' | 'user' | 'timeout') {
  return { kind, message: `it is "${kind}"`, retryable: true, exitCode: 3 } as const;
}

/** Mulberry32: the same numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
