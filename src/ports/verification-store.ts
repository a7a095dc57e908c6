import type { RunId } from '../model/ids.ts';
import type { EventPage } from './store.ts';

/** What a store is looked through by, for whoever wants to know whether it is as it was written. Reads only. */
export interface VerificationStore {
  /** What is damaged in the database itself, a part of a sentence each; nothing where its server sees to that. May take long. */
  checkDatabase(): Promise<readonly string[]>;
  /** Events of a run with `seq` above `after`, in order, as they are stored. */
  readStoredEvents(id: RunId, page: EventPage): Promise<readonly StoredEvent[]>;
}

/** An event as a database has it, with what it bears of its run's chain. */
export interface StoredEvent {
  readonly seq: number;
  readonly at: number;
  readonly epoch: number;
  readonly type: string;
  readonly step: string | null;
  readonly attempt: number | null;
  /** JSON. */
  readonly body: string;
  /** Of the last of those that were stored together; none where a Millrace stored them that knew no chain. */
  readonly link: string | null;
}
