import type { Fixture, TestDescriptor } from '../../../generated/formats.ts';
import type { QueryResult } from '../../ports/resource.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import type { MockDatabase } from '../mocks/mock-database/mock-database.ts';
import { type ActualRows, compareRows, type Row, type RowRules } from './compare-rows.ts';
import type { EndedTest } from './judge-test.ts';
import type { TestPath, TestProblem } from './test-result.ts';

/** In what the rows of outputs differ from those expected. */
export async function judgeRows({ expect }: TestDescriptor, ended: EndedTest): Promise<readonly TestProblem[]> {
  if (expect === undefined) return [];
  const problems: TestProblem[] = [];
  const [only] = Object.keys(ended.request.outputs);
  if (expect.rows !== undefined && only !== undefined)
    problems.push(
      ...(await judgeOne(
        { asset: only, rows: expect.rows as readonly JsonMap[], at: ['expect', 'rows'] },
        expect,
        ended,
      )),
    );
  for (const [asset, fixture] of Object.entries(expect.outputs ?? {})) {
    const rows = rowsOf(fixture);
    if (rows !== undefined)
      problems.push(...(await judgeOne({ asset, rows, at: ['expect', 'outputs', asset] }, expect, ended)));
  }
  return problems;
}

export interface RowsReader {
  /** All rows of an output, up to a limit; `undefined` where it has none. */
  readonly readRows: (asset: string) => Promise<QueryResult | undefined>;
  readonly cast: MockDatabase['cast'];
}

/** What is expected as a file or by name was put in as rows when the test was prepared. */
function rowsOf(fixture: Fixture): readonly JsonMap[] | undefined {
  if (typeof fixture === 'string') return undefined;
  return (Array.isArray(fixture) ? fixture : fixture.rows) as readonly JsonMap[] | undefined;
}

interface ExpectedOutput {
  readonly asset: string;
  readonly rows: readonly JsonMap[];
  readonly at: TestPath;
}

async function judgeOne(
  { asset, rows, at }: ExpectedOutput,
  { match = 'exact', order = 'any', tolerance }: NonNullable<TestDescriptor['expect']>,
  { readRows, cast }: RowsReader,
): Promise<readonly TestProblem[]> {
  const found = await readRows(asset);
  if (found === undefined) return [{ at, kind: 'message', message: `"${asset}" has no rows that can be read` }];
  if (found.truncated)
    return [
      { at, kind: 'message', message: `"${asset}" has more than ${found.rows.length} rows, too many for a test` },
    ];
  const actual: ActualRows = {
    columns: found.columns.map(({ name }) => name),
    rows: found.rows.map((row) =>
      Object.fromEntries(found.columns.map(({ name }, index) => [name, row[index] ?? null])),
    ),
  };
  const expected = await toColumnTypes(rows, found, cast);
  const rules: RowRules = { match, order, ...(tolerance === undefined ? {} : { tolerance }) };
  const columns = [...new Set(expected.flatMap((row) => Object.keys(row)))];
  const difference = compareRows({ columns, rows: expected }, actual, rules);
  return difference === undefined ? [] : [{ at, kind: 'rows', asset, difference }];
}

/** Expected values as they would come out of the columns, spelled as those are; what cannot be in a column stays as it was written. */
async function toColumnTypes(
  rows: readonly JsonMap[],
  found: QueryResult,
  cast: MockDatabase['cast'],
): Promise<readonly Row[]> {
  const spelling = new Map(found.columns.map((column) => [column.name.toLowerCase(), column]));
  const spelled = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [spelling.get(name.toLowerCase())?.name ?? name, value]),
    ),
  );
  const used = found.columns.filter(({ name }) => spelled.some((row) => Object.hasOwn(row, name)));
  if (rows.length === 0 || used.length === 0) return spelled;
  const values = await cast(used, spelled);
  return spelled.map((row, index) => {
    const typed = Object.fromEntries(used.map(({ name }, place) => [name, values[index]?.[place] ?? null]));
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, chooseForm(value, typed[name])]));
  });
}

/** A whole number that a fraction was rounded to is not what was written, nor is a null that nobody wrote. */
function chooseForm(written: Json, typed: Json | undefined): Json {
  if (typed === undefined || typed === null) return written;
  if (typeof written === 'number' && typeof typed === 'number') return written;
  return typed;
}
