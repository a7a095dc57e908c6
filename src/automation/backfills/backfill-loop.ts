import { BACKFILL_STATES, isBackfillEnded } from '../../model/backfill.ts';
import type { BackfillHead } from '../../model/backfill.ts';
import type { DaemonPorts } from '../daemon-ports.ts';
import { messageOf } from '../../std/message-of.ts';
import { advanceBackfill, type KnownBackfill } from './advance-backfill.ts';
import { createBackfillLayout } from './backfill-layout.ts';

/**
 * Carries on the backfills that daemons have: counts runs that have ended, and asks for the next ones. What it keeps in memory of a backfill
 * never changes: its stages and the graph that it is pinned to.
 */
export class BackfillLoop {
  readonly #ports: DaemonPorts;
  readonly #onRequested: () => void;
  readonly #known = new Map<string, Omit<KnownBackfill, 'head'> | 'unreadable'>();

  constructor(ports: DaemonPorts, onRequested: () => void) {
    this.#ports = ports;
    this.#onRequested = onRequested;
  }

  /** One look. Says after how long the next one is due. */
  async look(): Promise<number> {
    const { store, limits, only } = this.#ports;
    const heads = await store.listBackfills({ ...only, states: GOING, limit: limits.backfillsMax });
    const going = heads.filter(({ carrier }) => carrier === 'daemons').toReversed();
    const ids = new Set(going.map(({ id }) => id));
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#known.delete(id);
    let hasMore = false;
    for (const head of going) hasMore = (await this.#advance(head)) || hasMore;
    return hasMore ? 0 : limits.lookMs;
  }

  async #advance(head: BackfillHead): Promise<boolean> {
    const { tell } = this.#ports;
    try {
      const known = await this.#find(head);
      if (known === undefined) return false;
      const { requested, hasMore, ended } = await advanceBackfill({ head, ...known }, this.#ports);
      if (requested.length > 0) this.#onRequested();
      const { id: backfill, project } = head;
      if (requested.length > 0) tell({ kind: 'backfill_requested', backfill, project, runs: requested.length });
      if (ended !== undefined) tell({ kind: 'backfill_ended', backfill, project, state: ended });
      return hasMore;
    } catch (error) {
      const reason = messageOf(error);
      tell({ kind: 'failed', doing: `carrying on ${head.id}`, reason });
      return false;
    }
  }

  async #find({ id, graph: hash }: BackfillHead): Promise<Omit<KnownBackfill, 'head'> | undefined> {
    const known = this.#known.get(id);
    if (known !== undefined) return known === 'unreadable' ? undefined : known;
    const { store, readGraph, planning, daemon, tell } = this.#ports;
    const backfill = await store.readBackfill(id);
    const graph = backfill === undefined ? undefined : await readGraph(hash);
    if (backfill === undefined || graph === undefined) {
      this.#known.set(id, 'unreadable');
      tell({ kind: 'failed', doing: `carrying on ${id}`, reason: 'its graph is not there, or of a newer Millrace' });
      return undefined;
    }
    const found = { backfill, layout: createBackfillLayout(graph, backfill, { planning, engine: daemon.engine }) };
    this.#known.set(id, found);
    return found;
  }
}

const GOING = BACKFILL_STATES.filter((state) => !isBackfillEnded(state));
