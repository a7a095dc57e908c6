import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instance, openInstance } from '../../src/app/instance.ts';
import type { Environment } from '../../src/graph/graph.ts';
import type { Outcome } from '../cli/run-millrace.ts';
import { startMillrace } from '../e2e/start-millrace.ts';

/**
 * A project of shell jobs whose bodies write down when they begin and end, and whether another body of the same step goes on meanwhile: four
 * steps, of which two go on at once.
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
  const settings = {
    ...{ millrace: 1, project: 'crashes', descriptors: ['*.job.json'], environments: { dev } },
    secrets: secretsOf(storage),
  };
  writeFileSync(file('millrace.yaml'), JSON.stringify(settings));
  let latches = 0;
  const env = { ...variables, MILLRACE_TEST_BODIES: file('bodies') };
  Object.assign(process.env, variables);
  const instance = await openInstance({ projectFolder: folder, ...kept });
  if (!instance.ok) throw new Error(instance.error);
  return {
    instance: instance.value,
    async carry(what, { failpoint, killAfterMs, onStart } = {}) {
      const latch = file(`latch-${++latches}`);
      const armed = failpoint === undefined ? {} : { MILLRACE_FAILPOINT: failpoint, MILLRACE_FAILPOINT_LATCH: latch };
      const line = what === 'launch' ? ['run'] : ['resume', 'latest'];
      const started = startMillrace(folder, line, { ...env, ...armed });
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
    unfinishedFiles: () =>
      readdirSync(file('.millrace'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.tmp$|\.work$|\.keeper$/.test(name),
      ),
    forgetGraphs: () => rmSync(file('.millrace/graphs'), { recursive: true, force: true }),
    async remove() {
      await instance.value.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
  /** What the bodies of a run's steps told, in order. */
  bodiesOf(run: string): readonly BodyNews[];
  /** Files and folders that were to be moved or removed by whoever made them. */
  unfinishedFiles(): readonly string[];
  /** So that the next launch keeps its graph anew. Only while nothing goes on. */
  forgetGraphs(): void;
  remove(): Promise<void>;
}

/** Where a process crashes, `NAME:K`, or when. */
export interface CrashOrder {
  readonly failpoint?: string;
  readonly killAfterMs?: number;
  /** Given how to send it a signal. */
  readonly onStart?: (send: (signal: NodeJS.Signals) => void) => void;
}

export interface CrashOutcome extends Outcome {
  /** Whether a process came to the place where it was to crash. */
  readonly wasReached: boolean;
}

export interface BodyNews {
  readonly what: 'begin' | 'end' | 'twice';
  readonly step: string;
}

/** What the bodies use to find out that they are not alone. */
export function hasFlock(): boolean {
  return spawnSync('flock', ['--version']).error === undefined;
}

function isBodyNews(word: string | undefined): word is BodyNews['what'] {
  return word === 'begin' || word === 'end' || word === 'twice';
}

const EDGES: Readonly<Record<string, readonly string[]>> = { a: [], b: [], c: ['a'], d: ['a', 'b', 'c'] };

function createJobs(folder: string) {
  const script = [
    'tell() { echo "$1 $MILLRACE_RUN $MILLRACE_STEP" >> "$MILLRACE_TEST_BODIES"; }',
    `exec 9> "${folder}/locks/$MILLRACE_STEP"`,
    'flock --nonblock 9 || tell twice',
    'tell begin',
    'sleep 0.01',
    'echo "$MILLRACE_STEP" > "$MILLRACE_OUTPUT_FILE"',
    'tell end',
  ].join('\n');
  return Object.fromEntries(
    Object.entries(EDGES).map(([name, inputs]) => [
      name,
      {
        type: 'shell',
        config: { script },
        inputs: inputs.map((input) => `made.${input}`),
        outputs: { [`made.${name}`]: { format: 'text' } },
      },
    ]),
  );
}
