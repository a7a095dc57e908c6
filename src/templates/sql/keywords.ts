/**
 * The words that the reader acts on. Every other word is a name to it, reserved or not: a new keyword of a database
 * cannot be mistaken, because nothing is asked about it.
 */
const WORDS = [
  // begin a query, or a part of one
  ...[
    'select',
    'from',
    'with',
    'recursive',
    'values',
    'table',
    'join',
    'using',
    'lateral',
    'only',
    'union',
    'intersect',
    'except',
    'minus',
  ],
  // end a FROM clause
  ...[
    'where',
    'group',
    'having',
    'window',
    'qualify',
    'order',
    'limit',
    'offset',
    'fetch',
    'set',
    'when',
    'returning',
    'connect',
    'start',
  ],
  // stand between a table and what comes next, and are no alias
  ...[
    'as',
    'on',
    'left',
    'right',
    'full',
    'inner',
    'cross',
    'outer',
    'natural',
    'asof',
    'semi',
    'anti',
    'positional',
    'for',
    'tablesample',
  ],
  ...[
    'sample',
    'pivot',
    'unpivot',
    'pivot_wider',
    'match_recognize',
    'match_condition',
    'at',
    'before',
    'changes',
    'into',
    'then',
    'do',
  ],
  ...['loop', 'end', 'and', 'or', 'not', 'by', 'repeatable', 'overwrite', 'to'],
  // begin a statement
  ...[
    'insert',
    'update',
    'delete',
    'merge',
    'create',
    'drop',
    'truncate',
    'alter',
    'copy',
    'describe',
    'desc',
    'summarize',
    'show',
  ],
  ...[
    'explain',
    'analyze',
    'vacuum',
    'refresh',
    'replace',
    'begin',
    'if',
    'elseif',
    'else',
    'while',
    'repeat',
    'exception',
    'case',
    'declare',
  ],
  // parts of statements
  ...[
    'temp',
    'temporary',
    'view',
    'materialized',
    'exists',
    'clone',
    'like',
    'references',
    'conflict',
    'matched',
    'distinct',
    'is',
    'first',
  ],
  ...[
    'last',
    'key',
    'all',
    'any',
    'some',
    'transaction',
    'work',
    'ordinality',
    'system_time',
    'of',
    'trim',
    'array',
    'in',
    'unnest',
    'column',
  ],
  ...['function', 'procedure', 'ignore', 'respect', 'over', 'partition', 'index', 'macro'],
] as const;

export type Keyword = (typeof WORDS)[number];

/** The code of each keyword, from 1 up; 0 is no keyword. */
export const K = Object.fromEntries(WORDS.map((word, index) => [word, index + 1])) as Readonly<Record<Keyword, number>>;

/** Words that are never an implicit alias, by code. */
const STOPS = new Set<number>(
  WORDS.slice(WORDS.indexOf('where'), WORDS.indexOf('insert'))
    .concat(['select', 'from', 'with', 'values', 'join', 'using', 'lateral', 'union', 'intersect', 'except', 'minus'])
    .map((word) => K[word]),
);

/** Of the words that end a table item, those that do so only before one of these; elsewhere they are an alias like any other. */
const STOPS_BEFORE: ReadonlyMap<number, readonly string[]> = new Map([
  [K.at, ['(']],
  [K.before, ['(']],
  [K.changes, ['(']],
  [K.sample, ['(', 'system', 'row', 'block', 'bernoulli']],
  [K.start, ['with']],
  [K.connect, ['by']],
  [K.minus, ['select', '(', 'with', 'from', 'all', 'distinct']],
  [K.semi, ['join']],
  [K.anti, ['join']],
  [K.positional, ['join']],
  [K.asof, ['join', 'left', 'right', 'inner', 'full', 'outer']],
  [K.first, []],
]);

/** Whether a keyword after a table ends the table item, given the lower-cased text of the token after it. */
export function endsTableItem(code: number, next: string): boolean {
  if (!STOPS.has(code)) return false;
  const before = STOPS_BEFORE.get(code);
  return before === undefined || before.includes(next);
}

const TABLE_SIZE = 8192;

/** Mixes one more character code (lower-cased by `| 32`) into the hash of a word. */
export function mixHash(hash: number, charCode: number): number {
  return (Math.imul(hash, 31) + (charCode | 32)) | 0;
}

const SLOTS = createSlots();

/** The keyword code of `text[start, end)` whose hash by `mixHash` (from 0) is `hash`, or 0. */
export function keywordCode(text: string, start: number, end: number, hash: number): number {
  const code = SLOTS[hash & (TABLE_SIZE - 1)] ?? 0;
  if (code === 0) return 0;
  const word = WORDS[code - 1] ?? '';
  if (word.length !== end - start) return 0;
  for (let i = 0; i < word.length; i++) {
    const charCode = text.charCodeAt(start + i);
    const lower = charCode >= 65 && charCode <= 90 ? charCode | 32 : charCode;
    if (lower !== word.charCodeAt(i)) return 0;
  }
  return code;
}

function createSlots(): Uint8Array {
  const slots = new Uint8Array(TABLE_SIZE);
  for (const word of WORDS) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = mixHash(hash, word.charCodeAt(i));
    const slot = hash & (TABLE_SIZE - 1);
    if (slots[slot] !== 0)
      throw new Error(
        `the keywords "${word}" and "${WORDS[(slots[slot] ?? 1) - 1] ?? ''}" share a slot: enlarge the table`,
      );
    slots[slot] = K[word];
  }
  return slots;
}
