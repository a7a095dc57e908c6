import type { Tick } from '../../src/model/schedule.ts';
import type { TickEntry } from '../../src/ports/automation-store.ts';
import type { FeedModel, Made } from './feed-model.ts';
import type { ScheduleLife, Stretch } from './schedule-model.ts';
import { offsetAt, weekdayOf } from './time-oracle.ts';
import type { World } from './world.ts';
import { dayOf, isDayFor } from './written-day.ts';
import type { WrittenSchedule, WrittenUpdate } from './written-schedule.ts';

/**
 * What goes by new data: a start has something new by what its daemon had read, is calm, in no quiet hour and alone, and is not for the same data
 * as one before; and what is new leads to a start. What is new is told by the order in which it was stored and by the clock on the wall: where the two
 * disagree, because the clock was set, either may be.
 */
export class UpdateChecker {
  readonly #world: World;
  readonly #feed: FeedModel;
  /** What each daemon last knew of assets. */
  readonly #known = new Map<string, Known>();
  /** Of each schedule and key: the data for which there is a run, and the last run. */
  readonly #started = new Map<string, Started>();
  readonly #dueSince = new Map<string, number>();
  starts = 0;

  constructor(world: World, feed: FeedModel) {
    this.#world = world;
    this.#feed = feed;
  }

  onAsked(process: string, operation: string): void {
    if (operation === 'listAssets') this.#known.set(process, { place: this.#feed.length, at: this.#world.now });
  }

  /** By the process whose call it is. */
  onTicks(
    life: ScheduleLife,
    stretch: Stretch,
    { entry, process }: { readonly entry: TickEntry; readonly process: string },
  ): void {
    const known = this.#known.get(process);
    for (const tick of entry.ticks) {
      const run = entry.runs.find(({ created }) => tick.state === 'requested' && created.run.id === tick.run)?.created
        .run;
      if (known === undefined || run === undefined || tick.state !== 'requested') {
        this.#violate(`${life.key.schedule} has a tick without a run`);
        continue;
      }
      this.starts++;
      if (run.graph !== stretch.graph)
        this.#world.violate(
          'I13 what was pinned',
          `${run.id} of ${life.key.schedule} has the graph of another version`,
        );
      const { partition } = run.launch;
      const key = typeof partition === 'object' ? (Object.values(partition)[0] ?? '') : (partition ?? '');
      this.#checkStart({ life, stretch, key, known }, tick);
    }
  }

  /** What should have started long ago, when nothing goes wrong any more. */
  look(lives: Iterable<ScheduleLife>): void {
    const due = new Set<string>();
    for (const life of lives) {
      const { open: stretch } = life;
      const update = stretch?.written.update;
      if (stretch === undefined || update === undefined) continue;
      const { project } = life.key;
      const made = this.#feed.made(project);
      const keys = update.isDaily
        ? new Set([...made.values()].flatMap(({ asset, partition }) => (asset === update.reads[0] ? partition : [])))
        : [''];
      for (const key of keys) if (this.#isDue({ life, stretch, key, made })) due.add(nameOf(life, key));
    }
    for (const name of this.#dueSince.keys()) if (!due.has(name)) this.#dueSince.delete(name);
    for (const name of due) {
      const since = this.#dueSince.get(name) ?? this.#world.now;
      this.#dueSince.set(name, since);
      if (this.#world.now - since > WAIT_MAX_MS)
        this.#violate(`${name} does not start although all that it waits for is new`);
    }
  }

  #isDue({ life, stretch, key, made }: At & { readonly made: ReadonlyMap<string, Made> }): boolean {
    const { written } = stretch;
    const { update } = written;
    if (update === undefined) return false;
    const seen = see(update, key, made);
    if (seen.missing.length > 0) return false;
    const isWanted = ([isNewByOrder, isNewByWall] as const).every((isNew) =>
      isEnough(written, { seen, isNew, since: stretch.since }),
    );
    if (!isWanted) return false;
    const started = this.#started.get(nameOf(life, key));
    if (started?.data.has(dataOf(seen)) === true || (started !== undefined && !started.isEnded())) return false;
    const { wall } = this.#world;
    const calmAt =
      Math.max(...seen.read.filter((one) => isNewByWall(one, seen)).map(({ at }) => at)) +
      update.debounceSeconds * 1_000;
    return wall >= calmAt && isAllowed(written, wall);
  }

  #checkStart({ life, stretch, key, known }: At & { readonly known: Known }, tick: Tick): void {
    const { written } = stretch;
    const { update } = written;
    const name = nameOf(life, key);
    if (update === undefined) {
      this.#violate(`${name} starts, and does not go by data`);
      return;
    }
    const seen = see(update, key, this.#feed.made(life.key.project, known.place));
    if (seen.missing.length > 0) this.#violate(`${name} starts without ${seen.missing.join(', ')}`);
    const isWanted = ([isNewByOrder, isNewByWall] as const).some((isNew) =>
      isEnough(written, { seen, isNew, since: stretch.since }),
    );
    if (!isWanted) this.#violate(`${name} starts although not enough of what it reads is new`);
    const latest = Math.max(...seen.read.filter((one) => isNewByWall(one, seen)).map(({ at }) => at));
    if (tick.at < latest + update.debounceSeconds * 1_000)
      this.#violate(
        `${name} starts ${tick.at - latest} ms after something was new, and waits ${update.debounceSeconds} s`,
      );
    if (!isAllowed(written, tick.at))
      this.#violate(`${name} starts at ${new Date(tick.at).toISOString()}, when it must not`);
    const before = this.#started.get(name);
    const data = dataOf(seen);
    if (before?.data.has(data) === true) this.#violate(`${name} starts again for the same data`);
    if (before !== undefined && before.at < known.at && !before.isEnded())
      this.#violate(`${name} starts while its run goes on`);
    const run = tick.state === 'requested' ? tick.run : '';
    const isEnded = (): boolean => this.#feed.runs.get(run)?.isEnded === true;
    this.#started.set(name, { at: this.#world.now, isEnded, data: new Set([...(before?.data ?? []), data]) });
  }

  #violate(message: string): void {
    this.#world.violate('I17 new data starts once', message);
  }
}

