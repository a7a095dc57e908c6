import { RUN_SLA_SECONDS, STEP_SLA_SECONDS } from './alert-checker.ts';
import { sha256 } from '../../src/app/hasher.ts';
import type { Graph, Job, Pipeline } from '../../src/graph/graph.ts';
import type { Random } from './random.ts';
import { OUTSIDE } from './scenario.ts';
import { chooseSensors, chooseUpdates, spellSensor, type UpdateJob, type WrittenSensor } from './sensed-project.ts';
import { changesOf, offsetAt } from './time-oracle.ts';
import { CALENDARS } from './written-day.ts';
import type { Timing, WrittenSchedule } from './written-schedule.ts';

/**
 * What people made: a few versions of a project whose pipelines and jobs have schedules, each version with a few of them edited, taken out or
 * put in. Many fire close to a moment at which the clocks of their zone are changed.
 */
export function createVersions(random: Random, about: ProjectSetting): readonly ProjectVersion[] {
  const slots = random.between(1, 3);
  let written: readonly (Slot | undefined)[] = Array.from({ length: slots }, () => createSlot(random, about));
  const count = random.between(2, 4);
  const watched = random.fork('watched');
  const sensors = watched.chance(0.5) ? chooseSensors(watched, about) : new Map<string, WrittenSensor>();
  return Array.from({ length: count }, (_, at) => {
    if (at > 0) written = written.map((slot) => editSlot(random, { slot, about }));
    return createVersion({ random, about, written, version: at + 1, sensors, watched: watched.fork(String(at)) });
  });
}

export interface ProjectSetting {
  readonly project: string;
  /** What wall clocks show when the history begins, in milliseconds since 1970. */
  readonly startsAt: number;
  /** Of most of its schedules. */
  readonly zone: string;
}

export interface ProjectVersion {
  readonly graph: Graph;
  /** By the name of what they start, `pipeline:p0`. */
  readonly schedules: ReadonlyMap<string, WrittenSchedule>;
  /** By lane: how many runs go at once. */
  readonly lanes: ReadonlyMap<string, number>;
  readonly runsMax?: number;
  readonly tags: readonly TagLimit[];
  /** By name, which is their type. */
  readonly sensors: ReadonlyMap<string, WrittenSensor>;
}

interface TagLimit {
  readonly tag: string;
  readonly value?: string;
  readonly max_runs: number;
}

/** A zone, and when the wall clock is to begin so that the zone's clocks are changed soon. */
export function chooseMoment(random: Random): { readonly zone: string; readonly startsAt: number } {
  const zone = random.pick(ZONES);
  const [first, ...others] = changesOf(zone, YEAR);
  const change = first === undefined ? undefined : random.pick([first, ...others]);
  if (change === undefined || random.chance(0.25))
    return {
      zone,
      startsAt: Date.UTC(YEAR, random.between(0, 11), random.between(1, 28), random.between(0, 23), 58, 30),
    };
  const hourLater = random.chance(0.3) ? Math.abs(change.byMs) : 0;
  return { zone, startsAt: change.atMs + hourLater - random.between(0, 600) * 1_000 };
}

interface Slot {
  readonly schedule: WrittenSchedule;
  readonly isJob: boolean;
  readonly priority: number;
  readonly runsMax?: number;
  readonly tag?: string;
  /** Its first job waits for data outside. */
  readonly waits?: Job['inputs'][string];
}

function createSlot(random: Random, about: ProjectSetting): Slot {
  const schedule = createSchedule(random, about);
  return {
    schedule,
    isJob: random.chance(0.25),
    priority: random.chance(0.3) ? random.between(-1, 3) : 0,
    ...(random.chance(0.4) ? { runsMax: random.between(1, 2) } : {}),
    ...(random.chance(0.4) ? { tag: random.pick(['a', 'b']) } : {}),
    ...createWait(random.fork(`wait ${JSON.stringify(schedule)}`)),
  };
}

