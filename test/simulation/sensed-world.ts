import type { JsonMap } from '../../src/std/json.ts';
import type { OutsideAnswer, SeenFile } from '../../src/model/observation.ts';
import type { Observer, OutsideLook } from '../../src/ports/observer.ts';
import { fail, type Result, succeed } from '../../src/std/result.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import type { WrittenSensor } from './sensed-project.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/**
 * What sensors look at: files that come late, grow for a while, are rewritten or deleted, and rows that come and sometimes go. Nothing comes any more
 * from the end of the faults on. Looking takes a while, and may fail or take too long.
 */
export class SensedWorld {
  readonly #world: World;
  readonly #faults: Faults;
  readonly #random: Random;
  readonly #files = new Map<string, readonly PlannedFile[]>();
  readonly #rows = new Map<string, readonly PlannedRow[]>();

  constructor(world: World, { random, faults, sensed, untilMs }: SensedSetting) {
    this.#world = world;
    this.#faults = faults;
    this.#random = random;
    for (const [project, sensors] of sensed)
      for (const sensor of sensors.values()) {
        const own = random.fork(`${project} ${sensor.type}`);
        if (sensor.type === 'files') this.#files.set(project, planFiles(own, { ...sensor, untilMs }));
        if (sensor.type === 'rows') this.#rows.set(project, planRows(own, untilMs));
      }
  }

  /** Contents of files that are there, with when they came to be what they are. */
  filesOf(project: string): readonly Content[] {
    return (this.#files.get(project) ?? []).flatMap((file) => contentOf(file, this.#world.now) ?? []);
  }

  /** Numbers of the rows that the query gives. */
  rowsOf(project: string): readonly number[] {
    const { now } = this.#world;
    return (this.#rows.get(project) ?? []).flatMap(({ id, from, to }) => (from <= now && now < to ? [id] : []));
  }

  /** How one daemon looks. `onSeen` is told in the moment in which something is seen. */
  observerOf(process: SimProcess, onSeen: (project: string, sensor: string) => void): Observer {
    let isClosed = false;
    return {
      refuse: () => undefined,
      observe: (look) =>
        new Promise((resolve) => {
          const { project } = look.deployment;
          const isTooSlow = this.#faults.chance('looks fail', 0.1);
          const delayMs = isTooSlow ? look.timeoutMs : this.#random.spread(1, 5_000);
          const answer = (result: Result<OutsideAnswer, string>): void => {
            this.#world.schedule(this.#random.between(1, 400), () => process.deliver(() => resolve(result)));
          };
          this.#world.schedule(delayMs, () => {
            if (isClosed) {
              answer(fail('It was ended.'));
              return;
            }
            if (isTooSlow) {
              answer(fail('It took too long.'));
              return;
            }
            if (this.#faults.chance('looks fail', 0.2)) {
              answer(fail('Nobody answers.'));
              return;
            }
            onSeen(project, look.sensor);
            answer(this.#see(look));
          });
        }),
      close: () => {
        isClosed = true;
        return Promise.resolve();
      },
    };
  }

  #see({ deployment: { project }, question }: OutsideLook): Result<OutsideAnswer, string> {
    if (question.type === 'files')
      return succeed({ type: 'files', files: this.filesOf(project).map(({ seen }) => seen) });
    if (question.type !== 'sql') return fail(`The simulator knows nothing of ${question.type}.`);
    const rows = this.rowsOf(project).map((id): JsonMap => ({ id, region: `r${id % 3}` }));
    return succeed({ type: 'sql', rows });
  }
}

interface SensedSetting {
  readonly random: Random;
  readonly faults: Faults;
  /** By project. */
  readonly sensed: ReadonlyMap<string, ReadonlyMap<string, WrittenSensor>>;
  /** Nothing comes later, in virtual time. */
  readonly untilMs: number;
}

/** What a file holds from a moment on: `version` tells it from all others of its path. */
export interface Content {
  readonly seen: SeenFile;
  readonly version: string;
  readonly since: number;
}

interface PlannedFile {
  readonly path: string;
  readonly contents: readonly { readonly since: number; readonly bytes: number; readonly modifiedMs: number }[];
  readonly goneAt: number;
  readonly isWhole: boolean;
}

interface PlannedRow {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** While a file grows it is never the same for as long as files have to be. */
function planFiles(random: Random, { stableMs, isWhole, untilMs }: FilesSetting): readonly PlannedFile[] {
  return Array.from({ length: random.between(1, 3) }, (_, number) => {
    const contents: { readonly since: number; readonly bytes: number; readonly modifiedMs: number }[] = [];
    let since = random.between(0, untilMs);
    let bytes = 0;
    const write = (): void => {
      const pieces = isWhole ? 1 : random.between(1, 5);
      for (let piece = 0; piece < pieces && since < untilMs; piece++) {
        bytes += random.between(1, 9);
        contents.push({ since, bytes, modifiedMs: FILES_FROM_MS + since });
        since += random.between(Math.ceil(stableMs / 2), stableMs - 1);
      }
    };
    write();
    if (random.chance(0.3)) {
      since += random.between(stableMs, 120_000);
      write();
    }
    const goneAt = random.chance(0.2) ? since + random.spread(1_000, 100_000) : Infinity;
    return { path: `in/${number}.csv`, contents, goneAt, isWhole };
  });
}

interface FilesSetting {
  readonly stableMs: number;
  readonly isWhole: boolean;
  readonly untilMs: number;
}

function planRows(random: Random, untilMs: number): readonly PlannedRow[] {
  return Array.from({ length: random.between(1, 4) }, (_, at) => {
    const from = random.between(0, untilMs);
    return { id: at + 1, from, to: random.chance(0.2) ? from + random.spread(1_000, 100_000) : Infinity };
  });
}

function contentOf({ path, contents, goneAt, isWhole }: PlannedFile, now: number): Content | undefined {
  const content = contents.findLast(({ since }) => since <= now);
  if (content === undefined || now >= goneAt) return undefined;
  const { since, bytes, modifiedMs } = content;
  const version = isWhole ? `e${bytes}` : `${bytes}:${modifiedMs}`;
  return { seen: { path, bytes, modifiedMs, match: {}, ...(isWhole ? { version } : {}) }, version, since };
}

/** The clock of who writes the files is right. */
const FILES_FROM_MS = Date.UTC(2026, 0, 1);
