import type { Fixture, TestDescriptor } from '../../../generated/formats.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { StepFolders, StepRequest } from '../../model/step-request.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { inferType } from '../mocks/mock-database/infer-type.ts';
import type { MockDatabase, MockTable } from '../mocks/mock-database/mock-database.ts';
import type { MockColumn } from '../mocks/mock-database/write-rows.ts';
import { createTestRequest, type TestScope } from './create-test-request.ts';
import { createColumnFinder, queryOf } from './find-columns.ts';
import { fillOpenColumns } from './fill-open-columns.ts';
import type { ColumnTypes, FixtureData } from '../mocks/fixture-data.ts';
import type { TestPath } from './test-result.ts';

/**
 * Everything that a test needs as plain data, so that it can be carried out in any process: the request of its step, and what is there
 * before it with the types of all columns.
 */
export function createTestPreparer(parts: PreparerParts): (job: string, test: TestDescriptor) => Promise<Prepared> {
  const findColumns = createColumnFinder({ ...parts, findShared: createSharedFinder(parts) });
  return async (job, test) => {
    const created = createTestRequest(parts.scope, { job, test, folders: parts.folders });
    if (!created.ok)
      return fail({
        at: [],
        message: created.error.map(({ message, hint }) => `${message} ${hint ?? ''}`.trim()).join(' '),
      });
    const { request, nowMs, steps } = created.value;
    if (steps > 1)
      return fail({
        at: ['partition'],
        message: `A run would make ${steps} steps of "${test.partition ?? ''}", and a test runs one: give one partition.`,
      });
    const given = await readGiven(request, test, { ...parts, findColumns });
    if (!given.ok) return given;
    const { graph } = parts.scope;
    const text = queryOf(graph, job, Object.keys(request.outputs)[0] ?? '');
    const tables =
      text === undefined
        ? given.value.tables
        : await fillOpenColumns({ graph, request, text }, given.value.tables, parts.database);
    const expecting = await readExpected(test, parts, request);
    if (!expecting.ok) return expecting;
    return succeed({
      test: expecting.value,
      request,
      nowMs,
      tables: tables.map(({ asset, table }) => ({ asset, table })),
      files: given.value.files,
      open: tables.filter(({ isOpen }) => isOpen).map(({ asset }) => asset),
    });
  };
}

/** Columns of what the environment's set of fixtures has for an outside asset. */
function createSharedFinder(parts: PreparerParts): (asset: string) => Promise<readonly MockColumn[] | undefined> {
  const { fixtures } = parts.scope.environment;
  return async (asset) => {
    if (fixtures === undefined) return undefined;
    const data = await parts.readFixture({ file: '', asset }, { fixture: fixtures });
    if (!data.ok || data.value === undefined || data.value.kind === 'text') return undefined;
    const unknown = async (): Promise<undefined> => undefined;
    const resolved = await resolveTable(asset, data.value, { ...parts, findColumns: unknown });
    return resolved.ok && 'columns' in resolved.value.content ? resolved.value.content.columns : undefined;
  };
}

export interface PreparerParts {
  readonly scope: TestScope;
  readonly database: MockDatabase;
  readonly folders: Omit<StepFolders, 'attempt'> & { readonly runs: string };
  /** Reads a fixture of a job's test. An error is a sentence for people. `undefined` where a set has nothing for an asset. */
  readonly readFixture: (from: FixturePlace, fixture: Fixture) => Promise<Result<FixtureData | undefined, string>>;
}

/** Where a fixture is written, and for what. */
export interface FixturePlace {
  /** The descriptor, relative to the project. */
  readonly file: string;
  readonly asset: string;
}

export type Prepared = Result<PreparedTest, { readonly at: TestPath; readonly message: string }>;

export interface PreparedTest {
  readonly test: TestDescriptor;
  readonly request: StepRequest;
  readonly nowMs: number;
  readonly tables: readonly { readonly asset: string; readonly table: MockTable }[];
  /** Tables of which neither a contract nor a query tells all columns. */
  readonly open: readonly string[];
  /** Inputs that the job reads as files. */
  readonly files: readonly { readonly asset: string; readonly content: MockTable | { readonly text: string } }[];
}

