import type { Output } from '../../../graph/graph.ts';
import type { CheckResult, Materialization } from '../../../model/materialization.ts';
import type { StepPartition } from '../../../model/step-partition.ts';
import type { StepSql } from '../../../ports/job-type.ts';
import type { QueryResult, SqlResource, SqlSession, TableLocation } from '../../../ports/resource.ts';

/**
 * How the table of an output comes to be: `write-table.ts` replaces all of it, `write-partitions.ts` the rows of some partitions,
 * `write-view.ts` a definition; `verify.ts` says whether what was written may be seen: its contract (`find-contract-breaks.ts`) and its
 * checks (`run-check.ts`). This folder knows SQL, and what it is given here; it opens nothing and reads no request.
 *
 * Invariant: what readers see changes in one transaction, after everything of severity error has passed; when anything fails, the old rows stay.
 */
export interface TableWriter {
  readonly asset: string;
  readonly declared: Output;
  readonly table: TableLocation;
  readonly sql: SqlResource;
  readonly partition?: StepPartition;
  readonly signal: AbortSignal;
  /** Executes SQL that people wrote with something put in front of it. Errors tell where it was written. */
  run(session: SqlSession, written: StepSql, before: string): Promise<{ readonly rowsChanged?: number }>;
  /** The first rows of a query that people wrote. Errors tell where it was written. */
  find(session: SqlSession, written: StepSql): Promise<QueryResult>;
  /** The SQL of a check of the output, by its place among them; `{{output}}` in it is `from`. */
  checkSql(index: number, from: string): StepSql;
  /** What stands after FROM for an asset. */
  locate(asset: string): string;
  materialized(told: Materialization): void;
  unchanged(reason: string): void;
  checked(result: CheckResult): void;
}
