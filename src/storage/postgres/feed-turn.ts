import type { Statement } from './database.ts';
import type { Parameters } from './parameters.ts';

/**
 * Cursors are given out before the transactions that take them are committed, so the feed could miss an event whose writer is slow. Writers
 * hold this lock together, from before they take a cursor until they are committed; who wants to be sure that every cursor given out so far
 * is either committed or never will be asks for it alone.
 */
export function takeFeedTurn(parameters: Parameters, schema: string, from: string): string {
  const key = `hashtext('millrace.feed'), hashtext(${parameters.add(schema, 'text')})`;
  return `SELECT pg_advisory_xact_lock_shared(${key}) FROM ${from}`;
}

/** Waits for the writers that go on, and is done at once when there are none. */
export function waitForFeedWriters(schema: string): Statement {
  return { text: "SELECT pg_advisory_xact_lock(hashtext('millrace.feed'), hashtext($1))", values: [schema] };
}
