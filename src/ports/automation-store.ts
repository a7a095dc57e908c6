import type { RunId } from '../model/ids.ts';
import type { RunStateName } from '../model/run.ts';
import type { Deployment, DeploymentScope, ScheduleKey, ScheduleSpan, ScheduleState, Tick } from '../model/schedule.ts';
import type { OpenedAlert } from './alert-store.ts';
import type { DeployedSensor } from './sensor-store.ts';
import type { NewRun, RunTurn } from './store.ts';

/**
 * What the instance remembers of automation: deployed projects, schedules and their ticks, the run queue, and the daemons. It shares the
 * database and the transactions of `Store`, and its promises: every method is one atomic operation, safe from any process at any time; when
 * one rejects nothing is known of it, and the same call again is safe.
 *
 * Invariant: a decision is written only if what it was made from still holds, and then all of it: a tick with its run and the schedule's
 * cursor, a deployment with what it does to schedules. So it does not matter how many daemons decide, nor how late one of them writes.
 */
export interface AutomationStore {
  /** Keeps a graph by its hash; of one that is there already only when it was asked for is written. */
  keepGraph(graph: KeptGraph): Promise<void>;
  /** The pieces of its text, in order; `undefined` when there is none. */
  readGraph(hash: string): Promise<readonly string[] | undefined>;

  /**
   * Makes a version of a project active, together with what that means for its schedules. `false` when its version is not the next one
   * (somebody else has deployed meanwhile); the same deployment again is `true`.
   */
  deploy(deployment: NewDeployment): Promise<boolean>;
  /** Newest first: of one project in one environment by version, of several by time. */
  listDeployments(filter: DeploymentFilter): Promise<readonly Deployment[]>;
  /** The newest of every scope, those that took a project away included. */
  readActive(): Promise<readonly Deployment[]>;

  /** Every schedule that was ever deployed, by project, environment and name. */
  listSchedules(filter: Partial<DeploymentScope>): Promise<readonly ScheduleState[]>;
  /** Spans that may still have fire times without a tick. */
  readSpans(filter: Partial<DeploymentScope>): Promise<readonly ScheduleSpan[]>;
  /** Pauses or resumes a schedule. `false` when the active project has no such schedule, or when it is so already. */
  changeSchedule(change: ScheduleChange): Promise<boolean>;
  /** Rises with every deployment, pause and resume: whoever knows the number knows the schedules. */
  readScheduleNumber(): Promise<number>;

  /**
   * Writes what became of fire times. Each entry is written whole or not at all, and only if its span is what it was when this was
   * decided: nobody has written ticks of it, ended it or deployed another version. Says for each whether it is written. The same entry again
   * is `true`. Rejects when a newer Millrace has migrated the store meanwhile.
   */
  commitTicks(entries: readonly TickEntry[]): Promise<readonly boolean[]>;
  /** The newest first. */
  listTicks(filter: TickFilter): Promise<readonly Tick[]>;

  /** Runs that wait to be carried out, and those that are. */
  readQueue(page: QueuePage): Promise<RunQueue>;
  /** How many runs wait to be given to a daemon, in the whole instance. */
  tallyWaitingRuns(): Promise<number>;
  /** Waiting runs that were lost at least so often, the oldest first. */
  listLostRuns(filter: LostFilter): Promise<readonly WaitingRun[]>;
  /** Of these schedules, runs that have not ended and that their next one has to do with. */
  readChains(schedules: readonly ScheduleKey[]): Promise<readonly ChainedRun[]>;
  /**
   * Gives waiting runs to a daemon, and their places to runs that ask for them again, whichever daemon has them. `false`, and nothing is done, when anybody else has given out runs since the queue was read: what was
   * decided then may exceed a limit now.
   */
  dispatchRuns(dispatch: Dispatch): Promise<boolean>;
  /** Takes a run from one daemon, and gives it to another or back to the queue. `false` when it is not that daemon's any more. */
  reassignRun(reassignment: Reassignment): Promise<boolean>;

  /**
   * Says that a daemon is there, and asks for duties, each of which one daemon at a time has. Gives those that it has now; what it does not
   * ask for it gives back.
   */
  beat(beat: DaemonBeat): Promise<readonly Duty[]>;
  /** A daemon goes: what it has is free at once. */
  leave(daemon: string): Promise<void>;
  /** Those that are there, or were within the last day. */
  listDaemons(): Promise<readonly DaemonRecord[]>;
}

export interface KeptGraph {
  readonly hash: string;
  readonly pieces: readonly string[];
  /** Now: what was asked for a short while ago is kept for who asked, whatever else needs it. */
  readonly at: number;
}

