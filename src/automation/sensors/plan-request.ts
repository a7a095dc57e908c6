import type { Launch } from '../../../generated/formats.ts';
import type { Graph } from '../../graph/graph.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import type { Deployment } from '../../model/schedule.ts';
import type { QueueEntry, RequestedRun } from '../../ports/automation-store.ts';
import type { NewRun } from '../../ports/store.ts';
import { createNewRun } from '../../run/create-new-run.ts';
import { pipelinesOfRun } from '../../run/deadlines.ts';
import { planRun } from '../../run/plan/plan.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { renderValue } from '../../templates/render-value.ts';
import type { TickContext } from '../plan-tick.ts';
import type { Candidate } from './evaluation.ts';
import type { Sensor } from './read-sensors.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/** The run key of what was seen: the sensor's own `key`, filled in, else what the type says. An error is a sentence for people. */
export function renderKey(
  { written }: Sensor,
  candidate: Candidate,
  hash: (text: string) => string,
): Result<string, string> {
  const rendered = written.key === undefined ? succeed(candidate.key) : renderValue(written.key, candidate.names);
  if (!rendered.ok) return fail(`Its "key" cannot be filled in: ${rendered.error.message}.`);
  const key = typeof rendered.value === 'string' ? rendered.value : canonicalJson(rendered.value);
  if (key === '') return fail('Its "key" is empty.');
  if (key.length <= SENSOR_LIMITS.keyLength) return succeed(key);
  return succeed(`${key.slice(0, SENSOR_LIMITS.keyLength)}#${hash(key)}`);
}

/**
 * The run that a key asks for; its id is a function of the sensor and the key. An error is why there can be no such run, for people.
 */
export function planRequest(request: RequestToPlan, context: TickContext): Result<RequestedRun, string> {
  const { graph, deployment, sensor, at } = request;
  const { project, environment } = deployment;
  const launch = renderLaunch(sensor, request.candidate.names);
  if (!launch.ok) return launch;
  const planned = planRun(
    graph,
    { ...launch.value, env: environment },
    { ...context.planning, nowMs: at, partitionDefault: 'latest' },
  );
  if (!planned.ok) return fail(planned.error.map(({ message }) => message).join(' '));
  const cause = { kind: 'sensor', key: `${project}/${environment}/${sensor.name}:${request.key}` } as const;
  const created = createNewRun(
    { graph, plan: planned.value.plan, cause, at, engine: context.engine },
    context.planning.hash,
  );
  return succeed({ created, queued: queuedAs(graph, created.run, sensor) });
}

/** A run of one pipeline is one of its runs, whoever starts it: with its priority, and by its `max_runs`. */
function queuedAs(graph: Graph, run: NewRun['run'], { name }: Sensor): QueueEntry {
  const [pipeline, ...others] = pipelinesOfRun(graph, run);
  if (pipeline === undefined || others.length > 0) return { priority: 0, lane: `sensor:${name}` };
  return { priority: graph.pipelines[pipeline]?.priority ?? 0, lane: `pipeline:${pipeline}` };
}

export interface RequestToPlan {
  readonly graph: Graph;
  readonly deployment: Deployment;
  readonly sensor: Sensor;
  readonly key: string;
  readonly candidate: Candidate;
  /** Milliseconds since 1970. */
  readonly at: number;
}

function renderLaunch({ name, launch }: Sensor, names: JsonMap): Result<Launch, string> {
  // It comes from the graph, which is JSON, and a map stays a map.
  const rendered = renderValue(launch as JsonMap, names);
  if (!rendered.ok)
    return fail(
      `The template in "launch.${rendered.error.path.join('.')}" cannot be filled in: ${rendered.error.message}.`,
    );
  const { partition, tags, ...others } = rendered.value as JsonMap;
  const filled: JsonMap = {
    ...others,
    ...(partition === undefined ? {} : { partition: toText(partition) }),
    tags: { ...toTagMap(tags), 'millrace/sensor': name, 'millrace/source': 'sensor' },
  };
  return succeed(filled as Launch); // keys as they were checked; values that a template made are texts where texts are asked for
}

/** A whole `{{row.id}}` keeps its type, and keys of partitions are texts. */
function toText(value: Json): Json {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toText(one)]));
  return String(value);
}

function toTagMap(tags: Json | undefined): Readonly<Record<string, string>> {
  if (tags === undefined || tags === null || typeof tags !== 'object') return {};
  if (Array.isArray(tags))
    return Object.fromEntries(tags.map((key: Json) => [typeof key === 'string' ? key : canonicalJson(key), '']));
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [key, typeof value === 'string' ? value : canonicalJson(value)]),
  );
}
