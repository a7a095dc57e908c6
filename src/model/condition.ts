/** What is asked before a tick starts anything: a query, a web address, or whether an asset is as young as its `max_age` promises. */
export type Condition =
  | { readonly kind: 'sql'; readonly sql: string; readonly resource: string }
  | { readonly kind: 'http'; readonly url: string; readonly resource?: string }
  | { readonly kind: 'fresh'; readonly asset: string };

/** Reasons are sentences for people. `unknown`: it could not be asked, and nothing is known. */
export type ConditionAnswer =
  | { readonly state: 'holds' }
  | { readonly state: 'does_not_hold'; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string };
