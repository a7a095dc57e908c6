import type { Output } from '../../../graph/graph.ts';
import type { CheckResult, Materialization } from '../../../model/materialization.ts';
import type { StepPartition } from '../../../model/step-partition.ts';
import type { StepCheck, StepSql } from '../../../ports/job-type.ts';
import type { SqlResource, SqlSession, TableLocation } from '../../../ports/resource.ts';

/**
 * How the tables of a step come to be: `write-table.ts` replaces a whole table, `write-partitions.ts` the rows of some partitions,
 * `write-view.ts` a definition; `verify.ts` says whether what was written may be seen: its contract (`find-contract-breaks.ts`) and its
 * checks (`run-check.ts`). Everything here is SQL that all warehouses know.
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
  /** Runs SQL in a session; `before` is put in front of the text. Errors tell where the text was written. */
  run(session: SqlSession, sql: StepSql, before: string): Promise<{ readonly rowsChanged?: number }>;
  /** The SQL of the output's checks that have one, by their place in the list; `{{output}}` is `from`. */
  checkSql(index: number, from: string): StepSql;
  /** What stands after FROM for another asset that a check refers to. */
  locate(asset: string): string;
  materialized(told: Materialization): void;
  unchanged(reason: string): void;
  checked(result: CheckResult): void;
}

/** Rows to look at: `from` can stand after FROM. */
export interface Rows {
  readonly asset: string;
  readonly from: string;
}

export type { StepCheck };
