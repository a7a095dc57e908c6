import type { GoingRun, RunQueue } from '../ports/automation-store.ts';
import type { AutomationLimits } from './limits.ts';

/**
 * What a daemon is to do about runs that were given out already. Pure. A run whose daemon and coordinator are gone is taken over at once: its
 * steps may still go on, and it has its place among the limits. One that was never begun goes back to the queue.
 */
export function decideCare(queue: Pick<RunQueue, 'going'>, about: Caring): readonly Care[] {
  let { room } = about;
  return queue.going.flatMap((run): readonly Care[] => {
    if (run.failures >= about.limits.failuresMax) return [];
    if (run.daemon === about.daemon) return careForOwn(run, about);
    if (run.isDaemonAlive || isCoordinated(run, about)) return [];
    if (run.state === 'queued') return [{ kind: 'release', run }];
    // One that only waits for data takes no place.
    return run.turn !== undefined || room-- > 0 ? [{ kind: 'take_over', run }] : [];
  });
}

export interface Caring {
  readonly daemon: string;
  /** Runs that this process carries out just now. */
  readonly carried: ReadonlySet<string>;
  readonly isOwnerGone: (owner: string) => boolean;
  /** How many more it can take. */
  readonly room: number;
  readonly now: number;
  readonly limits: AutomationLimits;
}

export type Care =
  | { readonly kind: 'release'; readonly run: GoingRun }
  | { readonly kind: 'take_over'; readonly run: GoingRun }
  /** It was given to this daemon, which does not know of it: the answer was lost. */
  | { readonly kind: 'carry'; readonly run: GoingRun }
  | { readonly kind: 'stuck'; readonly run: GoingRun };

function careForOwn(run: GoingRun, { carried, now, limits }: Caring): readonly Care[] {
  if (!carried.has(run.run)) return [{ kind: 'carry', run }];
  const isStarting = run.state === 'queued' || run.state === 'starting';
  return isStarting && now - run.dispatchedAt > limits.stuckMs ? [{ kind: 'stuck', run }] : [];
}

function isCoordinated({ leaseMs, owner }: GoingRun, { isOwnerGone }: Caring): boolean {
  return leaseMs > 0 && owner !== undefined && !isOwnerGone(owner);
}
