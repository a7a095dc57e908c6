import type { StepSql } from '../../../ports/job-type.ts';
import type { SqlSession, TableLocation } from '../../../ports/resource.ts';
import { inTransaction } from './in-transaction.ts';
import { ensureSchema } from './relation.ts';
import { replaceRelation } from './replace-relation.ts';
import type { TableWriter } from './tables.ts';
import { verify } from './verify.ts';
import { writeLiteral } from './write-literal.ts';

/**
 * Makes a view of a query. The engine itself tells whether the definition differs from the one that is there, so that white space and
 * comments do not count; when it does not, nothing is changed. The checks of the output are run in any case: the data below may be new.
 */
export async function writeView(writer: TableWriter, query: StepSql): Promise<void> {
  const { table, sql } = writer;
  const isNew = await sql.session(async (session) => {
    await ensureSchema(session, sql, table);
    return inTransaction(session, async () => {
      const before = await readDefinition(session, table);
      return replaceRelation(session, { table, kind: 'view', dialect: sql.dialect }, async ({ at, create }) => {
        await writer.run(session, query, create);
        await verify(session, writer, at.sql);
        const differs = before === undefined || before !== (await readDefinition(session, at));
        return { keep: differs, value: differs };
      });
    });
  }, writer.signal);
  if (isNew) writer.materialized({});
  else writer.unchanged('the view has this definition already');
}

async function readDefinition(session: SqlSession, table: TableLocation): Promise<string | undefined> {
  const inSchema = table.schema === undefined ? '' : ` and table_schema = ${writeLiteral(table.schema)}`;
  const { rows } = await session.query(
    `select view_definition from information_schema.views where table_name = ${writeLiteral(table.table)}${inSchema}`,
  );
  const definition = rows[0]?.[0];
  return typeof definition === 'string' ? definition : undefined;
}
