import { mapPartitions } from '../../calendar/mapping.ts';
import { listKeys, mergeKeys } from '../../calendar/partition-keys.ts';
import { parseKeys } from '../../calendar/parse-keys.ts';
import type { BackfillStage } from '../../model/backfill.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import type { Need } from '../../run/plan/list-steps.ts';
import type { PlanScope } from '../../run/plan/plan-scope.ts';

/** Partitions that jobs of a backfill read and wait for, and that it does not make itself: one for each asset that a job reads. */
export function findOutsideNeeds(scope: PlanScope, stages: readonly BackfillStage[]): readonly Need[] {
  const keysByJob = new Map<string, KeysOf>();
  for (const { set: name, stretches } of stages) {
    const set = name === undefined ? undefined : scope.sets.get(name);
    for (const { keys: text, jobs } of stretches) {
      const parsed = set === undefined ? undefined : parseKeys(set, text ?? '', scope.context.nowMs);
      for (const job of jobs) {
        const known = keysByJob.get(job) ?? { set, parts: [] };
        keysByJob.set(job, { set, parts: parsed?.ok === true ? [...known.parts, parsed.value] : known.parts });
      }
    }
  }
  return [...keysByJob].flatMap(([job, of]) => needsOf(scope, { job, of, keysByJob }));
}

interface KeysOf {
  readonly set: PartitionSet | undefined;
  readonly parts: readonly PartitionKeys[];
}

function needsOf(
  scope: PlanScope,
  {
    job,
    of,
    keysByJob,
  }: { readonly job: string; readonly of: KeysOf; readonly keysByJob: ReadonlyMap<string, KeysOf> },
): readonly Need[] {
  const { nowMs } = scope.context;
  return scope.readsOf(job).data.flatMap(({ asset, producer, mapping, waits }): readonly Need[] => {
    const name = producer === undefined ? undefined : scope.graph.jobs[producer]?.partitions;
    const writer = name === undefined ? undefined : scope.sets.get(name);
    if (!waits || producer === undefined || mapping === undefined || writer === undefined) return [];
    const parts: readonly PartitionKeys[] = of.set === undefined ? [{ kind: 'unpartitioned' }] : of.parts;
    const wanted = mergeKeys(
      writer,
      parts.map((keys) => mapPartitions(keys, mapping, { reader: of.set, writer, nowMs })),
    );
    const made = new Set((keysByJob.get(producer)?.parts ?? []).flatMap((keys) => [...listKeys(writer, keys)]));
    const missing = [...listKeys(writer, wanted)].filter((key) => !made.has(key));
    if (missing.length === 0) return [];
    return [{ job, asset, set: writer, keys: { kind: 'list', set: writer.name, keys: missing }, isPrevious: false }];
  });
}
