import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDescriptor } from '../../../generated/formats.ts';
import type { Graph } from '../../graph/graph.ts';
import { carryOutTest, type TestLane } from '../../run/job-tests/carry-out-test.ts';
import { createTestScope } from '../../run/job-tests/create-test-request.ts';
import { createTestPreparer, type Prepared } from '../../run/job-tests/prepare-test.ts';
import type { TestResult } from '../../run/job-tests/test-result.ts';
import { openMockDatabase } from '../../run/mocks/mock-database/mock-database.ts';
import { contentName } from '../../run/step-host/fill-folder.ts';
import { sha256 } from '../hasher.ts';
import { isForeign, openIsolatedTests } from './isolated-tests.ts';
import { createFixtureReader } from './read-fixture.ts';
import { resolveProduct } from '../resolve-product.ts';
import { createResourceTypes } from '../resource-types.ts';
import { createTestLane } from './test-lane.ts';
import { createSchemaCheck } from '../schema-check.ts';

/**
 * Runs tests of jobs, a few at once, in this process and on warehouses in memory; those of job types whose code is not the product's in a
 * child process, which has its own. What is left of them, in a folder for temporary files,
 * is removed by `close`.
 */
export async function openTestRunner({ graph, environment, projectFolder }: TestRunnerOptions): Promise<TestRunner> {
  resolveProduct();
  const folder = realpathSync(mkdtempSync(join(temporaryFolder(), 'millrace-test-')));
  const realType = createResourceTypes();
  const folders = {
    project: projectFolder,
    state: join(folder, 'state'),
    contents: join(folder, 'contents'),
    runs: join(folder, 'runs'),
  };
  mkdirSync(folders.contents);
  keepContents(graph, folders.contents);
  const scope = createTestScope(graph, environment, { hash: sha256, parallelDefault: 1, check: createSchemaCheck() });
  const readFixture = createFixtureReader(projectFolder, folder);
  const isolated = openIsolatedTests({ folder, projectFolder });
  const opening = Array.from({ length: PARALLEL }, async (_, index) => {
    const database = await openMockDatabase({ type: await realType('duckdb'), folder, name: `tests ${index}` });
    const prepare = createTestPreparer({ scope, database, folders, readFixture });
    return { prepare, lane: createTestLane({ database, realType, projectFolder }) };
  });
  const lanes = await Promise.all(opening);
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const takeLane = async (): Promise<Lane> => free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  const giveBack = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };
  let count = 0;
  const runOn = async ({ lane, prepare }: Lane, { job, test }: JobTest): Promise<TestResult> => {
    const startedAt = performance.now();
    const prepared = await prepare(job, test);
    if (!prepared.ok) return notPrepared(job, test, { prepared, durationMs: performance.now() - startedAt });
    const { request } = prepared.value;
    const own = { ...request, folders: { ...request.folders, attempt: join(folders.runs, String(++count)) } };
    const placed = { ...prepared.value, request: own };
    const result = isForeign(own) ? await isolated.run(placed) : await carryOutTest(placed, lane);
    return { ...result, durationMs: performance.now() - startedAt };
  };
  return {
    parallel: PARALLEL,
    async run(test) {
      const lane = await takeLane();
      try {
        return await runOn(lane, test);
      } finally {
        giveBack(lane);
      }
    },
    async close() {
      await isolated.close();
      for (const { lane } of lanes) await lane.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where files cost least: in memory, where there is room for them; a test makes a dozen and keeps none. */
function temporaryFolder(): string {
  if (process.platform !== 'linux' || process.env['TMPDIR'] !== undefined) return tmpdir();
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOM_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir(); // there is no such folder
  }
}

const IN_MEMORY = '/dev/shm';
const ROOM_BYTES = 512 * 1024 * 1024;

/** Tests that go on at once, each on a warehouse of its own: while one waits for its database, another computes. */
const PARALLEL = Math.min(4, availableParallelism() * 2);

interface Lane {
  readonly lane: TestLane;
  readonly prepare: ReturnType<typeof createTestPreparer>;
}

export interface TestRunnerOptions {
  readonly graph: Graph;
  readonly environment: string;
  /** Absolute. */
  readonly projectFolder: string;
}

export interface TestRunner {
  /** How many tests may go on at once; more wait for their turn. */
  readonly parallel: number;
  run(test: JobTest): Promise<TestResult>;
  close(): Promise<void>;
}

export interface JobTest {
  readonly job: string;
  readonly test: TestDescriptor;
}

function keepContents({ files }: Graph, folder: string): void {
  for (const [hash, { text, base64 }] of Object.entries(files))
    writeFileSync(join(folder, contentName(hash)), text ?? Buffer.from(base64 ?? '', 'base64'));
}

function notPrepared(
  job: string,
  test: TestDescriptor,
  {
    prepared,
    durationMs,
  }: { readonly prepared: Extract<Prepared, { readonly ok: false }>; readonly durationMs: number },
): TestResult {
  const { at, message } = prepared.error;
  return { job, test: test.name, state: 'failed', durationMs, problems: [{ at, kind: 'message', message }], calls: [] };
}
