import type { CheckRecord } from '../../model/check-record.ts';
import type { AssetScope } from '../../ports/store.ts';
import { CHECK_COLUMNS } from '../check-row.ts';
import { type OpenDatabase, statement } from './database.ts';

/** What checks came to last. */
export function writeChecks(
  db: OpenDatabase,
  { project, environment }: AssetScope,
  checks: readonly CheckRecord[],
): void {
  const write = statement(
    db,
    `INSERT OR REPLACE INTO check_result (project, environment, ${CHECK_COLUMNS})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { asset, partition, name, run, step, at, passed, severity, message, metadata } of checks) {
    const told = [run, step, at, passed ? 1 : 0, severity, message ?? null];
    const figures = metadata === undefined ? null : JSON.stringify(metadata);
    write.run(project, environment, asset, partition, name, ...told, figures);
  }
}
