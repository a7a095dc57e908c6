/**
 * The places where a daemon, or a process that it has carry out runs, can be made to crash, and those of commands that daemons work on: see
 * `src/app/instance/crash-store.ts`. `updates`: ticks of jobs that go by data. The suite fails when one of these is never come to.
 */
const POINTS: readonly DaemonPoint[] = [
  ...places('daemon', 'commitTicks', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'updates', ['before', 'sent', 'after']),
  ...places('daemon', 'commitLook', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'commitChunks', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'dispatchRuns', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'reassignRun', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'beat', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'retireRun', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'removeRetired', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'claimHookCalls', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'settleHookCall', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'claimRun', ['before', 'sent', 'uncommitted', 'after']),
  ...places('daemon', 'run_started', ['before', 'sent', 'after']),
  ...places('daemon', 'step_succeeded', ['before', 'sent', 'after']),
  ...places('daemon', 'run_succeeded', ['before', 'sent', 'after']),
  ...places('daemon', 'hooked', ['before', 'sent', 'after']),
  ...places('deploy', 'storeGraph', ['before', 'sent', 'after']),
  ...places('deploy', 'deploy', ['before', 'sent', 'uncommitted', 'after']),
  ...places('backfill', 'createBackfill', ['before', 'sent', 'uncommitted', 'after']),
  { name: 'statement', of: 'daemon', turns: [50, 2_000] },
];

export interface DaemonPoint {
  readonly name: string;
  /** What comes to it: a daemon with the processes that it has started, or a command. */
  readonly of: 'daemon' | 'deploy' | 'backfill';
  /** At which time that it comes there it crashes; the first when left out. `statement`: any of the database's, within transactions too. */
  readonly turns?: readonly [from: number, to: number];
}

/** Those that are come to within seconds. */
export function isQuick({ name }: DaemonPoint): boolean {
  return /^(commitTicks:(sent|uncommitted)|dispatchRuns:(sent|after)|claimRun:sent)$/.test(name);
}

/** Those that a process comes to with a store: only SQLite has its transactions in the process itself. */
export function daemonPointsOf(store: 'sqlite' | 'postgres'): readonly DaemonPoint[] {
  return POINTS.filter(({ name }) => store === 'sqlite' || !name.endsWith(':uncommitted'));
}

function places(of: DaemonPoint['of'], name: string, where: readonly string[]): readonly DaemonPoint[] {
  return where.map((place) => ({ name: `${name}:${place}`, of, ...(isOften(name) ? { turns: [1, 3] } : {}) }));
}

/** What a process comes to all the time. */
function isOften(name: string): boolean {
  return /^(commitTicks|commitLook|dispatchRuns|beat|claimHookCalls|claimRun|step_succeeded)$/.test(name);
}
