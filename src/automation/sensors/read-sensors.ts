import type { Launch, SensorDescriptor } from '../../../generated/formats.ts';
import type { Graph } from '../../graph/graph.ts';
import { listNames } from '../../run/decide-hooks.ts';
import { parseDuration } from '../../std/durations.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/** The sensors of a project in an environment. One whose launch names an environment is one of that environment only. */
export function readSensors(graph: Graph, environment: string): readonly Sensor[] {
  return Object.entries(graph.sensors)
    .map(([name, written]) => readOne(graph, name, written))
    .filter(({ launch }) => launch.env === undefined || launch.env === environment);
}

/** A sensor of a graph, with what it does not say filled in. Durations in milliseconds. */
export interface Sensor {
  readonly name: string;
  readonly written: SensorDescriptor;
  readonly everyMs: number;
  readonly timeoutMs: number;
  /** How long a file must stay as it is. */
  readonly stableMs: number;
  /** Runs that one look may ask for. */
  readonly limit: number;
  /** How its runs start, a preset put in; with templates. */
  readonly launch: Launch;
  readonly hooks: { readonly onFailure: readonly string[]; readonly onSuccess: readonly string[] };
  /** After so many failed looks `onFailure` is called. */
  readonly failuresMax: number;
  readonly startsPaused: boolean;
}

function readOne(graph: Graph, name: string, written: SensorDescriptor): Sensor {
  const { every, timeout, stable, launch, hooks } = written;
  const everyMs = Math.max(SENSOR_LIMITS.everyMinMs, durationOf(every) ?? SENSOR_LIMITS.everyMs);
  return {
    name,
    written,
    everyMs,
    timeoutMs: Math.min(SENSOR_LIMITS.timeoutMaxMs, durationOf(timeout) ?? SENSOR_LIMITS.timeoutMs),
    stableMs: durationOf(stable) ?? everyMs,
    limit: written.limit ?? SENSOR_LIMITS.requests,
    launch: typeof launch === 'string' ? (graph.presets[launch] ?? {}) : launch,
    hooks: { onFailure: listNames(hooks?.on_failure), onSuccess: listNames(hooks?.on_success) },
    failuresMax: written.failures ?? SENSOR_LIMITS.failures,
    startsPaused: written.paused === true,
  };
}

function durationOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseDuration(text);
}
