import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILTINS } from '../../generated/builtins.ts';
import { createResourceTypes } from '../../src/app/resource-types.ts';
import { readWholeText } from '../../src/app/instance/read-output.ts';
import { attemptFile } from '../../src/model/attempt-files.ts';
import type { Environment, Job, SqlText } from '../../src/graph/graph.ts';
import { toRunId, toStepId } from '../../src/model/ids.ts';
import type { CheckResult, Materialization } from '../../src/model/materialization.ts';
import type { StepPartition } from '../../src/model/step-partition.ts';
import type { AssetPlace, StepMessage, StepOutcome, StepRequest } from '../../src/model/step-request.ts';
import type { JobTypeDefinition } from '../../src/ports/job-type.ts';
import type { OpenResource, SqlSession } from '../../src/ports/resource.ts';
import { openStepContext } from '../../src/run/step-host/step-context.ts';
import { createStepHost } from '../../src/run/step-host/step-host.ts';
import type { Json, JsonMap } from '../../src/std/json.ts';
import { scanTables } from '../../src/templates/sql/scan-tables.ts';
import { tableName } from '../../src/templates/sql/sql.ts';

/**
 * Steps of built-in job types, run one by one by the real step host in this process, on a DuckDB in memory and a folder of files.
 * What compile and the plan would say of a step is said by the test.
 */
