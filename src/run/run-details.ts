import type { Sighting } from '../model/sighting.ts';
import type { StepRequest } from '../model/step-request.ts';
import type { AssetKey, AssetRecord } from '../ports/store.ts';
import type { StepFacts } from './decide.ts';
import type { RunState } from './run-state.ts';

/** What of the graph and the plan coordination asks for, step by step. Places are those of the plan. Made by `createRunDetails`. */
export interface RunDetails {
  /** Keys of the partitions that the step makes; `undefined` where it makes none. */
  keysOf(place: number): readonly string[] | undefined;
  /** What must be read from the store before the step can be assessed, besides what steps of this run told. */
  unknownsOf(place: number, state: RunState): readonly AssetKey[];
  /** Data outside that must be looked at before that. */
  looksOf(place: number): readonly AssetKey[];
  /** Whether the step need run at all, or can, given what was found out. */
  assess(place: number, state: RunState, found: Found): StepFacts;
  /** What the executor is given for an attempt. */
  requestOf(place: number, attempt: number, epoch: number): StepRequest;
  /** What the executor is given to look at data outside that the step reads. */
  lookRequestOf(place: number, keys: readonly AssetKey[], epoch: number): StepRequest;
}

/** What was asked about a step's data. */
export interface Found {
  readonly records: readonly AssetRecord[];
  /** By `sightingKey`. */
  readonly sightings: ReadonlyMap<string, Sighting>;
  readonly now: number;
}
