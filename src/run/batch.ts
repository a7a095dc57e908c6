import type { CheckRecord } from '../model/check-record.ts';
import type { EventDraft, RunEvent } from '../model/event.ts';
import type { Metadata } from '../model/materialization.ts';
import type { RunId } from '../model/ids.ts';
import type { Step, WaitingStep } from '../model/step.ts';
import type { AssetKey, AssetRecord, BadAsset, EventBatch, RunHead, StepRecord } from '../ports/store.ts';
import { itemAt } from '../std/sequence.ts';
import { type PlanIndex, plannedStepAt } from './plan-index.ts';
import { partitionText } from './partition-text.ts';
import type { RunState } from './run-state.ts';
import { slotsOf } from './slots-of.ts';
import { transition } from './transition.ts';

/** Events that are not stored yet, and the state after them: nobody may act on it before `appendEvents` has taken the batch. */
export interface PendingBatch {
  readonly state: RunState;
  readonly events: readonly RunEvent[];
}

/** The batch with more events, numbered and folded in. */
export function addEvents(pending: PendingBatch, drafts: readonly EventDraft[], stamp: Stamp): PendingBatch {
  let { state } = pending;
  const events = [...pending.events];
  for (const draft of drafts) {
    const event = numberEvent(draft, state.seq + 1, stamp);
    state = transition(state, event);
    events.push(event);
  }
  return { state, events };
}

/** A draft lacks exactly what is put in here. */
function numberEvent(draft: EventDraft, seq: number, { run, at, epoch }: Stamp): RunEvent {
  const event: unknown = { ...draft, run, seq, at, epoch };
  return event as RunEvent;
}

export interface Stamp {
  readonly run: RunId;
  readonly at: number;
  readonly epoch: number;
}

/** What the store is given: the events, and every row that they change. */
export function toBatch(before: RunState, pending: PendingBatch, stamp: Stamp): EventBatch {
  const { state, events } = pending;
  const places = new Set(replannedPlaces(before, state));
  const assets: AssetRecord[] = [];
  const checks: CheckRecord[] = [];
  let badAssets: readonly BadAsset[] = [];
  let goodAssets: readonly BadAsset[] = [];
  for (const event of events) {
    if (!('step' in event)) continue;
    const place = state.index.placeOf.get(event.step);
    if (place !== undefined) places.add(place);
    if (event.type === 'asset_materialized') {
      const made = assetRecordsOf(event, memoKeyOf(state, before, place));
      assets.push(...made);
      badAssets = badAssets.filter((bad) => !made.some((record) => isSameKey(record, bad))); // that data is gone
    }
    if (event.type === 'asset_observed') assets.push(observedRecordOf(event));
    if (event.type === 'asset_checked') {
      checks.push(...checkRecordsOf(event));
      const judged = judgedAssetsOf(event);
      if (event.body.bad === true) {
        badAssets = [...badAssets, ...judged];
        goodAssets = goodAssets.filter((good) => !judged.some((bad) => isSameKey(good, bad) && good.bad === bad.bad));
      } else {
        goodAssets = [...goodAssets, ...judged];
        badAssets = badAssets.filter((bad) => !judged.some((good) => isSameKey(good, bad) && good.bad === bad.bad));
      }
    }
  }
  return {
    run: stamp.run,
    epoch: stamp.epoch,
    afterSeq: before.seq,
    events,
    head: toRunHead(state),
    steps: Array.from(places, (place) => toStepRecord(state.index, place, itemAt(state.steps, place))),
    assets,
    badAssets,
    ...(goodAssets.length === 0 ? {} : { goodAssets }),
    ...(checks.length === 0 ? {} : { checks }),
    ...slotsOf(before, state, places),
  };
}

/** Steps that came with items, and those that stand for all items of their job since. */
function replannedPlaces(before: RunState, { index }: RunState): readonly number[] {
  if (index === before.index) return [];
  const old = before.index.plan.steps;
  return index.plan.steps.flatMap((planned, place) => (planned === old[place] ? [] : [place]));
}

export function toRunHead({ state, counts, startedAt, endedAt, reason, owner }: RunState): RunHead {
  return {
    state,
    counts,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(reason === undefined ? {} : { reason }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** The row of a step. Which steps a waiting one still waits for is not kept: it follows from the other rows and the plan. */
export function toStepRecord(index: PlanIndex, place: number, step: Step): StepRecord {
  const { id, job, keys, needs, item } = plannedStepAt(index, place);
  const partition = item?.key ?? (keys === undefined ? undefined : partitionText(keys));
  return {
    index: place,
    id,
    job,
    ...(partition === undefined ? {} : { partition }),
    step: step.state === 'waiting' ? toWaitingRow(step, needs.length) : step,
  };
}

function toWaitingRow({ wait }: WaitingStep, missing: number): WaitingStep {
  return { state: 'waiting', attempt: 0, failures: 0, losses: 0, missing, ...(wait === undefined ? {} : { wait }) };
}

/** The memo key under which a step makes what it told in this batch: of the attempt that goes on, or that ended in it. */
function memoKeyOf(state: RunState, before: RunState, place: number | undefined): string {
  if (place === undefined) return '';
  for (const { steps } of [state, before]) {
    if (place >= steps.length) continue;
    const step = itemAt(steps, place);
    const memoKey = 'memoKey' in step ? step.memoKey : undefined;
    if (memoKey !== undefined) return memoKey;
  }
  return '';
}

type Told<Type> = Extract<RunEvent, { readonly type: Type }>;

function assetRecordsOf({ run, step, at, body }: Told<'asset_materialized'>, memoKey: string): AssetRecord[] {
  const { asset, dataVersion, definition, rows, bytes } = body;
  return (body.partitions ?? ['']).map((partition) => ({
    asset,
    partition,
    run,
    step,
    at,
    dataVersion,
    memoKey,
    ...(definition === undefined ? {} : { definition }),
    ...(rows === undefined ? {} : { rows }),
    ...(bytes === undefined ? {} : { bytes }),
  }));
}

/** Data outside is made by nobody here. What its resource cannot tell apart has the version of the run that saw it. */
function observedRecordOf({ run, step, at, body }: Told<'asset_observed'>): AssetRecord {
  const { asset, partition = '', dataVersion = `seen in ${run}`, changedAt = at } = body;
  return { asset, partition, run, step, at: changedAt, dataVersion, memoKey: '' };
}

function checkRecordsOf({ run, step, at, body }: Told<'asset_checked'>): CheckRecord[] {
  const { asset, name, passed, severity, message, metadata } = body;
  return (body.partitions ?? ['']).map((partition) => ({
    ...{ asset, partition, name, run, step, at, passed, severity },
    ...(message === undefined ? {} : { message }),
    ...(metadata === undefined ? {} : { metadata: metadata as Metadata }), // JSON, as the step host has checked it
  }));
}

/** What readers see now was looked at. */
function judgedAssetsOf({ body }: Told<'asset_checked'>): BadAsset[] {
  if (body.bad === undefined) return [];
  return (body.partitions ?? ['']).map((partition) => ({ asset: body.asset, partition, bad: body.name }));
}

function isSameKey(one: AssetKey, other: AssetKey): boolean {
  return one.asset === other.asset && one.partition === other.partition;
}
