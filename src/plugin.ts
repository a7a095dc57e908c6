/**
 * The public API for job types and resource types, as `import { defineJobType } from 'millrace'`.
 * Built-in types use nothing but this.
 */
import type { JobTypeDefinition } from './ports/job-type.ts';
import type { ResourceType } from './ports/resource.ts';
import type { JsonMap } from './std/json.ts';

/** The entry of a job type with `runtime: node`: `export default defineJobType<MyConfig>({ async execute(step) { … } })`. */
export function defineJobType<Config = JsonMap>(definition: JobTypeDefinition<Config>): JobTypeDefinition<Config> {
  return definition;
}

/** The entry of a resource type: `export default defineResourceType({ name, kinds, open })`. */
export function defineResourceType(definition: ResourceType): ResourceType {
  return definition;
}

export { StepError } from './model/step-error.ts';
export { markdown, size, url } from './model/materialization.ts';
export { rowFormatOf } from './model/row-format.ts';
export { ResourceError } from './ports/resource.ts';
export type { CheckResult, Materialization, Metadata, TypedMetadata } from './model/materialization.ts';
export type { Item } from './model/item.ts';
export type { PartitionBounds, StepPartition } from './model/step-partition.ts';
export type { StepErrorKind, StepErrorOptions } from './model/step-error.ts';
export type {
  ChildExit,
  JobTypeDefinition,
  SpawnOptions,
  StepCheck,
  StepContext,
  StepEmitter,
  StepInput,
  StepLog,
  StepOutput,
  StepSql,
  TableWrite,
} from './ports/job-type.ts';
export type {
  FileInfo,
  FileLocation,
  FileStore,
  HttpRequest,
  HttpResponse,
  HttpService,
  Message,
  MessageSink,
  OpenResource,
  QueryResult,
  ResourceContext,
  ResourceErrorKind,
  ResourceKind,
  ResourceType,
  RowFiles,
  SqlColumn,
  SqlResource,
  SqlSession,
  TableLocation,
} from './ports/resource.ts';
export type { RowFormat } from './model/row-format.ts';
export type { Json, JsonMap } from './std/json.ts';
