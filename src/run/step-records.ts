import type { AssetKey, AssetRecord } from '../ports/store.ts';
import type { Look } from './decide.ts';
import type { RunDetails } from './run-details.ts';
import type { RunState } from './run-state.ts';

/** What the store said of the data that steps read: asked for once before a step starts, and forgotten when it does. */
export class StepRecords {
  readonly #details: RunDetails;
  readonly #records = new Map<number, readonly AssetRecord[] | 'asked'>();

  constructor(details: RunDetails) {
    this.#details = details;
  }

  /** Steps are assessed by what is known: at once where steps of this run told everything, else by the records that were read. */
  assessor(state: RunState): Look['assess'] {
    return (place) => {
      const known = this.#records.get(place);
      const records = known ?? (this.#details.unknownsOf(place, state).length === 0 ? [] : undefined);
      return records === undefined || records === 'asked' ? undefined : this.#details.assess(place, state, records);
    };
  }

  /** What must be asked for steps of which nobody asked yet; `undefined` when there are none. */
  ask(places: readonly number[], state: RunState): AskedRecords | undefined {
    const asked = places.filter((place) => !this.#records.has(place));
    if (asked.length === 0) return undefined;
    const keysOf = new Map(asked.map((place) => [place, this.#details.unknownsOf(place, state)]));
    for (const place of asked) this.#records.set(place, 'asked');
    return { keys: [...keysOf.values()].flat(), share: (records) => shareOut(records, keysOf) };
  }

  note(found: ReadonlyMap<number, readonly AssetRecord[]>): void {
    for (const [place, records] of found) this.#records.set(place, records);
  }

  forget(place: number): void {
    this.#records.delete(place);
  }
}

export interface AskedRecords {
  readonly keys: readonly AssetKey[];
  /** The records that each place asked for, of all that were read. */
  share(records: readonly AssetRecord[]): ReadonlyMap<number, readonly AssetRecord[]>;
}

function shareOut(records: readonly AssetRecord[], keysOf: ReadonlyMap<number, readonly AssetKey[]>) {
  const byKey = new Map(records.map((record) => [`${record.asset}\n${record.partition}`, record]));
  return new Map(
    Array.from(keysOf, ([place, keys]) => [
      place,
      keys.flatMap(({ asset, partition }) => byKey.get(`${asset}\n${partition}`) ?? []),
    ]),
  );
}
