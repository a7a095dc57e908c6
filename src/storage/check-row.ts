import type { CheckRecord } from '../model/check-record.ts';
import type { Metadata } from '../model/materialization.ts';

/** A row of `check_result` as a database gives it. */
export interface CheckRow {
  readonly asset: string;
  readonly partition: string;
  readonly name: string;
  readonly run: string;
  readonly step: string;
  readonly at: number;
  readonly passed: number | boolean;
  readonly severity: string;
  readonly message: string | null;
  readonly metadata: string | null;
}

export const CHECK_COLUMNS = 'asset, partition, name, run, step, at, passed, severity, message, metadata';

/** What the adapter wrote, read again. */
export function toCheckRecord(row: CheckRow): CheckRecord {
  return {
    asset: row.asset,
    partition: row.partition,
    name: row.name,
    run: row.run,
    step: row.step,
    at: row.at,
    passed: Boolean(row.passed),
    severity: row.severity as CheckRecord['severity'],
    ...(row.message === null ? {} : { message: row.message }),
    ...(row.metadata === null ? {} : { metadata: JSON.parse(row.metadata) as Metadata }),
  };
}
