import type { RunId } from '../../src/model/ids.ts';
import type { ScheduleKey } from '../../src/model/schedule.ts';
import type {
  AutomationStore,
  ChainedRun,
  DaemonBeat,
  DaemonDetails,
  DaemonRecord,
  Dispatch,
  Duty,
  GoingRun,
  LostFilter,
  QueueEntry,
  QueuePage,
  Reassignment,
  RequestedRun,
  RunQueue,
  WaitingRun,
} from '../../src/ports/automation-store.ts';
import type { AtOnce } from './at-once.ts';
import type { MemoryStore } from './memory-store.ts';

/** The run queue and the daemons of an automation store in memory: a part of `MemoryAutomation`. */
export class MemoryQueue implements AtOnce<QueueStore> {
  readonly #runs: MemoryStore;
  readonly #clock: () => number;
  readonly #observer: QueueObserver;
  readonly #queue = new Map<RunId, QueueRow>();
  readonly #daemons = new Map<string, DaemonRow>();
  readonly #duties = new Map<Duty, string>();
  #number = 0;

  /** The clock counts leases, as that of the runs does. */
  constructor(runs: MemoryStore, clock: () => number, observer: QueueObserver) {
    this.#runs = runs;
    this.#clock = clock;
    this.#observer = observer;
    runs.followQueue((run) => this.#openRow(run as RunId)?.daemon !== undefined);
  }

  tallyWaitingRuns(): number {
    return this.#openRows().filter(({ daemon }) => daemon === undefined).length;
  }

  readQueue({ waitingPerLane, waitingMax, failuresMax = Infinity }: QueuePage): RunQueue {
    const isLast = ({ failures }: QueueRow): number => (failures >= failuresMax ? 1 : 0);
    const open = this.#openRows();
    const waiting = open.filter(({ daemon }) => daemon === undefined);
    const lanes = Map.groupBy(waiting, ({ run, entry }) => {
      const { project, environment } = this.#runs.rowOf(run);
      return `${project}\n${environment}\n${entry.lane}`;
    });
    const chosen = [...lanes.values()].flatMap((rows) =>
      rows
        .sort((a, b) => isLast(a) - isLast(b) || b.entry.priority - a.entry.priority || a.place - b.place)
        .slice(0, waitingPerLane)
        .map((row, turn) => ({ row, turn })),
    );
    chosen.sort(
      ({ row: a, turn }, { row: b, turn: other }) =>
        isLast(a) - isLast(b) || b.entry.priority - a.entry.priority || turn - other || a.place - b.place,
    );
    return {
      number: this.#number,
      waiting: chosen.slice(0, waitingMax).map(({ row }) => this.#toWaiting(row)),
      going: open.flatMap((row) => this.#toGoing(row)),
    };
  }

  listLostRuns({ failuresMin, limit }: LostFilter): readonly WaitingRun[] {
    return this.#openRows()
      .filter(({ daemon, failures }) => daemon === undefined && failures >= failuresMin)
      .slice(0, limit)
      .map((row) => this.#toWaiting(row));
  }

  readChains(schedules: readonly ScheduleKey[]): readonly ChainedRun[] {
    const asked = new Set(schedules.map(keyOf));
    const chained = this.#openRows().flatMap(({ run, entry: { chain } }): readonly ChainedRun[] => {
      if (chain === undefined) return [];
      const { project, environment } = this.#runs.rowOf(run);
      return [{ project, environment, schedule: chain, run }];
    });
    return chained.filter((one) => asked.has(keyOf(one)));
  }

  dispatchRuns(dispatch: Dispatch): boolean {
    this.#runs.refuseWhenOutdated();
    if (dispatch.number !== this.#number) return false;
    this.#number++;
    for (const { run } of [...this.#queue.values()])
      if (this.#runs.rowOf(run).endedAt !== undefined) this.#queue.delete(run);
    for (const run of dispatch.runs) {
      const row = this.#queue.get(run);
      if (row === undefined) continue;
      this.#runs.giveTurn(run, row.daemon === undefined);
      if (row.daemon !== undefined) continue;
      this.#queue.set(run, { ...row, daemon: dispatch.daemon, dispatchedAt: dispatch.at });
    }
    this.#observer.onDispatched?.(dispatch, this.#goingNow());
    return true;
  }

  reassignRun({ run, from, to, at, hasFailed }: Reassignment): boolean {
    const row = this.#queue.get(run);
    if (row?.daemon !== from || this.#runs.rowOf(run).endedAt !== undefined) return false;
    const { daemon: _, dispatchedAt: _also, ...others } = row;
    const given = to === undefined ? {} : { daemon: to, dispatchedAt: at };
    this.#queue.set(run, { ...others, ...given, failures: row.failures + (hasFailed ? 1 : 0) });
    this.#observer.onReassigned?.({ run, from, at, hasFailed, ...(to === undefined ? {} : { to }) }, this.#goingNow());
    return true;
  }

  beat({ daemon, capacity, leaseMs, duties }: DaemonBeat): readonly Duty[] {
    const now = this.#clock();
    const known = this.#daemons.get(daemon.id)?.details;
    const details = known === undefined ? daemon : { ...known, state: daemon.state };
    this.#daemons.set(daemon.id, { details, capacity, heardAt: now, leaseUntil: now + leaseMs });
    for (const [duty, who] of this.#duties) if (who === daemon.id && !duties.includes(duty)) this.#duties.delete(duty);
    for (const duty of duties) {
      const holder = this.#duties.get(duty);
      if (holder === undefined || !this.#isAlive(holder)) this.#duties.set(duty, daemon.id);
    }
    this.#observer.onBeat?.(daemon.id);
    return duties.filter((duty) => this.#duties.get(duty) === daemon.id);
  }

  leave(daemon: string): void {
    for (const [duty, who] of this.#duties) if (who === daemon) this.#duties.delete(duty);
    this.#daemons.delete(daemon);
  }

  listDaemons(): readonly DaemonRecord[] {
    const rows = [...this.#daemons.values()].filter(({ heardAt }) => heardAt > this.#clock() - DAY_MS);
    const records = rows.map(({ details, heardAt }): DaemonRecord => {
      const isAlive = this.#isAlive(details.id);
      const duties = [...this.#duties].flatMap(([duty, who]) => (isAlive && who === details.id ? [duty] : []));
      return { ...details, heardAt, isAlive, duties };
    });
    return records.sort((a, b) => a.startedAt - b.startedAt || compareTexts(a.id, b.id));
  }

  /** Makes a run that waits in the queue. `false` when its cause has one already; not of the port. */
  request({ created, queued }: RequestedRun): boolean {
    if (!this.#runs.createRun(created)) return false;
    const { id } = created.run;
    this.#queue.set(id, { run: id, entry: queued, place: this.#runs.rowOf(id).place, failures: 0 });
    return true;
  }

  /** Of those that wait; not of the port. */
  reprioritise(runs: ReadonlySet<RunId>, priority: number): void {
    for (const row of this.#queue.values())
      if (row.daemon === undefined && runs.has(row.run))
        this.#queue.set(row.run, { ...row, entry: { ...row.entry, priority } });
  }

  /** How often what carried the run out was lost; not of the port. */
  failuresOf(run: string): number {
    return [...this.#queue.values()].find((row) => row.run === run)?.failures ?? 0;
  }

  #openRow(run: RunId): QueueRow | undefined {
    const row = this.#queue.get(run);
    return row === undefined || this.#runs.rowOf(run).endedAt !== undefined ? undefined : row;
  }

  #openRows(): QueueRow[] {
    const open = [...this.#queue.values()].filter(({ run }) => this.#runs.rowOf(run).endedAt === undefined);
    return open.sort((a, b) => a.place - b.place);
  }

  #goingNow(): readonly GoingRun[] {
    return this.#openRows().flatMap((row) => this.#toGoing(row));
  }

  #toWaiting({ run, entry, place, failures }: QueueRow): WaitingRun {
    const { project, environment, epoch, createdAt, tags } = this.#runs.rowOf(run);
    return { run, project, environment, epoch, createdAt, tags, ...entry, place, failures };
  }

  #toGoing({ run, entry, daemon, dispatchedAt = 0, failures, place }: QueueRow): readonly GoingRun[] {
    if (daemon === undefined) return [];
    const { project, environment, epoch, tags, state, owner, leaseUntil, turn } = this.#runs.rowOf(run);
    const about = { run, project, environment, epoch, tags, state, ...entry, daemon, dispatchedAt, failures, place };
    const leaseMs = Math.max(0, leaseUntil - this.#clock());
    const more = { ...(owner === undefined ? {} : { owner }), ...(turn === undefined ? {} : { turn }) };
    return [
      {
        ...about,
        leaseMs,
        isDaemonAlive: this.#isAlive(daemon),
        daemonCapacity: this.#daemons.get(daemon)?.capacity ?? 0,
        ...more,
      },
    ];
  }

  #isAlive(daemon: string): boolean {
    return (this.#daemons.get(daemon)?.leaseUntil ?? 0) > this.#clock();
  }
}

export type QueueStore = Pick<
  AutomationStore,
  | 'readQueue'
  | 'listLostRuns'
  | 'tallyWaitingRuns'
  | 'readChains'
  | 'dispatchRuns'
  | 'reassignRun'
  | 'beat'
  | 'leave'
  | 'listDaemons'
>;

/** Told in the moment in which something is stored for good. */
export interface QueueObserver {
  /** With what goes from then on. */
  readonly onDispatched?: (dispatch: Dispatch, going: readonly GoingRun[]) => void;
  readonly onReassigned?: (reassignment: Reassignment, going: readonly GoingRun[]) => void;
  readonly onBeat?: (daemon: string) => void;
}

interface QueueRow {
  readonly run: RunId;
  readonly entry: QueueEntry;
  readonly place: number;
  readonly daemon?: string;
  readonly dispatchedAt?: number;
  readonly failures: number;
}

interface DaemonRow {
  readonly details: DaemonDetails;
  readonly capacity: number;
  readonly heardAt: number;
  readonly leaseUntil: number;
}

const DAY_MS = 86_400_000;

function keyOf({ project, environment, schedule }: ScheduleKey): string {
  return `${project}\n${environment}\n${schedule}`;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
