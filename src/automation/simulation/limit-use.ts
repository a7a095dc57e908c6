import type { SimulatedRun, SimulatedStep } from './run-recorder.ts';

/** How much of each limit was used, and what waited for it, in the order of their names; `runs` is the whole instance's. */
export function measureLimits(
  runs: readonly SimulatedRun[],
  limits: ReadonlyMap<string, number>,
  { fromMs, toMs }: Window,
): readonly LimitUse[] {
  const steps = runs.flatMap((run) => run.steps);
  return Array.from(limits, ([limit, max]): LimitUse => {
    const taken = limit === 'runs' ? runs : steps.filter((step) => step.limits.includes(limit));
    const waits = limit === 'runs' ? runs.map(waitOfRun) : steps.flatMap((step) => waitOfStep(step, limit));
    const spans = taken.flatMap(({ startedAt, endedAt = toMs }) =>
      startedAt === undefined ? [] : [{ startedAt, endedAt }],
    );
    const usedMs = spans.reduce(
      (sum, { startedAt, endedAt }) => sum + Math.max(0, Math.min(endedAt, toMs) - Math.max(startedAt, fromMs)),
      0,
    );
    const waited = waits.filter((ms) => ms > 0);
    return {
      limit,
      max,
      mostAtOnce: mostAtOnce(spans),
      usedShare: toMs > fromMs ? usedMs / (max * (toMs - fromMs)) : 0,
      waits: waited.length,
      longestWaitMs: waited.reduce((longest, ms) => Math.max(longest, ms), 0),
    };
  }).sort((one, other) => (one.limit < other.limit ? -1 : 1));
}

export interface LimitUse {
  /** `runs`, `parallel` (of each run), `pool:NAME`, `resource:NAME`. */
  readonly limit: string;
  readonly max: number;
  readonly mostAtOnce: number;
  /** Of all that could have been used in the simulated time: from 0 to 1, more only where it is a limit of each run. */
  readonly usedShare: number;
  /** Runs or steps that had to wait for it. */
  readonly waits: number;
  readonly longestWaitMs: number;
}

interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

interface Span {
  readonly startedAt: number;
  readonly endedAt: number;
}

function waitOfRun({ requestedAt, startedAt }: SimulatedRun): number {
  return startedAt === undefined ? 0 : startedAt - requestedAt;
}

function waitOfStep({ queuedFor, readyAt, startedAt }: SimulatedStep, limit: string): number[] {
  return startedAt !== undefined && queuedFor.includes(limit) ? [startedAt - readyAt] : [];
}

/** What ends at an instant makes room for what begins then. */
function mostAtOnce(spans: readonly Span[]): number {
  const changes = spans.flatMap(({ startedAt, endedAt }) => [
    { at: startedAt, by: 1 },
    { at: endedAt, by: -1 },
  ]);
  changes.sort((one, other) => one.at - other.at || one.by - other.by);
  let [now, most] = [0, 0];
  for (const { by } of changes) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}
