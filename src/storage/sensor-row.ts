import { toRunId } from '../model/ids.ts';
import type { Look, RunRequestRecord, SensorState, SensorWithCursor } from '../model/sensor.ts';
import type { LookEntry } from '../ports/sensor-store.ts';
import { SWITCH_COLUMNS, type SwitchRow, toSwitch } from './switch-row.ts';

/** Rows of `sensor`, `look` and `run_request` as a database gives them. */
export interface SensorRow extends SwitchRow {
  readonly project: string;
  readonly environment: string;
  readonly sensor: string;
  readonly type: string;
  readonly is_deployed: boolean | number;
  readonly number: number;
  readonly due_at: number;
  readonly failures: number;
}

export const SENSOR_COLUMNS = `project, environment, sensor, type, is_deployed, number, due_at, failures, ${SWITCH_COLUMNS}`;

export function toSensorState(row: SensorRow): SensorState {
  const { project, environment, sensor, type, number, failures } = row;
  const about = { project, environment, sensor, type, number, failures };
  return { ...about, dueAt: row.due_at, isDeployed: Boolean(row.is_deployed), ...toSwitch(row) };
}

export type SensorCursorRow = SensorRow & { readonly cursor: string | null };

export function toSensorWithCursor(row: SensorCursorRow): SensorWithCursor {
  return { ...toSensorState(row), ...(row.cursor === null ? {} : { cursor: row.cursor }) };
}

export interface LookRow {
  readonly project: string;
  readonly environment: string;
  readonly sensor: string;
  readonly number: number;
  readonly looks: number;
  readonly first_at: number;
  readonly at: number;
  readonly state: string;
  readonly requested: number;
  readonly known: number;
  readonly reason: string | null;
}

export const LOOK_COLUMNS =
  'project, environment, sensor, number, looks, first_at, at, state, requested, known, reason';

export function toLook({ first_at: firstAt, requested, known, reason, state, ...row }: LookRow): Look {
  const about = { ...row, firstAt };
  const why = reason ?? '';
  if (state === 'failed') return { ...about, state, reason: why };
  if (state === 'skipped') return { ...about, state, known, reason: why };
  return { ...about, state: 'requested', requested, known, ...(reason === null ? {} : { reason }) };
}

/** A look's columns after its sensor and numbers: times, `state`, `known`, `reason`. */
export function lookValuesOf({ at, result }: LookEntry) {
  return {
    at,
    state: result.state,
    known: result.state === 'failed' ? 0 : result.known,
    reason: result.reason ?? null,
  };
}

export interface RunRequestRow {
  readonly key: string;
  readonly run: string;
  readonly at: number;
  readonly look: number;
}

export function toRunRequest({ run, ...row }: RunRequestRow): RunRequestRecord {
  return { ...row, run: toRunId(run) };
}
