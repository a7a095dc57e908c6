import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstance } from '../../src/app/instance/instance.ts';
import { isRunEnded, type Run } from '../../src/model/run.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { appears } from '../contract/appears.ts';
import type { Outcome } from '../cli/run-millrace.ts';
import { startMillrace } from '../e2e/start-millrace.ts';
import { processesOf } from './check-crashed-run.ts';
import { secretsOf, type StorageUnderTest } from './crash-project.ts';
import { findGap } from './find-gap.ts';

/**
 * Runs whose end is asked for, where whoever asks crashes: the command, at each place of its write, one after another while one run goes on;
 * and the process of the run itself, that was asked by a signal, at each place from there to the end of the run. Then somebody asks again: the
 * run is cancelled once, and nothing of it is left.
 */
export async function tryCancels({
  store: kind,
  byCommand,
  bySignal,
  under,
  isSample = false,
}: CancelOptions): Promise<CancelTally> {
  const project = await createCancelProject(under);
  const tallies: CancelTally[] = [];
  for (let trial = 0; trial < byCommand; trial++) tallies.push(await crashCommands(project, cancelPointsOf(kind)));
  const signalled = [...cancelPointsOf(kind), ...SIGNALLED].filter((point) => !isSample || point.endsWith(':sent'));
  for (const point of Array.from({ length: bySignal }, () => signalled).flat())
    tallies.push(await crashSignalled(project, point));
  await project.remove();
  return {
    crashes: tallies.reduce((sum, { crashes }) => sum + crashes, 0),
    runs: tallies.length,
    wrong: tallies.flatMap(({ wrong }) => wrong),
  };
}

export interface CancelOptions {
  readonly store: 'sqlite' | 'postgres';
  /** How often all places of the command are tried, and how often those of the run's own process. */
  readonly byCommand: number;
  readonly bySignal: number;
  /** Of the latter only those where a write is on its way. */
  readonly isSample?: boolean;
  readonly under?: StorageUnderTest | undefined;
}

export interface CancelTally {
  readonly crashes: number;
  readonly runs: number;
  readonly wrong: readonly string[];
}

/** Where who asks writes it down; in this order it is known of each whether the request is stored. */
export function cancelPointsOf(store: 'sqlite' | 'postgres'): readonly string[] {
  const places = store === 'sqlite' ? ['before', 'uncommitted', 'sent', 'after'] : ['before', 'sent', 'after'];
  return places.map((place) => `requestCancel:${place}`);
}

/** What the process of a run comes to after that. */
const SIGNALLED = [
  ...['run_cancelling', 'step_stopping', 'step_cancelled', 'run_cancelled'].flatMap((type) =>
    ['before', 'sent', 'after'].map((place) => `${type}:${place}`),
  ),
  ...['stop:before', 'stop:after'],
];

interface CancelProject {
  readonly store: InstanceStore;
  /** Starts `millrace`, which is to crash at a point, if one is given. */
  start(line: readonly string[], point?: string): Started;
  /** Resolves when the body of the run that was launched goes on. */
  untilBegun(): Promise<void>;
  remove(): Promise<void>;
}

interface Started {
  readonly ended: Promise<Outcome>;
  kill(signal: NodeJS.Signals): void;
  /** Once it has ended. */
  readonly hasCrashed: () => boolean;
}

async function createCancelProject({ config = { type: 'sqlite' }, variables = {} }: Partial<StorageUnderTest> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-cancels-'));
  const begun = join(folder, 'begun');
  const environments = { dev: { storage: config } };
  const settings = {
    ...{ millrace: 1, project: 'ended', descriptors: ['*.job.json'] },
    ...{ secrets: secretsOf({ variables }), environments },
  };
  const job = (script: string) => ({ type: 'shell', config: { script: `${script}; touch ${begun}; sleep 60 & wait` } });
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(settings));
  writeFileSync(
    join(folder, 'all.job.json'),
    JSON.stringify({ jobs: { obeys: job('true'), stays: job("trap '' TERM") } }),
  );
  Object.assign(process.env, variables);
  const opened = await openInstance({ projectFolder: folder, storage: config });
  if (!opened.ok) throw new Error(opened.error);
  let latches = 0;
  const project: CancelProject = {
    store: opened.value.store,
    start(line, point) {
      const latch = join(folder, `latch-${++latches}`);
      if (line[0] === 'run') rmSync(begun, { force: true });
      const armed = point === undefined ? {} : { MILLRACE_FAILPOINT: `${point}:1`, MILLRACE_FAILPOINT_LATCH: latch };
      return { ...startMillrace(folder, line, { ...variables, ...armed }), hasCrashed: () => existsSync(latch) };
    },
    untilBegun: () => appears(begun),
    async remove() {
      await opened.value.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return project;
}

/** The run goes on all the while: it does not end before it is made to. */
async function crashCommands(project: CancelProject, points: readonly string[]): Promise<CancelTally> {
  const running = project.start(['run', '--select', 'stays']);
  await project.untilBegun();
  const wrong: string[] = [];
  let crashes = 0;
  for (const point of points) {
    const asking = project.start(['cancel', 'latest'], point);
    await asking.ended;
    if (asking.hasCrashed()) crashes++;
    else wrong.push(`${point} was not come to`);
    const isAsked = (await project.store.readCancel((await latest(project)).id)) !== undefined;
    if (isAsked && /:(before|uncommitted)$/.test(point)) wrong.push(`the end was asked for at ${point} already`);
    if (!isAsked && point.endsWith(':after')) wrong.push(`what was asked at ${point} was lost`);
  }
  await project.start(['cancel', 'latest', '--force', '--wait']).ended;
  await running.ended;
  return { crashes, runs: 1, wrong: [...wrong, ...(await checkCancelled(project))] };
}

/** Where the request was stored, whoever carries the run on cancels it without being asked. */
async function crashSignalled(project: CancelProject, point: string): Promise<CancelTally> {
  const running = project.start(['run', '--select', 'obeys'], point);
  await project.untilBegun();
  running.kill('SIGINT');
  const { stderr } = await running.ended;
  const wrong = running.hasCrashed() ? [] : [`${point} was not come to: ${stderr}`];
  const { id, state } = await latest(project);
  const isAsked = (await project.store.readCancel(id)) !== undefined;
  if (!isAsked && point === 'requestCancel:after') wrong.push('what was asked by a signal was lost');
  if (!isRunEnded(state))
    await project.start(isAsked || state === 'cancelling' ? ['resume', id] : ['cancel', id, '--wait']).ended;
  const told = (await checkCancelled(project)).map((sentence) => `after ${point}: ${sentence}`);
  return { crashes: running.hasCrashed() ? 1 : 0, runs: 1, wrong: [...wrong, ...told] };
}

async function checkCancelled(project: CancelProject): Promise<readonly string[]> {
  const { id, state } = await latest(project);
  const events = await project.store.readEvents(id, { after: 0, limit: 1_000 });
  const ends = events.filter(({ type }) => type === 'run_cancelled').length;
  return [
    ...(state === 'cancelled' ? [] : [`the run ${state}`]),
    ...(ends === 1 ? [] : [`it was cancelled ${ends} times`]),
    ...(findGap(events) === undefined ? [] : ['its events have a gap']),
    ...processesOf(id).map((command) => `a process is left: ${command}`),
  ];
}

async function latest({ store }: CancelProject): Promise<Run> {
  const [run] = await store.listRuns({ limit: 1 });
  if (run === undefined) throw new Error('there is no run');
  return run;
}
