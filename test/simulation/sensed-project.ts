import type { SensorDescriptor } from '../../generated/formats.ts';
import type { Random } from './random.ts';
import { offsetAt } from './time-oracle.ts';
import type { WrittenSchedule, WrittenUpdate } from './written-schedule.ts';

/**
 * What people watch in a project, the same in all of its versions but for what a version leaves out: sensors that start `fed_a` and `fed_b` when
 * files and rows come, one that starts `after` when assets are new, and one that starts `told` when runs end. What these make starts nothing
 * that leads back to them, so that every chain ends.
 */
export function chooseSensors(
  random: Random,
  { project, startsAt }: WatchedProject,
): ReadonlyMap<string, WrittenSensor> {
  const common = (): CommonSensor => ({
    everyMs: random.pick([10_000, 20_000, 40_000]),
    limit: random.pick([1, 2, 100]),
  });
  const assets = [`${project}_fed_a_made`, `${project}_fed_b_made`];
  const all: readonly WrittenSensor[] = [
    {
      ...common(),
      type: 'files',
      stableMs: random.pick([2_000, 8_000, 20_000]),
      isWhole: random.chance(0.25),
      ...(random.chance(0.3) ? { hourMs: Math.floor(startsAt / HOUR_MS) * HOUR_MS } : {}),
    },
    { ...common(), type: 'rows', hasKey: random.chance(0.5), isDaily: random.chance(0.4) },
    { ...common(), type: 'assets', assets, need: random.pick([1, 1, 2]) },
    { ...common(), type: 'ends', statuses: random.pick([['failed'], ['succeeded', 'failed'], ['cancelled']]) },
  ];
  return new Map(all.filter(() => random.chance(0.6)).map((sensor) => [sensor.type, sensor]));
}

interface WatchedProject {
  readonly project: string;
  readonly startsAt: number;
}

export const HOUR_MS = 3_600_000;

interface CommonSensor {
  readonly everyMs: number;
  /** Runs that one look may ask for. */
  readonly limit: number;
}

export type WrittenSensor = CommonSensor &
  (
    | {
        readonly type: 'files';
        readonly stableMs: number;
        /** Whether the store shows whole files only. */
        readonly isWhole: boolean;
        /** They are of the hour that begins then, and can be taken when it has ended. */
        readonly hourMs?: number;
      }
    /** Whether each row is of a day. */
    | { readonly type: 'rows'; readonly hasKey: boolean; readonly isDaily: boolean }
    | { readonly type: 'assets'; readonly assets: readonly string[]; readonly need: number }
    | { readonly type: 'ends'; readonly statuses: readonly ('succeeded' | 'failed' | 'cancelled')[] }
  );

/** As a graph has it. What a request is for stands in the tags of its run. */
export function spellSensor(sensor: WrittenSensor, project: string): SensorDescriptor {
  const { everyMs, limit } = sensor;
  const about = { every: `${everyMs / 1_000}s`, limit, timeout: '10s' };
  const launch = (job: string, tags: Readonly<Record<string, string>>) => ({ select: `${project}_${job}`, tags });
  switch (sensor.type) {
    case 'files': {
      const stable = sensor.isWhole ? {} : { stable: `${sensor.stableMs / 1_000}s` };
      const tags = { path: '{{file.path}}', version: '{{file.version}}' };
      const hour = new Date(sensor.hourMs ?? 0).toISOString().slice(0, 13);
      const ofHour = { ...launch('hourly', tags), partition: hour };
      const started = sensor.hourMs === undefined ? launch('fed_a', tags) : ofHour;
      return { ...about, ...stable, type: 'files', resource: 'files', pattern: 'in/*', launch: started };
    }
    case 'rows': {
      const tags = { row: '{{row.id}}' };
      const key = sensor.hasKey ? { key: 'row {{row.id}}' } : {};
      const started = sensor.isDaily
        ? { ...launch('daily', tags), partition: '2001-01-0{{row.id}}' }
        : launch('fed_b', tags);
      return { ...about, ...key, type: 'sql', sql: 'select 1', launch: started };
    }
    case 'assets': {
      const tags = { of: '{{asset}}', run: '{{event.run}}', made: '{{event.at}}' };
      const need = sensor.need === 1 ? 'any' : 'all';
      return { ...about, type: 'asset', assets: sensor.assets, require: need, launch: launch('after', tags) };
    }
    case 'ends': {
      const tags = { ended: '{{event.run}}' };
      return { ...about, type: 'run_status', status: [...sensor.statuses], launch: launch('told', tags) };
    }
  }
}

/** What goes by new data in a version: one job that reads what sensors and a schedule feed, and one that goes by the days of another one. */
export function chooseUpdates(random: Random, { project, zone, startsAt, fed }: UpdateSetting): readonly UpdateJob[] {
  const [first, ...others] = fed.map((job) => `${job}_made`);
  const reads = [first, ...others.filter(() => random.chance(0.4))].filter((one) => one !== undefined);
  const schedule = (update: Pick<WrittenUpdate, 'reads' | 'made' | 'isDaily'>): WrittenSchedule => ({
    timing: { on_update: random.pick(['all', 'any', 'any']), timezone: zone },
    update: {
      ...update,
      debounceSeconds: random.pick([0, 0, 5, 30]),
      ...(random.chance(0.2) ? { quiet: chooseQuiet(random, startsAt + offsetAt(zone, startsAt)) } : {}),
    },
    ...(random.chance(0.1) ? { calendar: 'weekdays' as const } : {}),
    ...(random.chance(0.1) ? { paused: true } : {}),
  });
  const joined = { reads, made: `${project}_joined_made`, isDaily: false };
  const daily = { reads: [`${project}_daily_made`], made: `${project}_summed_made`, isDaily: true };
  return [
    { job: `${project}_joined`, schedule: schedule(joined) },
    { job: `${project}_summed`, schedule: schedule(daily) },
  ].filter(() => random.chance(0.7));
}

interface UpdateSetting {
  readonly project: string;
  readonly zone: string;
  readonly startsAt: number;
  /** The jobs that sensors start, and then those of schedules. */
  readonly fed: readonly string[];
}

export interface UpdateJob {
  readonly job: string;
  readonly schedule: WrittenSchedule;
}

/** Hours close to a local time, some of them over midnight. */
function chooseQuiet(random: Random, localMs: number): { readonly from: string; readonly to: string } {
  const spell = (minutes: number): string =>
    `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const from = Math.floor(localMs / 60_000) + random.between(-10, 10);
  return { from: spell(from), to: spell(from + random.spread(2, 60)) };
}
