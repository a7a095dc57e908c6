/**
 * The public API for job types and resource types, as `import { defineJobType } from 'millrace'`.
 * Built-in types use nothing but this.
 */
import type { Json, JsonMap } from './std/json.ts';
import type { Job } from './graph/graph.ts';
import type { FileLocation, OpenResource, ResourceType, TableLocation } from './ports/resource.ts';

/** The entry of a job type with `runtime: node`: `export default defineJobType<MyConfig>({ async execute(step) { … } })`. */
export function defineJobType<Config = JsonMap>(definition: JobTypeDefinition<Config>): JobTypeDefinition<Config> {
  return definition;
}

/** The entry of a resource type: `export default defineResourceType({ name, kinds, open })`. */
export function defineResourceType(definition: ResourceType): ResourceType {
  return definition;
}

export interface JobTypeDefinition<Config> {
  /** Runs one step. A thrown error fails the attempt; what was emitted before it stays recorded. */
  execute(step: StepContext<Config>): Promise<void>;
}

export interface StepContext<Config = JsonMap> {
  readonly job: Job & { readonly name: string };
  /** The config with every template rendered. SQL texts are in `sql`, rendered and with names replaced, not here. */
  readonly config: Config;
  readonly run: { readonly id: string; readonly env: string };
  /** `key` is the same for every attempt of this step: pass it on to what must not happen twice. */
  readonly attempt: { readonly number: number; readonly key: string };
  readonly partition?: StepPartition;
  readonly params: JsonMap;
  readonly inputs: { readonly [asset: string]: StepInput };
  readonly outputs: { readonly [asset: string]: StepOutput };
  /** The open resource of each slot of the job type. */
  readonly resources: { readonly [slot: string]: OpenResource };
  /** The SQL text of a config field (`file`), values put in as literals and table names replaced for this environment. */
  sql(field: string): string;
  /** A fresh folder that holds exactly the job's files; the process's working directory for this step. Removed afterwards. */
  readonly folder: string;
  /** Environment variables for a child process: `MILLRACE_INPUT_*`, `MILLRACE_OUTPUT_*`, `MILLRACE_PARAM_*`, `MILLRACE_PARTITION_*`, run, step, attempt. */
  environment(): Promise<Readonly<Record<string, string>>>;
  /** Runs a child process in the step's process group, its output going straight to the step's output files; resolves with its exit code. Rejects when it cannot be started or the step is cancelled. */
  spawn(command: readonly string[], options?: SpawnOptions): Promise<ChildExit>;
  readonly log: StepLog;
  readonly emit: StepEmitter;
  /** Aborted when the step is cancelled or out of time. */
  readonly signal: AbortSignal;
  /** Python: the interpreter of this job (config.python, else the project's, else python3), made ready. */
  python(): Promise<string>;
}

export interface StepPartition {
  /** The key, or `A..B` of a range. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly set: string;
  /** Bounds of time partitions, as local date-times of the set's zone (`2001-01-01T00:00:00`) and as instants. */
  readonly bounds?: { readonly start: string; readonly end: string; readonly startMs: number; readonly endMs: number };
  /** Of two-dimensional sets: each dimension by its set's name. */
  readonly dimensions?: { readonly [set: string]: Omit<StepPartition, 'dimensions'> };
}

/** An asset that the step reads. How it passes is the I/O manager's business: ask for what the job type can use. */
export interface StepInput {
  readonly asset: string;
  readonly kind: string;
  readonly resource: OpenResource;
  readonly table?: TableLocation;
  readonly file?: FileLocation;
  /** A local file with the asset's content: the stored file, or the table written as parquet. */
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
  /** Of files: where to write it; it is stored when the step is done and has reported it. */
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
  /** Says that an output now holds new data. An output that is declared and not reported is an error of the step. */
  materialized(asset: string, told?: Materialization): void;
  checked(asset: string, check: CheckResult): void;
}

export interface Materialization {
  readonly rows?: number;
  readonly bytes?: number;
  /** What decides whether readers must run again; the memo key when left out. */
  readonly dataVersion?: string;
  /** Plain values, or typed ones made by `text`, `url`, `path`, `markdown`, `size`, `table`. */
  readonly metadata?: { readonly [name: string]: Json | TypedMetadata };
}

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly severity: 'error' | 'warn';
  readonly message?: string;
  readonly metadata?: { readonly [name: string]: Json | TypedMetadata };
}

/** A metadata value whose kind decides how it is shown. */
export interface TypedMetadata {
  readonly type: 'text' | 'url' | 'path' | 'md' | 'bytes' | 'table' | 'duration' | 'json';
  readonly value: Json;
}

/** A failure of the user's work (not of Millrace): its message is shown as it is, without a stack. `retryable: false` for failed contracts and checks. */
export class StepError extends Error {
  readonly retryable: boolean;
  constructor(message: string, options: { readonly retryable?: boolean; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StepError';
    this.retryable = options.retryable ?? true;
  }
}

export function size(bytes: number): TypedMetadata {
  return { type: 'bytes', value: bytes };
}

export function url(value: string): TypedMetadata {
  return { type: 'url', value };
}

export function markdown(value: string): TypedMetadata {
  return { type: 'md', value };
}

export type { Json, JsonMap } from './std/json.ts';
export type { FileInfo, FileLocation, FileStore, MessageSink, OpenResource, QueryResult, ResourceContext, ResourceKind, ResourceType, SqlColumn, SqlResource, SqlSession, TableLocation } from './ports/resource.ts';