export interface NewDeployment extends Deployment {
  /**
   * Every schedule of the project. One whose rule is another one than before, or that is not here any more, ends its span now; one that is
   * new or has another rule begins a span, unless it is paused. `paused`: it is, when it was never deployed before.
   */
  readonly schedules: readonly { readonly schedule: string; readonly rule: string; readonly paused: boolean }[];
  /** Every sensor of the project; none when left out. */
  readonly sensors?: readonly DeployedSensor[];
}

export interface DeploymentFilter extends Partial<DeploymentScope> {
  readonly limit: number;
}

export interface ScheduleChange extends ScheduleKey {
  readonly to: 'paused' | 'enabled';
  readonly at: number;
  readonly by: string;
  readonly reason?: string;
}

export interface TickEntry {
  /** As it was when this was decided. */
  readonly span: ScheduleSpan;
  /** The cursor from now on: the last fire time below, or later. */
  readonly cursor: number;
  /** Rising by fire time, each after the old cursor and up to the new one. */
  readonly ticks: readonly Tick[];
  /** The runs that are requested. One whose cause has a run already is left out. */
  readonly runs: readonly RequestedRun[];
  /** Of fire times that nothing comes of although they have a deadline. One whose key is there already is left out. */
  readonly alerts?: readonly OpenedAlert[];
}

export interface RequestedRun {
  readonly created: NewRun;
  readonly queued: QueueEntry;
}

/** What the queue goes by. */
export interface QueueEntry {
  /** Higher ones first. */
  readonly priority: number;
  /** Who shares its turn with others: a pipeline's name, or a job's; `''` for runs by hand. */
  readonly lane: string;
  /** The schedule whose runs go one after another, of runs that wait for the one before. */
  readonly chain?: string;
}

export interface TickFilter extends Partial<ScheduleKey> {
  /** Only fire times before. */
  readonly before?: number;
  readonly after?: number;
  readonly limit: number;
}

export interface ChainedRun extends ScheduleKey {
  readonly run: RunId;
}

export interface QueuePage {
  /** How many waiting runs are given: of one lane, and in all, the ones of the highest priority first. */
  readonly waitingPerLane: number;
  /** 0: what waits is not asked for. */
  readonly waitingMax: number;
  /** Runs that were lost so often come after all others: nobody starts them by itself, and they must not stand in the way. */
  readonly failuresMax?: number;
}

export interface LostFilter {
  /** At least 1. */
  readonly failuresMin: number;
  readonly limit: number;
}

export interface RunQueue {
  /** Rises whenever runs are given to a daemon. */
  readonly number: number;
  readonly waiting: readonly WaitingRun[];
  readonly going: readonly GoingRun[];
}

export interface WaitingRun extends QueueEntry, DeploymentScope {
  readonly run: RunId;
  readonly epoch: number;
  readonly createdAt: number;
  readonly tags: { readonly [key: string]: string };
  /** Rises in the order in which runs were asked for. */
  readonly place: number;
  readonly failures: number;
}

export interface GoingRun extends QueueEntry, DeploymentScope {
  readonly run: RunId;
  readonly epoch: number;
  readonly state: RunStateName;
  readonly tags: { readonly [key: string]: string };
  /** The daemon that has it. */
  readonly daemon: string;
  readonly dispatchedAt: number;
  /** How often what carried it out was lost. */
  readonly failures: number;
  /** How long the lease of its coordinator still holds; 0 when there is none. */
  readonly leaseMs: number;
  readonly owner?: string;
  /** Whether that daemon is there; and how many runs it carries out at once. */
  readonly isDaemonAlive: boolean;
  readonly daemonCapacity: number;
  /** Of a run that has no place: it waits for data, or asks for its place again. */
  readonly turn?: Exclude<RunTurn, 'taken'>;
  /** As of waiting runs. */
  readonly place: number;
}

export interface Dispatch {
  readonly number: number;
  readonly daemon: string;
  readonly runs: readonly RunId[];
  readonly at: number;
}

export interface Reassignment {
  readonly run: RunId;
  readonly from: string;
  /** Back to the queue when left out. */
  readonly to?: string;
  readonly at: number;
  /** Whether what carried it out was lost. */
  readonly hasFailed: boolean;
}

/** Work that two daemons would only do twice. Nothing is wrong when they do. */
export const DUTIES = ['schedules', 'sensors', 'backfills', 'monitoring'] as const;
export type Duty = (typeof DUTIES)[number];

export interface DaemonBeat {
  readonly daemon: DaemonDetails;
  /** Runs that it carries out at once. */
  readonly capacity: number;
  /** Until then it counts as there, from when the store takes the call. */
  readonly leaseMs: number;
  readonly duties: readonly Duty[];
}

export interface DaemonDetails {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly engine: string;
  readonly startedAt: number;
  readonly state: 'working' | 'stopping';
}

export interface DaemonRecord extends DaemonDetails {
  /** When it was heard of last, by the wall clock of the daemon. */
  readonly heardAt: number;
  readonly isAlive: boolean;
  readonly duties: readonly Duty[];
}
