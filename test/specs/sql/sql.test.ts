import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { positionOf } from '../../../src/diagnostics/source.ts';
import { replaceTables } from '../../../src/templates/sql/replace-tables.ts';
import { scanTables } from '../../../src/templates/sql/scan-tables.ts';
import { isSqlDialect, type SqlScan, tableName, type TableRef, type TextRange } from '../../../src/templates/sql/sql.ts';

/**
 * Each folder is one fact about table names in SQL: `input.sql` and `dialect`, what is found in it (`expected.json`), and the text after
 * every table got another name (`replaced.sql`). Where there is a `setup.sql`, DuckDB runs both texts and gets the same rows.
 */
const ROOT = import.meta.dirname;

const facts = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFact(name));

describe.each(facts)('$name', ({ name, dialect, sql, scan }) => {
  test('finds these tables', async () => {
    await expect(`${JSON.stringify(describeScan(sql, scan), null, 2)}\n`).toMatchFileSnapshot(join(ROOT, name, 'expected.json'));
  });

  test('replaces them', async () => {
    const replaced = replaceTables(sql, { ...scan, catalogueReads: [] }, locate(dialect));
    await expect(replaced).toMatchFileSnapshot(join(ROOT, name, 'replaced.sql'));
    expect(replaceTables(sql, scan, () => undefined)).toBe(sql);
  });

  test('finds the new names where the old ones were', () => {
    const replaced = replaceTables(sql, { ...scan, catalogueReads: [] }, locate(dialect));
    const again = scanTables(replaced, dialect);
    expect(again.reads.map(tableName)).toEqual(scan.reads.map((table) => locatedName(table)));
    expect(again.writes.map(tableName)).toEqual(scan.writes.map((table) => locatedName(table)));
    expect(again.reads.flatMap(({ qualifiers }) => qualifiers)).toEqual([]);
  });
});

describe.each(facts.filter(isReadByDuckdb))('$name', ({ sql, scan }) => {
  test('agrees with the parser of DuckDB', async () => {
    expect(new Set(scan.reads.map(tableName))).toEqual(await tablesByDuckdb(sql));
  });
});

describe.each(facts.filter(({ setup }) => setup !== ''))('$name', ({ dialect, sql, scan, setup }) => {
  test('gives the same rows after the replacement', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(setup);
    await connection.run('create schema prod');
    for (const table of new Map(scan.reads.map((read) => [tableName(read), read])).values()) {
      await connection.run(`create table ${locate(dialect)(table)} as from ${table.parts.map((part) => `"${part}"`).join('.')}`);
    }
    const before = await connection.runAndReadAll(sql);
    const after = await connection.runAndReadAll(replaceTables(sql, scan, locate(dialect)));
    expect(after.getRowsJson()).toEqual(before.getRowsJson());
    connection.closeSync();
    instance.closeSync();
  });
});

test('there are facts for every dialect', () => {
  expect(new Set(facts.map(({ dialect }) => dialect)).size).toBe(5);
  expect(facts.length).toBeGreaterThan(40);
});

