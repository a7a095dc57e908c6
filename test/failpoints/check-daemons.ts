import type { Run } from '../../src/model/run.ts';
import type { Tick } from '../../src/model/schedule.ts';
import { type BodyLine, type DaemonProject, MOVED, MOVED_MS, SHORT, type TimedSchedule } from './daemon-project.ts';
import { findGap } from './find-gap.ts';
import type { Finished } from './finish-daemons.ts';
import type { Deploy, Kills } from './kill-daemons.ts';
import type { Findings } from '../prove/proof.ts';

/**
 * Holds what daemons have done against what they were to do: fire times that are counted here from when schedules were there, runs of their
 * own, bodies by what they wrote.
 */
export async function checkDaemons(
  project: DaemonProject,
  kills: Kills,
  { quiet, left, wrong: told }: Finished,
): Promise<CheckedDaemons> {
  const { store } = project.instance;
  const ticks = await store.listTicks({ limit: LISTED_MAX });
  const runs = await store.listRuns({ project: 'crowded', limit: LISTED_MAX });
  const bodies = project.readBodies();
  const known = new Map(runs.map((run) => [String(run.id), run]));
  const steps = await countSteps(project, runs);
  const fires = [
    ...project.schedules.map((schedule) => checkSteady(schedule, ticks, { deploys: kills.deploys, quiet })),
    ...checkMoved(ticks, kills.deploys, quiet),
  ];
  return {
    ticks: ticks.length,
    requested: ticks.filter(({ state }) => state === 'requested').length,
    runs: new Set(bodies.map(({ run }) => run)).size,
    events: steps.events,
    begunTwice: countTwice(bodies, 'begin'),
    endedTwice: countTwice(bodies, 'end'),
    hooks: bodies.filter(({ what }) => what === 'hook').length,
    hooksAgain: countHooksAgain(bodies),
    findings: [
      { kind: 'ticks lost', sentences: fires.flatMap(({ lost }) => lost) },
      { kind: 'ticks doubled', sentences: findDoubles(ticks) },
      { kind: 'ticks that no rule wanted', sentences: fires.flatMap(({ unwanted }) => unwanted) },
      { kind: 'ticks missed or skipped for no reason', sentences: checkTicks(ticks, project.schedules) },
      { kind: 'runs doubled', sentences: [...findDoubledRuns(ticks, bodies, runs), ...steps.doubled] },
      { kind: 'bodies at once or too often', sentences: checkBodies(bodies, steps.attempts) },
      { kind: 'gaps in events', sentences: steps.gaps },
      { kind: 'hooks lost or doubled', sentences: await checkHooks(project, bodies, runs) },
      { kind: 'not ended', sentences: [...left, ...(await checkBackfills(project))] },
      { kind: 'runs without their work', sentences: checkRuns(ticks, known, bodies) },
      { kind: 'failures told, processes left', sentences: [...kills.wrong, ...told] },
    ].filter(({ sentences }) => sentences.length > 0),
  };
}

export interface CheckedDaemons {
  readonly ticks: number;
  readonly requested: number;
  readonly runs: number;
  readonly events: number;
  /** Bodies that began, and that came to their end, more than once. */
  readonly begunTwice: number;
  readonly endedTwice: number;
  /** Deliveries of hooks, and those that came again. */
  readonly hooks: number;
  readonly hooksAgain: number;
  /** What is wrong; the worst first. */
  readonly findings: readonly Findings[];
}

const LISTED_MAX = 1_000_000;

interface Lifetime {
  readonly deploys: readonly Deploy[];
  readonly quiet: Finished['quiet'];
}

/** Every multiple from when it was there for sure until it may have been taken away has one tick, and none is before or after. */
function checkSteady(
  { project, schedule, everyMs }: TimedSchedule,
  ticks: readonly Tick[],
  { deploys: [first], quiet }: Lifetime,
): Fires {
  if (first === undefined) throw new Error('nothing was deployed');
  const fired = firesOf(ticks, project, schedule);
  const start = project === 'short' ? first.to + SECOND_DEPLOY_MS : first.to;
  return {
    lost: multiples(everyMs, start, quiet.from)
      .filter((at) => !fired.has(at))
      .map((at) => lost(schedule, at)),
    unwanted: [...fired]
      .filter((at) => at % everyMs !== 0 || at < first.from || at > quiet.to)
      .map((at) => `${schedule} fired at ${new Date(at).toISOString()}, when it was not to`),
  };
}

interface Fires {
  readonly lost: readonly string[];
  readonly unwanted: readonly string[];
}

