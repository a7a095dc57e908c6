import type { Json } from '../../std/json.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import type { DifferentCell, DifferentRow, RowsDifference } from './test-result.ts';

/**
 * Holds rows against those expected, by the columns that count. Rows that are equal are set aside first; of the rest, those that agree in
 * most cells are taken for the same row, so that only the cells that differ need to be shown. `undefined` when nothing differs.
 */
export function compareRows(expected: ExpectedRows, actual: ActualRows, rules: RowRules): RowsDifference | undefined {
  const columns = countedColumns(expected, actual, rules);
  const missingColumns = columns.filter((name) => !actual.columns.includes(name));
  const unexpectedColumns = rules.match === 'exact' ? findUnexpectedColumns(expected, actual) : [];
  const pairs = rules.order === 'exact' ? pairByPlace(expected, actual, rules) : pairByValue(expected, actual, rules);
  const { equal, differing, missing } = pairs;
  const unexpected = rules.match === 'subset' ? [] : pairs.unexpected;
  if (differing.length + missing.length + unexpected.length + unexpectedColumns.length === 0) return undefined;
  const shown = chooseColumns(columns, pairs, expected);
  const cellsOf = (row: Row): Json[] => shown.map((name) => row[name] ?? null);
  const rows: DifferentRow[] = [
    ...differing.map(({ index, cells }): DifferentRow => ({
      kind: 'differs',
      index,
      cells: shown.map((name) => cells[name] ?? { equal: null }),
    })),
    ...missing.map((index): DifferentRow => ({ kind: 'missing', index, cells: cellsOf(expected.rows[index] ?? {}) })),
    ...unexpected.map((row): DifferentRow => ({ kind: 'unexpected', cells: cellsOf(row) })),
  ];
  return {
    columns: shown,
    rows,
    counts: { equal, missing: missing.length, unexpected: unexpected.length, differing: differing.length },
    unexpectedColumns,
    missingColumns,
  };
}

export type Row = Readonly<Record<string, Json>>;

export interface ExpectedRows {
  /** All that any of the rows lists, as the table spells them. */
  readonly columns: readonly string[];
  /** What is not listed is missing. */
  readonly rows: readonly Row[];
}