/** Data that is not there at first, in some histories. */
function createWait(random: Random): Pick<Slot, 'waits'> {
  if (random.chance(0.6)) return {};
  const timeout = random.chance(0.3) ? { timeout: `${random.spread(5, 300)}s` } : {};
  return { waits: { by: 'declared', when: 'wait', checkEvery: `${random.spread(1, 20)}s`, ...timeout } };
}

function editSlot(
  random: Random,
  { slot, about }: { readonly slot: Slot | undefined; readonly about: ProjectSetting },
) {
  if (slot === undefined) return createSlot(random, about);
  if (random.chance(0.4)) return slot;
  if (random.chance(0.15)) return undefined;
  if (random.chance(0.3))
    return { ...slot, schedule: { ...createSchedule(random, about), timing: slot.schedule.timing } };
  return { ...slot, schedule: { ...slot.schedule, timing: createTiming(random, about) } };
}

function createSchedule(random: Random, about: ProjectSetting): WrittenSchedule {
  return {
    timing: createTiming(random, about),
    ...(random.chance(0.7)
      ? {
          catchup: random.pick<NonNullable<WrittenSchedule['catchup']>>([
            'all',
            'all',
            'none',
            'none',
            'last',
            'all',
            1,
            2,
            3,
          ]),
        }
      : {}),
    ...(random.chance(0.6) ? { overlap: random.pick(['allow', 'skip', 'skip', 'queue']) } : {}),
    ...(random.chance(0.15)
      ? {
          calendar: random.pick<NonNullable<WrittenSchedule['calendar']>>([
            'weekdays',
            { only: ['even'] },
            { except: ['few'] },
          ]),
        }
      : {}),
    ...(random.chance(0.15) ? { onlyIf: { waitSeconds: random.pick([0, 0, 10, 60]) } } : {}),
    ...(random.chance(0.1) ? { paused: true } : {}),
  };
}

function createTiming(random: Random, { startsAt, zone: usual }: ProjectSetting): Timing {
  const zone = random.chance(0.75) ? usual : random.pick(ZONES);
  const timezone = zone === 'UTC' && random.chance(0.5) ? {} : { timezone: zone };
  const local = (fromMs: number, toMs: number): string => {
    const at = startsAt + random.between(fromMs, toMs);
    return new Date(at + offsetAt(zone, at)).toISOString().slice(0, 19);
  };
  const bounds = {
    ...(random.chance(0.1) ? { start: local(-600_000, 300_000) } : {}),
    ...(random.chance(0.1) ? { end: local(200_000, 900_000) } : {}),
  };
  if (random.chance(0.2)) return { every: random.pick([20, 30, 45, 60, 90, 150]), ...timezone, ...bounds };
  if (random.chance(0.1)) return { at: local(-60_000, 900_000), ...timezone };
  const crons = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => createCron(random, { startsAt, zone }));
  return { cron: crons, ...timezone, ...bounds };
}

/** One that fires soon: by the local time now, or by one that is about to be left out or to come again. */
function createCron(random: Random, { startsAt, zone }: { readonly startsAt: number; readonly zone: string }): string {
  const at =
    startsAt + random.between(0, 900) * 1_000 + random.pick([0, 0, 0, 1, -1]) * random.pick([1_800_000, 3_600_000]);
  const local = new Date(at + offsetAt(zone, random.chance(0.5) ? at : startsAt));
  const [minute, hour] = [local.getUTCMinutes(), local.getUTCHours()];
  const day = random.chance(0.15) ? `${local.getUTCDay()}` : '*';
  switch (random.between(0, 8)) {
    case 0:
      return `* * * * ${day}`;
    case 1:
      return `*/${random.between(2, 5)} * * * *`;
    case 2:
      return `${minute} * * * ${day}`;
    case 3:
      return `*/2 */${random.between(2, 3)} * * *`;
    case 4:
      return `${minute} */2 * * *`;
    case 5:
      return `*/3 ${hour} * * ${day}`;
    case 6:
      return `${minute},${(minute + 2) % 60},${(minute + 5) % 60} ${hour} * * *`;
    default:
      return `${minute} ${hour} * * ${day}`;
  }
}

