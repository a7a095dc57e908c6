import type { Json } from '../../std/json.ts';
import type { Candidate, Evaluation } from './evaluation.ts';
import type { SeenPage } from '../../model/observation.ts';

/** A page on the web, whenever it is another version than before. The first version that is seen is what others are compared with. */
export function evaluatePage(page: SeenPage, { cursor, look }: PageContext): Evaluation {
  const before = (cursor ?? undefined) as PageCursor | undefined; // as `settle` wrote it
  const { url, status, version, etag, modified } = page;
  const isNew = before !== undefined && before.version !== version;
  const event = { url, status, version, modified: modified ?? null };
  // With the look, so that a version that comes back is asked for again.
  const candidates: readonly Candidate[] = isNew ? [{ key: `${version}#${look}`, names: { event } }] : [];
  const next: PageCursor = {
    version,
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { modified }),
  };
  return {
    candidates,
    nothing: before === undefined ? 'This is the first version that was seen.' : 'It has not changed.',
    settle: (fresh) => ({ requested: fresh, cursor: { ...next } }),
  };
}

export interface PageContext {
  readonly cursor: Json | undefined;
  /** The number of the look. */
  readonly look: number;
}

/** What the next request tells the server, and its version is compared with. */
export interface PageCursor {
  readonly version: string;
  readonly etag?: string;
  readonly modified?: string;
}
