import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instance, openInstance } from '../../src/app/instance/instance.ts';
import { type Started, startMillrace } from '../e2e/start-millrace.ts';
import { findMarkedProcesses, MARK, type MarkedProcess } from '../marked-processes.ts';
import { secretsOf, type StorageUnderTest } from './crash-project.ts';

/**
 * Two projects on one store for daemons that are killed: `crowded` has schedules of every kind, sensors, a job that goes by data with a hook,
 * and days to backfill; `short` keeps five runs. Bodies write down their run, when they begin and end, what they were started for, and
 * whether another body of the same run goes on meanwhile.
 */
export async function createDaemonProject(size: ProjectSize, under?: StorageUnderTest): Promise<DaemonProject> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-daemons-'));
  const file = (name: string): string => join(folder, name);
  for (const name of ['crowded', 'crowded/inbox', 'short', 'locks', 'logs']) mkdirSync(file(name));
  writeFileSync(file('bodies'), '');
  const { config = { type: 'sqlite', path: file('state.db') }, variables = {} } = under ?? {};
  const mark = randomUUID();
  const write = (schedules: Schedules): void => writeProjects(folder, { schedules, size, config, variables });
  write('odd');
  Object.assign(process.env, variables);
  const instance = await openInstance({ projectFolder: file('crowded'), storage: config });
  if (!instance.ok) throw new Error(instance.error);
  let started = 0;
  const close = async (): Promise<void> => {
    for (const { id } of findMarkedProcesses(mark)) process.kill(id, 'SIGKILL');
    await instance.value.store.close();
  };
  return {
    instance: instance.value,
    schedules: listSchedules(size),
    hasHooks: size.hasHooks,
    file,
    write,
    start(project, line, crash = {}) {
      const own = `${mark}/${++started}.`;
      const { points, latch } = crash;
      const armed =
        points === undefined || latch === undefined
          ? {}
          : { MILLRACE_FAILPOINT: points, MILLRACE_FAILPOINT_LATCH: latch };
      const process = startMillrace(file(project), line, { ...variables, ...armed, [MARK]: own });
      const log = file(`logs/${started}-${line[0] ?? ''}`);
      void process.ended.then(
        ({ stdout, stderr }) => existsSync(file('logs')) && writeFileSync(log, stdout + stderr),
        () => undefined,
      );
      return { ...process, tree: () => findMarkedProcesses(own) };
    },
    readBodies: () =>
      readFileSync(file('bodies'), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [what = '', run, job, about = ''] = line.split(' ');
          return run === undefined || job === undefined ? [] : [{ what, run, job, about }];
        }),
    processes: () => findMarkedProcesses(mark),
    async remove() {
      await close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    async keep() {
      await close();
      return folder;
    },
  };
}

export interface ProjectSize {
  /** How many of the schedules fire every second. */
  readonly often: number;
  readonly hasHooks: boolean;
}

export interface DaemonProject {
  readonly instance: Instance;
  readonly schedules: readonly TimedSchedule[];
  readonly hasHooks: boolean;
  file(name: string): string;
  /** Writes the projects down anew. */
  write(schedules: Schedules): void;
  /** Starts `millrace` in the folder of a project, perhaps to crash. */
  start(project: ProjectName, line: readonly string[], crash?: Arming): StartedTree;
  /** All that bodies and hooks told, in order. */
  readBodies(): readonly BodyLine[];
  /** Every process of any of them that is there. */
  processes(): readonly MarkedProcess[];
  remove(): Promise<void>;
  /** Ends all, and leaves the folder, whose path it gives: the projects, a store of SQLite, and what each process printed. */
  keep(): Promise<string>;
}

export type ProjectName = 'crowded' | 'short';

/** Which fire by time: `moved` is odd or even, or nothing does. */
export type Schedules = 'odd' | 'even' | 'none';

export interface TimedSchedule {
  readonly project: ProjectName;
  readonly schedule: string;
  readonly everyMs: number;
  readonly overlap: 'skip' | 'queue' | 'allow';
}

export interface Arming {
  /** `NAME:K`, with commas between. */
  readonly points?: string;
  readonly latch?: string;
}

export interface StartedTree extends Started {
  /** It and all that it has started, whoever of them is there still. */
  tree(): readonly MarkedProcess[];
}

export interface BodyLine {
  /** `begin`, `end`, `twice` or `hook`. */
  readonly what: string;
  readonly run: string;
  readonly job: string;
  /** The fire time, the file, the partition, what was read, or of a hook its key. */
  readonly about: string;
}

/** How often `moved` fires; everything else stays as it is. */
export const MOVED_MS = { odd: 1_000, even: 2_000 } as const;
export const MOVED = 'job:moved';
export const SHORT = 'job:short';

