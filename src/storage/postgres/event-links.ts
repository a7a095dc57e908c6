import type { RunId } from '../../model/ids.ts';
import type { Connection } from './database.ts';

/**
 * The last link of runs that this process coordinates, so that appending to them asks the server once. What it knows is true for as long as
 * nobody else has claimed the run, and otherwise nothing is appended.
 */
export class EventLinks {
  readonly #known = new Map<string, { readonly seq: number; readonly link: string }>();

  note(run: RunId, seq: number, link: string | null): void {
    this.#known.delete(run);
    if (link !== null) this.#known.set(run, { seq, link });
    if (this.#known.size <= KNOWN_MAX) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }

  forget(run: RunId): void {
    this.#known.delete(run);
  }

  /** What the events after that one are linked to. */
  async before(connection: Connection, run: RunId, afterSeq: number): Promise<string> {
    const known = this.#known.get(run);
    if (known?.seq === afterSeq) return known.link;
    const [row] = await connection.query<{ readonly link: string | null }>({
      text: 'SELECT event.link FROM event JOIN run ON run.key = event.run WHERE run.id = $1::text AND event.seq = $2::integer',
      values: [run, afterSeq],
    });
    return row?.link ?? run;
  }
}

const KNOWN_MAX = 10_000;
