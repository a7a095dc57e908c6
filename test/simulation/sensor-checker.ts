import type { DeploymentScope } from '../../src/model/schedule.ts';
import type { SensorKey } from '../../src/model/sensor.ts';
import type { NewDeployment } from '../../src/ports/automation-store.ts';
import type { LookEntry, SensorChange } from '../../src/ports/sensor-store.ts';
import type { FeedModel, News } from './feed-model.ts';
import type { ProjectVersion } from './scheduled-projects.ts';
import { HOUR_MS, type WrittenSensor } from './sensed-project.ts';
import type { Content, SensedWorld } from './sensed-world.ts';
import type { World } from './world.ts';

/**
 * Sensors, by what there was to be seen: each thing is asked for once and by nobody else, no file while it still grows, nothing that a cursor has
 * passed is left out, and in the end nothing is left to be asked for.
 */
export class SensorChecker {
  readonly #world: World;
  readonly #feed: FeedModel;
  readonly #sensed: SensedWorld;
  readonly #versions: ReadonlyMap<string, ProjectVersion>;
  readonly #lives = new Map<string, SensorLife>();
  /** What each daemon last saw, by daemon and sensor. */
  readonly #seen = new Map<string, SeenAt>();
  requests = 0;
  looks = 0;

  constructor(world: World, { feed, sensed, versions }: About) {
    this.#world = world;
    this.#feed = feed;
    this.#sensed = sensed;
    this.#versions = versions;
  }

  get lives(): Iterable<SensorLife> {
    return this.#lives.values();
  }

  readonly onSeen = (process: string, project: string, sensor: string): void => {
    const contents = sensor === 'files' ? this.#sensed.filesOf(project) : [];
    const rows = sensor === 'rows' ? this.#sensed.rowsOf(project) : [];
    this.#seen.set(`${process} ${project} ${sensor}`, { contents, rows, at: this.#world.now, wall: this.#world.wall });
  };

  onDeployed({ project, environment, graph }: NewDeployment): void {
    const version = graph === undefined ? undefined : this.#versions.get(graph);
    const sensors = version?.sensors ?? new Map<string, WrittenSensor>();
    for (const life of this.#lives.values()) {
      if (life.key.project !== project) continue;
      life.number++;
      life.isDeployed = sensors.has(life.key.sensor);
    }
    for (const [sensor, written] of sensors)
      if (!this.#lives.has(nameOf({ project, environment, sensor })))
        this.#lives.set(
          nameOf({ project, environment, sensor }),
          new SensorLife({ project, environment, sensor }, written),
        );
  }

  readonly onSensorChanged = (change: SensorChange): void => {
    this.#world.note(`store the sensor ${nameOf(change)} is ${change.to}`);
    const life = this.#lives.get(nameOf(change));
    if (life === undefined) return;
    life.isPaused = change.to === 'paused';
    life.number++;
  };

  readonly onSensorReset = (key: SensorKey): void => {
    this.#world.note(`store the sensor ${nameOf(key)} is reset`);
    const life = this.#lives.get(nameOf(key));
    if (life === undefined) return;
    life.passed = undefined;
    life.news.clear();
    life.number++;
  };

  /** By the process whose call it is. */
  onLook(entry: LookEntry, process: string): void {
    const { sensor: key, result, requests, number } = entry;
    this.looks++;
    if (result.state !== 'skipped')
      this.#world.note(`store the sensor ${nameOf(key)} ${result.state}: ${requests.map((one) => one.key).join(', ')}`);
    const life = this.#lives.get(nameOf(key));
    if (life === undefined || !life.isDeployed || life.isPaused) {
      this.#violate(`${nameOf(key)} looks while it is not to`);
      return;
    }
    if (number !== life.number) this.#violate(`${nameOf(key)} stores a look of ${number} after ${life.number}`);
    life.number++;
    this.requests += requests.length;
    const lost = requests.find(({ run }) => !this.#feed.runs.has(run.created.run.id));
    if (lost !== undefined) this.#violate(`${nameOf(key)} has asked for ${lost.key}, and there is no run`);
    if (requests.length > life.written.limit)
      this.#violate(`${nameOf(key)} asks for ${requests.length} runs in one look`);
    const tags = requests.map(({ run }) => run.created.run.tags);
    const seen = this.#seen.get(`${process} ${key.project} ${key.sensor}`);
    const { type } = life.written;
    if (type === 'files') for (const tag of tags) this.#checkFile(life, tag, seen);
    else if (type === 'rows') for (const tag of tags) this.#checkRow(life, tag, seen);
    else this.#checkNews(life, tags, entry.cursor);
  }

  /** What is still to be asked for, in words; `undefined` when there is nothing. */
  findOpen(): string | undefined {
    for (const life of this.#lives.values()) {
      const { key, written, isDeployed, isPaused } = life;
      if (!isDeployed || isPaused) continue;
      const open =
        written.type === 'files'
          ? this.#filesOf(life)
              .map(identityOf)
              .find((one) => !life.asked.has(one))
          : written.type === 'rows'
            ? this.#sensed
                .rowsOf(key.project)
                .map(String)
                .find((one) => !life.asked.has(one))
            : this.#expect(life, this.#feed.length)[0];
      if (open !== undefined) return `${nameOf(key)} does not ask for ${open}`;
    }
    return undefined;
  }

  /** Those that can be taken now. */
  #filesOf({ key, written }: SensorLife): readonly Content[] {
    const isEarly = written.type === 'files' && this.#world.wall < (written.hourMs ?? -HOUR_MS) + HOUR_MS;
    return isEarly ? [] : this.#sensed.filesOf(key.project);
  }

