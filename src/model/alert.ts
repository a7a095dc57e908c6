import type { RunId } from './ids.ts';
import type { DeploymentScope } from './schedule.ts';

/**
 * That something is not as it should be which no event of a run tells: what is late, and what nobody carries out. There is one for each
 * thing and due time. It is opened once, and ends once, when that is right again. Times are milliseconds since 1970.
 */
export interface Alert extends DeploymentScope {
  /** A function of what it is about and of its due time; no other one has it. */
  readonly key: string;
  readonly kind: AlertKind;
  /** `pipeline:daily` or `job:marts.delays`; of an asset its name. */
  readonly subject: string;
  readonly run?: RunId;
  readonly step?: string;
  /** When it was to be done or made anew; of a run that nobody carries out, since when that is so. */
  readonly dueAt: number;
  readonly openedAt: number;
  /** What is wrong, in a sentence for people. */
  readonly message: string;
  readonly ended?: AlertEnd;
}

export interface AlertEnd {
  readonly at: number;
  readonly how: AlertOutcome;
}

/**
 * `late_tick`: of a fire time, that no run was requested for it. `late_asset`: older than its `max_age`. `stuck_run`: given to a daemon and
 * not begun. `lost_run`: nobody carries it out, or what did was lost too often.
 */
export const ALERT_KINDS = ['late_run', 'late_step', 'late_tick', 'late_asset', 'stuck_run', 'lost_run'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** It is right again; its run was cancelled; or it is not there any more: the run, the asset, the project. */
export type AlertOutcome = 'recovered' | 'cancelled' | 'gone';