/** All whose rule never changes. */
function listSchedules({ often }: ProjectSize): readonly TimedSchedule[] {
  const crowded = (name: string, everyMs: number, overlap: TimedSchedule['overlap']): TimedSchedule => ({
    project: 'crowded',
    schedule: `job:${name}`,
    everyMs,
    overlap,
  });
  return [
    ...Array.from({ length: often }, (_, at) => crowded(`often_${at + 1}`, 1_000, 'skip')),
    crowded('queued', 4_000, 'queue'),
    crowded('allowed', 5_000, 'allow'),
    crowded('minutely', 60_000, 'allow'),
    crowded('source', 3_000, 'skip'),
    { project: 'short', schedule: SHORT, everyMs: 2_000, overlap: 'skip' },
  ];
}

interface Written {
  readonly schedules: Schedules;
  readonly size: ProjectSize;
  readonly config: NonNullable<StorageUnderTest['config']>;
  readonly variables: NonNullable<StorageUnderTest['variables']>;
}

function writeProjects(folder: string, { schedules, size, config, variables }: Written): void {
  const common = { millrace: 1, descriptors: ['*.job.json'], secrets: secretsOf({ variables }) };
  const hook = `echo "hook - tell $MILLRACE_STEP_KEY" >> ${folder}/bodies`;
  const resources = {
    files: { type: 'local_files', root: 'files' },
    inbox: { type: 'local_files', root: 'inbox' },
  };
  const arrived = { resource: 'inbox', pattern: '*.csv', every: '1s', stable: '1s', key: '{{file.name}}' };
  const files = {
    'crowded/millrace.yaml': {
      ...{ ...common, project: 'crowded', environments: { dev: { storage: config, resources } } },
      partitions: { daily: { every: 'day', start: '2001-01-01', end: '2011-01-01' } },
      hooks: { tell: { type: 'shell', config: { script: hook } } },
      sensors: {
        arrived: { type: 'files', ...arrived, launch: { select: 'arrived', params: { about: '{{file.name}}' } } },
        followed: { type: 'asset', assets: ['made.derived'], every: '1s', launch: { select: 'followed' } },
      },
    },
    'crowded/all.job.json': { jobs: createJobs(folder, schedules, size) },
    'short/millrace.yaml': {
      ...{ ...common, project: 'short' },
      environments: { dev: { storage: config, retention: { runs: { count: 5 } } } },
    },
    'short/all.job.json': {
      jobs: { short: { ...job(folder), ...timed(schedules, { every: '2s', overlap: 'skip' }) } },
    },
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
}

function createJobs(folder: string, schedules: Schedules, { often: count, hasHooks }: ProjectSize) {
  const often = Array.from({ length: count }, (_, at) => [
    `often_${at + 1}`,
    { ...job(folder), ...timed(schedules, { every: '1s', overlap: 'skip' }) },
  ]);
  const movedEvery = schedules === 'even' ? '2s' : '1s';
  return {
    ...(Object.fromEntries(often) as Readonly<Record<string, object>>),
    moved: { ...job(folder), ...timed(schedules, { every: movedEvery, overlap: 'skip' }) },
    queued: { ...job(folder), ...timed(schedules, { every: '4s', overlap: 'queue' }) },
    allowed: { ...job(folder), ...timed(schedules, { every: '5s' }) },
    minutely: { ...job(folder), ...timed(schedules, { cron: '* * * * *' }) },
    source: {
      ...job(folder, { writes: 'date +%s%N' }),
      outputs: { 'made.source': { format: 'text' } },
      ...timed(schedules, { every: '3s', overlap: 'skip' }),
    },
    derived: {
      ...job(folder, { about: '$(cat "$MILLRACE_INPUT_MADE_SOURCE")', writes: 'cat "$MILLRACE_INPUT_MADE_SOURCE"' }),
      ...{ inputs: ['made.source'], outputs: { 'made.derived': { format: 'text' } }, schedule: 'on_update' },
      ...(hasHooks ? { hooks: { on_success: 'tell' } } : {}),
    },
    arrived: job(folder),
    followed: job(folder),
    day: { ...job(folder, { about: '$MILLRACE_PARTITION_KEY' }), partitions: 'daily' },
  };
}

function timed(schedules: Schedules, rule: object) {
  if (schedules === 'none') return {};
  return { schedule: { ...rule, catchup: 'all', launch: { params: { about: '{{tick.at}}' } } } };
}

interface Body {
  readonly about?: string;
  readonly writes?: string;
}

function job(folder: string, { about = '$MILLRACE_PARAM_ABOUT', writes }: Body = {}) {
  const script = [
    `tell() { echo "$1 $MILLRACE_RUN $MILLRACE_STEP ${about}" >> ${folder}/bodies; }`,
    `exec 9> "${folder}/locks/$MILLRACE_RUN"`,
    'flock --nonblock 9 || tell twice',
    'tell begin',
    ...(writes === undefined ? [] : [`${writes} > "$MILLRACE_OUTPUT_FILE"`]),
    'tell end',
  ].join('\n');
  return { type: 'shell', params: { about: 'none' }, config: { script } };
}