/** A daemon looks twice in that time, and one that has just been started believes its clock. */
const WAIT_MAX_MS = 90_000;

interface At {
  readonly life: ScheduleLife;
  readonly stretch: Stretch;
  readonly key: string;
}

interface Known {
  readonly place: number;
  /** In virtual time. */
  readonly at: number;
}

interface Started {
  readonly at: number;
  readonly isEnded: () => boolean;
  readonly data: ReadonlySet<string>;
}

interface Seen {
  readonly read: readonly Made[];
  readonly missing: readonly string[];
  /** What it made last itself. */
  readonly made: Made | undefined;
}

function see({ reads, made }: WrittenUpdate, key: string, all: ReadonlyMap<string, Made>): Seen {
  const find = (asset: string): Made | undefined => all.get(`${asset}\n${key}`);
  return {
    read: reads.flatMap((asset) => find(asset) ?? []),
    missing: reads.filter((asset) => find(asset) === undefined),
    made: find(made),
  };
}

/** Stored after the run that made the last one began; by another run. */
function isNewByOrder(one: Made, { made }: Seen): boolean {
  if (made === undefined) return true;
  return one.run !== made.run && one.place > (made.run.started?.place ?? made.place);
}

function isNewByWall(one: Made, { made }: Seen): boolean {
  if (made === undefined) return true;
  return one.run !== made.run && (one.at > made.at || one.at >= (made.run.started?.at ?? made.at));
}

interface Wanting {
  readonly seen: Seen;
  readonly isNew: (one: Made, seen: Seen) => boolean;
  readonly since: number;
}

function isEnough({ timing }: WrittenSchedule, { seen, isNew, since }: Wanting): boolean {
  const fresh = seen.read.filter((one) => isNew(one, seen));
  if (!fresh.some(({ at }) => at > since)) return false;
  return timing.on_update === 'any' || fresh.length === seen.read.length;
}

function dataOf({ read }: Seen): string {
  return read.map(({ asset, partition, version }) => `${asset} ${partition} ${version}`).join(', ');
}

/** By its day and its quiet hours. */
function isAllowed(written: WrittenSchedule, atMs: number): boolean {
  const { timezone = 'UTC' } = written.timing;
  if (!isDayFor(written.calendar, { day: dayOf(atMs, timezone), weekday: weekdayOf(atMs, timezone) })) return false;
  const { quiet } = written.update ?? {};
  if (quiet === undefined) return true;
  const time = new Date(atMs + offsetAt(timezone, atMs)).toISOString().slice(11, 16);
  const { from, to } = quiet;
  return from <= to ? time < from || time >= to : time < from && time >= to;
}

function nameOf({ key: { project, schedule } }: ScheduleLife, key: string): string {
  return `${project} ${schedule}${key === '' ? '' : ` of ${key}`}`;
}
