import type { CheckRecord } from '../../src/model/check-record.ts';
import type { AssetRecord, EventBatch, NewRun, RunHead, StepRecord, Store } from '../../src/ports/store.ts';
import type { RunEvent } from '../../src/model/event.ts';
import { type RunId, toRunId } from '../../src/model/ids.ts';
import type { Run } from '../../src/model/run.ts';

/** A run as it is created, with steps that wait; what is given differs from the plainest one. */
export function createNewRun(name: string, over: Partial<Run> = {}, stepCount = 2): NewRun {
  const id = toRunId(`run_${name}`);
  const about = {
    project: 'flights',
    environment: 'dev',
    graph: 'sha256-graph',
    plan: 'sha256-plan',
    launch: { select: ['pipeline:daily'], set: { 'clean.flights': { params: { sample_rows: 1000 } } } },
    cause: { kind: 'manual', key: name },
    tags: { domain: 'flights', tier: '' },
    engine: '1.2.3',
  } as const;
  const run: Run = {
    ...about,
    id,
    state: 'queued',
    createdAt: 1_000,
    counts: { waiting: stepCount },
    seq: 1,
    epoch: 1,
    ...over,
  };
  const steps = Array.from({ length: stepCount }, (_, index) => createStepRecord(index));
  const body = { ...about, steps: stepCount };
  const event: RunEvent = { run: run.id, seq: 1, at: run.createdAt, epoch: 1, type: 'run_created', body };
  return { run, plan: JSON.stringify({ steps: stepCount }), steps, event };
}

export function createStepRecord(index: number): StepRecord {
  const partition = index % 2 === 0 ? {} : { partition: '2001-01-01..2001-01-31' };
  const step = { state: 'waiting', attempt: 0, failures: 0, losses: 0, missing: index } as const;
  return { index, id: `clean.flights_${index}`, job: 'clean.flights', ...partition, step };
}

/** The events of a coordinator, numbered from the one given; each logs a text. */
export function createEvents(run: RunId, from: number, texts: readonly string[], epoch = 2): readonly RunEvent[] {
  return texts.map((message, at) => ({
    run,
    seq: from + at,
    at: 2_000 + from + at,
    epoch,
    type: 'step_logged',
    step: 'clean.flights_0',
    attempt: 1,
    body: { level: 'info', message },
  }));
}

/** A batch of events that changes nothing but the run's number and what is given. */
export function createBatch(
  run: RunId,
  events: readonly RunEvent[],
  over: Partial<Omit<EventBatch, 'head'>> & { readonly head?: Partial<RunHead> } = {},
): EventBatch {
  const { head, ...others } = over;
  return {
    run,
    epoch: events[0]?.epoch ?? 2,
    afterSeq: (events[0]?.seq ?? 2) - 1,
    events,
    head: { state: 'running', counts: { waiting: 2 }, startedAt: 2_000, owner: 'host/1', ...head },
    steps: [],
    assets: [],
    badAssets: [],
    ...others,
  };
}

/** Creates the run and claims it, as whoever coordinates it does: its epoch is then 2. */
export async function startRun(store: Store, created: NewRun): Promise<RunId> {
  const { id } = created.run;
  if (!(await store.createRun(created))) throw new Error(`there is a run like ${id}`);
  const claim = await store.claimRun({ run: id, expectedEpoch: 1, owner: 'host/1', leaseMs: 60_000 });
  if (claim?.epoch !== 2) throw new Error(`${id} was not claimed`);
  return id;
}

export async function readAllEvents(store: Store, run: RunId): Promise<readonly RunEvent[]> {
  return store.readEvents(run, { after: 0, limit: 1_000_000 });
}

/** Of the runs that `createNewRun` makes. */
export const SCOPE = { project: 'flights', environment: 'dev' };

export function createCheck(asset: string, over: Partial<CheckRecord> = {}): CheckRecord {
  const about = { asset, partition: '', name: 'unique', run: 'run_a', step: 'step', at: 2_000 };
  return { ...about, passed: true, severity: 'error', ...over };
}

export function createAsset(asset: string, partition: string): AssetRecord {
  return { asset, partition, run: 'run_a', step: 'step', at: 2_000, dataVersion: 'v1 \0\ud800', memoKey: 'memo' };
}

/** What an event of `createEvents` tells. */
export function messageOf(event: RunEvent): string {
  return event.type === 'step_logged' ? event.body.message : '';
}
