import { readSchedules } from '../../automation/read-schedules.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Graph } from '../../graph/graph.ts';
import { fail, type Result, succeed } from '../../std/result.ts';

/**
 * What `--assume` says of the conditions (`only_if`) of schedules: `NAME=holds`, `NAME=fails`, or one of the two for all; later ones count. They
 * hold where nothing is said. An error is a sentence for people.
 */
export function readAssumptions(
  texts: readonly string[],
  { graph, environment }: { readonly graph: Graph; readonly environment: string },
): Result<Assumptions, string> {
  const asked = readSchedules(graph, environment).flatMap(({ name, rule }) =>
    rule.onlyIf === undefined ? [] : [name],
  );
  const failing = new Set<string>();
  for (const text of texts) {
    const [, name, says] = /^(?:(.+)=)?(holds|fails)$/.exec(text) ?? [];
    if (says === undefined) return fail(`"${text}" is no assumption. Write it as in --assume daily=fails.`);
    const meant =
      name === undefined ? asked : asked.filter((one) => one === name || one.slice(one.indexOf(':') + 1) === name);
    if (name !== undefined && meant.length === 0) return fail(noCondition(name, asked));
    for (const one of meant)
      if (says === 'fails') failing.add(one);
      else failing.delete(one);
  }
  return succeed({ failing, holding: asked.filter((one) => !failing.has(one)) });
}

/** Schedules with a condition, by name. */
export interface Assumptions {
  readonly failing: ReadonlySet<string>;
  readonly holding: readonly string[];
}

function noCondition(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return `No schedule "${name}" has an "only_if".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}
