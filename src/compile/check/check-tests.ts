import type { Fixture, TestDescriptor } from '../../../generated/formats.ts';
import { parseKeys } from '../../calendar/parse-keys.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isItemKey } from '../../model/item.ts';
import type { PartitionSet } from '../../model/partition.ts';
import { isJsonMap } from '../../std/json.ts';
import { suggest } from '../resolve/known-names.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { Path, Project } from '../stages.ts';
import type { ColumnsOf } from './check-contracts.ts';
import { checkFixtureFile, type FixtureFiles } from './check-fixture-file.ts';

/**
 * What is wrong with a test before it is run: it is about data that its job does not touch (MR3030), it expects nothing (MR3031), it asks for
 * what its job does not have, or does not say what it needs (MR3032), it names columns that a contract does not have (MR3012), or fixtures that do not exist (MR2012).
 */
export function checkTests(jobs: readonly ResolvedJob[], context: TestContext): readonly Diagnostic[] {
  return jobs.flatMap((job) => {
    const tests = job.expanded.descriptor.tests ?? [];
    return tests.flatMap((test, index) => [
      ...checkName(job, tests, index),
      ...checkExpect(job, { test, index }, context.columnsOf),
      ...checkGiven(job, { test, index }, context.columnsOf),
      ...checkParams(job, { test, index }, context.project),
      ...checkPartition(job, { test, index }, context.sets),
      ...checkItem(job, { test, index }),
      ...checkFound(job, { test, index }),
      ...checkNow(job, { test, index }),
      ...checkPatterns(job, test, ['tests', index]),
      ...listFixtures(test).flatMap(({ fixture, path, asset }) =>
        checkFixtureFile(job.expanded, { fixture, asset, path: ['tests', index, ...path] }, context.files),
      ),
    ]);
  });
}

export interface TestContext {
  readonly project: Project;
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly columnsOf: ColumnsOf;
  readonly files: FixtureFiles;
}

interface PlacedTest {
  readonly test: TestDescriptor;
  readonly index: number;
}

function checkName({ expanded }: ResolvedJob, tests: readonly TestDescriptor[], index: number): readonly Diagnostic[] {
  const name = tests[index]?.name ?? '';
  const first = tests.findIndex((other) => other.name === name);
  if (first === index) return [];
  const span = (at: number) => expanded.spanOf(['tests', at, 'name'], 'value');
  return [
    createDiagnostic('MR3032', span(index), `Two tests of one job are named "${name}".`, {
      related: [{ span: span(first), message: 'the first one is here' }],
      hint: 'Say in the name what this one is about.',
    }),
  ];
}

function checkExpect(job: ResolvedJob, { test, index }: PlacedTest, columnsOf: ColumnsOf): readonly Diagnostic[] {
  const { expanded, outputs } = job;
  const { expect } = test;
  const at: Path = ['tests', index];
  if (expect === undefined || !EXPECTATIONS.some((key) => expect[key] !== undefined)) {
    const span =
      expect === undefined ? expanded.spanOf([...at, 'name'], 'value') : expanded.spanOf([...at, 'expect'], 'key');
    return [
      createDiagnostic('MR3031', span, `The test "${test.name}" expects nothing, so it could not fail.`, {
        hint: `Say under "expect:" what must come out: ${EXPECTATIONS.join(', ')}.`,
      }),
    ];
  }
  const [only, ...others] = outputs.keys();
  const ambiguous = expect.rows !== undefined && (only === undefined || others.length > 0);
  return [
    ...(ambiguous
      ? [
          createDiagnostic(
            'MR3032',
            expanded.spanOf([...at, 'expect', 'rows'], 'key'),
            only === undefined
              ? 'The job makes no data, so it has no rows.'
              : 'The job has several outputs, and "rows" does not say of which.',
            {
              hint: only === undefined ? 'Expect calls, checks or an error of it.' : 'Write "outputs: {NAME: [rows]}".',
            },
          ),
        ]
      : []),
    ...(['outputs', 'values'] as const).flatMap((key) =>
      Object.keys(expect[key] ?? {}).flatMap((asset) =>
        outputs.has(asset) ? [] : [refuseOutput(job, asset, [...at, 'expect', key, asset])],
      ),
    ),
    ...listRows({ only, expect }).flatMap(({ asset, rows, path }) =>
      checkRows(job, { asset, rows, path: [...at, ...path] }, columnsOf),
    ),
  ];
}

const EXPECTATIONS = ['rows', 'outputs', 'values', 'files', 'items', 'calls', 'checks', 'error'] as const;

