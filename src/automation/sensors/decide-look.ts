import type { Failure } from '../../model/event.ts';
import type { HookCall } from '../../model/hook-call.ts';
import { toRunId } from '../../model/ids.ts';
import type { LookResult } from '../../model/sensor.ts';
import type { LookEntry } from '../../ports/sensor-store.ts';
import { destinationOf } from '../../run/decide-hooks.ts';
import type { Result } from '../../std/result.ts';
import type { LookOutcome, LookToDo } from './sensors.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/** What is written of a look: its cursor, its runs, what is told of it, and when the next one is due. Pure. */
export function decideLook(
  look: LookToDo,
  outcome: Result<LookOutcome, string>,
  hash: (text: string) => string,
): LookEntry {
  const { sensor, state, at } = look;
  const result = outcome.ok ? resultOf(outcome.value) : { state: 'failed' as const, reason: outcome.error };
  const hooks = decideCalls(look, result, hash);
  return {
    sensor: { project: state.project, environment: state.environment, sensor: sensor.name },
    number: state.number,
    at,
    dueAt: at + pauseAfter(look, outcome, result),
    ...(outcome.ok ? { cursor: JSON.stringify(outcome.value.settled.cursor) } : {}),
    requests: outcome.ok ? outcome.value.requests : [],
    result,
    ...(hooks.length === 0 ? {} : { hooks }),
    keep: SENSOR_LIMITS.looksKept,
  };
}

function resultOf({ settled, requests, problems, known, nothing }: LookOutcome): LookResult {
  const reason = [...describeProblems(problems), ...(settled.waiting === undefined ? [] : [settled.waiting])].join(' ');
  if (requests.length > 0)
    return { state: 'requested', requested: requests.length, known, ...(reason === '' ? {} : { reason }) };
  if (problems.length > 0) return { state: 'failed', reason };
  return { state: 'skipped', known, reason: reason === '' ? nothing : reason };
}

function describeProblems(problems: readonly string[]): readonly string[] {
  const told = problems.slice(0, SENSOR_LIMITS.reasonsTold);
  return problems.length > told.length ? [...told, `And ${problems.length - told.length} more.`] : told;
}

/** What fails again and again is looked at less often. */
function pauseAfter({ sensor, state }: LookToDo, outcome: Result<LookOutcome, string>, result: LookResult): number {
  const { everyMs } = sensor;
  if (result.state === 'failed')
    return Math.max(everyMs, Math.min(SENSOR_LIMITS.backoffMaxMs, everyMs * 2 ** Math.min(state.failures, 20)));
  const soonMs = outcome.ok ? outcome.value.settled.dueInMs : undefined;
  return soonMs === undefined ? everyMs : Math.min(everyMs, Math.max(SENSOR_LIMITS.everyMinMs, soonMs));
}

/** `on_failure` once so many looks in a row have failed, and `on_success` with the first one that goes well after that. */
function decideCalls(look: LookToDo, result: LookResult, hash: (text: string) => string): readonly HookCall[] {
  const { project, sensor, state, at } = look;
  const { hooks, failuresMax } = sensor;
  const isFailed = result.state === 'failed';
  const isCalled = isFailed ? state.failures + 1 === failuresMax : state.failures >= failuresMax;
  if (!isCalled) return [];
  const { graph, deployment } = project;
  const { environment } = deployment;
  const cause = `sensor ${deployment.project}/${environment}/${sensor.name} ${state.number}`;
  const error: Failure | undefined = isFailed ? { kind: 'input', message: result.reason, retryable: true } : undefined;
  return (isFailed ? hooks.onFailure : hooks.onSuccess).map((hook) => ({
    key: hash(`${cause} ${hook}`).slice(0, 32),
    hook,
    occasion: isFailed ? 'on_failure' : 'on_success',
    project: deployment.project,
    environment,
    graph: graph.hash,
    run: toRunId(`sensor_${hash(cause).slice(0, 26)}`),
    sensor: sensor.name,
    ...(error === undefined ? {} : { error }),
    destination: destinationOf(graph, environment, hook),
    at,
  }));
}