/** The other project is deployed after the first. */
const SECOND_DEPLOY_MS = 20_000;

/** Between two deploys it fires by the rule of the one before; while one goes on, perhaps by either. */
function checkMoved(ticks: readonly Tick[], deploys: readonly Deploy[], quiet: Finished['quiet']): readonly Fires[] {
  const fired = firesOf(ticks, 'crowded', MOVED);
  return deploys.map(({ to, schedules }, at) => {
    const until = deploys[at + 1]?.from ?? quiet.from;
    const wanted = new Set(multiples(MOVED_MS[schedules === 'even' ? 'even' : 'odd'], to, until));
    const between = [...fired].filter((time) => time > to && time <= until);
    return {
      lost: [...wanted].filter((time) => !fired.has(time)).map((time) => lost(MOVED, time)),
      unwanted: between
        .filter((time) => !wanted.has(time))
        .map((time) => `${MOVED} fired at ${new Date(time).toISOString()} by a rule that was not deployed`),
    };
  });
}

/** Those that fall after `from`, up to `to`. */
function multiples(everyMs: number, from: number, to: number): readonly number[] {
  const times: number[] = [];
  for (let at = (Math.floor(from / everyMs) + 1) * everyMs; at <= to; at += everyMs) times.push(at);
  return times;
}

function firesOf(ticks: readonly Tick[], project: string, schedule: string): ReadonlySet<number> {
  const own = ticks.filter((tick) => tick.project === project && tick.schedule === schedule);
  return new Set(own.map(({ fireAt }) => fireAt));
}

function lost(schedule: string, at: number): string {
  return `${schedule} has no tick for ${new Date(at).toISOString()}`;
}

/** Fire times that have more than one. */
function findDoubles(ticks: readonly Tick[]): readonly string[] {
  const seen = new Set<string>();
  return ticks.flatMap(({ project, schedule, fireAt }) => {
    const key = `${project} ${schedule} ${new Date(fireAt).toISOString()}`;
    if (seen.has(key)) return [`${key} has two ticks`];
    seen.add(key);
    return [];
  });
}

/** None is missed, or skipped but where the run before went on. */
function checkTicks(ticks: readonly Tick[], schedules: readonly TimedSchedule[]): readonly string[] {
  const skips = new Set([MOVED, ...schedules.filter(({ overlap }) => overlap === 'skip').map((one) => one.schedule)]);
  return ticks.flatMap((tick) => {
    if (tick.state === 'requested') return [];
    const isMeant = tick.state === 'skipped' && skips.has(tick.schedule) && tick.cause === 'overlap';
    return isMeant ? [] : [`${tick.schedule} ${tick.state}: ${tick.reason}`];
  });
}

/** Each tick that asked for a run has it, it succeeded, and its body knew the fire time; no schedule has a run without a tick. */
function checkRuns(
  ticks: readonly Tick[],
  runs: ReadonlyMap<string, Run>,
  bodies: readonly BodyLine[],
): readonly string[] {
  const ended = new Map(bodies.filter(({ what }) => what === 'end').map((body) => [body.run, body]));
  const asked = new Set<string>();
  const wrong = ticks.flatMap((tick) => {
    if (tick.state !== 'requested') return [];
    asked.add(tick.run);
    const body = ended.get(tick.run);
    const isByTime = tick.schedule !== 'job:derived';
    return [
      ...(body === undefined ? [`no body of ${tick.run} (${tick.schedule}) came to its end`] : []),
      ...(body !== undefined && isByTime && body.about !== new Date(tick.fireAt).toISOString()
        ? [`the body of ${tick.run} was started for ${body.about}`]
        : []),
      ...(tick.schedule !== SHORT && !runs.has(tick.run) ? [`the run ${tick.run} is not there`] : []),
    ];
  });
  return [
    ...wrong,
    ...[...runs.values()].flatMap(({ id, cause, state, reason }) => [
      ...(state === 'succeeded' ? [] : [`the run ${id} ${state}: ${reason ?? 'no reason'}`]),
      ...(cause.kind === 'schedule' && !asked.has(id) ? [`no tick asked for the run ${id} of ${cause.key}`] : []),
    ]),
  ];
}

/** No body twice at once, and none more often than its step was tried. */
function checkBodies(bodies: readonly BodyLine[], attempts: ReadonlyMap<string, number>): readonly string[] {
  const begun = new Map<string, number>();
  for (const { what, run } of bodies) if (what === 'begin') begun.set(run, (begun.get(run) ?? 0) + 1);
  return [
    ...bodies.filter(({ what }) => what === 'twice').map(({ run }) => `a body of ${run} went on twice at once`),
    ...[...begun].flatMap(([run, count]) => {
      const tried = attempts.get(run);
      return tried !== undefined && count > tried ? [`the body of ${run} began ${count} times of ${tried}`] : [];
    }),
  ];
}

