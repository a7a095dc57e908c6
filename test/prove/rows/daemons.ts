import { checkDaemons, type CheckedDaemons } from '../../failpoints/check-daemons.ts';
import { hasFlock, onPostgres, type StorageUnderTest } from '../../failpoints/crash-project.ts';
import { daemonPointsOf, isQuick } from '../../failpoints/daemon-points.ts';
import { createDaemonProject } from '../../failpoints/daemon-project.ts';
import { finishDaemons } from '../../failpoints/finish-daemons.ts';
import { killDaemons, type KillPlan, type Kills } from '../../failpoints/kill-daemons.ts';
import { PointTally } from '../../failpoints/point-tally.ts';
import { startPostgres } from '../../rig/postgres-server.ts';
import type { Random } from '../../simulation/random.ts';
import type { Effort, Findings, Proof, Verdict } from '../proof.ts';

/** Three daemons on one store, killed at every named write and at any moment, over thousands of ticks. */
function daemons(name: string, store: 'sqlite' | 'postgres', open: Open): Proof {
  return {
    name,
    promise: `Whenever daemons are killed, every fire time has one tick, and what is asked for is done once (${store}).`,
    target:
      '0 lost, 0 doubled of 2,000 ticks, their runs, files, versions of data, days of backfills and calls of hooks; 0 gaps; every run ended',
    prove: (effort) => tryDaemons(effort, store, open),
  };
}

export const daemonsSqlite = daemons('daemons', 'sqlite', () => Promise.resolve({ stop: () => Promise.resolve() }));

export const daemonsPostgres = daemons('daemons-postgres', 'postgres', async () => {
  const server = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
  return { storage: onPostgres(server.url), stop: () => server.stop() };
});

interface OpenedStore {
  readonly storage?: StorageUnderTest;
  readonly stop: () => Promise<void>;
}

async function tryDaemons({ trials, random }: Effort, store: 'sqlite' | 'postgres', open: Open): Promise<Verdict> {
  if (!hasFlock()) return { missing: 'there is no flock, by which bodies find out that they are not alone' };
  const isFull = trials(1, 0) === 1;
  const points = daemonPointsOf(store).filter((point) => isFull || isQuick(point));
  const tally = new PointTally(points);
  const count = trials(TRIALS, 1);
  const done: Trial[] = [];
  for (let at = 1; at <= count; at++) {
    const mostMs = at === count ? LAST_MS : CAMPAIGN_MS;
    const plan = { tally, leastMs: trials(CAMPAIGN_MS, QUICK_MS), mostMs: trials(mostMs, 4 * QUICK_MS), freed: 0.7 };
    done.push(await tryOnce(plan, { random: random.fork(`trial ${at}`), hasHooks: isFull, open }));
  }
  return judge(done, tally, { points: points.length, areAllWanted: isFull, ticksMin: trials(400, 50) * count });
}

type Open = () => Promise<OpenedStore>;

const TRIALS = 5;
/** How long daemons are killed in one trial; in the last, until all points were come to; and in a sample. */
const CAMPAIGN_MS = 100_000;
const LAST_MS = 400_000;
const QUICK_MS = 20_000;

interface Trial {
  readonly kills: Kills;
  readonly checked: CheckedDaemons;
  readonly folder?: string;
}

interface TrialOptions {
  readonly random: Random;
  readonly hasHooks: boolean;
  readonly open: Open;
}

/** Its project is removed when nothing is wrong. */
async function tryOnce(plan: Omit<KillPlan, 'random'>, { random, hasHooks, open }: TrialOptions): Promise<Trial> {
  const { storage, stop } = await open();
  const project = await createDaemonProject({ often: 4, hasHooks }, storage);
  let isRight = false;
  try {
    const kills = await killDaemons(project, { ...plan, random });
    const checked = await checkDaemons(project, kills, await finishDaemons(project, kills));
    isRight = checked.findings.length === 0;
    return { kills, checked, ...(isRight ? {} : { folder: project.file('.') }) };
  } finally {
    await (isRight ? project.remove() : project.keep());
    await stop();
  }
}

interface Wanted {
  readonly points: number;
  /** A sample need not come to all of them. */
  readonly areAllWanted: boolean;
  readonly ticksMin: number;
}

function judge(done: readonly Trial[], tally: PointTally, wanted: Wanted): Verdict {
  const { points, areAllWanted, ticksMin } = wanted;
  const sum = (valueOf: (trial: Trial) => number): number => done.reduce((total, trial) => total + valueOf(trial), 0);
  const shown = (valueOf: (trial: Trial) => number): string => sum(valueOf).toLocaleString('en-US');
  const ticks = sum(({ checked }) => checked.ticks);
  const findings = [
    ...gather(done),
    ...(tally.missing.length === 0 || !areAllWanted
      ? []
      : [{ kind: 'points that nobody came to', sentences: tally.missing }]),
    ...(ticks >= ticksMin ? [] : [{ kind: 'too few ticks', sentences: [`${ticks} of ${ticksMin}`] }]),
  ];
  const counts = KINDS_SHOWN.map((kind) => `${countOf(findings, kind)} ${kind}`).join(', ');
  return {
    figure:
      `${counts}; ${shown(({ checked }) => checked.begunTwice)} bodies begun twice and ` +
      `${shown(({ checked }) => checked.endedTwice)} ended twice, ${shown(({ checked }) => checked.hooksAgain)} of ` +
      `${shown(({ checked }) => checked.hooks)} hooks came again`,
    trials:
      `${done.length} times: ${shown(({ checked }) => checked.ticks)} ticks (${shown(({ checked }) => checked.requested)} asked for runs, ` +
      `the others skipped with their reason), ${shown(({ checked }) => checked.runs)} runs, ` +
      `${shown(({ checked }) => checked.events)} events; ${tally.kills} kills at ${tally.reached} of ${points} points, ` +
      `${shown(({ kills }) => kills.anytime)} at any moment (${shown(({ kills }) => kills.withAll)} with all that the daemon had started)`,
    isKept: findings.length === 0,
    findings: [...findings, ...keptFolders(done)],
  };
}

const KINDS_SHOWN = [
  'ticks lost',
  'ticks doubled',
  'runs doubled',
  'bodies at once or too often',
  'gaps in events',
  'not ended',
];

function countOf(findings: readonly Findings[], kind: string): number {
  return findings.find((one) => one.kind === kind)?.sentences.length ?? 0;
}

/** Of all trials by kind, in the order of each. */
function gather(done: readonly Trial[]): readonly Findings[] {
  const all = done.flatMap(({ checked }) => checked.findings);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    sentences: all.flatMap((one) => (one.kind === kind ? one.sentences : [])),
  }));
}

function keptFolders(done: readonly Trial[]): readonly Findings[] {
  const folders = done.flatMap(({ folder }) => (folder === undefined ? [] : [folder]));
  return folders.length === 0 ? [] : [{ kind: 'projects kept to be looked at', sentences: folders }];
}
