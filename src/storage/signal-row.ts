import type { RunEvent } from '../model/event.ts';
import { toRunId } from '../model/ids.ts';
import { type AssetSignal, type RunEndSignal, type Signal, SIGNAL_EVENTS, type SignalTopic } from '../model/signal.ts';
import { EVENT_COLUMNS, type EventRow, toRunEvent } from './event-row.ts';
import { parseColumn } from './row-json.ts';

/** A row of `event` as a database gives it, with what is known of its run. */
export interface SignalRow extends EventRow {
  readonly project: string;
  readonly environment: string;
  readonly tags: string;
}

export const SIGNAL_COLUMNS = `${EVENT_COLUMNS}, run.project, run.environment, run.tags`;

/** Conditions on `event.type`: as the index `event_by_signal` has it, so that it is used, and of those the ones that are asked for. */
export function signalCondition(topics: readonly SignalTopic[]): string {
  const all = Object.values(SIGNAL_EVENTS).flat();
  const wanted = topics.flatMap((topic): readonly string[] => SIGNAL_EVENTS[topic]);
  return `event.type IN (${quote(all)}) AND event.type IN (${quote(wanted)})`;
}

export function toSignal(row: SignalRow): Signal {
  const event = toRunEvent(row);
  const { project, environment, cursor } = row;
  return { project, environment, cursor, run: toRunId(event.run), at: event.at, ...signalDetailsOf(event, row) };
}

/** What an event tells as a signal, with the tags of its run as they are stored. Throws for events that are none. */
export function signalDetailsOf(event: RunEvent, { tags }: Pick<SignalRow, 'tags'>): SignalDetails {
  // As the adapter wrote them.
  return {
    tags: parseColumn(tags, { row: 'row of the run of a signal', column: 'tags' }) as Signal['tags'],
    ...detailsOf(event),
  };
}

type SignalDetails = Pick<Signal, 'tags'> & (AssetSignal | RunEndSignal);

function detailsOf(event: RunEvent): AssetSignal | RunEndSignal {
  switch (event.type) {
    case 'asset_materialized': {
      const { asset, partitions = [''], dataVersion } = event.body;
      return { kind: 'materialized', step: event.step, asset, partitions, dataVersion };
    }
    case 'asset_observed': {
      const { asset, partition = '', dataVersion } = event.body;
      const version = dataVersion === undefined ? {} : { dataVersion };
      return { kind: 'observed', step: event.step, asset, partitions: [partition], ...version };
    }
    case 'run_succeeded':
      return { kind: 'run_ended', state: 'succeeded' };
    case 'run_failed':
      return { kind: 'run_ended', state: 'failed' };
    case 'run_cancelled':
      return { kind: 'run_ended', state: 'cancelled' };
    default:
      throw new Error(`events of type ${event.type} are no signals`);
  }
}

function quote(types: readonly string[]): string {
  return types.map((type) => `'${type}'`).join(', ');
}
