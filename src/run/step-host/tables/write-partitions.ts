import { StepError } from '../../../model/step-error.ts';
import type { StepSql, TableWrite } from '../../../ports/job-type.ts';
import type { SqlColumn, SqlSession } from '../../../ports/resource.ts';
import { quoteName } from '../../../templates/sql/quote-name.ts';
import { inTransaction } from './in-transaction.ts';
import { createPartitionFilter } from './partition-filter.ts';
import { keepAs } from './queries.ts';
import { describeTable, dropOther, ensureSchema, findRelation } from './relation.ts';
import type { TableWriter } from './tables.ts';
import { verify } from './verify.ts';

/**
 * Replaces the rows of the step's partitions by those of a query: they are put aside, verified to belong to these partitions and to keep the
 * contract, and then the old ones are deleted and they are inserted in one transaction. Doing it twice leaves the same rows.
 */
export async function writePartitions(writer: TableWriter, query: StepSql, { by }: TableWrite): Promise<void> {
  const { table, sql } = writer;
  const rows = await sql.session(async (session) => {
    await ensureSchema(session, sql, table);
    await writer.run(session, query, keepAs(ASIDE));
    const columns = await describeTable(session, ASIDE);
    const filter = await refuseOtherRows(session, writer, { aside: ASIDE, by });
    return inTransaction(session, async () => {
      await prepareTable(session, writer, columns);
      await session.execute(`delete from ${table.sql} where ${filter}`);
      const names = columns.map((column) => quoteName(column.name, sql.dialect)).join(', ');
      const { rowsChanged } = await session.execute(
        `insert into ${table.sql} (${names}) select ${names} from ${ASIDE}`,
      );
      await verify(session, writer, ASIDE);
      return { keep: true, value: rowsChanged };
    });
  }, writer.signal);
  writer.materialized(rows === undefined ? {} : { rows });
}

/** A temporary table: each session has its own. */
const ASIDE = 'millrace_aside';

/** The condition that holds for the step's rows. A row of another partition would be there twice once its own partition is made. */
export async function refuseOtherRows(
  session: SqlSession,
  writer: TableWriter,
  { aside, by }: TableWrite & { readonly aside: string },
): Promise<string> {
  const columns = await describeTable(session, aside);
  const filter = createPartitionFilter(by, writer.partition, columns, writer.sql.dialect);
  const other = await session.query(`select * from ${aside} where (${filter}) is not true`, { rowsMax: 1 });
  const [row] = other.rows;
  if (row === undefined) return filter;
  const shown = other.columns.slice(0, SHOWN_MAX).map(({ name }, index) => `${name} = ${JSON.stringify(row[index])}`);
  throw new StepError(
    `The query gives rows that are not of partition "${writer.partition?.key ?? ''}", such as ${shown.join(', ')}; it must give those where ${filter}.`,
    { kind: 'contract' },
  );
}

const SHOWN_MAX = 4;

/** The table as the new rows need it: made when it is not there, with further columns when they have some. */
async function prepareTable(session: SqlSession, writer: TableWriter, columns: readonly SqlColumn[]): Promise<void> {
  const { table, sql } = writer;
  await dropOther(session, table, 'table');
  if ((await findRelation(session, table)) === 'nothing') {
    await session.execute(`create table if not exists ${table.sql} as select * from ${ASIDE} where false`);
    return;
  }
  const present = new Map(
    (await describeTable(session, table.sql)).map((column) => [column.name.toLowerCase(), column]),
  );
  for (const { name, type } of columns) {
    const there = present.get(name.toLowerCase());
    if (there === undefined)
      await session.execute(`alter table ${table.sql} add column ${quoteName(name, sql.dialect)} ${type}`);
    else if (there.type !== type)
      throw changedColumn(writer.asset, `column "${name}" is ${type} now and ${there.type} in the table`);
    present.delete(name.toLowerCase());
  }
  const [missing] = present.values();
  if (missing !== undefined)
    throw changedColumn(writer.asset, `column "${missing.name}" is in the table, but not in the query`);
}

function changedColumn(asset: string, what: string): StepError {
  return new StepError(
    `"${asset}" keeps the rows of its other partitions, and ${what}; change the column back, or drop the table and make all its partitions again.`,
    { kind: 'contract' },
  );
}
