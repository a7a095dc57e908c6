import type { RunEvent } from '../../src/model/event.ts';
import type { Run } from '../../src/model/run.ts';
import type {
  AssetKey,
  AssetRecord,
  AssetScope,
  Cancel,
  CancelRequest,
  ClaimedRun,
  EventBatch,
  EventFeed,
  FeedPage,
  Lease,
  NewRun,
  RunClaim,
  RunFilter,
  RunLease,
  StepRecord,
} from '../../src/ports/store.ts';

/**
 * What the store port promises, in memory, one operation after another: the rows and conditions of the SQL adapters, without waiting and
 * without failing. `StoreConnection` puts time and faults between it and those who ask. Held to the SQLite adapter by a test.
 */
export class MemoryStore {
  readonly #runs = new Map<string, RunRow>();
  readonly #causes = new Set<string>();
  readonly #feed: string[] = [];
  readonly #assets = new Map<string, string>();
  readonly #clock: () => number;
  readonly #observer: StoreObserver;

  /** The clock counts leases, in milliseconds that never go back. */
  constructor(clock: () => number, observer: StoreObserver = {}) {
    this.#clock = clock;
    this.#observer = observer;
  }

  createRun(created: NewRun): boolean {
    const { run, steps, event } = created;
    const cause = JSON.stringify(run.cause);
    if (this.#runs.has(run.id) || this.#causes.has(cause)) return false;
    this.#causes.add(cause);
    const row = new RunRow(this.#runs.size, created);
    this.#runs.set(run.id, row);
    writeSteps(row, steps);
    this.#insertEvents(row, [event]);
    this.#observer.onCreated?.(created);
    return true;
  }

  claimRun({ run, expectedEpoch, owner, leaseMs }: RunClaim): ClaimedRun | undefined {
    const row = this.#runs.get(run);
    if (row === undefined || row.run.epoch !== expectedEpoch || row.run.endedAt !== undefined) return undefined;
    row.run = { ...row.run, epoch: expectedEpoch + 1, owner };
    row.leaseUntil = this.#clock() + leaseMs;
    this.#observer.onClaimed?.(run, row.run.epoch, owner);
    return { epoch: row.run.epoch, seq: row.run.seq };
  }

  renewLease({ run, epoch, leaseMs }: RunLease): boolean {
    const row = this.#runs.get(run);
    if (row?.run.epoch !== epoch) return false;
    row.leaseUntil = Math.max(row.leaseUntil, this.#clock() + leaseMs);
    return true;
  }

  appendEvents(batch: EventBatch): boolean {
    const { run: id, epoch, afterSeq, events, head } = batch;
    const row = this.#runs.get(id);
    if (row === undefined) return false;
    if (row.run.epoch !== epoch || row.run.seq !== afterSeq || row.run.endedAt !== undefined)
      return wasAppended(row, batch);
    for (const [at, { seq }] of events.entries()) if (seq !== afterSeq + at + 1) throw new Error('events have no gaps');
    const { startedAt: _, endedAt: _also, reason: _too, owner: _as, ...others } = row.run;
    row.run = { ...others, ...copy(head), seq: events.at(-1)?.seq ?? afterSeq };
    this.#insertEvents(row, events);
    writeSteps(row, batch.steps);
    for (const record of batch.assets) this.#assets.set(assetKey(row.run, record), JSON.stringify(record));
    for (const { bad, ...key } of batch.badAssets) this.#markBad(assetKey(row.run, key), bad);
    this.#observer.onAppended?.(batch, row.run);
    return true;
  }

  requestCancel({ run, reason, force }: CancelRequest): boolean {
    const row = this.#runs.get(run);
    if (row === undefined || row.run.endedAt !== undefined) return false;
    row.cancel = { reason: row.cancel?.reason ?? reason, force: force || row.cancel?.force === true };
    this.#observer.onCancelAsked?.(run);
    return true;
  }

  readCancel(id: string): Cancel | undefined {
    return this.#runs.get(id)?.cancel;
  }

  readRun(id: string): Run | undefined {
    const row = this.#runs.get(id);
    return row === undefined ? undefined : copy(row.run);
  }

  listRuns({ project, environment, states, before, limit }: RunFilter): readonly Run[] {
    const newestFirst = [...this.#runs.values()].reverse();
    const bound = before === undefined ? Infinity : (this.#runs.get(before)?.order ?? -1);
    const wanted = newestFirst.filter(
      ({ run, order }) =>
        order < bound &&
        (project === undefined || run.project === project) &&
        (environment === undefined || run.environment === environment) &&
        (states === undefined || states.includes(run.state)),
    );
    return wanted.slice(0, limit).map(({ run }) => copy(run));
  }

  readLease(id: string): Lease | undefined {
    const row = this.#runs.get(id);
    if (row === undefined) return undefined;
    const { owner, epoch } = row.run;
    return { owner, epoch, leftMs: Math.max(0, row.leaseUntil - this.#clock()) };
  }

  readPlan(id: string): string | undefined {
    return this.#runs.get(id)?.plan;
  }

  readSteps(id: string): readonly StepRecord[] {
    const steps = [...(this.#runs.get(id)?.steps ?? [])].sort(([one], [other]) => one - other);
    return steps.map(([, text]) => JSON.parse(text) as StepRecord);
  }

  readEvents(id: string, page: { readonly after: number; readonly limit: number }): readonly RunEvent[] {
    const events = this.#runs.get(id)?.events ?? [];
    return events.slice(page.after, page.after + page.limit).map((text) => JSON.parse(text) as RunEvent);
  }

  readFeed({ cursor, limit }: FeedPage): EventFeed {
    const events = this.#feed.slice(cursor, cursor + limit).map((text) => JSON.parse(text) as RunEvent);
    return { cursor: cursor + events.length, events };
  }

  readAssets(scope: AssetScope, keys: readonly AssetKey[]): readonly AssetRecord[] {
    const wanted = new Set(keys.map((key) => assetKey(scope, key)));
    return [...wanted].flatMap((key) => this.#readAsset(key));
  }

  listAssets(scope: AssetScope, assets: readonly string[]): readonly AssetRecord[] {
    const wanted = new Set(assets);
    const keys = [...this.#assets.keys()].filter((key) => {
      const [project = '', environment = '', asset = ''] = key.split('\n');
      return project === scope.project && environment === scope.environment && wanted.has(asset);
    });
    return keys.sort().flatMap((key) => this.#readAsset(key));
  }

  #readAsset(key: string): AssetRecord[] {
    const text = this.#assets.get(key);
    return text === undefined ? [] : [JSON.parse(text) as AssetRecord];
  }

  #markBad(key: string, bad: string): void {
    for (const record of this.#readAsset(key)) this.#assets.set(key, JSON.stringify({ ...record, bad }));
  }

  #insertEvents(row: RunRow, events: readonly RunEvent[]): void {
    for (const event of events) {
      const text = JSON.stringify(event);
      row.events.push(text);
      this.#feed.push(text);
    }
  }
}

/** Told in the moment in which something is stored for good. */
export interface StoreObserver {
  readonly onCreated?: (created: NewRun) => void;
  readonly onClaimed?: (run: string, epoch: number, owner: string) => void;
  readonly onAppended?: (batch: EventBatch, after: Run) => void;
  readonly onCancelAsked?: (run: string) => void;
}

class RunRow {
  readonly order: number;
  readonly plan: string;
  /** As JSON, so that nobody shares anything with the store. */
  readonly steps = new Map<number, string>();
  readonly events: string[] = [];
  run: Run;
  leaseUntil = 0;
  cancel: Cancel | undefined;

  constructor(order: number, { run, plan }: NewRun) {
    this.order = order;
    this.plan = plan;
    this.run = copy(run);
  }
}

function writeSteps(row: RunRow, steps: readonly StepRecord[]): void {
  for (const step of steps) row.steps.set(step.index, JSON.stringify(step));
}

function wasAppended(row: RunRow, { epoch, events }: EventBatch): boolean {
  if (events.length === 0 || row.run.epoch !== epoch) return false;
  return events.every((event) => row.events[event.seq - 1] === JSON.stringify(event));
}

function assetKey({ project, environment }: AssetScope, { asset, partition }: AssetKey): string {
  return `${project}\n${environment}\n${asset}\n${partition}`;
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
