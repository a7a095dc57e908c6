import type { Graph } from '../../graph/graph.ts';
import { findLate, type Late } from './find-late.ts';
import { type LimitUse, measureLimits } from './limit-use.ts';
import type { SimulatedRun } from './run-recorder.ts';
import type { Simulation } from './simulation.ts';

/** What people want to know of a simulation. */
export function reportSimulation(simulation: Simulation, graph: Graph): SimulationReport {
  const { fromMs, toMs, cut, ticks, runs, limits, failures, endedAt } = simulation;
  const late = findLate(graph, runs, endedAt);
  const runsOf = Map.groupBy(runs, ({ schedule }) => schedule);
  const ticksOf = Map.groupBy(ticks, ({ schedule }) => schedule);
  const lateOf = Map.groupBy(late, ({ schedule }) => schedule);
  return {
    ...{ fromMs, toMs, failures, late },
    ...(cut === undefined ? {} : { cut }),
    ticks,
    runs,
    sensors: simulation.sensors,
    schedules: [
      ...simulation.schedules.map(({ name }) => name),
      ...simulation.sensors.simulated.map((name) => `sensor:${name}`),
    ]
      .map((name) => ({
        schedule: name,
        skipped: (ticksOf.get(name) ?? []).filter(({ state }) => state !== 'requested').length,
        late: new Set((lateOf.get(name) ?? []).map(({ run }) => run)).size,
        ...summarize(runsOf.get(name) ?? []),
      }))
      .sort((one, other) => (one.schedule < other.schedule ? -1 : 1)),
    limits: measureLimits(runs, limits, { fromMs, toMs }),
  };
}

export interface SimulationReport extends Pick<
  Simulation,
  'fromMs' | 'toMs' | 'cut' | 'ticks' | 'runs' | 'failures' | 'sensors'
> {
  readonly schedules: readonly ScheduleReport[];
  readonly limits: readonly LimitUse[];
  readonly late: readonly Late[];
}

/** Durations in milliseconds; 0 where there were no runs. */
export interface ScheduleReport {
  readonly schedule: string;
  readonly runs: number;
  /** Fire times of which came no run. */
  readonly skipped: number;
  /** Runs that were not done in time. */
  readonly late: number;
  /** Runs that failed, and those that had not ended when nothing went on any more. */
  readonly failed: number;
  readonly unfinished: number;
  readonly tookMs: Spread;
  /** For its turn in the queue. */
  readonly waitedMs: Spread;
}

export interface Spread {
  readonly median: number;
  readonly max: number;
}

function summarize(runs: readonly SimulatedRun[]): Omit<ScheduleReport, 'schedule' | 'skipped' | 'late'> {
  return {
    runs: runs.length,
    failed: runs.filter(({ state }) => state === 'failed').length,
    unfinished: runs.filter(({ state }) => state !== 'failed' && state !== 'succeeded').length,
    tookMs: spreadOf(
      runs.flatMap(({ startedAt, endedAt }) =>
        startedAt === undefined || endedAt === undefined ? [] : [endedAt - startedAt],
      ),
    ),
    waitedMs: spreadOf(
      runs.flatMap(({ requestedAt, startedAt }) => (startedAt === undefined ? [] : [startedAt - requestedAt])),
    ),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}
