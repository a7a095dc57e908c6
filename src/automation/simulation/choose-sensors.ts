import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import { selectJobs } from '../../graph/selection/selection.ts';
import type { Graph } from '../../graph/graph.ts';
import { parseDuration } from '../../std/durations.ts';
import { readSensors, type Sensor } from '../sensors/read-sensors.ts';
import { SENSOR_LIMITS } from '../sensors/sensor-limits.ts';
import { type Arrival, isSimulated } from './simulated-observer.ts';

/** The sensors that start any of the jobs that are simulated: those of which all is known that they go by, and the others. */
export function chooseSensors({ graph, environment, jobs, arrivals = [] }: SensorChoice): ChosenSensors {
  const asked = readSensors(graph, environment).filter(
    (sensor) => jobs === undefined || startsAny(sensor, graph, jobs),
  );
  return {
    simulated: asked.filter((sensor) => isSimulated(sensor, graph, arrivals)),
    others: asked.filter((sensor) => !isSimulated(sensor, graph, arrivals)),
  };
}

interface SensorChoice {
  readonly graph: Graph;
  readonly environment: string;
  readonly jobs?: ReadonlySet<string>;
  readonly arrivals?: readonly Arrival[];
}

export interface ChosenSensors {
  readonly simulated: readonly Sensor[];
  readonly others: readonly Sensor[];
}

/** Sensors look no more often than so many times in the whole simulated time. */
export function withFewerLooks(graph: Graph, lengthMs: number): Graph {
  const leastMs = Math.ceil(lengthMs / LOOKS_MAX);
  const sensors = Object.entries(graph.sensors).map(([name, sensor]) => {
    const everyMs = parseDuration(sensor.every ?? '') ?? SENSOR_LIMITS.everyMs;
    return [name, everyMs >= leastMs ? sensor : { ...sensor, every: `${leastMs}ms` }] as const;
  });
  return { ...graph, sensors: Object.fromEntries(sensors) };
}

const LOOKS_MAX = 10_000;

/** What it selects only when it sees something may be any job. */
function startsAny({ launch: { select } }: Sensor, graph: Graph, jobs: ReadonlySet<string>): boolean {
  const texts = typeof select === 'string' ? [select] : select;
  if (texts === undefined || texts.some((text) => text.includes('{{'))) return true;
  const started = selectJobs({ select: texts, exclude: [] }, readSelectionGraph(graph));
  return started.jobs.some((job) => jobs.has(job));
}