function refuseOutput({ expanded, outputs }: ResolvedJob, asset: string, path: Path): Diagnostic {
  const span = expanded.spanOf(path, 'key');
  const known = [...outputs.keys()].map((name) => `"${name}"`).join(', ');
  return createDiagnostic(
    'MR3032',
    span,
    `The job does not make "${asset}".`,
    suggest(asset, outputs.keys(), span, known === '' ? 'It makes nothing.' : `It makes ${known}.`),
  );
}

interface PlacedRows {
  readonly asset: string;
  readonly rows: readonly object[];
  readonly path: Path;
}

function listRows({
  only,
  expect,
}: {
  readonly only: string | undefined;
  readonly expect: NonNullable<TestDescriptor['expect']>;
}): readonly PlacedRows[] {
  const own =
    only === undefined || expect.rows === undefined
      ? []
      : [{ asset: only, rows: expect.rows, path: ['expect', 'rows'] }];
  const outputs = Object.entries(expect.outputs ?? {}).map(([asset, fixture]) => ({
    asset,
    ...rowsOf(fixture, ['expect', 'outputs', asset]),
  }));
  return [...own, ...outputs];
}

function rowsOf(fixture: Fixture, path: Path): { readonly rows: readonly object[]; readonly path: Path } {
  if (Array.isArray(fixture)) return { rows: fixture, path };
  return {
    rows: typeof fixture === 'object' && 'rows' in fixture ? (fixture.rows ?? []) : [],
    path: [...path, 'rows'],
  };
}

/** Columns of rows, and of `columns:`, that a contract does not have. */
function checkRows(
  { expanded }: ResolvedJob,
  { asset, rows, path }: PlacedRows,
  columnsOf: ColumnsOf,
): readonly Diagnostic[] {
  const columns = columnsOf(asset);
  if (columns === undefined) return [];
  const known = new Set(columns.map((name) => name.toLowerCase()));
  return rows.flatMap((row, index) =>
    Object.keys(row)
      .filter((name) => !known.has(name.toLowerCase()))
      .map((name) => {
        const span = expanded.spanOf([...path, index, name], 'key');
        const listed = `Its columns are ${columns.map((column) => `"${column}"`).join(', ')}.`;
        return createDiagnostic(
          'MR3012',
          span,
          `The contract of "${asset}" has no column "${name}".`,
          suggest(name, columns, span, listed),
        );
      }),
  );
}

function checkGiven(job: ResolvedJob, { test, index }: PlacedTest, columnsOf: ColumnsOf): readonly Diagnostic[] {
  const touched = new Set([...job.inputs.keys(), ...job.outputs.keys(), ...listChecked(job)]);
  return Object.entries(test.given ?? {}).flatMap(([asset, fixture]) => {
    const path: Path = ['tests', index, 'given', asset];
    if (touched.has(asset)) return checkRows(job, { asset, ...rowsOf(fixture, path) }, columnsOf);
    const span = job.expanded.spanOf(path, 'key');
    const known = [...touched]
      .sort()
      .map((name) => `"${name}"`)
      .join(', ');
    const message = `The test gives data for "${asset}", which the job neither reads nor makes.`;
    return [createDiagnostic('MR3030', span, message, suggest(asset, touched, span, `It reads and makes ${known}.`))];
  });
}

/** What its checks look at besides: assets that they refer to, and tables in their SQL. */
function listChecked({ outputs, sql }: ResolvedJob): readonly string[] {
  const referred = [...outputs.values()].flatMap(({ checks = [] }) =>
    checks.flatMap(({ references }) => references?.asset ?? []),
  );
  return [...referred, ...sql.flatMap(({ tables }) => tables.map(({ asset }) => asset))];
}

function checkParams(
  { expanded }: ResolvedJob,
  { test, index }: PlacedTest,
  { environments }: Project,
): readonly Diagnostic[] {
  const { params = {}, params_schema: schema } = expanded.descriptor;
  const declared = isJsonMap(schema) && isJsonMap(schema['properties']) ? Object.keys(schema['properties']) : [];
  const shared = Object.values(environments).flatMap((environment) => Object.keys(environment.params ?? {}));
  const known = new Set([...Object.keys(params), ...declared, ...shared]);
  return Object.keys(test.params ?? {})
    .filter((name) => !known.has(name))
    .map((name) => {
      const span = expanded.spanOf(['tests', index, 'params', name], 'key');
      const listed =
        known.size === 0 ? 'It has no params.' : `Its params are ${[...known].map((one) => `"${one}"`).join(', ')}.`;
      return createDiagnostic('MR3032', span, `The job has no param "${name}".`, suggest(name, known, span, listed));
    });
}

