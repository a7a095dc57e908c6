import type { StoredEvent } from '../../ports/verification-store.ts';
import type { Parameters } from './parameters.ts';

/** Inserts the events of the run whose `key` the named rows have, all in one go; `turn` is the feed's (`feed-turn.ts`). */
export function insertEvents({ add }: Parameters, events: readonly StoredEvent[], from: string): string {
  const column = (type: string, valueOf: (event: StoredEvent) => unknown): string =>
    add(events.map(valueOf), `${type}[]`);
  const columns = [
    column('integer', ({ seq }) => seq),
    column('bigint', ({ at }) => at),
    column('integer', ({ epoch }) => epoch),
    column('text', ({ type }) => type),
    column('text', ({ step }) => step),
    column('integer', ({ attempt }) => attempt),
    column('text', ({ body }) => body),
    column('text', ({ link }) => link),
  ];
  return `INSERT INTO event (run, seq, at, epoch, type, step, attempt, body, link)
    SELECT ${from}.key, told.* FROM ${from}, turn, unnest(${columns.join(', ')})
      AS told (seq, at, epoch, type, step, attempt, body, link) ORDER BY told.seq`;
}
