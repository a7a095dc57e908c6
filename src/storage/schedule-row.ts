import { SWITCH_COLUMNS, type SwitchRow, toSwitch } from './switch-row.ts';
import type { Deployment, ScheduleSpan, ScheduleState, Tick } from '../model/schedule.ts';

/** Rows of `deployment`, `schedule`, `schedule_span` and `tick` as a database gives them. */
export interface DeploymentRow {
  readonly project: string;
  readonly environment: string;
  readonly version: number;
  readonly graph: string | null;
  readonly folder: string;
  readonly at: number;
  readonly by: string;
  readonly restores: number | null;
}

export const DEPLOYMENT_COLUMNS = 'project, environment, version, graph, folder, at, by, restores';

export function toDeployment({ graph, restores, ...row }: DeploymentRow): Deployment {
  return { ...row, ...(graph === null ? {} : { graph }), ...(restores === null ? {} : { restores }) };
}

export interface ScheduleRow extends SwitchRow {
  readonly project: string;
  readonly environment: string;
  readonly schedule: string;
  readonly rule: string;
  readonly is_deployed: boolean | number;
}

export const SCHEDULE_COLUMNS = `project, environment, schedule, rule, is_deployed, ${SWITCH_COLUMNS}`;

export function toScheduleState(row: ScheduleRow): ScheduleState {
  const { project, environment, schedule, rule } = row;
  return { project, environment, schedule, rule, isDeployed: Boolean(row.is_deployed), ...toSwitch(row) };
}

export interface SpanRow {
  readonly project: string;
  readonly environment: string;
  readonly schedule: string;
  readonly since: number;
  readonly until: number | null;
  readonly cursor: number;
  readonly rule: string;
  readonly version: number;
}

export const SPAN_COLUMNS = 'project, environment, schedule, since, until, cursor, rule, version';

export function toSpan({ until, ...row }: SpanRow): ScheduleSpan {
  return until === null ? row : { ...row, until };
}

export interface TickRow {
  readonly project: string;
  readonly environment: string;
  readonly schedule: string;
  readonly fire_at: number;
  readonly at: number;
  readonly state: string;
  readonly cause: string | null;
  readonly reason: string | null;
  readonly run: string | null;
  readonly zone_rules: string | null;
}

export const TICK_COLUMNS = 'project, environment, schedule, fire_at, at, state, cause, reason, run, zone_rules';

/** What `toTickValues` made, read again. */
export function toTick({ fire_at: fireAt, cause, reason, run, zone_rules: zoneRules, ...row }: TickRow): Tick {
  const tick: unknown = {
    ...row,
    fireAt,
    ...(cause === null ? {} : { cause }),
    ...(reason === null ? {} : { reason }),
    ...(run === null ? {} : { run }),
    ...(zoneRules === null ? {} : { zoneRules }),
  };
  return tick as Tick; // its state and what goes with it are as they were written
}

/** A tick's columns, in the order of `TICK_COLUMNS`. */
export function toTickValues(tick: Tick): readonly (string | number | null)[] {
  const { project, environment, schedule, fireAt, at, state } = tick;
  const cause = tick.state === 'skipped' ? tick.cause : null;
  const reason = tick.state === 'requested' ? null : tick.reason;
  return [
    project,
    environment,
    schedule,
    fireAt,
    at,
    state,
    cause,
    reason,
    tick.state === 'requested' ? tick.run : null,
    tick.zoneRules ?? null,
  ];
}
