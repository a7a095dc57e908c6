import { describeUnreadable, JSON_TEXTS } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

/** All of the file, its indexes too. */
export function checkDatabase(db: OpenDatabase): readonly string[] {
  const { handle } = db;
  const found = handle.pragma(`integrity_check(${FOUND_MAX})`) as readonly { readonly integrity_check: string }[];
  const damages = found.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  const references = handle.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  const broken = [
    ...new Set(references.map(({ table, parent }) => `rows of "${table}" belong to no row of "${parent}"`)),
  ];
  return [...damages, ...broken, ...findUnreadable(db)];
}

function findUnreadable(db: OpenDatabase): readonly string[] {
  return JSON_TEXTS.flatMap(({ table, order, name, columns }) => {
    const isJson = columns.map((column) => `json_valid(${column})`).join(' AND ');
    const sql = `SELECT ${name} AS name FROM ${table} WHERE NOT (${isJson}) ORDER BY ${order} LIMIT ?`;
    const rows = statement(db, sql).all(FOUND_MAX) as readonly { readonly name: string }[];
    return rows.map((row) => describeUnreadable(table, row.name));
  });
}

const FOUND_MAX = 20;
