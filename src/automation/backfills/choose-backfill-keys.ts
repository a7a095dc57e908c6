import { mergeKeys } from '../../calendar/partition-keys.ts';
import { allKeys } from '../../calendar/partitions.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PartitionKeys } from '../../model/partition.ts';
import { decideKeys } from '../../run/plan/decide-keys.ts';
import type { PlanScope } from '../../run/plan/plan-scope.ts';
import { launchProblem } from '../../run/plan/problem.ts';
import { setOf } from './list-stages.ts';

/** The keys of each partition set that its jobs use: what is asked for, taken together, and what follows of it; else all that have ended. */
export function chooseBackfillKeys(
  scope: PlanScope,
  jobs: readonly string[],
  partitions: readonly string[],
): BackfillKeys {
  const used = new Set(jobs.flatMap((job) => setOf(scope, job) ?? []));
  if (used.size === 0 && jobs.length > 0) {
    const message = 'No selected job has partitions, and a backfill runs partitions.';
    const problem = launchProblem('--select', jobs.slice(0, LISTED_MAX).join(' '), message, 'Use "millrace run".');
    return { bySet: new Map(), diagnostics: [problem] };
  }
  if (partitions.length === 0) {
    const sets = [...scope.sets.values()].filter(({ name }) => used.has(name));
    return { bySet: new Map(sets.map((set) => [set.name, allKeys(set, scope.context.nowMs)])), diagnostics: [] };
  }
  const parts = new Map<string, PartitionKeys[]>();
  const diagnostics: Diagnostic[] = [];
  for (const partition of partitions) {
    const decided = decideKeys(scope, jobs, partition);
    diagnostics.push(...decided.diagnostics);
    for (const [set, keys] of decided.bySet) parts.set(set, [...(parts.get(set) ?? []), keys]);
  }
  const bySet = new Map<string, PartitionKeys>();
  for (const [name, keys] of parts) {
    const set = scope.sets.get(name);
    if (set !== undefined) bySet.set(name, mergeKeys(set, keys));
  }
  return { bySet, diagnostics };
}

export interface BackfillKeys {
  readonly bySet: ReadonlyMap<string, PartitionKeys>;
  readonly diagnostics: readonly Diagnostic[];
}

const LISTED_MAX = 5;
