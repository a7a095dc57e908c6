import type { RunEvent } from '../model/event.ts';
import type { HookCall } from '../model/hook-call.ts';
import type { Sighting } from '../model/sighting.ts';
import type { StepRequest } from '../model/step-request.ts';
import type { AssetKey, AssetRecord } from '../ports/store.ts';
import type { StepFacts } from './decide.ts';
import type { PlanIndex } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/** What of the graph and the plan coordination asks for, step by step. Places are those of the run's steps at the time (`index`). Made by `createRunDetails`. */
export interface RunDetails {
  /** The hooks that these events call. */
  hooksOf(events: readonly RunEvent[], index: PlanIndex): readonly HookCall[];
  /** Keys of the partitions that the step makes; `undefined` where it makes none. */
  keysOf(place: number, index: PlanIndex): readonly string[] | undefined;
  /** Of an asset that the step reads and only judges: the keys that it reads, `''` where it has none; else `undefined`. */
  judgedKeysOf(place: number, asset: string, index: PlanIndex): readonly string[] | undefined;
  /** What must be read from the store before the step can be assessed, besides what steps of this run told. */
  unknownsOf(place: number, state: RunState): readonly AssetKey[];
  /** Data outside that must be looked at before that. */
  looksOf(place: number, index: PlanIndex): readonly AssetKey[];
  /** Whether the step need run at all, or can, given what was found out. */
  assess(place: number, state: RunState, found: Found): StepFacts;
  /** What the executor is given for an attempt. */
  requestOf(requested: RequestedAttempt, index: PlanIndex): StepRequest;
  /** What the executor is given to look at data outside that the step reads. */
  lookRequestOf(requested: RequestedLook, index: PlanIndex): StepRequest;
}

export interface RequestedAttempt {
  readonly place: number;
  readonly attempt: number;
  readonly epoch: number;
}

export interface RequestedLook {
  readonly place: number;
  readonly keys: readonly AssetKey[];
  readonly epoch: number;
}

/** What was asked about a step's data. */
export interface Found {
  readonly records: readonly AssetRecord[];
  /** By `sightingKey`. */
  readonly sightings: ReadonlyMap<string, Sighting>;
  readonly now: number;
}
