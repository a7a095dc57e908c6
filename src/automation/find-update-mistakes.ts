import { createDigraph } from '../graph/digraph.ts';
import { findCycles } from '../graph/digraph-cycles.ts';
import type { Graph } from '../graph/graph.ts';
import type { PlanContext } from '../run/plan/plan.ts';
import { readSchedules } from './read-schedules.ts';
import { createUpdateTarget } from './update-target.ts';

/**
 * Why schedules of a graph must not go by data in an environment, a sentence each: what one starts makes what another waits for, and so on
 * back to the first, so that they would start each other for ever; or they cannot go by data at all.
 */
export function findUpdateMistakes(graph: Graph, environment: string, context: PlanContext): readonly string[] {
  const schedules = readSchedules(graph, environment).filter(({ rule }) => rule.timing.kind === 'on_update');
  const read = schedules.map((schedule) => {
    const conditional =
      schedule.rule.onlyIf === undefined ? [] : [`"${schedule.name}" goes by new data, and cannot have "only_if".`];
    return { schedule, target: createUpdateTarget(graph, schedule, { environment, context }), conditional };
  });
  const targets = read.flatMap(({ schedule: { name }, target }) => (target.ok ? [{ name, ...target.value }] : []));
  const edges = targets.flatMap((from) =>
    targets
      .filter((to) => to.name !== from.name && to.reads.some(({ asset }) => from.made.has(asset)))
      .map((to) => [from.name, to.name] as const),
  );
  const names = targets.map(({ name }) => name);
  const circles = findCycles(createDigraph(names, edges)).map((circle) => {
    const told = circle.map((node) => `"${names[node] ?? ''}"`);
    return `${told.join(' starts ')} starts ${told[0] ?? ''}: give one of them another schedule, or have one pipeline hold them all.`;
  });
  return [
    ...read.flatMap(({ target, conditional }) => [...(target.ok ? [] : [target.error]), ...conditional]),
    ...circles,
  ];
}
