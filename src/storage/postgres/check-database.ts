import { describeUnreadable, JSON_TEXTS } from '../row-json.ts';
import type { Connection, Database } from './database.ts';

/** The server sees to its pages; events have no reference that it would hold for each row, and texts are what they are. */
export function checkDatabase(db: Database): Promise<readonly string[]> {
  return db.attempt(async (connection) => {
    const [row] = await connection.query<{ readonly lost: number }>({
      text: 'SELECT count(*) AS lost FROM (SELECT DISTINCT run FROM event) AS event LEFT JOIN run ON run.key = event.run WHERE run.key IS NULL',
      values: [],
    });
    const unreadable: string[] = [];
    for (const texts of JSON_TEXTS) unreadable.push(...(await findUnreadable(connection, texts)));
    return [
      ...(row === undefined || row.lost === 0 ? [] : ['rows of "event" belong to no row of "run"']),
      ...unreadable,
    ];
  });
}

/** Servers before 16 cannot say of a text whether it is JSON. */
async function findUnreadable(
  connection: Connection,
  { table, order, name, columns }: (typeof JSON_TEXTS)[number],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after = -1; ;) {
    const rows = await connection.query<Readonly<Record<string, string>> & { readonly place: number }>({
      text: `SELECT ${order} AS place, ${name} AS name, ${columns.join(', ')} FROM ${table} WHERE ${order} > $1 ORDER BY ${order} LIMIT $2`,
      values: [after, ROWS_AT_ONCE],
    });
    for (const row of rows)
      if (!columns.every((column) => isJson(row[column] ?? '')))
        found.push(describeUnreadable(table, row['name'] ?? ''));
    const last = rows.at(-1);
    if (last === undefined || found.length >= FOUND_MAX) return found.slice(0, FOUND_MAX);
    after = last.place;
  }
}

const ROWS_AT_ONCE = 1_000;
const FOUND_MAX = 20;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