interface VersionSetting {
  readonly random: Random;
  readonly about: ProjectSetting;
  readonly written: readonly (Slot | undefined)[];
  readonly version: number;
  /** Of the project; a version may leave some out. */
  readonly sensors: ReadonlyMap<string, WrittenSensor>;
  readonly watched: Random;
}

function createVersion({ random, about, written, version, ...sensed }: VersionSetting): ProjectVersion {
  const { project } = about;
  const jobs: Record<string, Job> = {};
  const pipelines: Record<string, Pipeline> = {};
  const schedules = new Map<string, WrittenSchedule>();
  const lanes = new Map<string, number>();
  for (const [at, slot] of written.entries()) {
    if (slot === undefined) continue;
    const name = `${project}_${at}`;
    const more = at % 2 === 0 ? [`${name}_more`] : [];
    const made = { version, pipelines: slot.isJob ? [] : [`p${at}`] };
    jobs[name] = createJob(name, { ...made, reads: [] });
    if (slot.waits !== undefined) jobs[name] = { ...jobs[name], inputs: { [OUTSIDE]: slot.waits } };
    for (const later of more)
      jobs[later] = { ...createJob(later, { ...made, reads: [name] }), sla: { within: `${STEP_SLA_SECONDS}s` } };
    if (slot.isJob) {
      schedules.set(`job:${name}`, slot.schedule);
      jobs[name] = { ...jobs[name], schedule: spell(slot.schedule), priority: slot.priority };
      continue;
    }
    schedules.set(`pipeline:p${at}`, slot.schedule);
    if (slot.runsMax !== undefined) lanes.set(`pipeline:p${at}`, slot.runsMax);
    pipelines[`p${at}`] = {
      jobs: [name, ...more],
      schedule: spell(slot.schedule),
      ...(at % 2 === 0 ? { sla: { within: `${RUN_SLA_SECONDS}s` } } : {}),
      ...(slot.runsMax === undefined ? {} : { maxRuns: slot.runsMax }),
      ...(slot.tag === undefined ? {} : { launch: { tags: { team: slot.tag } } }),
    };
  }
  const daily = `${project}_daily`;
  jobs[daily] = { ...createJob(daily, { version, pipelines: [], reads: [] }), partitions: 'daily' };
  const sensors = new Map([...sensed.sensors].filter(() => sensed.watched.chance(0.85)));
  const updates = addWatched(jobs, { ...sensed, version, about });
  for (const { job, schedule } of updates) schedules.set(`job:${job}`, schedule);
  const runsMax = random.chance(0.3) ? { max_runs: random.between(1, 4) } : {};
  const value = random.chance(0.5) ? { value: 'a' } : {};
  const tags = random.chance(0.4) ? [{ tag: 'team', ...value, max_runs: random.between(1, 2) }] : [];
  const graph = {
    format: 'millrace.graph/1',
    project,
    jobs,
    assets: Object.fromEntries<Graph['assets'][string]>([
      [OUTSIDE, { kind: 'outside', outside: {} }],
      ...Object.entries(jobs).map(
        ([job, { partitions }]) =>
          [
            `${job}_made`,
            { kind: 'table', producer: job, ...(partitions === undefined ? {} : { partitions }) },
          ] as const,
      ),
    ]),
    edges: Object.entries(jobs).flatMap(([to, { inputs }]) =>
      Object.keys(inputs)
        .filter((asset) => asset !== OUTSIDE)
        .map((asset) => ({ from: asset.slice(0, -'_made'.length), to, asset, source: PLACE })),
    ),
    pipelines,
    presets: {},
    environments: {
      dev: { executor: { type: 'process' }, maxParallel: 2, resources: {}, queue: { ...runsMax, tags } },
    },
    partitions: {
      daily: { every: 'day', start: '2001-01-01', end: '2001-02-01' },
      hourly: { every: 'hour', start: '2026-01-01' },
    },
    files: {},
    jobTypes: { work: { manifest: { name: 'work', version: 1 }, base: 'work', origin: 'built-in', digest: 'd' } },
    pools: {},
    hooks: {},
    secrets: {},
    sensors: Object.fromEntries([...sensors].map(([name, sensor]) => [name, spellSensor(sensor, project)])),
    calendars: Object.fromEntries(Object.entries(CALENDARS).map(([name, days]) => [name, { days }])),
  } as const;
  return {
    graph: { ...graph, hash: `sha256:${sha256(JSON.stringify(graph))}` },
    schedules,
    lanes,
    ...(runsMax.max_runs === undefined ? {} : { runsMax: runsMax.max_runs }),
    tags,
    sensors,
  };
}

