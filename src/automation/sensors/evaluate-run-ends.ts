import type { Json } from '../../std/json.ts';
import type { Candidate, Evaluation } from './evaluation.ts';
import type { SeenSignals } from '../../model/observation.ts';

/** Runs of the project that have ended in one of the states, each once. What the sensor itself has started is left out. */
export function evaluateRunEnds(seen: SeenSignals, context: RunEndContext): Evaluation {
  const { sensor, statuses, jobs, limit } = context;
  const candidates: Candidate[] = [];
  let cursor = seen.cursor;
  for (const signal of seen.signals) {
    if (signal.kind !== 'run_ended' || !statuses.includes(signal.state)) continue;
    if (signal.tags['millrace/sensor'] === sensor) continue;
    if (jobs !== undefined && !(signal.jobs ?? []).some((job) => jobs.has(job))) continue;
    const { run, state, at, tags } = signal;
    const pipeline = tags['millrace/pipeline'] ?? null;
    candidates.push({ key: run, names: { event: { run, state, at: new Date(at).toISOString(), pipeline, tags } } });
    if (candidates.length < limit) continue;
    cursor = signal.cursor;
    break;
  }
  return {
    candidates,
    nothing: 'No run has ended so since the last look.',
    settle: (fresh) => ({ requested: fresh, cursor: { at: cursor }, ...moreOf(seen, cursor) }),
  };
}

export interface RunEndContext {
  readonly sensor: string;
  readonly statuses: readonly string[];
  /** Only runs with one of these; any run when left out. */
  readonly jobs?: ReadonlySet<string>;
  /** Candidates after which the rest is left for the next look. */
  readonly limit: number;
}

/** From where signals are read, of a cursor that `settle` wrote. */
export function signalCursorOf(cursor: Json | undefined): number | undefined {
  return (cursor as { readonly at?: number } | null | undefined)?.at;
}

/** Where signals are left, the next look is due at once. */
export function moreOf(seen: SeenSignals, cursor: number): { readonly waiting?: string; readonly dueInMs?: number } {
  return cursor < seen.cursor ? { waiting: 'The rest is left for the next look.', dueInMs: 0 } : {};
}
