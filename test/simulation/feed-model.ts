import type { RunEvent } from '../../src/model/event.ts';
import type { EventBatch, NewRun } from '../../src/ports/store.ts';

/** What runs did, in the order in which it was stored: what sensors and what goes by data start on. Told by other means than the product's. */
export class FeedModel {
  readonly news: News[] = [];
  readonly runs = new Map<string, FedRun>();
  /** Events of all runs so far. */
  length = 0;

  readonly onCreated = ({ run }: NewRun): void => {
    this.length++;
    this.runs.set(run.id, new FedRun(run));
  };

  readonly onAppended = ({ run: id, events }: EventBatch): void => {
    const run = this.runs.get(id);
    if (run === undefined) throw new Error(`nobody created ${id}`);
    for (const event of events) this.#note(run, event);
  };

  /** The newest of each asset of a project by then, by asset and partition. */
  made(project: string, upTo = this.length): ReadonlyMap<string, Made> {
    const made = new Map<string, Made>();
    for (const one of this.news)
      if (one.kind === 'made' && one.place <= upTo && one.run.project === project)
        made.set(`${one.asset}\n${one.partition}`, one);
    return made;
  }

  #note(run: FedRun, event: RunEvent): void {
    const place = ++this.length;
    const { at } = event;
    switch (event.type) {
      case 'run_started':
        run.started ??= { place, at };
        return;
      case 'run_succeeded':
      case 'run_failed':
      case 'run_cancelled':
        run.isEnded = true;
        this.news.push({ kind: 'ended', place, at, run, state: event.type.slice('run_'.length) });
        return;
      case 'asset_materialized': {
        const { asset, partitions = [''], dataVersion } = event.body;
        for (const partition of partitions)
          this.news.push({ kind: 'made', place, at, run, asset, partition, version: dataVersion });
        return;
      }
      default:
    }
  }
}

/** A run, as far as others start on it. */
export class FedRun {
  readonly id: string;
  readonly project: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The partition that it was started for; empty when for none. */
  readonly key: string;
  started: { readonly place: number; readonly at: number } | undefined;
  isEnded = false;

  constructor({ id, project, tags, launch: { partition } }: NewRun['run']) {
    this.id = id;
    this.project = project;
    this.tags = tags;
    this.key = typeof partition === 'object' ? (Object.values(partition)[0] ?? '') : (partition ?? '');
  }
}

/** `place`: in the order of all events. `at`: by the clock on the wall. */
export type News = Made | (Placed & { readonly kind: 'ended'; readonly state: string });

export interface Made extends Placed {
  readonly kind: 'made';
  readonly asset: string;
  readonly partition: string;
  readonly version: string;
}

interface Placed {
  readonly place: number;
  readonly at: number;
  readonly run: FedRun;
}
