import type { Checker } from './checker.ts';
import type { Host } from './host.ts';
import type { Outside } from './outside.ts';
import type { RunModel } from './run-model.ts';
import type { World } from './world.ts';

/**
 * When nothing goes wrong any more, a run that has not ended is either waiting for a body that may still take its time, for a retry that
 * is not due yet, or for data outside that is not there, or something is stored about it within a lease and a poll.
 */
export function checkProgress({ world, checker, host, outside, healedAt, isOf = () => true }: ProgressCheck): void {
  for (const run of checker.runs.values()) {
    if (run.isEnded || !isOf(run.id) || world.now < healedAt + IN_FLIGHT_MS) continue;
    const others = Array.from(checker.runs.values()).filter((other) => other !== run);
    if ([...run.steps.values()].some((step) => isKeptBack(step, others))) run.keptBackAt = world.now;
    const waitsUntil = Math.max(
      run.keptBackAt,
      ...Array.from(run.steps.values(), (step) => waitOf(run, step, { host, outside })),
    );
    const quietMs = world.now - Math.max(run.lastAt, waitsUntil, healedAt + IN_FLIGHT_MS);
    if (quietMs > QUIET_MAX_MS) {
      const steps = Array.from(run.steps.values(), ({ id, state }) => `${id} is ${state}`);
      world.violate(
        'I10 everything ends',
        `nothing happens to ${run.id} for ${quietMs} ms: it is ${run.state}, ${steps.join(', ')}`,
      );
    }
  }
}

export interface ProgressCheck {
  readonly world: World;
  readonly checker: Checker;
  readonly host: Host;
  readonly outside: Outside;
  readonly healedAt: number;
  /** Which runs are looked at; all when left out. */
  readonly isOf?: (run: string) => boolean;
}

type StepModel = ReturnType<RunModel['stepOf']>;

/** Another run, which is held to its own progress, has what the step waits for. */
function isKeptBack(step: StepModel, others: readonly RunModel[]): boolean {
  if (step.state !== 'queued' && step.state !== 'ready') return false;
  return others.some((run) =>
    [...run.steps.values()].some(
      (other) => other.isLive && other.job.limits.some((limit) => step.job.limits.includes(limit)),
    ),
  );
}

/** Until when it may be that nothing happens because of this step. */
function waitOf(run: RunModel, step: StepModel, { host, outside }: Pick<ProgressCheck, 'host' | 'outside'>): number {
  if (step.waitsSince !== undefined && step.state === 'waiting') return outside.appearsAt;
  const body = host.bodyOf(run.id, step.id, step.attempt);
  if (step.isLive && body?.isLive === true && body.beganAt !== undefined) {
    const isStopped = body.wasTermed || body.killedAt !== undefined;
    return isStopped ? 0 : body.beganAt + Math.min(body.script.durationMs, step.job.timeoutMs ?? Infinity);
  }
  if (step.isLive && body?.goneAt !== undefined) return body.goneAt;
  if (step.state === 'retrying') return run.lastAt + step.againDelayMs * 2;
  return 0;
}

/** A lease and a poll, and a little for the way. */
const QUIET_MAX_MS = 45_000;
/** The slowest answer of the store may have been on its way when things were mended. */
const IN_FLIGHT_MS = 120_000;