  #checkFile(life: SensorLife, tags: Tags, seen: SeenAt | undefined): void {
    const identity = `${tags['path'] ?? ''}@${tags['version'] ?? ''}`;
    this.#ask(life, identity);
    const content = seen?.contents.find((one) => identityOf(one) === identity);
    if (seen === undefined || content === undefined) {
      this.#violate(`${nameOf(life.key)} asks for ${identity}, which it did not see`);
      return;
    }
    const { written } = life;
    if (written.type !== 'files' || written.isWhole) return;
    // A clock that was set makes time pass, for all that anybody can tell.
    const sameFor = Math.max(seen.at - content.since, seen.wall - this.#world.lowestWallSince(content.since));
    if (sameFor < written.stableMs)
      this.#violate(`${nameOf(life.key)} asks for ${identity}, which has been so for ${sameFor} ms`);
  }

  #checkRow(life: SensorLife, tags: Tags, seen: SeenAt | undefined): void {
    const row = tags['row'] ?? '';
    this.#ask(life, row);
    if (seen?.rows.includes(Number(row)) !== true)
      this.#violate(`${nameOf(life.key)} asks for row ${row}, which it did not see`);
  }

  #checkNews(life: SensorLife, tags: readonly Tags[], cursor: string | undefined): void {
    const asked = tags.map((tag) =>
      life.written.type === 'ends'
        ? (tag['ended'] ?? '')
        : `${tag['of'] ?? ''} ${tag['run'] ?? ''} ${tag['made'] ?? ''}`,
    );
    for (const one of asked) this.#ask(life, one);
    if (cursor === undefined) return;
    const { at } = JSON.parse(cursor) as { readonly at: number };
    if (at > this.#feed.length || at < (life.passed ?? 0))
      this.#violate(`the cursor of ${nameOf(life.key)} goes to ${at}`);
    const expected = life.passed === undefined ? [] : this.#expect(life, at, true);
    life.passed = at;
    if (JSON.stringify(expected) !== JSON.stringify(asked))
      this.#violate(
        `${nameOf(life.key)} asks for ${asked.join(', ') || 'nothing'} instead of ${expected.join(', ') || 'nothing'}`,
      );
  }

  /** What is asked for of what was stored since the cursor, up to a place. */
  #expect(life: SensorLife, upTo: number, isKept = false): readonly string[] {
    const { key, written, passed } = life;
    if (passed === undefined) return [];
    const between = this.#feed.news.filter(
      ({ place, run }) =>
        place > passed && place <= upTo && run.project === key.project && run.tags['millrace/sensor'] !== key.sensor,
    );
    if (written.type === 'ends')
      return between.flatMap((one) =>
        one.kind === 'ended' && written.statuses.some((status) => status === one.state) ? one.run.id : [],
      );
    if (written.type !== 'assets') return [];
    const news = isKept ? life.news : new Set(life.news);
    return between.flatMap((one) => {
      if (one.kind !== 'made' || !written.assets.includes(one.asset)) return [];
      news.add(one.asset);
      if (news.size < written.need) return [];
      news.clear();
      return describeMade(one);
    });
  }

  #ask(life: SensorLife, identity: string): void {
    if (life.asked.has(identity)) this.#violate(`${nameOf(life.key)} asks for ${identity} again`);
    life.asked.add(identity);
  }

  #violate(message: string): void {
    this.#world.violate('I12 sensors', message);
  }
}

interface About {
  readonly feed: FeedModel;
  readonly sensed: SensedWorld;
  readonly versions: ReadonlyMap<string, ProjectVersion>;
}

/** One sensor, from when it was first deployed. */
class SensorLife {
  readonly key: SensorKey;
  readonly written: WrittenSensor;
  readonly asked = new Set<string>();
  /** Assets that were new since something was asked for, where several have to be. */
  readonly news = new Set<string>();
  /** Events that its cursor has passed; `undefined` before its first look. */
  passed: number | undefined;
  number = 1;
  isDeployed = true;
  isPaused = false;

  constructor(key: SensorKey, written: WrittenSensor) {
    this.key = key;
    this.written = written;
  }
}

type Tags = Readonly<Record<string, string>>;

interface SeenAt {
  readonly contents: readonly Content[];
  readonly rows: readonly number[];
  /** In virtual time, and as clocks on the wall showed it. */
  readonly at: number;
  readonly wall: number;
}

function identityOf({ seen, version }: Content): string {
  return `${seen.path}@${version}`;
}

function describeMade({ asset, run, at }: News & { readonly kind: 'made' }): string {
  return `${asset} ${run.id} ${new Date(at).toISOString()}`;
}

function nameOf({ project, sensor }: DeploymentScope & SensorKey): string {
  return `${project} ${sensor}`;
}
