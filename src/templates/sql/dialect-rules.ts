import type { SqlDialect } from './sql.ts';

/** What the scan must know of each dialect: how its text is cut into tokens, and where its tables can stand. */
export const DIALECT_RULES: Record<SqlDialect, DialectRules> = {
  duckdb: {
    ...rules('duckdb'),
    nestedComments: true,
    escapeStrings: true,
    dollarQuotes: 'tagged',
    fromFirst: true,
    fileNames: true,
    prefixAlias: true,
  },
  postgres: {
    ...rules('postgres'),
    nestedComments: true,
    escapeStrings: true,
    dollarQuotes: 'tagged',
    forwardCtes: true,
  },
  redshift: {
    ...rules('redshift'),
    nestedComments: true,
    backslashEscapes: true,
    dollarQuotes: 'tagged',
    hashNames: true,
    arrayJoins: true,
    aliasBeforePivot: false,
  },
  bigquery: {
    ...rules('bigquery'),
    hashComments: true,
    backslashEscapes: true,
    doubleQuotedStrings: true,
    tripleQuotes: true,
    hyphenatedNames: true,
    dottedQuotes: true,
    arrayJoins: true,
    fromFirst: true,
    forwardCtes: true,
    quote: '`',
  },
  snowflake: {
    ...rules('snowflake'),
    slashComments: true,
    backslashEscapes: true,
    dollarQuotes: 'plain',
    stages: true,
    anchorReadsTable: true,
    aliasBeforePivot: false,
  },
};

export interface DialectRules {
  readonly dialect: SqlDialect;
  /** `# …` to the end of the line. */
  readonly hashComments: boolean;
  /** `// …` to the end of the line. */
  readonly slashComments: boolean;
  /** A block comment ends with its outermost end mark. */
  readonly nestedComments: boolean;
  /** A backslash escapes the next character in every string. */
  readonly backslashEscapes: boolean;
  /** A backslash escapes in E'…' strings only. */
  readonly escapeStrings: boolean;
  readonly doubleQuotedStrings: boolean;
  readonly tripleQuotes: boolean;
  readonly dollarQuotes: 'none' | 'plain' | 'tagged';
  /** `#x` is a name (a temporary table). */
  readonly hashNames: boolean;
  /** `@stage/path` is one token. */
  readonly stages: boolean;
  /** `my-project.dataset.table` without quotes. */
  readonly hyphenatedNames: boolean;
  /** One pair of quotes may hold a whole dotted name. */
  readonly dottedQuotes: boolean;
  /** `FROM t, t.items` unnests a column of t. */
  readonly arrayJoins: boolean;
  /** A query may begin with FROM. */
  readonly fromFirst: boolean;
  /** Quoted names that look like files are files. */
  readonly fileNames: boolean;
  /** `FROM f: flights`. */
  readonly prefixAlias: boolean;
  /** Under WITH RECURSIVE a CTE sees those that come after it. */
  readonly forwardCtes: boolean;
  /** A CTE may be recursive without RECURSIVE: before the first UNION its own name is the table's, after it the CTE's. */
  readonly anchorReadsTable: boolean;
  /** `FROM t AS a PIVOT (…)` is allowed. */
  readonly aliasBeforePivot: boolean;
  /** What quotes a name. */
  readonly quote: '"' | '`';
}

function rules(dialect: SqlDialect): DialectRules {
  return {
    dialect,
    hashComments: false,
    slashComments: false,
    nestedComments: false,
    backslashEscapes: false,
    escapeStrings: false,
    doubleQuotedStrings: false,
    tripleQuotes: false,
    dollarQuotes: 'none',
    hashNames: false,
    stages: false,
    hyphenatedNames: false,
    dottedQuotes: false,
    arrayJoins: false,
    fromFirst: false,
    fileNames: false,
    prefixAlias: false,
    forwardCtes: false,
    anchorReadsTable: false,
    aliasBeforePivot: true,
    quote: '"',
  };
}
