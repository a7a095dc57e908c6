import { topologicalOrder } from '../../graph/digraph-order.ts';
import { createSubset } from '../../graph/digraph-subset.ts';
import { indicesOf, neighboursOf } from '../../graph/digraph.ts';
import type { ChosenJobs } from '../../run/plan/choose-jobs.ts';
import type { PlanScope } from '../../run/plan/plan-scope.ts';
import { isChained } from '../../run/plan/slice-job.ts';
import { jobOf } from '../../run/reads.ts';

/**
 * The jobs of a backfill in stages: those of a stage have one partition set (or none), and a run of one key of it can hold all of them.
 * A job that reads other keys than its own of another one (days of a month, days before) comes in a later stage. Views have no partitions
 * and come with who reads them; one that nobody reads is a job like others. Jobs that go key by key, each after the one before, hold up no others.
 */
export function listStages(scope: PlanScope, chosen: ChosenJobs): readonly StageJobs[] {
  const before = listUpstream(scope, chosen);
  const levels = new Map<string, number>();
  const stages = new Map<
    string,
    { readonly set: string | undefined; readonly level: number; readonly isChain: boolean; readonly jobs: string[] }
  >();
  for (const { job, upstream } of before) {
    const set = setOf(scope, job);
    const isChain = isChained(jobOf(scope.graph, job));
    const level = upstream.reduce((highest, { job: other, isSame }) => {
      const joins = isSame && setOf(scope, other) === set && isChained(jobOf(scope.graph, other)) === isChain;
      return Math.max(highest, (levels.get(other) ?? 0) + (joins ? 0 : 1));
    }, 0);
    levels.set(job, level);
    const key = `${level}\n${set ?? ''}\n${isChain}`;
    const stage = stages.get(key);
    if (stage === undefined) stages.set(key, { set, level, isChain, jobs: [job] });
    else stage.jobs.push(job);
  }
  return [...stages.values()]
    .sort(
      (one, other) =>
        one.level - other.level ||
        Number(one.isChain) - Number(other.isChain) ||
        ((one.set ?? '') < (other.set ?? '') ? -1 : 1),
    )
    .map(({ set, jobs }) => ({ ...(set === undefined ? {} : { set }), jobs: jobs.toSorted() }));
}

export interface StageJobs {
  readonly set?: string;
  /** Sorted. */
  readonly jobs: readonly string[];
}

interface JobWithUpstream {
  readonly job: string;
  readonly upstream: readonly Upstream[];
}

export interface Upstream {
  readonly job: string;
  /** It is needed of the same key, or neither has any. */
  readonly isSame: boolean;
  /** It comes before by order alone. */
  readonly isOrder: boolean;
}

/** Jobs of a backfill, each after what comes before it: by what it reads, through views and jobs that are left out, and by order. */
export function listUpstream(scope: PlanScope, chosen: ChosenJobs): readonly JobWithUpstream[] {
  const subset = createSubset(chosen.digraph, indicesOf(chosen.digraph, chosen.jobs));
  const order = topologicalOrder(subset);
  if (order === undefined) throw new Error('a subset of a graph has a cycle');
  const jobs = new Set(withoutReadViews(scope, chosen.jobs));
  return [...order].flatMap((node) => {
    const job = subset.names[node] ?? '';
    if (!jobs.has(job)) return [];
    const data = findData(scope, jobs, job);
    const known = new Set(data.map((one) => one.job));
    const parents = Array.from(neighboursOf(subset.up, node), (parent) => subset.names[parent] ?? '');
    const ordered = parents.filter((parent) => jobs.has(parent) && !known.has(parent));
    return [{ job, upstream: [...data, ...ordered.map((parent) => ({ job: parent, isSame: true, isOrder: true }))] }];
  });
}

function withoutReadViews({ readsOf, graph }: PlanScope, jobs: readonly string[]): readonly string[] {
  const read = new Set(jobs.flatMap((job) => readsOf(job).views));
  return jobs.filter((job) => {
    const outputs = Object.values(jobOf(graph, job).outputs);
    const isView = outputs.length > 0 && outputs.every(({ kind }) => kind === 'view');
    return !isView || !read.has(job);
  });
}

function findData(scope: PlanScope, jobs: ReadonlySet<string>, job: string): readonly Upstream[] {
  const found = new Map<string, boolean>();
  const pending: Upstream[] = [{ job, isSame: true, isOrder: false }];
  const seen = new Set<string>();
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const { producer, mapping } of scope.readsOf(at.job).data) {
      if (producer === undefined) continue;
      const isUnpartitioned = setOf(scope, at.job) === undefined && setOf(scope, producer) === undefined;
      const isSame = at.isSame && (isUnpartitioned || mapping?.kind === 'same');
      if (jobs.has(producer)) found.set(producer, (found.get(producer) ?? true) && isSame);
      else if (!seen.has(`${producer}\n${isSame}`)) pending.push({ job: producer, isSame, isOrder: false });
      seen.add(`${producer}\n${isSame}`);
    }
  }
  return Array.from(found, ([name, isSame]) => ({ job: name, isSame, isOrder: false }));
}

/** The set of a job's keys; views have none, whatever stands on them. */
export function setOf({ graph }: Pick<PlanScope, 'graph'>, name: string): string | undefined {
  const { partitions, outputs } = jobOf(graph, name);
  const kinds = Object.values(outputs);
  return kinds.length > 0 && kinds.every(({ kind }) => kind === 'view') ? undefined : partitions;
}
