import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { attemptFile } from '../../model/attempt-files.ts';
import type { Item } from '../../model/item.ts';
import type { CheckResult } from '../../model/materialization.ts';
import type { StepMessage, StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { JobTypeDefinition } from '../../ports/job-type.ts';
import type { FileStore, QueryResult, ResourceType } from '../../ports/resource.ts';
import { messageOf } from '../../std/message-of.ts';
import type { Json } from '../../std/json.ts';
import { createMocks, type Mocks } from '../mocks/mocks.ts';
import type { RecordedCall } from '../mocks/recorded-call.ts';
import type { MockDatabase, MockTable, RowsFormat } from '../mocks/mock-database/mock-database.ts';
import { createStepHost } from '../step-host/step-host.ts';
import { judgeTest } from './judge-test.ts';
import type { PreparedTest } from './prepare-test.ts';
import type { TestProblem, TestResult } from './test-result.ts';

/**
 * Carries out a prepared test in this process: puts there what is given, runs the step by the real step host on mocks, and holds what came of
 * it against what the test expects. Rejects never; what goes wrong is a problem of the test.
 */
export async function carryOutTest(prepared: PreparedTest, lane: TestLane): Promise<TestResult> {
  await lane.database.setClock(prepared.nowMs);
  try {
    return await carryOut(prepared, lane);
  } finally {
    await lane.database.clear(mayMakeAnything(prepared));
  }
}

/** Whether tables may be left that are in no schema: a query makes its output and nothing else. */
function mayMakeAnything({ request, tables }: PreparedTest): boolean {
  const { materialize } = request.job.config;
  const how =
    typeof materialize === 'object' && materialize !== null && 'type' in materialize ? materialize.type : materialize;
  const names = [...tables.map(({ asset }) => asset), ...Object.keys(request.outputs)];
  return request.baseType.manifest.name !== 'sql' || how === 'statement' || names.some((name) => !name.includes('.'));
}

async function carryOut(prepared: PreparedTest, lane: TestLane): Promise<TestResult> {
  const { test, request } = prepared;
  const startedAt = performance.now();
  const about = { job: request.job.name, test: test.name };
  const end = (
    state: TestResult['state'],
    problems: readonly TestProblem[],
    calls: readonly RecordedCall[],
  ): TestResult => ({
    ...about,
    state,
    durationMs: performance.now() - startedAt,
    problems,
    calls,
  });
  const stores = createStores(request, lane);
  const mocks = createMocks({ ...lane, files: stores, stubs: test.stubs ?? [] });
  const broken = await putGiven(prepared, lane, stores);
  if (broken !== undefined) return end('failed', [broken], []);
  const run = await runStep(request, lane, mocks);
  const why = mocks.unsupported[0] ?? findUnsupported(request, run.outcome);
  if (why !== undefined) return end('unsupported', [{ at: [], kind: 'message', message: why }], mocks.calls);
  const problems = await judgeTest(test, {
    ...run,
    calls: mocks.calls,
    open: prepared.open,
    request,
    readRows: createReader(run, { request, lane, stores }),
    cast: (columns, rows) => lane.database.cast(columns, rows),
    readFile: (name) => readWritten(name, { request, stores, run }),
  });
  return end(problems.length === 0 ? 'passed' : 'failed', problems, mocks.calls);
}

/** What tests are carried out with, one after another: a warehouse of its own, and a folder. */
export interface TestLane {
  readonly database: MockDatabase;
  readonly loadJobType: (request: StepRequest) => Promise<JobTypeDefinition<never>>;
  readonly realType: (type: string) => Promise<ResourceType>;
  readonly fileOf: (request: StepRequest, path: string) => string;
}

export interface TestRun {
  readonly outcome: StepOutcome;
  readonly checks: readonly (CheckResult & { readonly asset: string })[];
  readonly values: Readonly<Record<string, Json>>;
  readonly items: readonly Item[];
  /** The last that it wrote to standard error, else to standard output. */
  readonly lastLines: readonly string[];
}

/** No test may take longer. */
export const TEST_TIMEOUT_MS = 60_000;
const LAST_LINES_MAX = 10;

async function runStep(request: StepRequest, { loadJobType }: TestLane, mocks: Mocks): Promise<TestRun> {
  const messages: StepMessage[] = [];
  const host = createStepHost({
    loadJobType,
    openStep: mocks.openStep,
    resourceTypes: mocks.resourceTypes,
    isolated: false,
  });
  mkdirSync(request.folders.attempt, { recursive: true });
  const signal = AbortSignal.timeout(TEST_TIMEOUT_MS);
  const outcome = await host.run(request, { report: (message) => void messages.push(message), signal, kill: signal });
  await host.close();
  return {
    outcome: outcome.state === 'cancelled' ? timedOut() : outcome,
    checks: messages.flatMap((message) =>
      message.kind === 'checked' ? [{ ...message.check, asset: message.asset }] : [],
    ),
    values: Object.fromEntries(
      messages.flatMap((message) => (message.kind === 'value' ? [[message.asset, message.value]] : [])),
    ),
    items: messages.flatMap((message) => (message.kind === 'items' ? message.items : [])),
    lastLines: readLastLines(request.folders.attempt),
  };
}

function timedOut(): StepOutcome {
  const message = `It did not end within ${TEST_TIMEOUT_MS / 1_000} seconds.`;
  return { state: 'failed', error: { kind: 'timeout', message, retryable: false } };
}

function readLastLines(attempt: string): readonly string[] {
  const read = (name: 'stdout' | 'stderr'): string[] => {
    const file = attemptFile(attempt, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LAST_LINES_MAX) : [];
  };
  const lines = read('stderr').filter((line) => line !== '');
  return lines.length > 0 ? lines : read('stdout').filter((line) => line !== '');
}

type Stores = (resource: string) => Promise<FileStore>;

/** A folder for each store of files, empty at first. */
function createStores({ folders }: StepRequest, { realType }: TestLane): Stores {
  const open = new Map<string, Promise<FileStore>>();
  const openStore = async (name: string): Promise<FileStore> => {
    const root = join(folders.attempt, 'stores', name);
    await mkdir(root, { recursive: true });
    const type = await realType('local_files');
    const signal = new AbortController().signal;
    const { files } = await type.open(
      { root },
      { name, environment: 'mocks', projectFolder: root, stateFolder: root, signal },
    );
    if (files === undefined) throw new Error('local files are a file store');
    return files;
  };
  return (name) => {
    const known = open.get(name) ?? openStore(name);
    open.set(name, known);
    return known;
  };
}

async function putGiven(prepared: PreparedTest, lane: TestLane, stores: Stores): Promise<TestProblem | undefined> {
  const parts = [
    ...prepared.tables.map(({ asset, table }) => ({ asset, put: () => lane.database.put(asset, table) })),
    ...prepared.files.map(({ asset, content }) => ({
      asset,
      put: () => putFile(asset, content, { request: prepared.request, lane, stores }),
    })),
  ];
  for (const { asset, put } of parts) {
    const error = await put().then(() => undefined, toMessage);
    if (error !== undefined)
      return {
        at: ['given', asset],
        kind: 'message',
        message: `What is given for "${asset}" cannot be put there: ${error}`,
      };
  }
  return undefined;
}

function toMessage(error: unknown): string {
  return messageOf(error).split('\n')[0] ?? '';
}

interface FilesPlace {
  readonly request: StepRequest;
  readonly lane: TestLane;
  readonly stores: Stores;
}

async function putFile(
  asset: string,
  content: MockTable | { readonly text: string },
  { request, lane, stores }: FilesPlace,
): Promise<void> {
  const place = request.inputs[asset];
  if (place === undefined) throw new Error(`"${asset}" is no input`);
  const store = await stores(place.resource);
  const format = place.format ?? formatOfEnding(place.path);
  const { key } = store.locate(asset, format, place.path);
  const local = join(request.folders.attempt, 'given', `${asset}${extname(key)}`);
  await mkdir(dirname(local), { recursive: true });
  await writeContent(local, content, { database: lane.database, format: formatOfEnding(key) ?? format });
  await store.put(local, key, new AbortController().signal);
}

async function writeContent(
  local: string,
  content: MockTable | { readonly text: string },
  { database, format }: { readonly database: MockDatabase; readonly format: string | undefined },
): Promise<void> {
  if ('text' in content) return writeFile(local, content.text);
  const wanted = format === 'csv' || format === 'json' || format === 'ndjson' ? format : 'parquet';
  if ('path' in content && content.format === wanted) return copyFile(content.path, local);
  await database.writeFile(local, wanted === 'ndjson' ? 'json' : wanted, content);
}

function formatOfEnding(path: string | undefined): RowsFormat | undefined {
  const ending = extname(path ?? '').toLowerCase();
  return ENDINGS[ending];
}

const ENDINGS: Readonly<Record<string, RowsFormat>> = {
  '.parquet': 'parquet',
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

/** Rows of an output, whatever it is kept as; `undefined` where it has none. */
function createReader(
  run: TestRun,
  { request, lane, stores }: FilesPlace,
): (asset: string) => Promise<QueryResult | undefined> {
  return async (asset) => {
    const place = request.outputs[asset];
    if (place === undefined) return undefined;
    if (place.kind === 'table' || place.kind === 'view')
      return lane.database.read(asset, ROWS_MAX).catch(() => undefined);
    const path = await readWritten(asset, { request, stores, run });
    const format = formatOfEnding(path);
    if (path === undefined || format === undefined) return undefined;
    return lane.database.readFile(path, format);
  };
}

/** Rows that are looked at of an output. */
export const ROWS_MAX = 10_000;

/** The local path of a file that was written: of an output by its asset, of another by its path in a store. */
async function readWritten(
  name: string,
  { request, stores }: { readonly request: StepRequest; readonly stores: Stores; readonly run: TestRun },
): Promise<string | undefined> {
  const place = request.outputs[name];
  const folder = request.folders.attempt;
  const signal = new AbortController().signal;
  if (place !== undefined) {
    const store = await stores(place.resource);
    const format = place.format ?? (place.kind === 'table' ? 'parquet' : undefined);
    const whole = store.locate(name, format, place.path).key;
    const { locatePartition } = await import('../step-host/locate-partition.ts');
    const key =
      request.partition === undefined ? whole : locatePartition({ key: whole, url: '' }, request.partition.key).key;
    return store.get(key, folder, signal);
  }
  for (const resource of new Set(Object.values(request.job.resources ?? {}))) {
    const found = await (await stores(resource)).get(name, folder, signal);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Tests run on DuckDB: what is written for another engine may be something that it does not know. */
function findUnsupported({ job }: StepRequest, outcome: StepOutcome): string | undefined {
  const other = job.sql?.find(({ dialect }) => dialect !== 'duckdb');
  if (other === undefined || outcome.state !== 'failed') return undefined;
  const { message } = outcome.error;
  if (!FOREIGN.test(message)) return undefined;
  return `Its SQL is written for ${other.dialect}, and tests run on DuckDB, which does not know what it says: ${message.split('\n')[0] ?? ''}`;
}

const FOREIGN =
  /Parser Error|Catalog Error: (Scalar Function|Table Function|Aggregate Function|Macro Function|Type) |Binder Error: (No function matches|Could not choose)|Not implemented Error|knows no type/;
