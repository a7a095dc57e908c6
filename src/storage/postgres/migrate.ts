import { type Connection, type Database, quoteName } from './database.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

/**
 * Brings the schema up to date, one transaction for each step; of several who do so at once one does the work. Rejects on a schema that a
 * newer Millrace has written.
 */
export async function migrate(db: Database): Promise<void> {
  for (;;) {
    const isDone = await db.attempt((connection) => migrateOnce(connection, db.schema));
    if (isDone) return;
  }
}

/** One step. `true` when nothing is left to do. */
async function migrateOnce(connection: Connection, schema: string): Promise<boolean> {
  await connection.execute('BEGIN');
  await connection.query(MIGRATION_TURN(schema));
  await createSchema(connection, schema);
  const current = await readVersion(connection);
  refuseNewer(current);
  const sql = MIGRATIONS[current];
  if (sql !== undefined) {
    await connection.execute(sql);
    await connection.query({ text: 'UPDATE schema_version SET version = $1::integer', values: [current + 1] });
  }
  await connection.execute('COMMIT');
  return sql === undefined || current + 1 === MIGRATIONS.length;
}

/** Also asked before a process takes up something new: the schema may have been migrated since it was opened. */
export async function refuseNewerSchema(connection: Connection): Promise<void> {
  refuseNewer(await readVersion(connection));
}

/** A condition of statements that take up something new. */
export const SCHEMA_IS_KNOWN = `(SELECT version FROM schema_version) <= ${MIGRATIONS.length}`;

const MIGRATION_TURN = (schema: string) => ({
  text: "SELECT pg_advisory_xact_lock(hashtext('millrace.migration'), hashtext($1))",
  values: [schema],
});

/** Who may not create schemas can be given an empty one. */
async function createSchema(connection: Connection, schema: string): Promise<void> {
  const [found] = await connection.query<{ readonly schema: boolean; readonly version: boolean }>({
    text: `SELECT to_regnamespace($1) IS NOT NULL AS schema, to_regclass($1 || '.schema_version') IS NOT NULL AS version`,
    values: [quoteName(schema)],
  });
  if (found?.schema !== true) await connection.execute(`CREATE SCHEMA ${quoteName(schema)}`);
  if (found?.version === true) return;
  await connection.execute(
    `CREATE TABLE schema_version (version integer NOT NULL, is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only));
     INSERT INTO schema_version (version) VALUES (0)`,
  );
}

async function readVersion(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ readonly version: number }>({
    text: 'SELECT version FROM schema_version',
    values: [],
  });
  return row?.version ?? 0;
}

function refuseNewer(current: number): void {
  if (current <= MIGRATIONS.length) return;
  throw new Error(
    `the store was written by a newer Millrace (schema ${current}, this one knows ${MIGRATIONS.length}): install that version again`,
  );
}
