import type { Sighting } from '../model/sighting.ts';
import type { AssetKey, AssetRecord } from '../ports/store.ts';
import { sightingKey } from './assess-step.ts';
import type { Look, ParkedStep } from './decide.ts';
import type { Found, RunDetails } from './run-details.ts';
import type { RunState } from './run-state.ts';

/**
 * What was found out of the data that steps read: by the store, and by looks at data outside. Asked for before a step starts, again and again
 * for a step that waits for its data, and forgotten when it starts.
 */
export class StepRecords {
  readonly #details: RunDetails;
  readonly #found = new Map<number, FoundData>();
  /** Asked for, or parked. */
  readonly #awaited = new Set<number>();

  constructor(details: RunDetails) {
    this.#details = details;
  }

  /** Steps are assessed by what is known: at once where steps of this run told everything, else by what was found. */
  assessor(state: RunState, now: number): Look['assess'] {
    return (place) => {
      if (this.#awaited.has(place)) return undefined;
      const known = this.#found.get(place) ?? (this.#needsNothing(place, state) ? NOTHING : undefined);
      return known === undefined ? undefined : this.#details.assess(place, state, { ...known, now });
    };
  }

  #needsNothing(place: number, state: RunState): boolean {
    return (
      this.#details.unknownsOf(place, state).length === 0 && this.#details.looksOf(place, state.index).length === 0
    );
  }

  /** What must be asked for steps of which nobody asked yet; `undefined` when there are none. */
  ask(places: readonly number[], state: RunState): AskedRecords | undefined {
    const asked = places.filter((place) => !this.#awaited.has(place) && !this.#found.has(place));
    if (asked.length === 0) return undefined;
    const keysOf = new Map(asked.map((place) => [place, this.#details.unknownsOf(place, state)]));
    const looks = asked
      .map((place) => ({ place, keys: this.#details.looksOf(place, state.index) }))
      .filter(({ keys }) => keys.length > 0);
    for (const place of asked) this.#awaited.add(place);
    return {
      keys: [...keysOf.values()].flat(),
      looks,
      share(records, seen) {
        const isLooking = new Set(looks.map(({ place }) => place));
        const places = seen === undefined ? asked.filter((place) => !isLooking.has(place)) : [seen.place];
        return shareOut(
          records,
          seen?.sightings ?? NOTHING.sightings,
          new Map(places.map((place) => [place, keysOf.get(place) ?? []])),
        );
      },
    };
  }

  /** Of how many steps nothing can be said until more is found out. */
  get awaited(): number {
    return this.#awaited.size;
  }

  note(found: ReadonlyMap<number, FoundData>): void {
    for (const [place, data] of found) {
      this.#found.set(place, data);
      this.#awaited.delete(place);
    }
  }

  /** Nothing is said of these until they are looked at again. */
  park(steps: readonly ParkedStep[]): void {
    for (const { place } of steps) {
      this.#found.delete(place);
      this.#awaited.add(place);
    }
  }

  forget(place: number): void {
    this.#found.delete(place);
    this.#awaited.delete(place);
  }
}

export type FoundData = Omit<Found, 'now'>;

export interface AskedRecords {
  readonly keys: readonly AssetKey[];
  /** What is looked at, for each place that asks for it. */
  readonly looks: readonly { readonly place: number; readonly keys: readonly AssetKey[] }[];
  /** What the places asked for, of all records: those that asked for no look; or the one that did, with what was seen. */
  share(records: readonly AssetRecord[], seen?: Seen): ReadonlyMap<number, FoundData>;
}

interface Seen {
  readonly place: number;
  readonly sightings: ReadonlyMap<string, Sighting>;
}

const NOTHING: FoundData = { records: [], sightings: new Map() };

function shareOut(
  records: readonly AssetRecord[],
  sightings: ReadonlyMap<string, Sighting>,
  keysOf: ReadonlyMap<number, readonly AssetKey[]>,
): ReadonlyMap<number, FoundData> {
  const byKey = new Map(records.map((record) => [sightingKey(record), record]));
  return new Map(
    Array.from(keysOf, ([place, keys]) => {
      const own = keys.flatMap((key) => byKey.get(sightingKey(key)) ?? []);
      return [place, { records: own, sightings }] as const;
    }),
  );
}