function checkPartition(
  { expanded }: ResolvedJob,
  { test, index }: PlacedTest,
  sets: TestContext['sets'],
): readonly Diagnostic[] {
  const { partitions } = expanded.descriptor;
  if (test.partition === undefined) return [];
  const span = expanded.spanOf(['tests', index, 'partition'], 'value');
  if (partitions === undefined)
    return [
      createDiagnostic('MR3032', span, 'The test makes a partition, and the job has none.', {
        hint: 'Take "partition:" out.',
      }),
    ];
  const set = sets.get(partitions);
  const keys = set && parseKeys(set, test.partition.replace(`${partitions}=`, ''), LATE_MS);
  if (keys === undefined || keys.ok) return [];
  const { message, hint } = keys.error;
  return [createDiagnostic('MR3032', span, message, hint === undefined ? {} : { hint })];
}

/** A mapped job runs for an item, and no other job does. */
function checkItem({ name, expanded }: ResolvedJob, { test, index }: PlacedTest): readonly Diagnostic[] {
  const { map } = expanded.descriptor;
  const { item } = test;
  const at: Path = ['tests', index, 'item'];
  if (map === undefined)
    return item === undefined
      ? []
      : [
          createDiagnostic('MR3032', expanded.spanOf(at, 'key'), 'The test gives an item, and the job is not mapped.', {
            hint: 'Take "item:" out.',
          }),
        ];
  if (item === undefined)
    return [
      createDiagnostic(
        'MR3032',
        expanded.spanOf(['tests', index, 'name'], 'value'),
        `"${name}" is mapped over "${map}", and the test "${test.name}" does not say for which item it runs.`,
        { hint: 'Give one that it could find: "item: {key: KEY}", with the other fields that the job uses.' },
      ),
    ];
  const { key }: { readonly key?: unknown } = item;
  if (typeof key !== 'string' || isItemKey(key)) return []; // one that is no text is told by the schema
  return [
    createDiagnostic(
      'MR3032',
      expanded.spanOf([...at, 'key'], 'value'),
      `${JSON.stringify(key)} cannot be the key of an item.`,
      {
        hint: 'A key has letters, digits, "_" and "-", with single dots between; a path goes into another field.',
      },
    ),
  ];
}

/** Until when periods have ended: a test may make any. */
const LATE_MS = Date.UTC(2200, 0, 1);

/** Items that are told or expected of a job that finds none. */
function checkFound({ expanded, name }: ResolvedJob, { test, index }: PlacedTest): readonly Diagnostic[] {
  const { items } = expanded.descriptor;
  const stubs = (test.stubs ?? []).flatMap((stub, at) =>
    'items' in stub && items !== true ? [['tests', index, 'stubs', at, 'items']] : [],
  );
  const expected = test.expect?.items !== undefined && items === undefined ? [['tests', index, 'expect', 'items']] : [];
  return [...stubs, ...expected].map((path) =>
    createDiagnostic('MR3032', expanded.spanOf(path, 'key'), `"${name}" does not say that its code finds items.`, {
      hint: 'Add "items: true" to the job, or take this out.',
    }),
  );
}

function checkNow({ expanded }: ResolvedJob, { test, index }: PlacedTest): readonly Diagnostic[] {
  if (test.now === undefined || (INSTANT.test(test.now) && !Number.isNaN(Date.parse(test.now)))) return [];
  const span = expanded.spanOf(['tests', index, 'now'], 'value');
  return [
    createDiagnostic('MR3032', span, `"${test.now}" is no instant.`, {
      hint: 'Write a date, a time and a zone, as in 2001-01-02T03:00:00Z.',
    }),
  ];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Regular expressions, wherever they stand in a test. */
function checkPatterns({ expanded }: Pick<ResolvedJob, 'expanded'>, value: unknown, path: Path): readonly Diagnostic[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : isJsonMap(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, inner]) => {
    if (key === 'rows' || key === 'given') return [];
    const at = [...path, key];
    if (key !== 'matches' || typeof inner !== 'string') return checkPatterns({ expanded }, inner, at);
    const problem = findPatternProblem(inner);
    if (problem === undefined) return [];
    return [
      createDiagnostic('MR3032', expanded.spanOf(at, 'value'), `"${inner}" is no regular expression: ${problem}.`),
    ];
  });
}

function findPatternProblem(pattern: string): string | undefined {
  try {
    return new RegExp(pattern, 'u').source === '' ? 'it is empty' : undefined;
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/^Invalid regular expression: \/.*\/u?: /, '')
      : String(error);
  }
}

interface PlacedFixture {
  readonly fixture: Fixture;
  readonly asset: string;
  readonly path: Path;
}

function listFixtures({ given = {}, expect }: TestDescriptor): readonly PlacedFixture[] {
  return [
    ...Object.entries(given).map(([asset, fixture]) => ({ asset, fixture, path: ['given', asset] })),
    ...Object.entries(expect?.outputs ?? {}).map(([asset, fixture]) => ({
      asset,
      fixture,
      path: ['expect', 'outputs', asset],
    })),
  ];
}
