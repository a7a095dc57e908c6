/**
 * Table names in SQL text. `scanTables` finds what a text reads and writes, with a span for every name and for every column
 * qualifier that goes with it; `replaceTables` puts other names in their place; `normalizeSql` is the text without white space
 * and comments. The means is a token scan with a reader that knows scopes and CTEs, not a parser: it understands where tables
 * can stand in the five dialects and steps over everything else, so that new syntax in expressions cannot break it.
 *
 * Not here: which table is which asset (compile), what a table is called in an environment (resources), whether SQL is valid (the database).
 *
 * Invariants: nothing here throws, whatever the text; time is linear in the length of the text (and in the number of
 * alternatives where templates branch); all offsets are UTF-16 offsets of the text that was given.
 */
export type SqlDialect = (typeof SQL_DIALECTS)[number];

export const SQL_DIALECTS = ['duckdb', 'postgres', 'redshift', 'bigquery', 'snowflake'] as const;

export function isSqlDialect(text: string): text is SqlDialect {
  return (SQL_DIALECTS as readonly string[]).includes(text);
}

/** Offsets in the scanned text, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface SqlScan {
  readonly dialect: SqlDialect;
  /** Every place where a table is read, in the order of the text. CTEs, table functions, files, stages and temporary tables are none. */
  readonly reads: readonly TableRef[];
  /** Reads of the tables in which a database describes itself (`information_schema.columns`): nobody makes them, though a project may declare them. */
  readonly catalogueReads: readonly TableRef[];
  /** Every place where a table is the target of a statement. A target that its own statement also reads (UPDATE, MERGE) is here only. */
  readonly writes: readonly TableRef[];
  /** Statements that are not empty. */
  readonly statements: number;
  readonly kinds: readonly StatementKind[];
  readonly problems: readonly SqlProblem[];
  /** Template values in the place of a table, or of a part of its name; the range is the whole name. */
  readonly templateTables: readonly TextRange[];
  /** Template tags inside quotes of any kind. */
  readonly templateInQuotes: readonly TextRange[];
  /** Comments that hold `{{`: nothing in them is a template. Pass these to `parseTemplate` as `skip`. */
  readonly templateInComments: readonly TextRange[];
}

/** `query` gives rows; `write` changes or defines something; `other` is everything else (SET, CALL, BEGIN, EXPLAIN, …). */
export type StatementKind = 'query' | 'write' | 'other';

export interface TableRef extends TextRange {
  /** Unquoted, as written; `db..t` has an empty part in the middle. */
  readonly parts: readonly string[];
  readonly context: TableContext;
  /** The alias as written in the SQL, without quotes. */
  readonly alias?: string;
  /** Where and as what an alias must be added when the table is replaced. Absent where there is one, or where none can be. */
  readonly addAlias?: { readonly at: number; readonly text: string };
  /** Column qualifiers that say this table's name (`clean.flights` of `clean.flights.delay`) and change when it is replaced. */
  readonly qualifiers: readonly TextRange[];
}

/**
 * `from`: in a FROM clause, a join, or the USING of a DELETE or MERGE. `target`: what INSERT, UPDATE, DELETE, MERGE, CREATE, COPY and the
 * like work on. `statement`: named by a statement that takes no alias (`DESCRIBE t`, `COPY t TO`, `CREATE … CLONE t`). `reference`: a foreign key.
 */
export type TableContext = 'from' | 'target' | 'statement' | 'reference';

export interface SqlProblem extends TextRange {
  readonly kind: 'string' | 'name' | 'comment' | 'parenthesis' | 'limit';
  /** One sentence for people. */
  readonly message: string;
}

/** A table's name as SQL writes it without quotes: the parts joined by dots. */
export function tableName(ref: Pick<TableRef, 'parts'>): string {
  return ref.parts.join('.');
}
