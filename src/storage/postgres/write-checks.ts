import type { CheckRecord } from '../../model/check-record.ts';
import { CHECK_COLUMNS } from '../check-row.ts';
import type { Parameters } from './parameters.ts';

/** What checks came to last, in the project and environment of the named rows. Each check of a key at most once. */
export function writeChecks({ add }: Parameters, checks: readonly CheckRecord[], from: string): string {
  const column = (type: string, valueOf: (check: CheckRecord) => unknown): string =>
    add(checks.map(valueOf), `${type}[]`);
  const columns = [
    column('text', ({ asset }) => asset),
    column('text', ({ partition }) => partition),
    column('text', ({ name }) => name),
    column('text', ({ run }) => run),
    column('text', ({ step }) => step),
    column('bigint', ({ at }) => at),
    column('boolean', ({ passed }) => passed),
    column('text', ({ severity }) => severity),
    column('text', ({ message }) => message ?? null),
    column('text', ({ metadata }) => (metadata === undefined ? null : JSON.stringify(metadata))),
  ];
  // In the order of the key, so that two who write the same checks do not wait for each other.
  return `INSERT INTO check_result (project, environment, ${CHECK_COLUMNS})
    SELECT ${from}.project, ${from}.environment, told.* FROM ${from}, unnest(${columns.join(', ')}) AS told (${CHECK_COLUMNS})
    ORDER BY told.asset COLLATE "C", told.partition COLLATE "C", told.name COLLATE "C"
    ON CONFLICT (project, environment, asset, partition, name) DO UPDATE SET
      run = excluded.run, step = excluded.step, at = excluded.at, passed = excluded.passed, severity = excluded.severity,
      message = excluded.message, metadata = excluded.metadata`;
}
