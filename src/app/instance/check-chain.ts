import type { RunEvent } from '../../model/event.ts';
import type { RunId } from '../../model/ids.ts';
import type { StoredEvent } from '../../ports/verification-store.ts';
import { linkOf } from '../../storage/event-link.ts';

/** Holds the events of one run against their numbers and their links, in order, a page at a time, and reads them. */
export class ChainCheck {
  readonly #run: RunId;
  readonly #problems: string[] = [];
  readonly #events: RunEvent[] = [];
  #unlinked: StoredEvent[] = [];
  #link: string;
  #seq = 0;
  #isLinked = false;

  constructor(run: RunId) {
    this.#run = run;
    this.#link = run;
  }

  /** The number of the last event. */
  get seq(): number {
    return this.#seq;
  }

  add(page: readonly StoredEvent[]): void {
    for (const event of page) {
      if (event.seq !== this.#seq + 1)
        this.#problems.push(`its events have a gap: number ${event.seq} follows ${this.#seq}`);
      this.#seq = event.seq;
      this.#unlinked.push(event);
      if (event.link !== null) this.#checkLink(event.link, event.seq);
      const read = readEvent(this.#run, event);
      if (read === undefined) this.#problems.push(`its event ${event.seq} cannot be read`);
      else this.#events.push(read);
    }
  }

  /** After the last page. The events are those that can be read; `linked` of them were held against a link. */
  end(): { readonly events: readonly RunEvent[]; readonly problems: readonly string[] } {
    if (this.#isLinked && this.#unlinked.length > 0)
      this.#problems.push(`its events after number ${this.#seq - this.#unlinked.length} bear no link`);
    return { events: this.#events, problems: this.#problems };
  }

  /** Events before the first link may be of a Millrace that knew none. */
  #checkLink(link: string, seq: number): void {
    const count = Number(link.split('.')[0]);
    const covered = this.#unlinked.slice(-count);
    const isWhole = covered.length === count && (!this.#isLinked || this.#unlinked.length === count);
    if (!isWhole || linkOf(this.#link, covered) !== link)
      this.#problems.push(
        `its events up to number ${seq}, from ${covered[0]?.seq ?? seq} on, are not as they were stored`,
      );
    this.#link = link;
    this.#isLinked = true;
    this.#unlinked = [];
  }
}

function readEvent(run: RunId, { seq, at, epoch, type, step, attempt, body }: StoredEvent): RunEvent | undefined {
  const about = { ...(step === null ? {} : { step }), ...(attempt === null ? {} : { attempt }) };
  try {
    const event: unknown = { run, seq, at, epoch, type, ...about, body: JSON.parse(body) as unknown };
    return event as RunEvent; // its kind and body are as they were written, or it is found out by who folds it
  } catch {
    return undefined;
  }
}
