import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readFilePattern } from '../../app/look/look-at-files.ts';
import { readSensors, type Sensor } from '../../automation/sensors/read-sensors.ts';
import type { Arrival } from '../../automation/simulation/simulated-observer.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Graph } from '../../graph/graph.ts';
import { isJsonMap } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { readTime } from './read-time.ts';

/**
 * What `--arrivals FILE` says that sensors get to see: a YAML list of `{at, sensor, file}` and `{at, sensor, row}`, in any order. An error is a
 * sentence for people.
 */
export function readArrivals(
  path: string,
  { graph, environment, written }: ArrivalsSetting,
): Result<readonly Arrival[], string> {
  const list = readList(path);
  if (list === undefined)
    return fail(`"${written}" is no YAML list of what comes ({at: 2026-03-28 06:00, sensor: NAME, file: PATH}).`);
  if (list.length > ARRIVALS_MAX) return fail(`"${written}" has more than ${ARRIVALS_MAX} entries.`);
  const sensors = new Map(readSensors(graph, environment).map((sensor) => [sensor.name, sensor]));
  const arrivals: Arrival[] = [];
  for (const [at, entry] of list.entries()) {
    const arrival = readArrival(entry, sensors);
    if (!arrival.ok) return fail(`Entry ${at + 1} of "${written}": ${arrival.error}`);
    arrivals.push(arrival.value);
  }
  return succeed(arrivals.sort((one, other) => one.at - other.at));
}

export interface ArrivalsSetting {
  readonly graph: Graph;
  readonly environment: string;
  /** The path as people wrote it. */
  readonly written: string;
}

const ARRIVALS_MAX = 10_000;

function readList(path: string): readonly unknown[] | undefined {
  try {
    const value: unknown = parse(readFileSync(path, 'utf8'));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readArrival(entry: unknown, sensors: ReadonlyMap<string, Sensor>): Result<Arrival, string> {
  if (!isJsonMap(entry)) return fail('it is no map of "at", "sensor" and "file" or "row".');
  const { at, sensor: name, file, row, ...others } = entry;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return fail(`"${unknown}" is not one of "at", "sensor", "file" and "row".`);
  const time = typeof at === 'string' ? readTime(at, NaN) : fail('it has no "at", the time at which it comes.');
  if (!time.ok) return time;
  const sensor = typeof name === 'string' ? sensors.get(name) : undefined;
  if (sensor === undefined) return fail(noSuchSensor(name, [...sensors.keys()]));
  const about = { sensor: sensor.name, at: time.value };
  return typeof file === 'string' ? readFile(file, sensor, about) : readRow(row, sensor, about);
}

type About = Pick<Arrival, 'sensor' | 'at'>;

function readFile(file: string, { name, written }: Sensor, about: About): Result<Arrival, string> {
  if (written.type !== 'files') return fail(`the sensor "${name}" looks for no files.`);
  const match = readFilePattern(written.pattern ?? '').match(file);
  if (match === undefined)
    return fail(`"${file}" does not match "${written.pattern ?? ''}", which the sensor "${name}" looks for.`);
  return succeed({ ...about, file, match });
}

function readRow(row: unknown, { name, written }: Sensor, about: About): Result<Arrival, string> {
  if (written.type === 'files') return fail(`it has no "file", which the sensor "${name}" looks for.`);
  if (written.type !== 'sql')
    return fail(`only what sensors of files and of SQL see can be given, and "${name}" is of ${written.type}.`);
  if (!isJsonMap(row)) return fail(`it has no "row", a map of columns, which the sensor "${name}" looks for.`);
  return succeed({ ...about, row: row }); // as it was parsed of YAML
}

function noSuchSensor(name: unknown, names: readonly string[]): string {
  if (typeof name !== 'string') return 'it has no "sensor".';
  const nearest = nearestName(name, names);
  return `there is no sensor "${name}" in this environment.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}
