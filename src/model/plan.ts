import type { Launch } from '../../generated/formats.ts';
import type { JsonMap } from '../std/json.ts';
import type { StepId } from './ids.ts';
import type { Item } from './item.ts';
import type { PartitionKeys } from './partition.ts';

/** What a run will do, decided once and kept with it: plain data, the same for the same graph, launch and state of the assets. */
export interface Plan {
  readonly format: 'millrace.plan/1';
  readonly project: string;
  readonly environment: string;
  /** The hash of the graph. */
  readonly graph: string;
  /** What was asked for: presets put in, `latest` and the like replaced by keys. */
  readonly launch: Launch;
  /** Tags of the run. */
  readonly tags: { readonly [key: string]: string };
  /** How many steps may take each limit at once: `parallel`, `pool:NAME`, `resource:NAME`. */
  readonly limits: { readonly [limit: string]: number };
  readonly jobs: { readonly [job: string]: PlannedJob };
  /** Each after all that it needs. */
  readonly steps: readonly PlannedStep[];
}

/** What the steps of a job have in common, launch and environment applied. */
export interface PlannedJob {
  /** The whole config, where the launch changed it. */
  readonly config?: JsonMap;
  /** Params of the job, the environment and the launch, merged. */
  readonly params: JsonMap;
  readonly priority: number;
  readonly retry: RetryPolicy;
  readonly timeoutMs?: number;
  /** Limits of which a step takes one place each, `parallel` aside; sorted. */
  readonly limits: readonly string[];
  /** Hash of everything but its inputs that decides what its steps make in this environment. */
  readonly work: string;
  /** It makes views and nothing else: unchanged where the environment has the definition already. */
  readonly view: boolean;
  /** Equal work is not done again. */
  readonly memoize: boolean;
}

export interface RetryPolicy {
  /** The first one included. */
  readonly attemptsMax: number;
  readonly delayMs: number;
  readonly delayMaxMs: number;
  readonly backoff: 'constant' | 'exponential';
  readonly jitter: boolean;
}

export interface PlannedStep {
  readonly id: StepId;
  readonly job: string;
  /** What it makes, of a partitioned job. */
  readonly keys?: PartitionKeys;
  /** Steps that are done before, as places in `steps`, rising. */
  readonly needs: readonly number[];
  readonly carried?: CarriedStep;
  /** It finds items. */
  readonly finds?: true;
  /** It stands for the steps of all items of its job: the place of the step that finds them. */
  readonly over?: number;
  /** Of such a step: what was done for items in the run that this one repeats, by their keys. */
  readonly carriedItems?: { readonly [key: string]: CarriedStep };
  /** What it is for. Such steps are in no plan that is stored: they come when their items are found. */
  readonly item?: Item;
}

/** It was done in the run that this one repeats; it is not done again if its memo key is still this. */
export interface CarriedStep {
  readonly run: string;
  readonly memoKey: string;
  readonly versions: { readonly [asset: string]: string };
  /**
   * When the run that this one repeats was asked for: data outside that changed since, by what its resource tells, is another than the step
   * read. Nobody looks whether it did when left out. Milliseconds since 1970.
   */
  readonly asOf?: number;
  /** What it found. */
  readonly items?: readonly Item[];
  /** It is not done again, whatever its memo key is: only what others did is to be repeated. */
  readonly isPinned?: true;
}
