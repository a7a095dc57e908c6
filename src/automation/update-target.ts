import { keysOfKey, listKeys } from '../calendar/partition-keys.ts';
import { mapPartitions } from '../calendar/mapping.ts';
import { allKeys } from '../calendar/partitions.ts';
import type { Graph } from '../graph/graph.ts';
import type { PartitionSet } from '../model/partition.ts';
import { chooseJobs } from '../run/plan/choose-jobs.ts';
import type { PlanContext } from '../run/plan/plan.ts';
import { createPlanScope, type PlanScope } from '../run/plan/plan-scope.ts';
import type { Elsewhere } from '../run/home-of-asset.ts';
import { jobOf, type Read } from '../run/reads.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { Schedule } from './read-schedules.ts';

/**
 * What a schedule that goes by data starts, and what that reads of what it does not make itself: views are seen through, reads of its own
 * outputs are left out. An error is why it cannot go by data, for people.
 */
export function createUpdateTarget(
  graph: Graph,
  schedule: Pick<Schedule, 'name' | 'launch'>,
  { environment, context }: TargetContext,
): Result<UpdateTarget, string> {
  const scope = createPlanScope(graph, environment, context);
  const chosen = chooseJobs(scope, schedule.launch).jobs.filter((job) => !isView(scope, job));
  const made = new Set(chosen.flatMap((job) => Object.keys(jobOf(graph, job).outputs)));
  const reads = chosen.flatMap((job) =>
    scope
      .readsOf(job)
      .data.filter(({ asset }) => !made.has(asset))
      .map((read) => toTargetRead(scope, job, read)),
  );
  if (reads.length === 0)
    return fail(`"${schedule.name}" goes by new data, and reads none that it does not make itself.`);
  const sets = new Set(chosen.flatMap((job) => setOf(scope, jobOf(graph, job).partitions) ?? []));
  const [set] = sets;
  if (sets.size > 1)
    return fail(
      `"${schedule.name}" goes by new data, and its jobs have partitions of ${[...sets].map(({ name }) => `"${name}"`).join(' and ')}: it can go by one set only.`,
    );
  return succeed({ reads, made, ...(set === undefined ? {} : { set }) });
}

export interface TargetContext {
  readonly environment: string;
  readonly context: PlanContext;
}

export interface UpdateTarget {
  readonly reads: readonly TargetRead[];
  /** The assets that its jobs make. */
  readonly made: ReadonlySet<string>;
  /** Of its jobs that have partitions. */
  readonly set?: PartitionSet;
}

/** One asset that one of its jobs reads. */
export interface TargetRead {
  readonly asset: string;
  /** It is looked at and not made: nothing may be known of it. */
  readonly isOutside: boolean;
  /** Where another project of the instance makes it. */
  readonly elsewhere?: Elsewhere;
  /** Every key of it must be there, and with `all` be new. */
  readonly waits: boolean;
  /** What the reading job makes, and whether by the target's partitions. */
  readonly outputs: readonly string[];
  readonly hasPartitions: boolean;
  /** Its keys that a key of the target needs; `['']` where it has none. */
  readonly keysFor: (key: string, nowMs: number) => readonly string[];
}

/** The keys that the target has by now, `['']` where it has none: the last ones of very many. */
export function keysOfTarget({ set }: UpdateTarget, nowMs: number): readonly string[] {
  if (set === undefined) return [''];
  return [...listKeys(set, allKeys(set, nowMs))].slice(-KEYS_MAX);
}

const KEYS_MAX = 10_000;

function isView({ graph }: PlanScope, job: string): boolean {
  const outputs = Object.values(jobOf(graph, job).outputs);
  return outputs.length > 0 && outputs.every(({ kind }) => kind === 'view');
}

function setOf({ sets }: PlanScope, name: string | undefined): PartitionSet | undefined {
  return name === undefined ? undefined : sets.get(name);
}

function toTargetRead(scope: PlanScope, job: string, read: Read): TargetRead {
  const { graph } = scope;
  const { asset, producer, elsewhere, mapping, waits } = read;
  const reader = setOf(scope, jobOf(graph, job).partitions);
  const writer = setOf(scope, graph.assets[asset]?.partitions);
  const known = new Map<string, readonly string[]>();
  const find = (key: string, nowMs: number): readonly string[] => {
    if (writer === undefined || mapping === undefined) return [''];
    const keys = reader === undefined ? undefined : keysOfKey(reader, key);
    return [...listKeys(writer, mapPartitions(keys ?? { kind: 'unpartitioned' }, mapping, { reader, writer, nowMs }))];
  };
  // Which keys there are of everything grows with time; what one key needs does not.
  const isFixed = reader !== undefined && mapping !== undefined && mapping.kind !== 'all';
  return {
    asset,
    isOutside: producer === undefined && elsewhere === undefined,
    ...(elsewhere === undefined ? {} : { elsewhere }),
    waits,
    outputs: Object.keys(jobOf(graph, job).outputs),
    hasPartitions: reader !== undefined,
    keysFor(key, nowMs) {
      const found = known.get(key) ?? find(key, nowMs);
      if (isFixed) known.set(key, found);
      return found;
    },
  };
}
