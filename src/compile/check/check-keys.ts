import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PartitionSet } from '../../model/partition.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { materializationOf } from '../resolve/resolve-outputs.ts';
import type { ExpandedJob } from '../stages.ts';

/** Keys that are right by themselves and do not go together (MR3018): how an `sql` job keeps its rows, and its partitions. */
export function checkKeys(
  jobs: readonly ExpandedJob[],
  sets: ReadonlyMap<string, PartitionSet>,
): readonly Diagnostic[] {
  return jobs.flatMap((job) => {
    const materialization = materializationOf(job);
    const { partitions, map } = job.descriptor;
    if (materialization === 'view' && partitions !== undefined)
      return [
        createDiagnostic(
          'MR3018',
          job.spanOf(['partitions'], 'key'),
          'A view has no data of its own, and so no partitions.',
          {
            hint: 'Take "partitions:" out, or keep the rows: "materialize: {type: incremental, by: COLUMN}".',
          },
        ),
      ];
    if (materialization !== 'incremental' || columnsOf(job) === undefined) return [];
    if (partitions === undefined && map !== undefined) return [];
    if (partitions === undefined)
      return [
        createDiagnostic(
          'MR3018',
          job.spanOf(['config', 'materialize'], 'value'),
          `"${job.name}" replaces the rows of one partition at a time, and has no partitions.`,
          {
            hint: 'Add "partitions:" with a partition set of the project, or write "materialize: table".',
          },
        ),
      ];
    const set = sets.get(partitions);
    return set ? checkBy(job, set) : [];
  });
}

/** `undefined` where it is missing or wrong, which has been told. */
function columnsOf({ base }: ExpandedJob): Json | undefined {
  const { materialize } = base.config;
  return isJsonMap(materialize) ? materialize['by'] : undefined;
}

/** One column for a set of one dimension; for two, a column for each of them. */
function checkBy(job: ExpandedJob, set: PartitionSet): readonly Diagnostic[] {
  const by = columnsOf(job);
  const span = () => job.spanOf(['config', 'materialize', 'by'], 'value');
  if (set.kind !== 'product') {
    if (!isJsonMap(by)) return [];
    const hint = `Write "by: COLUMN": "${set.name}" has one dimension.`;
    return [
      createDiagnostic('MR3018', span(), `"by" names columns for several dimensions, and "${set.name}" has one.`, {
        hint,
      }),
    ];
  }
  const names = set.of.map(({ name }) => name);
  const wanted = `Write "by: {${names.map((name) => `${name}: COLUMN`).join(', ')}}".`;
  const isWhole =
    isJsonMap(by) && names.every((name) => Object.hasOwn(by, name)) && Object.keys(by).length === names.length;
  if (isWhole) return [];
  return [
    createDiagnostic('MR3018', span(), `"${set.name}" has two dimensions, and "by" must name a column for each.`, {
      hint: wanted,
    }),
  ];
}
