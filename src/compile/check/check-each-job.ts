import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { FileCache, Project } from '../stages.ts';
import { checkColumns } from './check-columns.ts';
import { checkContracts, type ColumnsOf } from './check-contracts.ts';
import type { FixtureFiles } from './check-fixture-file.ts';
import { checkKeys } from './check-keys.ts';
import { checkParams } from './check-params.ts';
import { checkRows } from './check-rows.ts';
import { checkTests } from './check-tests.ts';

/**
 * What can be told of each job by itself, once it is known which columns the contracts of assets have. The other half is `checkGraph`:
 * what depends on anything else of other jobs belongs there, since these checks are not repeated when another job changes.
 */
export async function checkEachJob(
  jobs: readonly ResolvedJob[],
  { sets, columnsOf, cache, project, files }: JobCheckInput,
): Promise<readonly Diagnostic[]> {
  const expanded = jobs.map((job) => job.expanded);
  return [
    ...checkContracts(jobs, columnsOf),
    ...checkColumns(jobs, columnsOf, cache),
    ...checkKeys(expanded, sets),
    ...checkRows(jobs),
    ...(await checkParams(expanded, project)),
    ...checkTests(jobs, { project, sets, columnsOf, files }),
  ];
}

export interface JobCheckInput {
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly columnsOf: ColumnsOf;
  readonly project: Project;
  readonly files: FixtureFiles;
  readonly cache?: FileCache | undefined;
}
