import type { StepSql } from '../../../ports/job-type.ts';
import { inTransaction } from './in-transaction.ts';
import { ensureSchema } from './relation.ts';
import { replaceRelation } from './replace-relation.ts';
import type { TableWriter } from './tables.ts';
import { verify } from './verify.ts';

/** Replaces the whole table by the rows of a query, in one transaction that readers see only when the new rows are verified. */
export async function writeTable(writer: TableWriter, query: StepSql): Promise<void> {
  const { table, sql } = writer;
  const rows = await sql.session(async (session) => {
    await ensureSchema(session, sql, table);
    return inTransaction(session, () =>
      replaceRelation(session, { table, kind: 'table', dialect: sql.dialect }, async ({ at, create }) => {
        const { rowsChanged } = await writer.run(session, query, create);
        await verify(session, writer, at.sql);
        return { keep: true, value: rowsChanged };
      }),
    );
  }, writer.signal);
  writer.materialized(rows === undefined ? {} : { rows });
}
