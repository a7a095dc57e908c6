import type { HookCall } from '../model/hook-call.ts';
import type { LookResult, Look, RunRequestRecord, SensorKey, SensorState, SensorWithCursor } from '../model/sensor.ts';
import type { DeploymentScope } from '../model/schedule.ts';
import type { RequestedRun, ScheduleChange } from './automation-store.ts';

/**
 * What the instance remembers of sensors: their cursors, their looks, and what they have asked for. They come and go with deployments
 * (`AutomationStore.deploy`). As of the store, every method is one atomic operation, safe from any process at any time, and the same call
 * again is safe.
 *
 * Invariant: the cursor moves in the transaction that writes what the look asked for, and only from where the look began; `(sensor, key)`
 * has one run for ever. A process that dies, or a second daemon that looks at the same time, neither loses nor doubles anything: what was
 * seen is seen again, and its keys are known. Keys are never forgotten, not even when retention removes their runs.
 */
export interface SensorStore {
  /** Every sensor that was ever deployed, by project, environment and name. `readScheduleNumber` rises when one of them is changed by people. */
  listSensors(filter: Partial<DeploymentScope>): Promise<readonly SensorState[]>;
  readSensor(sensor: SensorKey): Promise<SensorWithCursor | undefined>;
  /** Of these keys, those that the sensor has asked for. */
  readRunRequests(sensor: SensorKey, keys: readonly string[]): Promise<readonly RunRequestRecord[]>;
  /**
   * Writes what came of a look. `false`, and nothing is written, when the sensor's number is not the one that the look began with, or when it
   * is paused or not deployed. Rejects when a newer Millrace has migrated the store meanwhile.
   */
  commitLook(entry: LookEntry): Promise<CommittedLook | false>;
  /** The newest first. */
  listLooks(filter: LookFilter): Promise<readonly Look[]>;
  /** What a look asked for, by key. */
  listRunRequests(filter: RunRequestFilter): Promise<readonly RunRequestRecord[]>;
  /** Pauses or resumes a sensor. `false` when the active project has no such sensor, or when it is so already. */
  changeSensor(change: SensorChange): Promise<boolean>;
  /** Forgets the cursor: the next look begins as the first one did. Keys stay known. `false` when the active project has no such sensor. */
  resetSensor(reset: SensorReset): Promise<boolean>;
}

export interface LookEntry {
  readonly sensor: SensorKey;
  /** The sensor's number when the look began. */
  readonly number: number;
  readonly at: number;
  /** When the next look is due. */
  readonly dueAt: number;
  /** From now on; `undefined` leaves it as it is. */
  readonly cursor?: string;
  /** Each key once. Those that were asked for before, and those whose cause has a run, are left out. */
  readonly requests: readonly { readonly key: string; readonly run: RequestedRun }[];
  /** What is told of the look; of `requested`, how many there really are is counted when it is written. */
  readonly result: LookResult;
  /** Calls of hooks, kept with the look that causes them. */
  readonly hooks?: readonly HookCall[];
  /** How many looks are kept of the sensor. */
  readonly keep: number;
}

export interface CommittedLook {
  /** Requests of this look that are new. */
  readonly requested: number;
}

export interface LookFilter extends SensorKey {
  /** Only looks whose number is lower. */
  readonly before?: number;
  readonly limit: number;
}

export interface RunRequestFilter extends SensorKey {
  readonly look: number;
  readonly limit: number;
}

export type SensorChange = SensorKey & Pick<ScheduleChange, 'to' | 'at' | 'by' | 'reason'>;

export interface SensorReset extends SensorKey {
  readonly at: number;
}

/** A sensor of a project that is deployed. One that is of another type than before forgets its cursor. */
export interface DeployedSensor {
  readonly sensor: string;
  readonly type: string;
  /** Whether it begins paused, when it was never deployed before. */
  readonly paused: boolean;
}
