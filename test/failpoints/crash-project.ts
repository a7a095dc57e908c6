import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instance, openInstance } from '../../src/app/instance.ts';
import type { Environment } from '../../src/graph/graph.ts';
import { BIN, type Outcome, runProgram } from '../cli/run-millrace.ts';

/**
 * A project of shell jobs whose bodies write down when they begin and end, and whether another body of the same step goes on meanwhile: seven
 * steps, of which up to three go on at once.
 */
export function createCrashProject(storage?: StorageUnderTest): CrashProject {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-crash-'));
  const file = (name: string): string => join(folder, name);
  mkdirSync(file('locks'));
  writeFileSync(file('bodies'), '');
  writeFileSync(file('all.job.json'), JSON.stringify({ jobs: createJobs(folder) }));
  const { config, variables = {} } = storage ?? {};
  const resources = { files: { type: 'local_files', root: '.millrace/files' } };
  const dev = { max_parallel: 3, executor: 'process', resources, ...(config === undefined ? {} : { storage: config }) };
  const settings = { millrace: 1, project: 'crashes', descriptors: ['*.job.json'], environments: { dev } };
  writeFileSync(file('millrace.yaml'), JSON.stringify(settings));
  let latches = 0;
  const env = { ...variables, MILLRACE_TEST_BODIES: file('bodies') };
  return {
    folder,
    async carry(what, failpoint) {
      const latch = file(`latch-${++latches}`);
      const armed = failpoint === undefined ? {} : { MILLRACE_FAILPOINT: failpoint, MILLRACE_FAILPOINT_LATCH: latch };
      const line =
        what === 'launch' ? [BIN, 'run'] : [TAKE_OVER, folder, config === undefined ? '' : JSON.stringify(config)];
      const outcome = await runProgram(process.execPath, line, { cwd: folder, env: { ...env, ...armed } });
      return { ...outcome, wasReached: existsSync(latch) };
    },
    async within(work) {
      Object.assign(process.env, variables);
      const instance = await openInstance({
        projectFolder: folder,
        ...(config === undefined ? {} : { storage: config }),
      });
      if (!instance.ok) throw new Error(instance.error);
      try {
        return await work(instance.value);
      } finally {
        await instance.value.store.close();
      }
    },
    bodiesOf: (run) =>
      readFileSync(file('bodies'), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [what, of, step] = line.split(' ');
          return of === run && step !== undefined && isBodyNews(what) ? [{ what, step }] : [];
        }),
    forgetGraphs: () => rmSync(file('.millrace/graphs'), { recursive: true, force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface StorageUnderTest {
  readonly config: NonNullable<Environment['storage']>;
  /** What the program needs in its environment to open it. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface CrashProject {
  readonly folder: string;
  /** Launches a run, or takes the last one over, and carries it to its end, or to where the process is to crash: `NAME:K`. */
  carry(what: 'launch' | 'takeover', failpoint?: string): Promise<CrashOutcome>;
  within<T>(work: (instance: Instance) => Promise<T>): Promise<T>;
  /** What the bodies of a run's steps told, in order. */
  bodiesOf(run: string): readonly BodyNews[];
  /** So that the next launch keeps its graph anew. Only while nothing goes on. */
  forgetGraphs(): void;
  remove(): void;
}

export interface CrashOutcome extends Outcome {
  /** Whether a process came to the place where it was to crash. */
  readonly wasReached: boolean;
}

export interface BodyNews {
  readonly what: 'begin' | 'end' | 'twice';
  readonly step: string;
}

const TAKE_OVER = join(import.meta.dirname, 'take-over.ts');

/** What the bodies use to find out that they are not alone. */
export function hasFlock(): boolean {
  return spawnSync('flock', ['--version']).error === undefined;
}

function isBodyNews(word: string | undefined): word is BodyNews['what'] {
  return word === 'begin' || word === 'end' || word === 'twice';
}

const EDGES: Readonly<Record<string, readonly string[]>> = {
  a: [],
  b: [],
  c: ['a'],
  d: ['a', 'b'],
  e: ['c'],
  f: ['c', 'd'],
  g: ['e', 'f'],
};

function createJobs(folder: string) {
  const script = [
    'tell() { echo "$1 $MILLRACE_RUN $MILLRACE_STEP" >> "$MILLRACE_TEST_BODIES"; }',
    `exec 9> "${folder}/locks/$MILLRACE_STEP"`,
    'flock --nonblock 9 || tell twice',
    'tell begin',
    'sleep 0.02',
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
