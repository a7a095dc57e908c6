import type { Instance } from '../../app/instance/instance.ts';
import { readStoredGraph } from '../../app/deploy/deployed-graphs.ts';
import { readSchedules, type Schedule } from '../../automation/read-schedules.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { DeploymentScope, ScheduleSpan, ScheduleState } from '../../model/schedule.ts';
import { fail, type Result, succeed } from '../../std/result.ts';

/** A schedule of the active version of a project, with what the instance knows of it. */
export interface DeployedSchedule extends Schedule {
  readonly state: ScheduleState;
  /** In which it fires; `undefined` while it is paused. */
  readonly span?: ScheduleSpan;
}

/** By name. Empty when nothing is deployed. */
export async function readDeployedSchedules(
  { store }: Instance,
  scope: DeploymentScope,
): Promise<readonly DeployedSchedule[]> {
  const [active] = await store.listDeployments({ ...scope, limit: 1 });
  const graph = active?.graph === undefined ? undefined : await readStoredGraph(store, active.graph);
  if (graph === undefined) return [];
  const states = new Map((await store.listSchedules(scope)).map((state) => [state.schedule, state]));
  const open = (await store.readSpans(scope)).filter(({ until }) => until === undefined);
  const spans = new Map(open.map((span) => [span.schedule, span]));
  return readSchedules(graph, scope.environment)
    .flatMap((schedule) => {
      const state = states.get(schedule.name);
      const span = spans.get(schedule.name);
      return state === undefined ? [] : [{ ...schedule, state, ...(span === undefined ? {} : { span }) }];
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The schedule that a word names: in full, or without what it starts where that is clear. An error is a sentence for people. */
export function findSchedule(schedules: readonly DeployedSchedule[], word: string): Result<DeployedSchedule, string> {
  const found = schedules.filter(({ name }) => name === word);
  const short = found.length > 0 ? found : schedules.filter(({ name }) => name.slice(name.indexOf(':') + 1) === word);
  const [only] = short;
  if (only !== undefined && short.length === 1) return succeed(only);
  const names = schedules.map(({ name }) => name);
  if (short.length > 1) return fail(`"${word}" may be ${short.map(({ name }) => `"${name}"`).join(' or ')}.`);
  const nearest = nearestName(word, [...names, ...names.map((name) => name.slice(name.indexOf(':') + 1))]);
  const hint = nearest === undefined ? '"millrace schedules" lists them.' : `Did you mean "${nearest}"?`;
  return fail(`No schedule "${word}" is deployed. ${hint}`);
}
