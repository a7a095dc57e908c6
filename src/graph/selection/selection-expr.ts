import type { Span } from '../../diagnostics/source.ts';

/** A selection as parsed: what `parseSelection` makes and `evaluateSelection` works on. */
export type SelectionExpr =
  | { readonly kind: 'union'; readonly items: readonly SelectionExpr[]; readonly span: Span }
  | { readonly kind: 'intersection'; readonly items: readonly SelectionExpr[]; readonly span: Span }
  | { readonly kind: 'not'; readonly item: SelectionExpr; readonly span: Span }
  | WalkExpr
  | { readonly kind: 'around'; readonly item: SelectionExpr; readonly span: Span }
  | NameExpr
  | FilterExpr;

/** `n+a+m`: levels to follow up and down, 0 for none, Infinity for all. */
export interface WalkExpr {
  readonly kind: 'walk';
  readonly item: SelectionExpr;
  readonly up: number;
  readonly down: number;
  readonly span: Span;
}

export interface NameExpr {
  readonly kind: 'name';
  readonly value: Pattern;
  readonly span: Span;
}

/** `key:value`. `path` holds the parts behind the key's first dot: `config.A.B` → A, B; `tag.KEY` → KEY. */
export interface FilterExpr {
  readonly kind: 'filter';
  readonly key: FilterKey;
  readonly path: readonly string[];
  readonly value: Pattern;
  readonly span: Span;
}

/** Text to compare with; a glob when it holds `*` or `?` outside quotes. */
export interface Pattern {
  readonly text: string;
  readonly isGlob: boolean;
}

/** Every filter there is; those with a list of values accept nothing else. */
export const FILTERS = {
  job: 'names',
  asset: 'names',
  type: 'names',
  tag: 'text',
  owner: 'text',
  pipeline: 'names',
  schedule: 'names',
  pool: 'names',
  path: 'path',
  resource: 'names',
  partitions: 'names',
  config: 'text',
  state: ['new', 'modified', 'modified.config', 'modified.files', 'removed'],
  result: ['failed', 'succeeded', 'skipped'],
  stale: ['yes', 'no'],
  fresh: ['yes', 'no'],
} as const satisfies Record<string, 'names' | 'text' | 'path' | readonly string[]>;

export type FilterKey = keyof typeof FILTERS;

export function isFilterKey(text: string): text is FilterKey {
  return Object.hasOwn(FILTERS, text);
}