/** `isOpen`: the job may read columns of which nothing is known yet. */
export interface GivenTable {
  readonly asset: string;
  readonly table: MockTable;
  readonly isOpen: boolean;
}

interface Given {
  readonly tables: GivenTable[];
  readonly files: PreparedTest['files'][number][];
}

interface GivenParts extends PreparerParts {
  readonly findColumns: (asset: string) => Promise<readonly MockColumn[] | undefined>;
}

async function readGiven(
  request: StepRequest,
  test: TestDescriptor,
  parts: GivenParts,
): Promise<Result<Given, { readonly at: TestPath; readonly message: string }>> {
  const given: Given = { tables: [], files: [] };
  const referred = Object.values(request.job.outputs).flatMap(({ checks = [] }) =>
    checks.flatMap(({ references }) => references?.asset ?? []),
  );
  const checked = (request.job.sql ?? []).flatMap(({ tables }) => tables.map(({ asset }) => asset));
  const assets = new Set([...Object.keys(request.inputs), ...referred, ...checked, ...Object.keys(test.given ?? {})]);
  for (const asset of assets) {
    const isOutput = Object.hasOwn(request.outputs, asset);
    const written = test.given?.[asset];
    if (isOutput && written === undefined && !needsTable(request, asset)) continue;
    const at: TestPath = written === undefined ? ['fixtures'] : ['given', asset];
    const data = await readOne({ request, asset, written, test }, parts);
    if (!data.ok) return fail({ at, message: data.error });
    const resolved = await resolveTable(asset, data.value, parts);
    if (!resolved.ok) return fail({ at, message: resolved.error });
    const { content, isOpen } = resolved.value;
    if (isFileInput(request, asset)) given.files.push({ asset, content });
    else if ('text' in content) return fail({ at, message: `"${asset}" is a table: give it rows, not a text.` });
    else
      given.tables.push({
        asset,
        table: 'path' in content ? content : { ...content, isFixed: isOutput },
        isOpen: isOpen && !isOutput,
      });
  }
  return succeed(given);
}

interface FixtureToRead {
  readonly request: StepRequest;
  readonly asset: string;
  readonly written: Fixture | undefined;
  readonly test: TestDescriptor;
}

/** What the test gives, else what its set has. */
async function readOne(
  { request, asset, written, test }: FixtureToRead,
  parts: GivenParts,
): Promise<Result<FixtureData | undefined, string>> {
  const place = { file: request.job.path, asset };
  if (written !== undefined) return parts.readFixture(place, written);
  return test.fixtures === undefined ? succeed(undefined) : parts.readFixture(place, { fixture: test.fixtures });
}

/** The test with the rows of expected outputs in it that stand in files. */
async function readExpected(
  test: TestDescriptor,
  { readFixture, database }: PreparerParts,
  request: StepRequest,
): Promise<Result<TestDescriptor, { readonly at: TestPath; readonly message: string }>> {
  const outputs = test.expect?.outputs;
  if (outputs === undefined) return succeed(test);
  const read: Record<string, Fixture> = {};
  for (const [asset, fixture] of Object.entries(outputs)) {
    const data = await readFixture({ file: request.job.path, asset }, fixture);
    const at: TestPath = ['expect', 'outputs', asset];
    if (!data.ok) return fail({ at, message: data.error });
    if (data.value?.kind === 'rows') read[asset] = { rows: [...data.value.rows] };
    else if (data.value?.kind === 'file') read[asset] = { rows: [...(await readRows(data.value, database))] };
    else return fail({ at, message: `There are no rows for "${asset}"; what a file holds is said under \`files\`.` });
  }
  return succeed({ ...test, expect: { ...test.expect, outputs: read } });
}

async function readRows(
  { path, format }: Extract<FixtureData, { readonly kind: 'file' }>,
  database: MockDatabase,
): Promise<readonly JsonMap[]> {
  const { columns, rows } = await database.readFile(path, format);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
}

/** Statements that write into a table need one that is there. */
function needsTable({ job, outputs }: StepRequest, asset: string): boolean {
  const materialize = job.config['materialize'];
  const isStatement =
    materialize === 'statement' ||
    (typeof materialize === 'object' &&
      materialize !== null &&
      'type' in materialize &&
      materialize.type === 'statement');
  return isStatement && outputs[asset] !== undefined && job.outputs[asset]?.columns !== undefined;
}