export async function openStepBench(): Promise<StepBench> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-steps-'));
  const folders = { project: folder, state: join(folder, '.millrace'), contents: join(folder, 'contents') };
  mkdirSync(folders.contents);
  const resourceTypes = createResourceTypes();
  const type = await resourceTypes('duckdb');
  const context = {
    name: 'warehouse',
    environment: 'test',
    projectFolder: folder,
    stateFolder: folders.state,
    signal: NEVER,
  };
  const held = await type.hold?.({ path: ':memory:' }, context);
  const warehouse = await type.open({ path: ':memory:' }, context);
  const host = createStepHost({ loadJobType, openStep: openStepContext, resourceTypes, isolated: false });
  let count = 0;
  return {
    folder,
    async run(step, controller = new AbortController()) {
      const messages: StepMessage[] = [];
      const attempt = join(folder, 'attempts', String(++count));
      const request = createRequest(step, { ...folders, attempt });
      const outcome = await host.run(request, {
        report: (message) => messages.push(message),
        signal: controller.signal,
        kill: NEVER,
      });
      return readRun(outcome, messages, attempt);
    },
    session: (work) => sessionOf(warehouse, work),
    rows: (sql) => sessionOf(warehouse, async (session) => (await session.query(sql)).rows),
    async close() {
      await host.close();
      await warehouse.close();
      await held?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface StepBench {
  readonly folder: string;
  run(step: BenchStep, controller?: AbortController): Promise<StepRun>;
  session<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  rows(sql: string): Promise<readonly (readonly Json[])[]>;
  close(): Promise<void>;
}

/** A step as the graph and the plan would have it. Kinds of assets are `table` when nothing is said. */
export interface BenchStep {
  readonly type: string;
  readonly name?: string;
  readonly config: JsonMap;
  /** It finds items, which its code says. */
  readonly items?: true;
  /** Files of the job, by path in the step's folder. */
  readonly files?: { readonly [path: string]: string };
  readonly inputs?: { readonly [asset: string]: Partial<AssetPlace> };
  readonly outputs?: {
    readonly [asset: string]: Omit<Partial<AssetPlace>, 'kind' | 'format' | 'columns'> &
      Partial<Job['outputs'][string]>;
  };
  readonly partition?: StepPartition;
  readonly params?: JsonMap;
  readonly resources?: { readonly [slot: string]: string };
  readonly environment?: { readonly [resource: string]: { readonly type: string; readonly [key: string]: Json } };
  readonly secrets?: StepRequest['secrets'];
  readonly python?: StepRequest['python'];
}

export interface StepRun {
  readonly outcome: StepOutcome;
  /** What a failed step says. */
  readonly error: string;
  readonly messages: readonly StepMessage[];
  readonly materialized: { readonly [asset: string]: Materialization };
  readonly checks: readonly CheckResult[];
  readonly stdout: string;
  readonly stderr: string;
  readonly attempt: string;
}

const NEVER = new AbortController().signal;

async function loadJobType(request: StepRequest): Promise<JobTypeDefinition<never>> {
  const { name } = request.baseType.manifest;
  const module = (await import(`../../jobtypes/${name}/${name}.ts`)) as { readonly default: JobTypeDefinition<never> };
  return module.default;
}

async function sessionOf<T>(warehouse: OpenResource, work: (session: SqlSession) => Promise<T>): Promise<T> {
  if (warehouse.sql === undefined) throw new Error('not a warehouse');
  return warehouse.sql.session(work, NEVER);
}

function createRequest(step: BenchStep, folders: StepRequest['folders']): StepRequest {
  const builtin = BUILTINS.jobTypes.find(({ manifest }) => manifest.name === step.type);
  if (builtin === undefined) throw new Error(`no job type ${step.type}`);
  const jobType = { manifest: builtin.manifest, base: step.type, origin: 'built-in' as const, digest: '1' };
  const name = step.name ?? Object.keys(step.outputs ?? {})[0] ?? 'job';
  const environment: Environment = {
    executor: { type: 'inline' },
    resources: {
      warehouse: { type: 'duckdb', path: ':memory:' },
      files: { type: 'local_files', root: 'files' },
      ...step.environment,
    },
  };
  const hasWarehouse = builtin.manifest.resources?.['warehouse'] !== undefined;
  return {
    project: 'bench',
    run: { id: toRunId('run_1'), env: 'test' },
    step: toStepId(name, step.partition?.key),
    attempt: 1,
    epoch: 1,
    key: 'key_1',
    job: {
      ...createJob(step, folders),
      name,
      resources: { ...(hasWarehouse ? { warehouse: 'warehouse' } : {}), ...step.resources },
    },
    jobType,
    baseType: jobType,
    environment,
    secrets: step.secrets ?? {},
    ...(step.python === undefined ? {} : { python: step.python }),
    inputs: places(step.inputs),
    outputs: places(outputPlaces(step.outputs)),
    ...(step.partition === undefined ? {} : { partition: step.partition }),
    params: step.params ?? {},
    folders,
  };
}

function createJob(step: BenchStep, { contents }: StepRequest['folders']): Job {
  const files = Object.entries(step.files ?? {}).map(([path, text]) => {
    const hash = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(contents, `sha256-${hash}`), text);
    return [path, `sha256:${hash}`] as const;
  });
  const outputs = Object.entries(step.outputs ?? {}).map(
    ([asset, { columns, checks, format, slot, kind = 'table' }]) => [
      asset,
      {
        slot: slot ?? kind,
        kind,
        ...(columns && { columns }),
        ...(checks && { checks }),
        ...(format && { format }),
      },
    ],
  );
  return {
    type: step.type,
    ...(step.items === undefined ? {} : { items: step.items }),
    config: step.config,
    inputs: Object.fromEntries(Object.keys(step.inputs ?? {}).map((asset) => [asset, { by: 'declared' as const }])),
    outputs: Object.fromEntries(outputs) as Job['outputs'],
    after: [],
    tags: {},
    owners: [],
    pipelines: [],
    path: 'jobs/job.job.yaml',
    params: {},
    files: Object.fromEntries(files),
    sql: sqlTexts(step),
    hash: { result: '1', about: '1', config: '1', files: '1' },
    source: { file: 'jobs/job.job.yaml', line: 1, column: 1 },
  };
}

function sqlTexts(step: BenchStep): SqlText[] {
  const { config, files = {}, outputs = {} } = step;
  const texts: [field: string, text: unknown, file?: string][] = [
    ['sql', config['sql']],
    ...(typeof config['file'] === 'string' && config['file'].endsWith('.sql')
      ? [['file', files[config['file']], config['file']] as [string, unknown, string]]
      : []),
    ...(Array.isArray(config['checks'])
      ? config['checks'].map((check: JsonMap, index): [string, unknown] => [`checks.${index}.sql`, check['sql']])
      : []),
    ...Object.entries(outputs).flatMap(([asset, { checks = [] }]) =>
      checks.map(({ sql }, index): [string, unknown] => [`outputs.${asset}.checks.${index}`, sql]),
    ),
  ];
  const known = new Set([...Object.keys(step.inputs ?? {}), ...Object.keys(outputs)]);
  return texts.flatMap(([field, text, file]) => {
    if (typeof text !== 'string') return [];
    const { reads, writes } = scanTables(text, 'duckdb');
    const use = (kind: 'read' | 'write') => (table: (typeof reads)[number]) => ({
      asset: tableName(table),
      start: table.start,
      end: table.end,
      use: kind,
    });
    const tables = [...reads.map(use('read')), ...writes.map(use('write'))].filter(({ asset }) => known.has(asset));
    return [{ field, dialect: 'duckdb', tables, ...(file === undefined ? {} : { file }) }];
  });
}

/** With the types of the columns that are declared, as the plan gives them. */
function outputPlaces(outputs: BenchStep['outputs'] = {}): BenchStep['inputs'] {
  const entries = Object.entries(outputs).map(([asset, { columns = {}, ...place }]) => {
    const typed = Object.entries(columns).flatMap(([name, { type }]) => (type === undefined ? [] : [{ name, type }]));
    return [asset, typed.length === 0 ? place : { ...place, columns: typed }] as const;
  });
  return Object.fromEntries(entries);
}

function places(assets: BenchStep['inputs'] = {}): { [asset: string]: AssetPlace } {
  const entries = Object.entries(assets).map(
    ([asset, { kind = 'table', resource, table, path, format, columns, partitionSet, partitions, isWhatIsThere }]) => {
      const place: AssetPlace = {
        kind,
        resource: resource ?? (kind === 'file' ? 'files' : 'warehouse'),
        ...(table && { table }),
        ...(path && { path }),
        ...(format && { format }),
        ...(columns && { columns }),
        ...(partitionSet && { partitionSet }),
        ...(partitions && { partitions }),
        ...(isWhatIsThere && { isWhatIsThere }),
      };
      return [asset, place];
    },
  );
  return Object.fromEntries(entries) as { [asset: string]: AssetPlace };
}

function readRun(outcome: StepOutcome, messages: readonly StepMessage[], attempt: string): StepRun {
  const materialized = messages.flatMap((message) =>
    message.kind === 'materialized' ? [[message.asset, message.told] as const] : [],
  );
  return {
    outcome,
    error: outcome.state === 'failed' ? outcome.error.message : '',
    messages,
    materialized: Object.fromEntries(materialized),
    checks: messages.flatMap((message) => (message.kind === 'checked' ? [message.check] : [])),
    stdout: readWholeText(attemptFile(attempt, 'stdout')),
    stderr: readWholeText(attemptFile(attempt, 'stderr')),
    attempt,
  };
}
