import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDescriptor } from '../../generated/formats.ts';
import type { Graph } from '../graph/graph.ts';
import { carryOutTest } from '../run/job-tests/carry-out-test.ts';
import { createTestScope } from '../run/job-tests/create-test-request.ts';
import { createTestPreparer, type Prepared } from '../run/job-tests/prepare-test.ts';
import type { TestResult } from '../run/job-tests/test-result.ts';
import { openMockDatabase } from '../run/mocks/mock-database/mock-database.ts';
import { contentName } from '../run/step-host/fill-folder.ts';
import { sha256 } from './hasher.ts';
import { isForeign, openIsolatedTests } from './isolated-tests.ts';
import { createFixtureReader } from './read-fixture.ts';
import { resolveProduct } from './resolve-product.ts';
import { createResourceTypes } from './resource-types.ts';
import { createTestLane } from './test-lane.ts';
import { createSchemaCheck } from './schema-check.ts';

/**
 * Runs tests of jobs, one after another, in this process and on one warehouse in memory; those of job types whose code is not the product's in a
 * child process, which has its own. What is left of them, in a folder for temporary files,
 * is removed by `close`.
 */
export async function openTestRunner({ graph, environment, projectFolder }: TestRunnerOptions): Promise<TestRunner> {
  resolveProduct();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'millrace-test-')));
  const realType = createResourceTypes();
  const database = await openMockDatabase({ type: await realType('duckdb'), folder, name: 'tests' });
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
  const lane = createTestLane({ database, realType, projectFolder });
  const isolated = openIsolatedTests({ folder, projectFolder });
  const prepare = createTestPreparer({ scope, database, folders, readFixture });
  let count = 0;
  return {
    async run({ job, test }) {
      const startedAt = performance.now();
      const prepared = await prepare(job, test);
      if (!prepared.ok) return notPrepared(job, test, { prepared, durationMs: performance.now() - startedAt });
      const { request } = prepared.value;
      const attempt = join(folders.runs, String(++count));
      const own = { ...request, folders: { ...request.folders, attempt } };
      const placed = { ...prepared.value, request: own };
      const result = isForeign(own) ? await isolated.run(placed) : await carryOutTest(placed, lane);
      return { ...result, durationMs: performance.now() - startedAt };
    },
    async close() {
      await isolated.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface TestRunnerOptions {
  readonly graph: Graph;
  readonly environment: string;
  /** Absolute. */
  readonly projectFolder: string;
}

export interface TestRunner {
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
