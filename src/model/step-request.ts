import type { Environment, Graph, Job } from '../../generated/formats.ts';
import type { Json, JsonMap } from '../std/json.ts';
import type { Condition } from './condition.ts';
import type { HookCall } from './hook-call.ts';
import type { CheckResult, Materialization } from './materialization.ts';
import type { Sighting } from './sighting.ts';
import type { Item } from './item.ts';
import type { StepPartition } from './step-partition.ts';
import type { StepId, RunId } from './ids.ts';

/** Everything that a step host needs to run one attempt: plain data, sent to a child process. Secrets stand in it by name only. */
export interface StepRequest {
  /** It runs a hook: what it was called for, and the job that its templates mean by `job`. */
  readonly hook?: {
    readonly call: HookCall;
    readonly job: Pick<Job, 'type' | 'owners' | 'tags'> & { readonly name: string; readonly description: string };
  };
  readonly project: string;
  readonly run: { readonly id: RunId; readonly env: string };
  readonly step: StepId;
  readonly attempt: number;
  readonly epoch: number;
  /** The same for every attempt of this step. */
  readonly key: string;
  readonly job: Job & { readonly name: string };
  readonly jobType: Graph['jobTypes'][string];
  /** The type whose code runs. */
  readonly baseType: Graph['jobTypes'][string];
  readonly environment: Environment;
  /** Where the code lies of resource types that are not the product's. */
  readonly resourceTypes?: NonNullable<Graph['resourceTypes']>;
  readonly secrets: Graph['secrets'];
  readonly python?: Graph['python'];
  readonly inputs: { readonly [asset: string]: AssetPlace };
  readonly outputs: { readonly [asset: string]: AssetPlace };
  /** Of a step of an item, the item's key. */
  readonly partition?: StepPartition;
  readonly item?: Item;
  /** Params of the job, the environment and the launch, merged. */
  readonly params: JsonMap;
  readonly folders: StepFolders;
  readonly timeoutMs?: number;
  /** How much memory its processes may use together, instead of what the executor allows. */
  readonly memoryBytesMax?: number;
  /** No attempt: nothing of the job runs. Its inputs are looked at, and what is seen of each is told. */
  readonly looks?: true;
  /** No attempt either: the condition is asked. It has succeeded when that holds, and is `unchanged` when it does not. */
  readonly asks?: {
    readonly condition: Condition;
    /** The resource through which addresses are asked that name none. */
    readonly web: string;
    /** How old the asset of the condition may be, at `now`. */
    readonly maxAgeMs: number;
    readonly now: number;
  };
}

/** Where an asset lives in the run's environment. */
export interface AssetPlace {
  readonly kind: 'table' | 'view' | 'file' | 'value' | 'other' | 'outside';
  /** The resource that stores it. */
  readonly resource: string;
  /** Of outside tables: the name there. */
  readonly table?: string;
  /** Of tables: the column that tells a row's partition, or one for each dimension's set. */
  readonly by?: string | { readonly [set: string]: string };
  /** Of tables with `by`: those partitions, as their rows are told by it. */
  readonly slices?: readonly StepPartition[];
  /** Of outside tables: the column that tells when a row was changed last. */
  readonly updatedColumn?: string;
  /** Of files: where in the store, unless its name says it. */
  readonly path?: string;
  readonly format?: string;
  /** Its columns as they are declared, with their types, for what does not tell them itself. */
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  readonly partitionSet?: string;
  /** Keys of its partitions, or of its items, that this step reads or writes. */
  readonly partitions?: readonly string[];
  /** Those of them that are there are read: the reader takes all that there is. */
  readonly isWhatIsThere?: true;
}

/** Absolute paths; of an attempt, what the names of its files begin with (`attemptFile`). */
export interface StepFolders {
  readonly project: string;
  /** Millrace's own folder for the project (`.millrace`). */
  readonly state: string;
  /** Contents of the graph's files, named by their hash. */
  readonly contents: string;
  readonly attempt: string;
}

/** What a step host tells while an attempt runs, in order. */
export type StepMessage =
  | { readonly kind: 'started'; readonly pid: number }
  | { readonly kind: 'materialized'; readonly asset: string; readonly told: Materialization }
  | { readonly kind: 'checked'; readonly asset: string; readonly check: CheckResult }
  | {
      readonly kind: 'logged';
      readonly level: 'debug' | 'info' | 'warn' | 'error';
      readonly message: string;
      readonly extra?: JsonMap;
    }
  | { readonly kind: 'value'; readonly asset: string; readonly value: Json }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  /** Of a look: `partition` is empty where the asset has none. */
  | { readonly kind: 'seen'; readonly asset: string; readonly partition: string; readonly sighting: Sighting }
  | { readonly kind: 'finished'; readonly outcome: StepOutcome };

export type StepOutcome =
  | { readonly state: 'succeeded' }
  | { readonly state: 'unchanged'; readonly reason: string }
  | { readonly state: 'failed'; readonly error: StepFailure }
  /** Something that the step used is gone (not the step itself), and nothing is known of what was asked of it. */
  | { readonly state: 'lost'; readonly reason: string }
  | { readonly state: 'cancelled' };

export interface StepFailure {
  readonly kind: 'user' | 'contract' | 'check' | 'input' | 'timeout' | 'internal';
  readonly message: string;
  readonly retryable: boolean;
  readonly exitCode?: number;
  readonly stack?: string;
}
