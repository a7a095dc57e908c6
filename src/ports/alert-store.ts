import type { Alert, AlertEnd, AlertKind } from '../model/alert.ts';
import type { CheckRecord } from '../model/check-record.ts';
import type { HookCall } from '../model/hook-call.ts';
import type { RunId } from '../model/ids.ts';
import type { Run } from '../model/run.ts';
import type { DeploymentScope } from '../model/schedule.ts';
import type { AssetScope, StepRecord } from './store.ts';

/**
 * What the instance knows of things that are late or that nobody carries out, and of checks. It shares the database and the promises of
 * `Store`: every method is one atomic operation, safe from any process at any time, and the same call again is safe.
 *
 * Invariant: an alert is opened once and ended once, each together with the calls of its hooks, however many find it and how often.
 */
export interface AlertStore {
  /** Runs with a deadline that has come and was not judged, the earliest first. */
  listOverdueRuns(page: OverduePage): Promise<readonly OverdueRun[]>;
  /** Of a run, the steps of these jobs, in the order of the plan. */
  readStepsOfJobs(run: RunId, jobs: readonly string[]): Promise<readonly StepRecord[]>;
  /** The runs that repeat a run, the oldest first. */
  listRepeats(run: RunId): Promise<readonly Run[]>;
  /** Opens and ends alerts, and goes on to the next deadlines of runs. Says which alerts were opened, and which ended, by this call. */
  commitAlerts(change: AlertChange): Promise<ChangedAlerts>;
  /** The newest first. */
  listAlerts(filter: AlertFilter): Promise<readonly Alert[]>;
  /** What checks of these assets came to last, sorted by asset, partition and name. */
  listChecks(scope: AssetScope, assets: readonly string[]): Promise<readonly CheckRecord[]>;
}

export interface OverduePage {
  readonly now: number;
  readonly limit: number;
}

export interface OverdueRun {
  readonly run: Run;
  /** Its earliest deadline that was not judged. */
  readonly dueAt: number;
}

export interface AlertChange {
  /** One whose key is there already is left as it is, and calls no hook. */
  readonly opened: readonly OpenedAlert[];
  /** One that is not open is left as it is, and calls no hook. */
  readonly ended: readonly EndedAlert[];
  /** Deadlines that were judged: the run's next one, if it has any, counts from now on, unless somebody else has gone on from there. */
  readonly judged: readonly JudgedRun[];
  /** Ended alerts of before are removed. */
  readonly forgetBefore?: number;
}

export interface OpenedAlert {
  readonly alert: Alert;
  readonly hooks: readonly HookCall[];
}

export interface EndedAlert {
  readonly key: string;
  readonly end: AlertEnd;
  readonly hooks: readonly HookCall[];
}

export interface JudgedRun {
  readonly run: RunId;
  readonly dueAt: number;
  readonly nextAt?: number;
}

/** Their keys. */
export interface ChangedAlerts {
  readonly opened: readonly string[];
  readonly ended: readonly string[];
}

export interface AlertFilter extends Partial<DeploymentScope> {
  readonly key?: string;
  readonly kinds?: readonly AlertKind[];
  readonly run?: RunId;
  readonly subject?: string;
  readonly isOpen?: boolean;
  readonly limit: number;
}