export interface ActualRows {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface RowRules {
  readonly match: 'exact' | 'rows' | 'subset';
  readonly order: 'any' | 'exact';
  /** How far numbers may be apart; when left out, as far as the arithmetic of doubles makes them. */
  readonly tolerance?: number;
}

/** With `exact`, all columns of the table count too: what a row does not list is null in it. */
function countedColumns(expected: ExpectedRows, actual: ActualRows, { match }: RowRules): readonly string[] {
  const listed = new Set(expected.columns);
  const known = actual.columns.filter((name) => match === 'exact' || listed.has(name));
  return [...new Set([...known, ...expected.columns])];
}

/** Columns that no expected row lists and that are not null everywhere. Of a table that should be empty, columns do not matter. */
function findUnexpectedColumns(expected: ExpectedRows, actual: ActualRows): readonly string[] {
  if (expected.rows.length === 0) return [];
  const listed = new Set(expected.columns);
  return actual.columns.filter((name) => !listed.has(name) && actual.rows.some((row) => (row[name] ?? null) !== null));
}

interface Pairs {
  readonly equal: number;
  readonly differing: readonly DifferingPair[];
  /** Places of expected rows. */
  readonly missing: readonly number[];
  readonly unexpected: readonly Row[];
}

interface DifferingPair {
  readonly index: number;
  readonly cells: Readonly<Record<string, DifferentCell>>;
}

/** The columns by which an expected row is held against another: of a subset those that it lists itself. */
function columnsOfRow(row: Row, { columns }: ExpectedRows, { match }: RowRules): readonly string[] {
  return match === 'subset' ? Object.keys(row) : columns;
}

function pairByPlace(expected: ExpectedRows, actual: ActualRows, rules: RowRules): Pairs {
  if (rules.match === 'subset') return pairInOrder(expected, actual, rules);
  const differing: DifferingPair[] = [];
  const missing: number[] = [];
  let equal = 0;
  for (const [index, row] of expected.rows.entries()) {
    const other = actual.rows[index];
    if (other === undefined) missing.push(index);
    else {
      const cells = compareCells(row, other, columnsOfRow(row, expected, rules), rules);
      if (Object.values(cells).some(isDifferent)) differing.push({ index, cells });
      else equal++;
    }
  }
  return { equal, differing, missing, unexpected: actual.rows.slice(expected.rows.length) };
}

/** Each expected row after the one before it, others between them. */
function pairInOrder(expected: ExpectedRows, actual: ActualRows, rules: RowRules): Pairs {
  const missing: number[] = [];
  let at = 0;
  for (const [index, row] of expected.rows.entries()) {
    const columns = columnsOfRow(row, expected, rules);
    const found = actual.rows.findIndex((other, place) => place >= at && isEqualRow(row, other, columns, rules));
    if (found === -1) missing.push(index);
    else at = found + 1;
  }
  return { equal: expected.rows.length - missing.length, differing: [], missing, unexpected: [] };
}

function pairByValue(expected: ExpectedRows, actual: ActualRows, rules: RowRules): Pairs {
  const left = new Set(actual.rows.keys());
  const byKey = indexRows(actual, expected, rules);
  const open: number[] = [];
  for (const [index, row] of expected.rows.entries()) {
    const found = findEqual(row, { expected, actual, rules, left, byKey });
    if (found === undefined) open.push(index);
    else left.delete(found);
  }
  const { differing, missing, taken } = pairNearest(open, [...left], { expected, actual, rules });
  const unexpected = [...left].filter((place) => !taken.has(place)).map((place) => actual.rows[place] ?? {});
  return { equal: expected.rows.length - open.length, differing, missing, unexpected };
}

interface Search {
  readonly expected: ExpectedRows;
  readonly actual: ActualRows;
  readonly rules: RowRules;
  readonly left: ReadonlySet<number>;
  readonly byKey: ReadonlyMap<string, readonly number[]> | undefined;
}

/** Places by the whole row, where rows are equal only if they are the same letter by letter. */
function indexRows(actual: ActualRows, expected: ExpectedRows, rules: RowRules): Search['byKey'] {
  if (rules.match === 'subset' || actual.rows.length < INDEXED_MIN) return undefined;
  const byKey = new Map<string, number[]>();
  for (const [place, row] of actual.rows.entries()) {
    const key = keyOf(row, expected.columns);
    byKey.set(key, [...(byKey.get(key) ?? []), place]);
  }
  return byKey;
}

const INDEXED_MIN = 50;

function keyOf(row: Row, columns: readonly string[]): string {
  return canonicalJson(columns.map((name) => row[name] ?? null));
}

function findEqual(row: Row, { expected, actual, rules, left, byKey }: Search): number | undefined {
  const columns = columnsOfRow(row, expected, rules);
  const same = byKey?.get(keyOf(row, expected.columns))?.find((place) => left.has(place));
  if (same !== undefined) return same;
  for (const place of left) {
    const other = actual.rows[place];
    if (other !== undefined && isEqualRow(row, other, columns, rules)) return place;
  }
  return undefined;
}

/** Pairs by how many cells agree, the most first; rows that agree in nothing are not the same. Many rows are not compared with many. */
function pairNearest(
  open: readonly number[],
  left: readonly number[],
  { expected, actual, rules }: Pick<Search, 'expected' | 'actual' | 'rules'>,
): { readonly differing: DifferingPair[]; readonly missing: number[]; readonly taken: ReadonlySet<number> } {
  const canCompare = open.length * left.length <= COMPARED_MAX;
  const pairsOf = (index: number): readonly Candidate[] =>
    left.map((place) => {
      const row = expected.rows[index] ?? {};
      const cells = compareCells(row, actual.rows[place] ?? {}, columnsOfRow(row, expected, rules), rules);
      return { index, place, cells, agree: Object.values(cells).filter((cell) => !isDifferent(cell)).length };
    });
  const candidates = canCompare ? open.flatMap(pairsOf).filter(({ agree }) => agree > 0) : [];
  candidates.sort((a, b) => b.agree - a.agree || a.index - b.index || a.place - b.place);
  const [paired, taken] = [new Map<number, DifferingPair>(), new Set<number>()];
  for (const { index, place, cells } of candidates) {
    if (paired.has(index) || taken.has(place)) continue;
    paired.set(index, { index, cells });
    taken.add(place);
  }
  return {
    differing: [...paired.values()].sort((a, b) => a.index - b.index),
    missing: open.filter((index) => !paired.has(index)),
    taken,
  };
}

interface Candidate {
  readonly index: number;
  readonly place: number;
  readonly agree: number;
  readonly cells: DifferingPair['cells'];
}

const COMPARED_MAX = 40_000;

function isEqualRow(row: Row, other: Row, columns: readonly string[], rules: RowRules): boolean {
  return columns.every((name) => isEqualCell(row[name] ?? null, other[name] ?? null, rules));
}

function compareCells(
  row: Row,
  other: Row,
  columns: readonly string[],
  rules: RowRules,
): Record<string, DifferentCell> {
  const cells = columns.map((name): [string, DifferentCell] => {
    const [expected, actual] = [row[name] ?? null, other[name] ?? null];
    return [name, isEqualCell(expected, actual, rules) ? { equal: actual } : { expected, actual }];
  });
  return Object.fromEntries(cells);
}

export function isDifferent(cell: DifferentCell): cell is Extract<DifferentCell, { readonly expected: Json }> {
  return 'expected' in cell;
}

/** Numbers by their distance, everything else by value. */
export function isEqualCell(expected: Json, actual: Json, { tolerance }: Pick<RowRules, 'tolerance'>): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const distance = Math.abs(expected - actual);
    if (tolerance !== undefined) return distance <= tolerance;
    return distance <= Math.max(Math.abs(expected), Math.abs(actual)) * DOUBLE_NOISE;
  }
  if (typeof expected === 'object' && typeof actual === 'object')
    return canonicalJson(expected) === canonicalJson(actual);
  return expected === actual;
}

