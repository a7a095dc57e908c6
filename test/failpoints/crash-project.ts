import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instance, openInstance } from '../../src/app/instance/instance.ts';
import type { Environment } from '../../src/graph/graph.ts';
import type { RunId } from '../../src/model/ids.ts';
import type { Outcome } from '../cli/run-millrace.ts';
import { startMillrace } from '../e2e/start-millrace.ts';
import type { RunKind } from './points.ts';

/**
 * A project of shell jobs whose bodies write down when they begin and end, and whether another body of the same step goes on meanwhile: four
 * steps, of which two go on at once and one needs the only place of a pool; and one whose end calls a hook, which writes that down.
 */
export async function createCrashProject(storage?: StorageUnderTest): Promise<CrashProject> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-crash-'));
  const file = (name: string): string => join(folder, name);
  mkdirSync(file('locks'));
  writeFileSync(file('bodies'), '');
  writeFileSync(file('all.job.json'), JSON.stringify({ jobs: createJobs(folder) }));
  const { config, variables = {} } = storage ?? {};
  const kept = config === undefined ? {} : { storage: config };
  const resources = { files: { type: 'local_files', root: '.millrace/files' } };
  const dev = { max_parallel: 2, executor: 'process', resources, ...kept };
  const rival = { extends: 'dev', resources: { files: { root: '.millrace/files-of-rival' } } };
  const settings = {
    ...{ millrace: 1, project: 'crashes', descriptors: ['*.job.json'], secrets: secretsOf(storage) },
    ...{ environments: { dev, rival }, pools: { [POOL]: 1 }, hooks: { tell: createHook(folder) } },
  };
  writeFileSync(file('millrace.yaml'), JSON.stringify(settings));
  let latches = 0;
  Object.assign(process.env, variables);
  const instance = await openInstance({ projectFolder: folder, ...kept });
  if (!instance.ok) throw new Error(instance.error);
  return {
    instance: instance.value,
    async carry(what, { launch = 'plain', run = 'latest', failpoint, killAfterMs, onStart } = {}) {
      const latch = file(`latch-${++latches}`);
      const armed = failpoint === undefined ? {} : { MILLRACE_FAILPOINT: failpoint, MILLRACE_FAILPOINT_LATCH: latch };
      const line = what === 'launch' ? ['run', ...LAUNCHES[launch]] : ['resume', run];
      const started = startMillrace(folder, line, { ...variables, ...armed });
      const timer = killAfterMs === undefined ? undefined : setTimeout(() => started.kill('SIGKILL'), killAfterMs);
      onStart?.((signal) => started.kill(signal));
      const outcome = await started.ended;
      clearTimeout(timer);
      return { ...outcome, wasReached: existsSync(latch) };
    },
    bodiesOf: (run) =>
      readFileSync(file('bodies'), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [what, of, step] = line.split(' ');
          return of === run && step !== undefined && isBodyNews(what) ? [{ what, step }] : [];
        }),
    unfinishedFiles: () => listAll(file('.millrace')).filter((path) => /\.tmp$|\.work$|\.keeper$/.test(path)),
    hold: () => writeFileSync(file('hold'), ''),
    letGo: () => rmSync(file('hold'), { force: true }),
    forgetGraphs: () => rmSync(file('.millrace/graphs'), { recursive: true, force: true }),
    async remove() {
      await instance.value.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Paths of all that is in a folder; what another run takes away meanwhile is left out. */
function listAll(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...listAll(path)] : [path];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export interface StorageUnderTest {
  readonly config: NonNullable<Environment['storage']>;
  /** What the program needs in its environment to open it. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** As a project file declares what it needs. */
export function secretsOf({ variables = {} }: Partial<StorageUnderTest> = {}): Readonly<Record<string, 'env'>> {
  return Object.fromEntries(Object.keys(variables).map((name) => [name, 'env' as const]));
}

/** The store in a database of its own; the url with its password. */
export function onPostgres(url: string): StorageUnderTest {
  return {
    config: { type: 'postgres', url: { secret: 'MILLRACE_TEST_STORE' } },
    variables: { MILLRACE_TEST_STORE: url },
  };
}

export interface CrashProject {
  readonly instance: Instance;
  /** Launches a run, or resumes the last one, and carries it to its end, or to where the process is to crash. */
  carry(what: 'launch' | 'takeover', crash?: CrashOrder): Promise<CrashOutcome>;
  /** What the bodies of a run's steps, and those of its hooks, told, in order. */
  bodiesOf(run: string): readonly BodyNews[];
  /** From now on the body that has the place of the pool goes on until it is let go. */
  hold(): void;
  letGo(): void;
  /** Files and folders that were to be moved or removed by whoever made them. */
  unfinishedFiles(): readonly string[];
  /** So that the next launch keeps its graph anew. Only while nothing goes on. */
  forgetGraphs(): void;
  remove(): Promise<void>;
}

/** What is launched, or which run is taken over (the last one when left out); where its process crashes, `NAME:K`, or when. */
export interface CrashOrder {
  readonly launch?: LaunchKind;
  readonly run?: RunId;
  readonly failpoint?: string;
  readonly killAfterMs?: number;
  /** Given how to send it a signal. */
  readonly onStart?: (send: (signal: NodeJS.Signals) => void) => void;
}

export interface CrashOutcome extends Outcome {
  /** Whether a process came to the place where it was to crash. */
  readonly wasReached: boolean;
}

/** `holder`: what has the place of the pool, in an environment of its own. */
export type LaunchKind = RunKind | 'holder';

const LAUNCHES: Readonly<Record<LaunchKind, readonly string[]>> = {
  plain: ['--select', '+d'],
  crowded: ['--select', 'a'],
  hooked: ['--select', 'told'],
  holder: ['--select', 'a', '--env', 'rival'],
};

/** The environment of what is launched. */
export function environmentOf(launch: LaunchKind): string {
  return launch === 'holder' ? 'rival' : 'dev';
}

/** A pool of one place. */
export const POOL = 'licences';

export interface BodyNews {
  /** `twice`: another body of the step goes on; `crowded`: another one in the pool; `hook`: a hook that was called for the step is delivered. */
  readonly what: (typeof NEWS)[number];
  readonly step: string;
}

const NEWS = ['begin', 'end', 'twice', 'crowded', 'hook'] as const;

/** What the bodies use to find out that they are not alone. */
export function hasFlock(): boolean {
  return spawnSync('flock', ['--version']).error === undefined;
}

function isBodyNews(word: string | undefined): word is BodyNews['what'] {
  return NEWS.some((one) => one === word);
}

const EDGES: Readonly<Record<string, readonly string[]>> = { a: [], b: [], c: ['a'], d: ['a', 'b', 'c'], told: [] };

function createJobs(folder: string) {
  return Object.fromEntries(
    Object.entries(EDGES).map(([name, inputs]) => [
      name,
      {
        type: 'shell',
        config: { script: createScript(folder, name === 'a') },
        inputs: inputs.map((input) => `made.${input}`),
        outputs: { [`made.${name}`]: { format: 'text' } },
        ...(name === 'a' ? { pool: POOL } : {}),
        ...(name === 'told' ? { hooks: { on_success: 'tell' } } : {}),
      },
    ]),
  );
}

function createScript(folder: string, isInPool: boolean): string {
  return [
    createTell(folder),
    `exec 9> "${folder}/locks/$MILLRACE_RUN.$MILLRACE_STEP"`,
    'flock --nonblock 9 || tell twice',
    ...(isInPool ? [`exec 8> "${folder}/locks/${POOL}"`, 'flock --nonblock 8 || tell crowded'] : []),
    'tell begin',
    ...(isInPool ? [`while [ -e "${folder}/hold" ]; do sleep 0.01; done`] : []),
    'sleep 0.01',
    'echo "$MILLRACE_STEP" > "$MILLRACE_OUTPUT_FILE"',
    'tell end',
  ].join('\n');
}

function createHook(folder: string) {
  return { type: 'shell', config: { script: `${createTell(folder)}\ntell hook` } };
}

function createTell(folder: string): string {
  return `tell() { echo "$1 $MILLRACE_RUN $MILLRACE_STEP" >> "${folder}/bodies"; }`;
}
