import type { Graph, SqlText } from '../../graph/graph.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { MockDatabase } from '../mocks/mock-database/mock-database.ts';
import { type MockColumn, selectRows } from '../mocks/mock-database/write-rows.ts';
import { describeQuery } from './find-columns.ts';
import type { GivenTable } from './prepare-test.ts';

/**
 * Tables of which neither a contract nor a query tells the columns, with those columns besides that the job's query reads of them: the engine
 * says which are missing, one at a time. Such a column is null; it has the type that the contract of the job's own output gives to a column of
 * that name, else none. Where the engine does not tell of
 * which table a column is, and there are several, it stays away, and running the test says so.
 */
export async function fillOpenColumns(
  query: { readonly graph: Graph; readonly request: StepRequest; readonly text: SqlText },
  given: readonly GivenTable[],
  database: MockDatabase,
): Promise<readonly GivenTable[]> {
  if (!given.some(({ isOpen }) => isOpen)) return given;
  const tables = new Map(given.map((table) => [table.asset, table]));
  for (let round = 0; round < COLUMNS_MAX; round++) {
    const locate = (asset: string): string => {
      const found = tables.get(asset);
      return found === undefined ? database.locate(asset).sql : `(${selectRows(found.table.columns, [])})`;
    };
    const described = await describeQuery({ ...query, locate }, database);
    if (described.ok) break;
    const missing = readMissing(described.error);
    const table = missing && chooseTable(missing, query.text, [...tables.values()]);
    if (missing === undefined || table === undefined || 'path' in table.table) break;
    const columns = [
      ...table.table.columns.filter(({ name }) => name !== NOTHING),
      guessColumn(missing.column, query.request),
    ];
    tables.set(table.asset, { ...table, table: { ...table.table, columns } });
  }
  return [...tables.values()];
}

const COLUMNS_MAX = 500;
/** What a table without columns has instead. */
const NOTHING = 'nothing';

/** What is read and what is made often bear one name. */
function guessColumn(name: string, { job }: StepRequest): MockColumn {
  const rules = Object.values(job.outputs).flatMap(({ columns }) => Object.entries(columns ?? {}));
  const type = rules.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1].type;
  return type === undefined ? { name } : { name, type };
}

interface Missing {
  readonly column: string;
  /** Of a qualified name: the table or alias before the dot. */
  readonly table?: string;
}

function readMissing(message: string): Missing | undefined {
  const qualified = /(?:Values list|Table) "([^"]+)" does not have a column named "([^"]+)"/.exec(message);
  if (qualified !== null) return { table: qualified[1] ?? '', column: qualified[2] ?? '' };
  const plain =
    /Referenced column "([^"]+)" not found in FROM clause|column named "([^"]+)" does not exist|column "([^"]+)" does not exist/.exec(
      message,
    );
  const column = plain?.[1] ?? plain?.[2] ?? plain?.[3];
  return column === undefined ? undefined : { column };
}

function chooseTable(
  { table, column }: Missing,
  { tables }: SqlText,
  given: readonly GivenTable[],
): GivenTable | undefined {
  const read = new Set(tables.map(({ asset }) => asset));
  const open = given.filter(
    (one) =>
      one.isOpen &&
      read.has(one.asset) &&
      !one.table.columns.some(({ name }) => name.toLowerCase() === column.toLowerCase()),
  );
  const [first, ...others] = open;
  if (others.length === 0) return first;
  if (table === undefined) return undefined;
  return open.find(({ asset }) => asset.split('.').at(-1)?.toLowerCase() === table.toLowerCase());
}
