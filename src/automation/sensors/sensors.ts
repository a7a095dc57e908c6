import type { Observation, OutsideAnswer } from '../../model/observation.ts';
import type { SensorKey, SensorWithCursor } from '../../model/sensor.ts';
import type { RequestedRun } from '../../ports/automation-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Observer } from '../../ports/observer.ts';
import type { SensorStore } from '../../ports/sensor-store.ts';
import type { SignalStore } from '../../ports/signal-store.ts';
import type { Store } from '../../ports/store.ts';
import { messageOf } from '../../std/message-of.ts';
import type { Json } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { DeployedProject } from '../deployed-projects.ts';
import type { TickContext } from '../plan-tick.ts';
import { askOutside } from './ask-outside.ts';
import { evaluate, statusesOf } from './evaluate.ts';
import { readCodeCursor } from './evaluate-code.ts';
import { signalCursorOf } from './evaluate-run-ends.ts';
import type { Candidate, Evaluation, Settled } from './evaluation.ts';
import { gatherSignals, withJobs } from './gather-signals.ts';
import { planRequest, renderKey } from './plan-request.ts';
import type { Sensor } from './read-sensors.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/**
 * Sensors: what looks at the outside, and asks for runs. A look goes in these steps: what to ask the outside (`ask-outside.ts`), what runs did
 * (`gather-signals.ts`), what of it may be asked for (`evaluate.ts`, by type), its run keys and which of them are known, its runs
 * (`plan-request.ts`), and what is written of all that (`decide-look.ts`). `sensor-loop.ts` does it when a look is due. Nothing outside is
 * touched here: that is the observer's, in other processes.
 *
 * Invariant: a look changes nothing before it is written whole, from where it began; one that is lost, or that two daemons do, is only done
 * again.
 *
 * One look of a sensor, up to what it would write. An error is why nothing could be seen, a sentence for people.
 */
export async function lookWith(look: LookToDo, ports: LookPorts): Promise<Result<LookOutcome, string>> {
  const { project, sensor, state, at } = look;
  const cursor = state.cursor === undefined ? undefined : (JSON.parse(state.cursor) as Json);
  const seen = await observe(look, cursor, ports);
  if (!seen.ok) return seen;
  const hash = ports.planning.hash;
  const scope = project.deployment;
  const evaluation = evaluate(seen.value, {
    scope,
    graph: project.graph,
    sensor,
    cursor,
    now: at,
    seenAt: ports.clock.now(),
    look: state.number,
    hash,
  });
  const { keys, problems } = renderKeys(evaluation, sensor, hash);
  const known = await readKnown(ports.store, state, [...keys.values()]);
  const fresh = [...keys].filter(([, key]) => !known.has(key)).map(([candidate]) => candidate);
  const settled = evaluation.settle(fresh, sensor.limit);
  const planned = settled.requested.map((candidate) => {
    const key = keys.get(candidate) ?? candidate.key;
    return { key, candidate, run: plan(look, { key, candidate }, ports) };
  });
  const isRepeated = settled.cursorToRepeat !== undefined && planned.some(({ run }) => !run.ok);
  return succeed({
    settled: isRepeated ? { ...settled, cursor: settled.cursorToRepeat } : settled,
    requests: planned.flatMap(({ key, run }) => (run.ok ? [{ key, run: run.value }] : [])),
    problems: [...problems, ...planned.flatMap(({ key, run }) => (run.ok ? [] : [`"${key}": ${run.error}`]))],
    known: known.size,
    nothing: evaluation.nothing,
  });
}

export interface LookToDo {
  readonly project: DeployedProject;
  readonly sensor: Sensor;
  readonly state: SensorWithCursor;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface LookPorts {
  readonly store: SensorStore & SignalStore & Store;
  readonly observer: Observer;
  readonly clock: Pick<Clock, 'now'>;
  readonly planning: TickContext['planning'];
  readonly engine: string;
}

export interface LookOutcome {
  readonly settled: Settled;
  /** Each key once. */
  readonly requests: readonly { readonly key: string; readonly run: RequestedRun }[];
  /** Why some of what is new gives no run. */
  readonly problems: readonly string[];
  /** How much was seen that was asked for before. */
  readonly known: number;
  /** Why there is nothing to ask for, when there is nothing new. */
  readonly nothing: string;
}

async function observe(
  look: LookToDo,
  cursor: Json | undefined,
  ports: LookPorts,
): Promise<Result<Observation, string>> {
  const { project, sensor } = look;
  const { graph, deployment } = project;
  const question = askOutside(sensor, { graph, environment: deployment.environment, cursor, now: look.at });
  if (question === undefined) return succeed(await observeInside(look, cursor, ports));
  const told = { deployment, graph, sensor: sensor.name, question, timeoutMs: sensor.timeoutMs };
  const answer = await ports.observer.observe(told);
  if (!answer.ok) return answer;
  return succeed(await withSignals(answer.value, cursor, ports));
}

async function observeInside(
  { project, sensor }: LookToDo,
  cursor: Json | undefined,
  { store }: LookPorts,
): Promise<Observation> {
  switch (sensor.written.type) {
    case 'run_status': {
      const signals = await gatherSignals(store, 'runs', signalCursorOf(cursor));
      const isWithJobs = sensor.written.select !== undefined;
      const asked = { scope: project.deployment, statuses: statusesOf(sensor), isWithJobs };
      return { type: 'run_status', signals: await withJobs(store, signals, asked) };
    }
    case 'asset':
      return { type: 'asset', signals: await gatherSignals(store, 'assets', signalCursorOf(cursor)), outside: {} };
    case 'code':
      return { type: 'code', answer: { requests: readCodeCursor(cursor).rest ?? [] } };
    default:
      throw new Error(`a sensor of type ${sensor.written.type} asks nothing`);
  }
}

async function withSignals(
  answer: OutsideAnswer,
  cursor: Json | undefined,
  { store }: LookPorts,
): Promise<Observation> {
  if (answer.type !== 'asset') return answer;
  return { ...answer, signals: await gatherSignals(store, 'assets', signalCursorOf(cursor)) };
}

/** Of several that have the same key, the first one counts. */
function renderKeys({ candidates }: Evaluation, sensor: Sensor, hash: (text: string) => string) {
  const keys = new Map<Candidate, string>();
  const taken = new Set<string>();
  const problems: string[] = [];
  for (const candidate of candidates) {
    const key = renderKey(sensor, candidate, hash);
    if (!key.ok) problems.push(`"${candidate.key}": ${key.error}`);
    else if (!taken.has(key.value)) {
      taken.add(key.value);
      keys.set(candidate, key.value);
    }
  }
  return { keys, problems };
}

async function readKnown(store: SensorStore, sensor: SensorKey, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let at = 0; at < keys.length; at += SENSOR_LIMITS.keysAtOnce)
    for (const { key } of await store.readRunRequests(sensor, keys.slice(at, at + SENSOR_LIMITS.keysAtOnce)))
      known.add(key);
  return known;
}

/** A bug in planning one request is told with it, and holds up no other one. */
function plan(
  { project, sensor, at }: LookToDo,
  asked: { readonly key: string; readonly candidate: Candidate },
  { planning, engine }: LookPorts,
): Result<RequestedRun, string> {
  const { graph, deployment } = project;
  try {
    return planRequest({ graph, deployment, sensor, at, ...asked }, { planning, engine });
  } catch (error) {
    return fail(`It could not be planned: ${messageOf(error)}.`);
  }
}