/** Jobs that sensors start and, in half of the projects, some that go by what is new; where nothing is watched there are none. */
function addWatched(
  jobs: Record<string, Job>,
  { version, about, sensors, watched }: WatchedSetting,
): readonly UpdateJob[] {
  if (sensors.size === 0) return [];
  const { project, zone, startsAt } = about;
  const fed = [`${project}_fed_a`, `${project}_fed_b`];
  const scheduled = Object.keys(jobs).filter((job) => /_\d$/.test(job));
  for (const job of [...fed, `${project}_after`, `${project}_told`])
    jobs[job] = createJob(job, { version, pipelines: [], reads: [] });
  const hourly = `${project}_hourly`;
  jobs[hourly] = { ...createJob(hourly, { version, pipelines: [], reads: [] }), partitions: 'hourly' };
  const updates = chooseUpdates(watched, {
    project,
    zone,
    startsAt,
    fed: watched.chance(0.5) ? [...fed, ...scheduled] : [...scheduled, ...fed],
  });
  for (const { job, schedule } of updates) {
    const { reads = [], isDaily = false } = schedule.update ?? {};
    const made = createJob(job, {
      version,
      pipelines: [],
      reads: reads.map((asset) => asset.slice(0, -'_made'.length)),
    });
    jobs[job] = {
      ...made,
      schedule: spell(schedule),
      ...(isDaily ? { partitions: 'daily', ...readSameDay(reads) } : {}),
    };
  }
  return updates;
}

type WatchedSetting = Pick<VersionSetting, 'version' | 'about' | 'sensors' | 'watched'>;

function readSameDay(reads: readonly string[]): Pick<Job, 'inputs'> {
  const input = (asset: string) => ({ by: 'declared', mappings: { [asset]: { kind: 'same' } } }) as const;
  return { inputs: Object.fromEntries(reads.map((asset) => [asset, input(asset)])) };
}

function createJob(
  name: string,
  {
    version,
    reads,
    pipelines,
  }: { readonly version: number; readonly reads: readonly string[]; readonly pipelines: readonly string[] },
): Job {
  return {
    type: 'work',
    config: { version },
    inputs: Object.fromEntries(reads.map((job) => [`${job}_made`, { by: 'declared' }])),
    outputs: { [`${name}_made`]: { slot: `${name}_made`, kind: 'table' } },
    after: [],
    tags: {},
    owners: [],
    pipelines,
    path: 'jobs',
    params: {},
    retry: { attempts: 2, delay: '1s', backoff: 'constant', jitter: false, max_delay: '1m' },
    hash: { result: `${name} ${version}`, about: '', config: '', files: '' },
    source: PLACE,
  };
}

/** As descriptors have it. */
function spell({ timing, update, onlyIf, ...others }: WrittenSchedule): NonNullable<Pipeline['schedule']> {
  const { cron, every, ...times } = timing;
  const { debounceSeconds = 0, quiet } = update ?? {};
  const [only] = cron ?? [];
  return {
    ...(cron === undefined ? {} : { cron: cron.length === 1 && only !== undefined ? only : cron }),
    ...(every === undefined ? {} : { every: `${every}s` }),
    ...times,
    ...(debounceSeconds === 0 ? {} : { debounce: `${debounceSeconds}s` }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(onlyIf === undefined ? {} : { only_if: { sql: 'select true', wait: `${onlyIf.waitSeconds}s` } }),
    ...others,
  };
}

const PLACE = { file: 'jobs.job.yaml', line: 1, column: 1 };
const YEAR = 2026;

/** Whose clocks are changed by an hour, by half an hour, by two, at midnight, at odd minutes, the other way round, and never. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Kathmandu',
] as const;
