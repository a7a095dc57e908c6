import type { RunId } from '../model/ids.ts';
import type { LimitRoom, Store, WaitRank } from '../ports/store.ts';
import type { PlanIndex } from './plan-index.ts';
import { sharedNameOf } from './shared-limits.ts';
import type { Timers } from './timers.ts';

/**
 * What a run knows of the limits that it shares with other runs. It takes places without asking; only when the store says that there is no
 * room it asks who is in the way, tells the store that it waits, and asks again and again until nothing of it waits any more. Nothing here
 * decides: whether places are free is decided in the transaction that takes them.
 */
export class SharedRoom {
  readonly #about: RoomAbout;
  readonly #limits: ReadonlyMap<string, string>;
  #known: ReadonlyMap<string, LimitRoom> = new Map();
  #told = '[]';
  #delayMs = DELAY_MS;
  #cancelTimer: (() => void) | undefined;

  constructor(about: RoomAbout) {
    this.#about = about;
    const { plan } = about.index;
    this.#limits = new Map(
      Object.values(plan.jobs).flatMap(({ limits }) =>
        limits.map((limit) => [limit, sharedNameOf(plan, limit)] as const),
      ),
    );
  }

  readonly roomOf = (limit: string): LimitRoom | undefined => this.#known.get(limit);

  /** Asks what is in the way; `isFull`: whatever the answer is, nothing is taken before it is asked again. */
  async look(isFull: boolean): Promise<void> {
    await this.#ask(new Map());
    this.#delayMs = DELAY_MS;
    if (isFull) this.#known = new Map(Array.from(this.#known, ([limit, room]) => [limit, { ...room, held: Infinity }]));
  }

  /** There may be room: it is asked at once. */
  hurry(): void {
    this.#delayMs = DELAY_MS;
    if (this.#cancelTimer !== undefined) this.#again(0);
  }

  /** What the run waits for now: until that is nothing, `onLook` is called again and again, each time with newer knowledge. */
  watch(waits: ReadonlyMap<string, WaitRank>): void {
    this.#waits = waits;
    if (waits.size > 0) {
      if (this.#told !== toKey(waits)) this.#again(0);
      else if (this.#cancelTimer === undefined) this.#againLater();
      return;
    }
    this.#stop();
    this.#known = new Map();
    if (this.#told !== '[]') void this.#ask(waits).catch(() => undefined); // it runs out by itself
  }

  #waits: ReadonlyMap<string, WaitRank> = new Map();

  #stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  #againLater(): void {
    this.#again(this.#delayMs);
    this.#delayMs = Math.min(this.#delayMs * 2, DELAY_MAX_MS);
  }

  #again(delayMs: number): void {
    this.#stop();
    this.#cancelTimer = this.#about.timers.after(delayMs, () => {
      void this.#ask(this.#waits).then(
        () => {
          this.#cancelTimer = undefined;
          this.#about.onLook();
        },
        (error: unknown) => this.#about.onError(error),
      );
    });
  }

  async #ask(waits: ReadonlyMap<string, WaitRank>): Promise<void> {
    this.#told = toKey(waits);
    const shared = [...this.#limits];
    const rooms = await this.#about.ask({
      run: this.#about.run,
      limits: shared.map(([, name]) => name),
      waits: Array.from(waits, ([limit, rank]) => ({ limit: this.#limits.get(limit) ?? limit, ...rank })),
      leaseMs: WAIT_LEASE_MS,
    });
    this.#known = new Map(
      shared.flatMap(([limit], at) => {
        const room = rooms[at];
        return room === undefined ? [] : [[limit, room] as const];
      }),
    );
    const silent = new Set(rooms.flatMap((room) => room.silent));
    if (silent.size > 0) this.#about.onSilent?.([...silent]);
  }
}

export interface RoomAbout {
  readonly run: RunId;
  readonly index: PlanIndex;
  readonly timers: Timers;
  readonly ask: Store['askRoom'];
  readonly onLook: () => void;
  readonly onError: (error: unknown) => void;
  /** Told of runs that hold places although their coordinators are silent. */
  readonly onSilent?: (runs: readonly RunId[]) => void;
}

const DELAY_MS = 100;
const DELAY_MAX_MS = 1_000;
/** A run that waits and dies keeps others back no longer than this. */
const WAIT_LEASE_MS = 5_000;

function toKey(waits: ReadonlyMap<string, WaitRank>): string {
  return JSON.stringify(Array.from(waits, ([limit, { priority, since }]) => [limit, priority, since]));
}
