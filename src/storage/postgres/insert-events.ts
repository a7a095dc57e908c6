import type { RunEvent } from '../../model/event.ts';
import type { Parameters } from './parameters.ts';

/** Inserts the events of the run whose `key` the named rows have, all in one go; `turn` is the feed's (`feed-turn.ts`). */
export function insertEvents(parameters: Parameters, events: readonly RunEvent[], from: string): string {
  const columns = [
    parameters.add(
      events.map(({ seq }) => seq),
      'integer[]',
    ),
    parameters.add(
      events.map(({ at }) => at),
      'bigint[]',
    ),
    parameters.add(
      events.map(({ epoch }) => epoch),
      'integer[]',
    ),
    parameters.add(
      events.map(({ type }) => type),
      'text[]',
    ),
    parameters.add(
      events.map((event) => ('step' in event ? event.step : null)),
      'text[]',
    ),
    parameters.add(
      events.map((event) => ('attempt' in event ? event.attempt : null)),
      'integer[]',
    ),
    parameters.add(
      events.map(({ body }) => JSON.stringify(body)),
      'text[]',
    ),
  ];
  return `INSERT INTO event (run, seq, at, epoch, type, step, attempt, body)
    SELECT ${from}.key, told.* FROM ${from}, turn, unnest(${columns.join(', ')})
      AS told (seq, at, epoch, type, step, attempt, body) ORDER BY told.seq`;
}
