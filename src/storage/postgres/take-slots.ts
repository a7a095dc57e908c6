import type { EventBatch } from '../../ports/store.ts';
import type { Parameters } from './parameters.ts';

/**
 * The parts of a statement that appends a batch which takes places of shared limits: what must be known before `changed` (whose condition
 * is `room`), and what is written after it. A limit's lowest free numbers are taken, so that two that take the last place at once take the
 * same one; the primary key lets one of them through, and the other looks again.
 */
export function takeSlots(parameters: Parameters, batch: EventBatch): SlotParts {
  const { takes = [], run, epoch } = batch;
  const { add } = parameters;
  const asked = [
    add(takes.map(({ limit }) => limit), 'text[]'), // prettier-ignore
    add(takes.map(({ max }) => max), 'integer[]'), // prettier-ignore
    add(takes.map(({ place }) => place), 'integer[]'), // prettier-ignore
    add(takes.map(({ attempt }) => attempt), 'integer[]'), // prettier-ignore
    add(takes.map(({ rank }) => rank.priority), 'integer[]'), // prettier-ignore
    add(takes.map(({ rank }) => rank.since), 'bigint[]'), // prettier-ignore
  ];
  const own = `(SELECT key FROM run WHERE id = ${add(run, 'text')})`;
  const frees = add(batch.frees ?? [], 'integer[]');
  const before = [
    `asked AS (SELECT *, row_number() OVER (PARTITION BY limit_name ORDER BY turn) AS rank
      FROM unnest(${asked.join(', ')}) WITH ORDINALITY AS asked (limit_name, max, place, attempt, priority, since, turn))`,
    `wanted AS (SELECT limit_name, min(max) AS max, count(*) AS places,
        (array_agg(priority ORDER BY priority, since DESC))[1] AS priority,
        (array_agg(since ORDER BY priority, since DESC))[1] AS since FROM asked GROUP BY limit_name)`,
    `held AS (SELECT limit_name, number FROM slot WHERE limit_name IN (SELECT limit_name FROM wanted)
        AND NOT (run = ${own} AND place = ANY (${frees})))`,
    `full_limits AS (SELECT FROM wanted WHERE places
        + (SELECT count(*) FROM held WHERE held.limit_name = wanted.limit_name)
        + (SELECT count(*) FROM slot_wait WHERE slot_wait.limit_name = wanted.limit_name AND run <> ${own}
            AND lease_until > now() AND (slot_wait.priority > wanted.priority
              OR (slot_wait.priority = wanted.priority AND slot_wait.since < wanted.since))) > max)`,
  ];
  const after = [
    `open_numbers AS (SELECT limit_name, number, row_number() OVER (PARTITION BY limit_name ORDER BY number) AS rank
      FROM (SELECT limit_name, number FROM wanted, generate_series(1, wanted.max) AS number
        EXCEPT SELECT limit_name, number FROM held) AS numbers)`,
    `taken AS (INSERT INTO slot (limit_name, number, run, place, attempt, epoch)
      SELECT asked.limit_name, open_numbers.number, changed.key, asked.place, asked.attempt, ${add(epoch, 'integer')}
      FROM changed, (SELECT count(*) FROM freed) AS first, asked
        JOIN open_numbers ON open_numbers.limit_name = asked.limit_name AND open_numbers.rank = asked.rank
      ORDER BY asked.limit_name, open_numbers.number)`,
    `no_longer_waits AS (DELETE FROM slot_wait USING changed
      WHERE slot_wait.run = changed.key AND slot_wait.limit_name IN (SELECT limit_name FROM wanted))`,
  ];
  return { before, room: 'NOT EXISTS (SELECT FROM full_limits)', after };
}

export interface SlotParts {
  readonly before: readonly string[];
  readonly room: string;
  readonly after: readonly string[];
}

/** What attempts that ended held is free again; of a run that has ended, everything. */
export function freeSlots({ add }: Parameters, { frees = [], head }: EventBatch): readonly string[] {
  const ofRun = 'DELETE FROM slot USING changed WHERE slot.run = changed.key';
  if (head.endedAt === undefined)
    return [`freed AS (${ofRun} AND slot.place = ANY (${add(frees, 'integer[]')}) RETURNING slot.number)`];
  return [
    `freed AS (${ofRun} RETURNING slot.number)`,
    'waits_no_more AS (DELETE FROM slot_wait USING changed WHERE slot_wait.run = changed.key)',
  ];
}
