import type { CheckRecord } from '../../src/model/check-record.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { RunId } from '../../src/model/ids.ts';
import type { Run } from '../../src/model/run.ts';
import { SIGNAL_EVENTS, type Signal } from '../../src/model/signal.ts';
import type { OverdueRun } from '../../src/ports/alert-store.ts';
import type { SignalFeed, SignalPage } from '../../src/ports/signal-store.ts';
import { signalDetailsOf } from '../../src/storage/signal-row.ts';
import type {
  Appended,
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
  LimitRoom,
  NewRun,
  RunClaim,
  RunFilter,
  RoomQuestion,
  RunLease,
  RunTurn,
  Slot,
  SlotTake,
  StepRecord,
  WaitRank,
} from '../../src/ports/store.ts';

/**
 * What the store port promises, in memory, one operation after another: the rows and conditions of the SQL adapters, without waiting and
 * without failing. `StoreConnection` puts time and faults between it and those who ask. Held to the SQLite adapter by a test.
 */
export class MemoryStore {
  readonly #runs = new Map<string, RunRow>();
  readonly #causes = new Set<string>();
  readonly #feed: string[] = [];
  /** Where in the feed events are that others may start on. */
  readonly #signals: number[] = [];
  readonly #assets = new Map<string, string>();
  readonly #checks = new Map<string, string>();
  #slots: readonly Slot[] = [];
  #isOutdated = false;
  #isGivenOut: (run: string) => boolean = () => false;
  readonly #clock: () => number;
  readonly #observer: StoreObserver;

  /** The clock counts leases, in milliseconds that never go back. */
  constructor(clock: () => number, observer: StoreObserver = {}) {
    this.#clock = clock;
    this.#observer = observer;
  }

  /** The queue says which runs it gave out. */
  followQueue(isGivenOut: (run: string) => boolean): void {
    this.#isGivenOut = isGivenOut;
  }

  /** As `dispatchRuns` does it; not of the port. */
  giveTurn(id: string, isNew: boolean): void {
    const row = this.#runs.get(id);
    if (row !== undefined && (isNew || row.turn === 'asked')) row.turn = undefined;
  }

