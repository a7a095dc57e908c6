import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { jobOf } from '../reads.ts';
import type { PlanScope } from './plan-scope.ts';
import { launchProblem } from './problem.ts';

/** Only the run that found items knows which files a mapped job made for them: whoever reads those files runs with it. Tables hold all rows. */
export function checkItems({ graph, readsOf }: PlanScope, jobs: readonly string[]): readonly Diagnostic[] {
  const chosen = new Set(jobs);
  return jobs.flatMap((name) =>
    readsOf(name).data.flatMap(({ asset, producer }) => {
      if (producer === undefined || chosen.has(producer) || jobOf(graph, producer).map === undefined) return [];
      if (graph.assets[asset]?.kind === 'table') return [];
      const message = `"${name}" reads what "${producer}" makes for each item, and only a run of both knows which items there are.`;
      return [launchProblem('--select', name, message, `Select both: millrace run --select ${producer} ${name}`)];
    }),
  );
}
