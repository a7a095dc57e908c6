import type { RunId } from './ids.ts';

/** A project that is deployed in an environment. What two of them do never touches. */
export interface DeploymentScope {
  readonly project: string;
  readonly environment: string;
}

/** Schedules are named by what they start: `pipeline:daily` or `job:marts.delays`. */
export interface ScheduleKey extends DeploymentScope {
  readonly schedule: string;
}

/** A version of a project that was made active, the newest of its scope being the one that is. Times are milliseconds since 1970. */
export interface Deployment extends DeploymentScope {
  /** From 1, each one more than the one before; of old ones some are forgotten. */
  readonly version: number;
  /** The hash of its graph; of a deployment that takes the project away, `undefined`. */
  readonly graph?: string;
  /** The project's folder on the machine from which it was deployed, absolute: job types and relative paths are found there. */
  readonly folder: string;
  readonly at: number;
  /** Who did it: a user and a host. */
  readonly by: string;
  /** The version whose graph was made active again. */
  readonly restores?: number;
}

/** What people do to schedules and sensors. Times are milliseconds since 1970; `by` is a user and a host. */
export interface Pause extends Resumption {
  readonly reason?: string;
}

export interface Resumption {
  readonly at: number;
  readonly by: string;
}

export interface ScheduleState extends ScheduleKey {
  /** Since when, and by whom, it does not fire; `undefined` while it does. */
  readonly paused?: Pause;
  /** When and by whom it was resumed last. */
  readonly resumed?: Resumption;
  /** The rule by which it fires, as canonical JSON of the written schedule. */
  readonly rule: string;
  /** Whether the project that is active has it. */
  readonly isDeployed: boolean;
}

/**
 * A stretch of time in which a schedule fires by one rule: after `since`, up to `until` included. It ends when the schedule is paused,
 * edited or taken away, and another one begins when it is resumed or deployed, so that no rule ever applies to a time before it.
 */
export interface ScheduleSpan extends ScheduleKey {
  readonly since: number;
  /** `undefined` while it goes on. */
  readonly until?: number;
  /** Every fire time of the span up to here has its tick. */
  readonly cursor: number;
  readonly rule: string;
  /** The last version of the project that has this rule. */
  readonly version: number;
}

/** What became of one fire time. There is exactly one for each fire time of an enabled schedule. */
export type Tick = ScheduleKey & {
  readonly fireAt: number;
  /** When it was decided. */
  readonly at: number;
  /** The release of the time zone database by which the fire time was found, such as `2025b`; none where no local time has to do with it. */
  readonly zoneRules?: string;
} & (
    | { readonly state: 'requested'; readonly run: RunId }
    | { readonly state: 'skipped'; readonly cause: SkipCause; readonly reason: string }
    | { readonly state: 'missed'; readonly reason: string }
  );

/** The run before still goes on, the day is none of the calendar's, a condition does not hold or cannot be asked, or no plan can be made. */
export type SkipCause = 'overlap' | 'calendar' | 'condition' | 'unknown_condition' | 'no_plan';