  readTurn(id: string): RunTurn | undefined {
    const row = this.#runs.get(id);
    return row === undefined ? undefined : (row.turn ?? (this.#isGivenOut(id) ? 'taken' : undefined));
  }

  /** A newer Millrace migrates the store: from now on nothing new is taken up. */
  outdate(): void {
    this.#isOutdated = true;
  }

  refuseWhenOutdated(): void {
    if (this.#isOutdated) throw new Error('a newer Millrace has migrated the store');
  }

  createRun(created: NewRun): boolean {
    this.refuseWhenOutdated();
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
    this.refuseWhenOutdated();
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

  appendEvents(batch: EventBatch): Appended {
    const { run: id, epoch, afterSeq, events, head } = batch;
    const row = this.#runs.get(id);
    if (row === undefined) return false;
    if (row.run.epoch !== epoch || row.run.seq !== afterSeq || row.run.endedAt !== undefined)
      return wasAppended(row, batch);
    if (!this.#hasRoom(id, batch)) return 'no_room';
    for (const [at, { seq }] of events.entries()) if (seq !== afterSeq + at + 1) throw new Error('events have no gaps');
    const { startedAt: _, endedAt: _also, reason: _too, owner: _as, ...others } = row.run;
    row.run = { ...others, ...copy(head), seq: events.at(-1)?.seq ?? afterSeq };
    this.#insertEvents(row, events);
    writeSteps(row, batch.steps);
    for (const record of batch.assets) this.#assets.set(assetKey(row.run, record), JSON.stringify(record));
    for (const { bad, ...key } of batch.badAssets) this.#markBad(assetKey(row.run, key), bad);
    for (const { bad, ...key } of batch.goodAssets ?? []) this.#markGood(assetKey(row.run, key), bad);
    for (const check of batch.checks ?? []) this.#checks.set(checkKey(row.run, check), JSON.stringify(check));
    this.#writeSlots(id, batch);
    const hadTurn = row.turn === undefined;
    if (batch.turn === 'given_back' || row.turn === 'given_back') row.turn = batch.turn ?? row.turn;
    this.#observer.onAppended?.(batch, row.run, this.#slots);
    if (!hadTurn) this.#observer.onAppendedWithoutTurn?.(batch);
    return true;
  }

  askRoom({ run: id, limits, waits, leaseMs }: RoomQuestion): readonly LimitRoom[] {
    const row = this.#runs.get(id);
    const own = row?.run.endedAt === undefined ? id : undefined;
    if (row !== undefined && own !== undefined) {
      row.waits.clear();
      for (const { limit, priority, since } of waits)
        row.waits.set(limit, { priority, since, until: this.#clock() + leaseMs });
    }
    return limits.map((limit) => {
      const held = this.#slots.filter((slot) => slot.limit === limit && slot.run !== own);
      const holders = [...this.#runs.values()].filter(({ run }) => held.some((slot) => slot.run === run.id));
      const silent = holders.filter(({ leaseUntil }) => leaseUntil <= this.#clock()).map(({ run }) => run.id);
      return { limit, held: held.length, waits: this.#waitsOf(limit, id), silent };
    });
  }

  readSlots(limits: readonly string[]): readonly Slot[] {
    return copy(this.#slots.filter(({ limit }) => limits.includes(limit)));
  }

  #waitsOf(limit: string, run: string): readonly WaitRank[] {
    const waits = [...this.#runs.values()].flatMap((row) => {
      const wait = row.run.id === run ? undefined : row.waits.get(limit);
      return wait === undefined || wait.until <= this.#clock() ? [] : [wait];
    });
    const sorted = waits.sort((one, other) => other.priority - one.priority || one.since - other.since);
    return sorted.map(({ priority, since }) => ({ priority, since }));
  }

  #heldBeside(run: string, { frees = [] }: EventBatch): readonly Slot[] {
    return this.#slots.filter((slot) => slot.run !== run || !frees.includes(slot.place));
  }

  #hasRoom(run: string, batch: EventBatch): boolean {
    const held = this.#heldBeside(run, batch);
    const byLimit = Map.groupBy(batch.takes ?? [], ({ limit }) => limit);
    return [...byLimit].every(([limit, takes]) => {
      const last = takes.reduce((worst, { rank }) => (isBefore(worst, rank) ? rank : worst), takes[0]?.rank ?? NOBODY);
      const before = this.#waitsOf(limit, run).filter((wait) => isBefore(wait, last)).length;
      const taken = held.filter((slot) => slot.limit === limit).length;
      return taken + before + takes.length <= Math.min(...takes.map(({ max }) => max));
    });
  }

  #writeSlots(run: RunId, batch: EventBatch): void {
    const isOver = batch.head.endedAt !== undefined;
    this.#slots = this.#heldBeside(run, batch).filter((slot) => !isOver || slot.run !== run);
    if (isOver) this.#runs.get(run)?.waits.clear();
    for (const take of batch.takes ?? []) this.#take(run, take);
  }

  #take(run: RunId, { limit, place, attempt }: SlotTake): void {
    const taken = new Set(this.#slots.flatMap((slot) => (slot.limit === limit ? [slot.number] : [])));
    let number = 1;
    while (taken.has(number)) number++;
    this.#runs.get(run)?.waits.delete(limit);
    const slots = [...this.#slots, { limit, number, run, place, attempt }];
    this.#slots = slots.sort((a, b) => (a.limit === b.limit ? a.number - b.number : a.limit < b.limit ? -1 : 1));
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

  /** What automation asks of a run that is there. */
  rowOf(id: string): Readonly<Run> & Pick<RunRow, 'turn' | 'leaseUntil'> & { readonly place: number } {
    const row = this.#runs.get(id);
    if (row === undefined) throw new Error(`there is no run ${id}`);
    return { ...row.run, place: row.order + 1, leaseUntil: row.leaseUntil, turn: row.turn };
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

  readSignals({ topics, cursor, limit }: SignalPage): SignalFeed {
    const types = new Set<string>(topics.flatMap((topic): readonly string[] => SIGNAL_EVENTS[topic]));
    const signals: Signal[] = [];
    for (const at of this.#signals) {
      if (at < cursor || signals.length >= limit) continue;
      const event = JSON.parse(this.#feed[at] ?? '') as RunEvent;
      if (!types.has(event.type)) continue;
      const { id: run, project, environment, tags } = this.rowOf(event.run);
      const details = signalDetailsOf(event, { tags: JSON.stringify(tags) });
      signals.push({ project, environment, cursor: at + 1, run, at: event.at, ...details });
    }
    return { cursor: signals.at(-1)?.cursor ?? cursor, signals };
  }

  readSignalCursor(): number {
    return this.#feed.length;
  }

  /** Nothing is ever removed. */
  findRemoved(): readonly RunId[] {
    return [];
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

  listChecks({ project, environment }: AssetScope, assets: readonly string[]): readonly CheckRecord[] {
    const starts = [...new Set(assets)].map((asset) => `${project}\n${environment}\n${asset}\n`);
    const keys = [...this.#checks.keys()].filter((key) => starts.some((start) => key.startsWith(start)));
    return keys.sort().map((key) => JSON.parse(this.#checks.get(key) ?? '') as CheckRecord);
  }

  /** Runs whose deadline has come, the earliest first; not of the port. */
  listOverdue(now: number): readonly OverdueRun[] {
    const rows = [...this.#runs.values()].filter(({ dueAt }) => dueAt !== undefined && dueAt <= now);
    const sorted = rows.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || a.order - b.order);
    return sorted.map(({ run, dueAt = 0 }) => ({ run: copy(run), dueAt }));
  }

  /** Goes on to a run's next deadline, if this is the one that is judged; not of the port. */
  moveDue(id: string, from: number, to: number | undefined): void {
    const row = this.#runs.get(id);
    if (row?.dueAt === from) row.dueAt = to;
  }

  #readAsset(key: string): AssetRecord[] {
    const text = this.#assets.get(key);
    return text === undefined ? [] : [JSON.parse(text) as AssetRecord];
  }

  #markBad(key: string, bad: string): void {
    for (const record of this.#readAsset(key)) this.#assets.set(key, JSON.stringify({ ...record, bad }));
  }

  #markGood(key: string, check: string): void {
    for (const { bad, ...record } of this.#readAsset(key))
      if (bad === check) this.#assets.set(key, JSON.stringify(record));
  }

  #insertEvents(row: RunRow, events: readonly RunEvent[]): void {
    for (const event of events) {
      const text = JSON.stringify(event);
      row.events.push(text);
      if (SIGNALS.has(event.type)) this.#signals.push(this.#feed.length);
      this.#feed.push(text);
    }
  }
}

/** Told in the moment in which something is stored for good. */
export interface StoreObserver {
  readonly onCreated?: (created: NewRun) => void;
  readonly onClaimed?: (run: string, epoch: number, owner: string) => void;
  readonly onAppended?: (batch: EventBatch, after: Run, slots: readonly Slot[]) => void;
  /** Of a run that had no place in the queue before; told after `onAppended`. */
  readonly onAppendedWithoutTurn?: (batch: EventBatch) => void;
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
  dueAt: number | undefined;
  turn: Exclude<RunTurn, 'taken'> | undefined;
  cancel: Cancel | undefined;
  readonly waits = new Map<string, WaitRank & { readonly until: number }>();

  constructor(order: number, { run, plan, dueAt }: NewRun) {
    this.order = order;
    this.dueAt = dueAt;
    this.plan = plan;
    this.run = copy(run);
  }
}

const SIGNALS: ReadonlySet<string> = new Set(Object.values(SIGNAL_EVENTS).flat());

const NOBODY: WaitRank = { priority: 0, since: 0 };

function isBefore(one: WaitRank, other: WaitRank): boolean {
  return one.priority > other.priority || (one.priority === other.priority && one.since < other.since);
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

function checkKey(scope: AssetScope, check: CheckRecord): string {
  return `${assetKey(scope, check)}\n${check.name}`;
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
