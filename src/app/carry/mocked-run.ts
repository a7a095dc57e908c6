import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Stub } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import { FIXTURES_FOLDER } from '../../graph/fixture-names.ts';
import type { RunId } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { FileStore } from '../../ports/resource.ts';
import type { StepHost } from '../../ports/step-host.ts';
import type { FixtureData } from '../../run/mocks/fixture-data.ts';
import { createMockedHost } from '../../run/mocks/mocked-host.ts';
import { listNeededAssets } from '../../run/mocks/needed-assets.ts';
import { type MockDatabase, openMockDatabase } from '../../run/mocks/mock-database/mock-database.ts';
import { putFixture } from '../../run/mocks/put-fixture.ts';
import { createPlaces } from '../../run/places.ts';
import { createJobTypeLoader } from '../../run/step-host/load-job-type.ts';
import { isJsonMap } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { type Instance, runFolder } from '../instance/instance.ts';
import { builtInJobTypeFile } from '../program-files.ts';
import { createFixtureReader, findSharedFixture } from '../job-tests/read-fixture.ts';
import { resolveProduct } from '../resolve-product.ts';
import { createResourceTypes } from '../resource-types.ts';

/** What keeps a run on mocks from starting: data that its steps read, that none of them makes, and that its fixtures do not have. */
export function checkFixtures(graph: Graph, plan: Plan, projectFolder: string): readonly Diagnostic[] {
  const set = graph.environments[plan.environment]?.fixtures;
  const stubs = readStubs(projectFolder, set);
  const broken = stubs.ok
    ? []
    : [fixtureProblem(stubs.error, 'Each is a map with `command`, `http` or `notify`, as under `stubs:` of a test.')];
  const missing = listNeededAssets(graph, plan).flatMap(({ asset, reader }) => {
    if (set !== undefined && findSharedFixture(projectFolder, set, asset) !== undefined) return [];
    const producer = graph.assets[asset]?.producer;
    const other = producer === undefined ? '' : `, or select "${producer}", too`;
    const hint =
      set === undefined
        ? `Say \`fixtures: SET\` in the environment "${plan.environment}", and put "${FIXTURES_FOLDER}/SET/${asset}.csv" there${other}.`
        : `Put "${FIXTURES_FOLDER}/${set}/${asset}.csv" there (.yaml, .json and .parquet will do)${other}.`;
    return [fixtureProblem(`"${reader}" reads "${asset}", for which there is no fixture.`, hint)];
  });
  return [...broken, ...missing];
}

function fixtureProblem(message: string, hint: string): Diagnostic {
  return createDiagnostic('MR2012', { source: { file: FIXTURES_FOLDER, text: '' }, start: 0, end: 0 }, message, {
    hint,
  });
}

/** The stubs of a set: `fixtures/SET/stubs.yaml`, a list as in tests; none when there is no such file. */
function readStubs(projectFolder: string, set: string | undefined): Result<readonly Stub[], string> {
  const path = `${FIXTURES_FOLDER}/${set ?? ''}/stubs.yaml`;
  const file = join(projectFolder, path);
  if (set === undefined || !existsSync(file)) return succeed([]);
  try {
    const value: unknown = load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA, filename: path });
    if (!Array.isArray(value)) return fail(`"${path}" is no list of stubs.`);
    const odd = value.findIndex((one) => !isJsonMap(one) || !KINDS.some((kind) => kind in one));
    return odd === -1 ? succeed(value as readonly Stub[]) : fail(`Item ${odd + 1} of "${path}" is no stub.`);
  } catch (error) {
    return fail(
      `"${path}" is no YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    );
  }
}

const KINDS = ['command', 'http', 'notify'];

/**
 * What a run on mocks is carried out with: a warehouse in memory, stores of files in the folder of the run (`mocks/`), which stay there to be
 * looked at, and the stubs of its fixtures. `prepare` puts the fixtures there; an error is a sentence for people.
 */
export async function openMockedRun(instance: Instance, { graph, plan, run }: MockedRunOptions): Promise<MockedRun> {
  resolveProduct();
  const { projectFolder } = instance;
  const set = graph.environments[plan.environment]?.fixtures;
  mkdirSync(runFolder(instance, run), { recursive: true });
  const folder = realpathSync(runFolder(instance, run));
  const realType = createResourceTypes();
  const database = await openMockDatabase({ type: await realType('duckdb'), folder, name: run });
  const files = createStores(join(folder, 'mocks'), realType);
  const stubs = readStubs(projectFolder, set);
  const host = createMockedHost({
    database,
    files,
    realType,
    stubs: stubs.ok ? stubs.value : [],
    fileOf: (_, path) => resolve(projectFolder, FIXTURES_FOLDER, set ?? '', path),
    loadJobType: createJobTypeLoader(builtInJobTypeFile),
  });
  const readFixture = createFixtureReader(projectFolder, folder);
  return {
    host,
    async prepare() {
      for (const { asset } of listNeededAssets(graph, plan)) {
        const read = await readFixture({ file: '', asset }, { fixture: set ?? '' });
        if (!read.ok) return read.error;
        if (read.value === undefined) continue;
        const problem = await putOne(asset, read.value, { graph, plan, database, files, folder });
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
    close: () => database.close(),
  };
}

export interface MockedRunOptions {
  /** As mocks see it. */
  readonly graph: Graph;
  readonly plan: Plan;
  readonly run: RunId;
}

export interface MockedRun {
  readonly host: StepHost;
  prepare(): Promise<string | undefined>;
  close(): Promise<void>;
}

function createStores(
  root: string,
  realType: ReturnType<typeof createResourceTypes>,
): (name: string) => Promise<FileStore> {
  const open = new Map<string, Promise<FileStore>>();
  const openStore = async (name: string): Promise<FileStore> => {
    const place = join(root, name);
    mkdirSync(place, { recursive: true });
    const type = await realType('local_files');
    const signal = new AbortController().signal;
    const context = { name, environment: 'mocks', projectFolder: place, stateFolder: place, signal };
    const { files } = await type.open({ root: place }, context);
    if (files === undefined) throw new Error('local files are a file store');
    return files;
  };
  return (name) => {
    const known = open.get(name) ?? openStore(name);
    open.set(name, known);
    return known;
  };
}

interface FixturePlaces {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly database: MockDatabase;
  readonly files: (resource: string) => Promise<FileStore>;
  readonly folder: string;
}

async function putOne(asset: string, data: FixtureData, places: FixturePlaces): Promise<string | undefined> {
  const { graph, plan, database, files, folder } = places;
  const environment = graph.environments[plan.environment];
  if (environment === undefined) return undefined;
  const place = createPlaces(graph, environment)(asset);
  const { producer, outside } = graph.assets[asset] ?? {};
  const contract = producer === undefined ? outside?.columns : graph.jobs[producer]?.outputs[asset]?.columns;
  const isFile =
    place.kind === 'file' || place.path !== undefined || (place.kind === 'outside' && place.format !== undefined);
  const store = isFile ? await files(place.resource) : undefined;
  const format = place.format ?? (extname(place.path ?? '').slice(1) || undefined);
  const key = store?.locate(asset, format, place.path).key;
  try {
    await putFixture(
      { asset, data, contract: contract ?? {} },
      { database, folder, ...(store === undefined || key === undefined ? {} : { file: { store, key } }) },
    );
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return `The fixture of "${asset}" cannot be put there: ${message}`;
  }
}