/** One run for each tick, file, day and cause, and of what goes by data none without data that was new. */
function findDoubledRuns(ticks: readonly Tick[], bodies: readonly BodyLine[], runs: readonly Run[]): readonly string[] {
  const runsOf = (job: string) => new Set(bodies.filter((body) => body.job === job).map(({ run }) => run)).size;
  const files = new Set(bodies.filter(({ job }) => job === 'arrived').map(({ about }) => about)).size;
  const causes = new Set(runs.map(({ cause }) => `${cause.kind} ${cause.key}`)).size;
  const asked = ticks.flatMap((tick) => (tick.state === 'requested' ? [tick.run] : []));
  const days = new Map<string, Set<string>>();
  for (const { job, run, what } of bodies)
    if (what === 'end' && job.startsWith('day[')) days.set(job, (days.get(job) ?? new Set()).add(run));
  return [
    ...(new Set(asked).size === asked.length ? [] : ['two ticks have one run']),
    ...(runsOf('arrived') === files ? [] : [`${files} files have given ${runsOf('arrived')} runs`]),
    ...(causes === runs.length ? [] : ['two runs have one cause']),
    ...(runsOf('derived') <= runsOf('source') ? [] : ['derived has run more often than source']),
    ...[...days].flatMap(([day, own]) => (own.size > 1 ? [`${day} was made by ${own.size} runs`] : [])),
  ];
}

/** Reads all events: they have no gaps, and say how often each body was to begin. */
async function countSteps({ instance: { store } }: DaemonProject, runs: readonly Run[]) {
  const attempts = new Map<string, number>();
  const gaps: string[] = [];
  const doubled: string[] = [];
  let count = 0;
  for (const { id } of runs) {
    const events = await store.readEvents(id, { after: 0, limit: 10_000 });
    count += events.length;
    attempts.set(id, events.filter(({ type }) => type === 'step_starting').length);
    if (findGap(events) !== undefined) gaps.push(`the events of ${id} have a gap`);
    if (events.filter(({ type }) => type === 'step_succeeded').length > 1)
      doubled.push(`two results were accepted of ${id}`);
  }
  return { attempts, gaps, doubled, events: count };
}

/** Each run of `derived` called its hook, which came at least once, always with the key of the one call. */
async function checkHooks(
  project: DaemonProject,
  bodies: readonly BodyLine[],
  runs: readonly Run[],
): Promise<readonly string[]> {
  const calls = await project.instance.store.listHookCalls({ limit: LISTED_MAX });
  const told = new Set(bodies.flatMap(({ what, about }) => (what === 'hook' ? [about] : [])));
  const derived = new Set(bodies.filter(({ job, what }) => job === 'derived' && what === 'end').map(({ run }) => run));
  const called = new Map(calls.map(({ call }) => [String(call?.run), call?.key]));
  const keys = new Set(calls.map(({ call }) => call?.key));
  return [
    ...runs
      .filter(({ id }) => derived.has(id))
      .flatMap(({ id }) =>
        told.has(called.get(id) ?? '') || !project.hasHooks ? [] : [`the hook of ${id} did not come`],
      ),
    ...[...told].filter((key) => !keys.has(key)).map((key) => `a hook came with the key ${key}, which no call has`),
    ...(called.size === calls.length ? [] : ['a run called its hook twice']),
  ];
}

/** Each backfill has made all of its days. */
async function checkBackfills({ instance: { store } }: DaemonProject): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { id, state, chunks } of await store.listBackfills({ limit: LISTED_MAX })) {
    if (state !== 'succeeded') wrong.push(`the backfill ${id} ${state}`);
    const made = await store.listChunks({ backfill: id, limit: LISTED_MAX });
    if (made.length !== chunks) wrong.push(`the backfill ${id} has ${made.length} of ${chunks} days`);
  }
  return wrong;
}

function countTwice(bodies: readonly BodyLine[], what: string): number {
  const own = bodies.filter((body) => body.what === what);
  return own.length - new Set(own.map(({ run }) => run)).size;
}

function countHooksAgain(bodies: readonly BodyLine[]): number {
  const hooks = bodies.filter(({ what }) => what === 'hook');
  return hooks.length - new Set(hooks.map(({ about }) => about)).size;
}
