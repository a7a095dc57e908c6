import type { GoingRun, WaitingRun } from '../../src/ports/automation-store.ts';
import type { AutomationChecker } from './automation-checker.ts';
import type { AutomationDaemon, AutomationSite } from './automation-daemon.ts';
import { findLimit } from './check-limits.ts';
import type { RunModel } from './run-model.ts';

/** Since when runs wait although nothing that is said holds them back. */
export class QueueWatch {
  readonly since = new Map<string, number>();
}

/** When nothing goes wrong any more, a run waits for a limit, for the one before it or for room, or somebody takes it soon. */
export function checkQueue(watch: QueueWatch, about: QueueCheck): void {
  const { world, instance } = about;
  const { waiting, going } = instance.automation.queue.readQueue({ waitingPerLane: 1_000_000, waitingMax: 1_000_000 });
  const free = new Set<string>([
    ...waiting.filter((run) => isFree(run, about)).map(({ run }) => run),
    ...going.filter((run) => mayReturn(run, going, about)).map(({ run }) => run),
  ]);
  for (const run of watch.since.keys()) if (!free.has(run)) watch.since.delete(run);
  for (const run of free) {
    const since = watch.since.get(run) ?? world.now;
    watch.since.set(run, since);
    if (world.now - since > WAIT_MAX_MS)
      world.violate('I10 everything ends', `${run} waits for ${world.now - since} ms, and nothing holds it back`);
  }
}

/** A run whose daemon is gone is carried on when another one has room; until then it is kept back. */
export function keepBackOrphans(runs: ReadonlyMap<string, RunModel>, { daemons, instance, world }: QueueCheck): void {
  const { going } = instance.automation.queue.readQueue({ waitingPerLane: 0, waitingMax: 0 });
  if (hasRoom(daemons, going)) return;
  for (const { run, daemon } of going) {
    const isOrphan = !daemons.some(({ process }) => process.name === daemon && process.isAlive);
    const model = runs.get(run);
    if (isOrphan && model !== undefined) model.keptBackAt = world.now;
  }
}

function hasRoom(daemons: readonly AutomationDaemon[], going: readonly GoingRun[]): boolean {
  return daemons.some(({ process, capacity }) => {
    const has = going.filter(({ daemon, turn }) => daemon === process.name && turn === undefined).length;
    return process.isAlive && has < capacity;
  });
}

interface QueueCheck extends AutomationSite {
  readonly checker: AutomationChecker;
  readonly daemons: readonly AutomationDaemon[];
}

function isFree(run: WaitingRun, { checker, daemons, limits, instance }: QueueCheck): boolean {
  if (run.failures >= limits.failuresMax || !checker.schedules.isDeployed(run)) return false;
  const { going } = instance.automation.queue.readQueue({ waitingPerLane: 0, waitingMax: 0 });
  if (!hasRoom(daemons, going)) return false;
  const isBehind = going.some(
    (one) =>
      run.chain !== undefined &&
      one.project === run.project &&
      one.environment === run.environment &&
      one.chain === run.chain,
  );
  if (isBehind) return false;
  const given = {
    ...run,
    state: 'queued',
    daemon: '',
    dispatchedAt: 0,
    leaseMs: 0,
    isDaemonAlive: true,
    daemonCapacity: 1,
  } as const;
  const [active = []] = checker.schedules.activeSince(Infinity);
  return findLimit({ active, going: [...going, given], given: [given], limits }) === undefined;
}

/** It asks for its place, and nothing says that it cannot have it. */
function mayReturn(run: GoingRun, going: readonly GoingRun[], { checker, daemons, limits }: QueueCheck): boolean {
  if (run.turn !== 'asked' || run.failures >= limits.failuresMax) return false;
  const alive = daemons.filter(({ process }) => process.isAlive);
  const own = alive.find(({ process }) => process.name === run.daemon);
  const held = going.filter(({ daemon, turn }) => daemon === run.daemon && turn === undefined).length;
  const isOrphan = own === undefined && alive.length > 0 && run.leaseMs > 0;
  if (!isOrphan && (own === undefined || held >= own.capacity)) return false;
  const { turn: _, ...given } = run;
  const [active = []] = checker.schedules.activeSince(Infinity);
  const others = going.filter((one) => one !== run);
  const limited = findLimit({ active, going: [...others, given], given: [{ ...given, lane: '' }], limits });
  return limited === undefined;
}

const WAIT_MAX_MS = 45_000;
