import type { Hasher } from '../../std/hasher.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { DIALECT_RULES } from '../../templates/sql/dialect-rules.ts';
import { normalizeSql } from '../../templates/sql/normalize-sql.ts';
import { scanTables } from '../../templates/sql/scan-tables.ts';
import type { SqlDialect, SqlScan } from '../../templates/sql/sql.ts';
import { tokenize } from '../../templates/sql/tokenize.ts';
import type { FileCache } from '../stages.ts';
import { findTemplateFacts, type TemplateFacts } from './check-template.ts';

/** What is known of a SQL text by itself. */
export interface SqlFacts {
  readonly scan: SqlScan;
  /** Hash of the text without white space and comments. */
  readonly meaning: string;
  /** Absent where the template is broken. */
  readonly template?: TemplateFacts;
}

/** Reads SQL texts, each once per dialect, or takes what an earlier compile found in the same text. */
export function createSqlReader({
  hash,
  cache,
}: {
  readonly hash: Hasher;
  readonly cache?: FileCache | undefined;
}): SqlReader {
  const known = new Map<string, SqlFacts>();
  return (text, contentHash, dialect) => {
    const key = `${dialect} ${contentHash}`;
    const before = known.get(key);
    if (before) return before;
    const kind = `sql-${FACTS_VERSION}-${dialect}`;
    const kept = readFacts(cache?.get(kind, contentHash));
    const facts = kept ?? findFacts(text, dialect, hash);
    known.set(key, facts);
    if (!kept) cache?.set(kind, contentHash, facts as unknown as Json);
    return facts;
  };
}

export type SqlReader = (text: string, contentHash: string, dialect: SqlDialect) => SqlFacts;

/** Raised when facts of the same text come out otherwise. */
const FACTS_VERSION = 2;

function findFacts(text: string, dialect: SqlDialect, hash: Hasher): SqlFacts {
  const tokens = tokenize(text, DIALECT_RULES[dialect]);
  const scan = scanTables(text, dialect, tokens);
  const template = findTemplateFacts(text, scan.templateInComments);
  return { scan, meaning: hash(normalizeSql(text, dialect, tokens)), ...(template ? { template } : {}) };
}

/** What this function wrote itself, in this version. */
function readFacts(kept: Json | undefined): SqlFacts | undefined {
  return isJsonMap(kept) ? (kept as unknown as SqlFacts) : undefined;
}