/** Whether what the job reads of the asset is a file: where it is kept holds files, and the job runs no SQL on it. */
function isFileInput({ inputs, environment }: StepRequest, asset: string): boolean {
  const place = inputs[asset];
  if (place === undefined) return false;
  const isStore = !SQL_TYPES.has(environment.resources[place.resource]?.type ?? '');
  if (place.kind === 'table' || place.kind === 'view') return isStore;
  return isStore || place.kind === 'file' || place.path !== undefined || place.format !== undefined;
}

const SQL_TYPES = new Set(['duckdb', 'postgres', 'redshift', 'snowflake', 'bigquery']);

type Resolved = { readonly content: MockTable | { readonly text: string }; readonly isOpen: boolean };

async function resolveTable(
  asset: string,
  data: FixtureData | undefined,
  parts: GivenParts,
): Promise<Result<Resolved, string>> {
  if (data?.kind === 'text') return succeed({ content: { text: data.text }, isOpen: false });
  const known = await parts.findColumns(asset);
  const types = data?.columns ?? {};
  if (data?.kind === 'file') return resolveFile({ asset, data, known, types }, parts);
  const rows = data?.rows ?? [];
  const names = [...new Set([...Object.keys(types), ...rows.flatMap((row) => Object.keys(row))])];
  if (known === undefined) {
    const columns = names.map((name) =>
      toColumn(name, types[name] ?? inferType(rows.map((row): Json => row[name] ?? null))),
    );
    return succeed({ content: { columns, rows, isFixed: false }, isOpen: true });
  }
  const spelled = spellRows(asset, { rows, names, known });
  if (!spelled.ok) return spelled;
  const columns = known.map(({ name, type }) =>
    toColumn(name, typeOf(types, name) ?? type ?? inferType(spelled.value.map((row): Json => row[name] ?? null))),
  );
  return succeed({ content: { columns, rows: spelled.value, isFixed: false }, isOpen: false });
}

function toColumn(name: string, type: string | undefined): MockColumn {
  return type === undefined ? { name } : { name, type };
}

function typeOf(types: ColumnTypes, name: string): string | undefined {
  return Object.entries(types).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

/** Rows with the columns as the table spells them. */
function spellRows(
  asset: string,
  {
    rows,
    names,
    known,
  }: { readonly rows: readonly JsonMap[]; readonly names: readonly string[]; readonly known: readonly MockColumn[] },
): Result<readonly JsonMap[], string> {
  const spelling = new Map(known.map(({ name }) => [name.toLowerCase(), name]));
  const odd = names.find((name) => !spelling.has(name.toLowerCase()));
  if (odd !== undefined) {
    const nearest = nearestName(
      odd,
      known.map(({ name }) => name),
    );
    const hint =
      nearest === undefined
        ? `Its columns are ${known.map(({ name }) => `"${name}"`).join(', ')}.`
        : `Did you mean "${nearest}"?`;
    return fail(`"${asset}" has no column "${odd}". ${hint}`);
  }
  if (names.every((name) => spelling.get(name.toLowerCase()) === name)) return succeed(rows);
  return succeed(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [spelling.get(name.toLowerCase()) ?? name, value])),
    ),
  );
}

interface FileToResolve {
  readonly asset: string;
  readonly data: Extract<FixtureData, { readonly kind: 'file' }>;
  readonly known: readonly MockColumn[] | undefined;
  readonly types: ColumnTypes;
}

async function resolveFile(
  { asset, data, known, types }: FileToResolve,
  { database }: GivenParts,
): Promise<Result<Resolved, string>> {
  const { path, format } = data;
  const found = await database
    .describeFile(path, format)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (found instanceof Error) return fail(`The fixture of "${asset}" cannot be read: ${found.message}`);
  const spelled =
    known === undefined ? succeed([]) : spellRows(asset, { rows: [], names: found.map(({ name }) => name), known });
  if (!spelled.ok) return spelled;
  const columns = (known ?? found).map(({ name, type }) => toColumn(name, typeOf(types, name) ?? type));
  return succeed({ content: { columns, path, format }, isOpen: known === undefined });
}
