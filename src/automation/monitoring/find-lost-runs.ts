import type { GoingRun, RunQueue, WaitingRun } from '../../ports/automation-store.ts';
import { formatDuration } from '../../std/durations.ts';
import type { AutomationLimits } from '../limits.ts';

/**
 * Runs of the queue of which nothing becomes by itself: given to a daemon and not begun for long, lost too often to be tried again, or
 * without anybody who carries them out. Pure.
 */
export function findLostRuns(
  { going, waiting }: Pick<RunQueue, 'going' | 'waiting'>,
  about: LostFacts,
): readonly LostRun[] {
  return [...going.flatMap((run) => judgeGoing(run, about)), ...waiting.flatMap((run) => judgeWaiting(run, about))];
}

export interface LostFacts {
  readonly nowMs: number;
  readonly limits: Pick<AutomationLimits, 'stuckMs' | 'silentMs' | 'failuresMax'>;
  /** Since when a run has had no sign of life of whoever carries it out; `undefined` while there is one. */
  readonly silentSince: (run: string) => number | undefined;
}

export interface LostRun {
  readonly kind: 'stuck_run' | 'lost_run';
  readonly run: GoingRun['run'];
  readonly project: string;
  readonly environment: string;
  /** Since when it is so. */
  readonly since: number;
  /** What tells it from another time at which the same happened to the run. */
  readonly identity: string;
  readonly message: string;
}

function judgeGoing(run: GoingRun, about: LostFacts): readonly LostRun[] {
  const { nowMs, limits, silentSince } = about;
  if (run.failures >= limits.failuresMax) return [lostTooOften(run, nowMs)];
  const isStarting = run.state === 'queued' || run.state === 'starting';
  const sinceMs = nowMs - run.dispatchedAt;
  if (isStarting && sinceMs > limits.stuckMs) {
    const message = `The run ${run.run} was given to the daemon ${run.daemon}, and has not begun for ${formatDuration(sinceMs)}.`;
    return [{ ...scopeOf(run), kind: 'stuck_run', since: run.dispatchedAt, identity: `${run.dispatchedAt}`, message }];
  }
  const silent = silentSince(run.run);
  if (silent === undefined || nowMs - silent <= limits.silentMs) return [];
  return [{ ...scopeOf(run), ...describeSilence(run, silent) }];
}

/** A run whose process is gone or silent, and which nobody takes over. */
export function describeSilence(
  { run, epoch, owner }: Pick<GoingRun, 'run' | 'epoch' | 'owner'>,
  since: number,
): Pick<LostRun, 'kind' | 'since' | 'identity' | 'message'> {
  const who = owner === undefined ? 'whoever had it' : owner;
  const message = `Nobody carries out the run ${run}: ${who} is silent. Carry it on with: millrace resume ${run}`;
  return { kind: 'lost_run', since, identity: `epoch ${epoch}`, message };
}

function judgeWaiting(run: WaitingRun, { nowMs, limits }: LostFacts): readonly LostRun[] {
  return run.failures >= limits.failuresMax ? [lostTooOften(run, nowMs)] : [];
}

function lostTooOften(run: WaitingRun | GoingRun, nowMs: number): LostRun {
  const { failures } = run;
  const message = `What carried out the run ${run.run} was lost ${failures} times: it is not tried again. Carry it on with: millrace resume ${run.run}`;
  return { ...scopeOf(run), kind: 'lost_run', since: nowMs, identity: `${failures} times`, message };
}

function scopeOf({ run, project, environment }: WaitingRun | GoingRun) {
  return { run, project, environment };
}
