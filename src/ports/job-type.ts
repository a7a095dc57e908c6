import type { Job } from '../graph/graph.ts';
import type { CheckResult, Materialization } from '../model/materialization.ts';
import type { Item } from '../model/item.ts';
import type { StepPartition } from '../model/step-partition.ts';
import type { JsonMap } from '../std/json.ts';
import type { FileLocation, OpenResource, SqlSession, TableLocation } from './resource.ts';

/** What the entry of a job type with `runtime: node` exports by default. */
export interface JobTypeDefinition<Config> {
  /** Runs one step. A thrown error fails the attempt; what was emitted before it stays recorded. */
  execute(step: StepContext<Config>): Promise<void>;
}

/** Everything that the code of a job type can know and do. */
export interface StepContext<Config = JsonMap> {
  readonly job: Job & { readonly name: string };
  /** The config with every template rendered. SQL texts are in `sql`, rendered and with names replaced, not here. */
  readonly config: Config;
  readonly run: { readonly id: string; readonly env: string };
  /** `key` is the same for every attempt of this step: pass it on to what must not happen twice. */
  readonly attempt: { readonly number: number; readonly key: string };
  readonly partition?: StepPartition;
  /** Of a job with `map:`: what this step is for. */
  readonly item?: Item;
  readonly params: JsonMap;
  readonly inputs: { readonly [asset: string]: StepInput };
  readonly outputs: { readonly [asset: string]: StepOutput };
  /** The open resource of each slot of the job type; an optional slot that nothing fills is missing. */
  readonly resources: { readonly [slot: string]: OpenResource };
  /** The SQL text of a config field (`file`), values put in as literals and table names replaced for this environment. */
  sql(field: string): StepSql;
  /** A fresh folder that holds exactly the job's files; the process's working directory for this step. Removed afterwards. */
  readonly folder: string;
  /** Environment variables for a child process: `MILLRACE_INPUT_*`, `MILLRACE_OUTPUT_*`, `MILLRACE_PARAM_*`, `MILLRACE_PARTITION_*`, `MILLRACE_ITEM_*`, `MILLRACE_ITEMS`, run, step, attempt, and those of Dagster Pipes. */
  environment(): Promise<Readonly<Record<string, string>>>;
  /**
   * Runs a child process in the step's process group, its output going straight to the step's output files; resolves with its exit code.
   * What it tells by Dagster Pipes is taken over while it runs. Rejects when it cannot be started, when it reported an exception, or when the step is cancelled.
   */
  spawn(command: readonly string[], options?: SpawnOptions): Promise<ChildExit>;
  readonly log: StepLog;
  readonly emit: StepEmitter;
  /** Aborted when the step is cancelled or out of time. */
  readonly signal: AbortSignal;
  /** Python: the interpreter of this job (config.python, else the project's, else python3), made ready. */
  python(): Promise<string>;
  /**
   * Makes the table of an output hold the rows of a query, and reports it. Its contract is verified and its checks are run before
   * anybody can see the rows; when anything fails the old rows stay.
   */
  writeTable(asset: string, query: StepSql, how?: TableWrite): Promise<void>;
  /** Makes the view of an output; reports it as unchanged when its definition is what is there already. */
  writeView(asset: string, query: StepSql): Promise<void>;
  /** Verifies the contract of an output and runs its checks where it lives, as the session sees it. Rejects when one of severity error fails. */
  verify(session: SqlSession, asset: string): Promise<void>;
  /** Runs the statements of a step's SQL in a session; errors of the database tell the file and line that people wrote. */
  runSql(session: SqlSession, sql: StepSql): Promise<{ readonly rowsChanged?: number }>;
  /** Runs one check of an asset and reports it, also when it fails. */
  check(session: SqlSession, asset: string, check: StepCheck): Promise<CheckResult>;
  /** Keeps a local file with the attempt's output, whatever becomes of the step; returns where. */
  keep(path: string, name: string): Promise<string>;
}

/** SQL that is ready to run, and where its lines were written. */
export interface StepSql {
  readonly text: string;
  /** What errors call it: a file of the job, or a config field. */
  readonly name: string;
  /** The line of the source for a line of `text`, both from 1. */
  sourceLine(line: number): number;
}

/** What is replaced by the rows: the whole table (when left out), or the rows of the step's partitions. */
export interface TableWrite {
  /** The column that tells a row's partition, or one for each dimension's set. */
  readonly by: string | { readonly [set: string]: string };
}

/** A check of an output (`job.outputs[…].checks`), or of anything else. `sql` wins over the descriptor's own text. */
export interface StepCheck {
  readonly name?: string;
  readonly severity?: 'error' | 'warn';
  readonly unique?: string | readonly string[];
  readonly not_null?: string | readonly string[];
  readonly row_count?: { readonly min?: number; readonly max?: number };
  readonly accepted_values?: { readonly column: string; readonly values: readonly (string | number | boolean)[] };
  readonly references?: { readonly column: string; readonly asset: string; readonly to?: string };
  readonly sql?: StepSql;
}

/** An asset that the step reads. How it passes is the I/O manager's business: ask for what the job type can use. */
export interface StepInput {
  readonly asset: string;
  readonly kind: string;
  readonly resource: OpenResource;
  readonly table?: TableLocation;
  readonly file?: FileLocation;
  /** A local file with the asset's content: the stored file, or the table written as parquet. A folder where several partitions are read. */
  path(): Promise<string>;
}

/** An asset that the step makes. */
export interface StepOutput {
  readonly asset: string;
  readonly slot: string;
  readonly kind: string;
  readonly resource: OpenResource;
  readonly table?: TableLocation;
  readonly file?: FileLocation;
  /** Of files: where to write it; it is stored when the step is done. Of tables: where to write it as parquet, to be loaded. */
  readonly path: string;
}

export interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly stdin?: string;
}

export interface ChildExit {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface StepLog {
  info(message: string, extra?: JsonMap): void;
  warn(message: string, extra?: JsonMap): void;
}

export interface StepEmitter {
  /**
   * Says that an output now holds new data. Of files: that what was written to its path is it; this is also taken for granted when the
   * file is there at the end. An output that is declared and neither written nor reported is an error of the step.
   */
  materialized(asset: string, told?: Materialization): void;
  /** Says that an output is as it was, so that readers need not run again. */
  unchanged(asset: string, reason: string): void;
  checked(asset: string, check: CheckResult): void;
  /** Says that there is something to do: of a job with `items: true`, whose mapped jobs have a step for each. No two have the same key. */
  item(key: string, fields?: JsonMap): void;
}
