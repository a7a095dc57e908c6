import type { SqlColumn, SqlResource, SqlSession, TableLocation } from '../../../ports/resource.ts';
import { quoteName } from '../../../templates/sql/quote-name.ts';
import { executeAgain } from './in-transaction.ts';
import { selectAll } from './queries.ts';
import { writeLiteral } from './write-literal.ts';

/** What stands at a place in a warehouse. */
export async function findRelation(session: SqlSession, table: TableLocation): Promise<Relation> {
  const inSchema = table.schema === undefined ? '' : ` and table_schema = ${writeLiteral(table.schema)}`;
  const { rows } = await session.query(
    `select table_type from information_schema.tables where table_name = ${writeLiteral(table.table)}${inSchema}`,
  );
  const type = rows[0]?.[0];
  if (type === undefined) return 'nothing';
  return type === 'VIEW' ? 'view' : 'table';
}

export type Relation = 'nothing' | 'table' | 'view';

/** Makes the schema of a table when it is missing. Looks first: who may use a schema need not be one who may make some. */
export async function ensureSchema(
  session: SqlSession,
  { dialect }: SqlResource,
  { schema }: TableLocation,
): Promise<void> {
  if (schema === undefined) return;
  const { rows } = await session.query(
    `select 1 from information_schema.schemata where schema_name = ${writeLiteral(schema)}`,
  );
  if (rows.length === 0) await executeAgain(session, `create schema if not exists ${quoteName(schema, dialect)}`);
}

/** A view cannot be replaced by a table as such, nor a table by a view. */
export async function dropOther(session: SqlSession, table: TableLocation, wanted: 'table' | 'view'): Promise<void> {
  const found = await findRelation(session, table);
  if (found !== 'nothing' && found !== wanted) await session.execute(`drop ${found} ${table.sql}`);
}

export async function describeTable(session: SqlSession, from: string): Promise<readonly SqlColumn[]> {
  return session.describe(selectAll(from));
}