/** What sums and means of doubles may be off by, of their size. */
const DOUBLE_NOISE = 1e-9;

/** Those in which something differs; and when there are only such rows, those too in which some row is told. */
function chooseColumns(
  columns: readonly string[],
  { differing, missing, unexpected }: Pairs,
  expected: ExpectedRows,
): readonly string[] {
  if (missing.length + unexpected.length > 0)
    return leaveOutEmpty(columns, { differing, missing, unexpected }, expected);
  const differs = new Set(
    differing.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([name, cell]) => (isDifferent(cell) ? [name] : [])),
    ),
  );
  const telling = columns.filter((name) => !differs.has(name)).slice(0, TELLING_MAX);
  const listed = new Set(expected.columns);
  return columns.filter((name) => differs.has(name) || (telling.includes(name) && listed.has(name)));
}

/** Without the columns that no expected row lists and that are null in every row that is shown. */
function leaveOutEmpty(
  columns: readonly string[],
  { differing, missing, unexpected }: Omit<Pairs, 'equal'>,
  expected: ExpectedRows,
): readonly string[] {
  const rows = [...missing.map((index) => expected.rows[index] ?? {}), ...unexpected];
  const listed = new Set(expected.columns);
  const isUsed = (name: string): boolean =>
    rows.some((row) => (row[name] ?? null) !== null) ||
    differing.some(({ cells }) => cells[name] !== undefined && isDifferent(cells[name]));
  return columns.filter((name) => listed.has(name) || isUsed(name));
}

/** Columns that agree, shown beside those that differ so that people know the row. */
const TELLING_MAX = 3;
