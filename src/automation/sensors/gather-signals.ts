import type { SeenSignal, SeenSignals } from '../../model/observation.ts';
import type { SignalTopic } from '../../model/signal.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import type { SignalStore } from '../../ports/signal-store.ts';
import type { Store } from '../../ports/store.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/** Signals after a cursor, as many as one look goes through; without a cursor none, and those that come from now on next time. */
export async function gatherSignals(
  store: SignalStore,
  topic: SignalTopic,
  cursor: number | undefined,
): Promise<SeenSignals> {
  if (cursor === undefined) return { cursor: await store.readSignalCursor(), signals: [] };
  return store.readSignals({ topics: [topic], cursor, limit: SENSOR_LIMITS.signalsMax });
}

/** The runs of the project that have ended, with their jobs where those are asked for. */
export async function withJobs(store: Store, seen: SeenSignals, asked: AskedRuns): Promise<SeenSignals> {
  const { project, environment } = asked.scope;
  const signals: SeenSignal[] = [];
  for (const signal of seen.signals) {
    if (signal.project !== project || signal.environment !== environment || signal.kind !== 'run_ended') continue;
    const isAsked = asked.isWithJobs && asked.statuses.includes(signal.state);
    const jobs = isAsked ? (await store.readSteps(signal.run)).map(({ job }) => job) : undefined;
    signals.push(jobs === undefined ? signal : { ...signal, jobs });
  }
  return { cursor: seen.cursor, signals };
}

export interface AskedRuns {
  readonly scope: DeploymentScope;
  readonly statuses: readonly string[];
  readonly isWithJobs: boolean;
}