/** DuckDB shows its tree of SELECT statements only, and of those without PIVOT. */
function isReadByDuckdb({ dialect, sql, scan }: ReturnType<typeof readFact>): boolean {
  const isPlain = !/\{\{|\bpivot\b/.test(sql) && scan.problems.length === 0;
  return dialect === 'duckdb' && isPlain && scan.kinds.every((kind) => kind === 'query');
}

function readFact(name: string) {
  const read = (file: string): string => readFileSync(join(ROOT, name, file), 'utf8');
  const dialect = read('dialect').trim();
  if (!isSqlDialect(dialect)) throw new Error(`no dialect: ${dialect}`);
  const sql = read('input.sql');
  const setup = readdirSync(join(ROOT, name)).includes('setup.sql') ? read('setup.sql') : '';
  return { name, dialect, sql, setup, scan: scanTables(sql, dialect) };
}

/** Every table lives in `prod`, under all of its old name. */
function locate(dialect: string): (table: TableRef) => string {
  return (table) => (dialect === 'bigquery' ? `\`${locatedName(table)}\`` : `"prod"."${locatedName(table).slice('prod.'.length)}"`);
}

function locatedName(table: TableRef): string {
  return `prod.${table.parts.filter((part) => part !== '').join('__').replace(/[^A-Za-z0-9_]/g, '_').toLowerCase()}`;
}

/** A scan as people review it: names, places as line:column, and the texts of the spans. */
function describeScan(sql: string, scan: SqlScan) {
  const textOf = ({ start, end }: TextRange): string => sql.slice(start, end);
  const place = ({ start }: TextRange): string => {
    const { line, column } = positionOf({ file: '', text: sql }, start);
    return `${String(line)}:${String(column)}`;
  };
  const table = (ref: TableRef) => ({
    table: tableName(ref),
    at: place(ref),
    ...(textOf(ref) === tableName(ref) ? {} : { text: textOf(ref) }),
    ...(ref.context === 'from' || ref.context === 'target' ? {} : { context: ref.context }),
    ...(ref.alias === undefined ? {} : { alias: ref.alias }),
    ...(ref.addAlias === undefined ? {} : { addAlias: ref.addAlias.text }),
    ...(ref.qualifiers.length === 0 ? {} : { qualifiers: ref.qualifiers.map((range) => `${place(range)} ${textOf(range)}`) }),
  });
  return {
    reads: scan.reads.map(table),
    ...(scan.catalogueReads.length === 0 ? {} : { catalogueReads: scan.catalogueReads.map(table) }),
    writes: scan.writes.map(table),
    statements: scan.kinds,
    ...listed('problems', scan.problems.map((problem) => `${place(problem)} ${problem.kind}: ${problem.message}`)),
    ...listed('templateTables', scan.templateTables.map((range) => `${place(range)} ${textOf(range)}`)),
    ...listed('templateInQuotes', scan.templateInQuotes.map((range) => `${place(range)} ${textOf(range)}`)),
    ...listed('templateInComments', scan.templateInComments.map((range) => `${place(range)} ${textOf(range)}`)),
  };
}

function listed(key: string, items: readonly string[]): { readonly [key: string]: readonly string[] } {
  return items.length === 0 ? {} : { [key]: items };
}

/** The tables that DuckDB's own parser finds, less the CTEs of that name. */
async function tablesByDuckdb(sql: string): Promise<ReadonlySet<string>> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const result = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
  const tree: unknown = JSON.parse(String(result.getRows()[0]?.[0]));
  connection.closeSync();
  instance.closeSync();
  const tables = new Set<string>();
  collectTables(tree, new Set(), tables);
  return tables;
}

function collectTables(node: unknown, ctes: ReadonlySet<string>, tables: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collectTables(item, ctes, tables);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const map = node as { readonly [key: string]: unknown };
  if (map['error'] === true) throw new Error(String(map['error_message']));
  const known = new Set(ctes);
  for (const { key, value } of cteEntries(map)) {
    collectTables(value, isRecursive(value) ? new Set([...known, key]) : known, tables);
    known.add(key);
  }
  if (map['type'] === 'BASE_TABLE') {
    const parts = [map['catalog_name'], map['schema_name'], map['table_name']].filter((part) => part !== '').map(String);
    const isFile = /[/.]/.test(parts.at(-1) ?? '');
    if (!isFile && !(parts.length === 1 && known.has((parts[0] ?? '').toLowerCase()))) tables.add(parts.join('.'));
  }
  for (const [key, value] of Object.entries(map)) if (key !== 'cte_map') collectTables(value, known, tables);
}

function isRecursive(value: unknown): boolean {
  return JSON.stringify(value).includes('RECURSIVE_CTE_NODE');
}

function cteEntries(map: { readonly [key: string]: unknown }): readonly { readonly key: string; readonly value: unknown }[] {
  const entries = (map['cte_map'] as { readonly map?: readonly { readonly key: string; readonly value: unknown }[] } | undefined)?.map ?? [];
  return entries.map(({ key, value }) => ({ key: key.toLowerCase(), value }));
}
