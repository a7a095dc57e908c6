import type { StepRecord } from '../../ports/store.ts';
import type { Parameters } from './parameters.ts';

/** The rows of steps as they are now, of the run whose `key` the named rows have. */
export function writeSteps(parameters: Parameters, steps: readonly StepRecord[], from: string): string {
  const columns = [
    parameters.add(
      steps.map(({ index }) => index),
      'integer[]',
    ),
    parameters.add(
      steps.map(({ id }) => id),
      'text[]',
    ),
    parameters.add(
      steps.map(({ job }) => job),
      'text[]',
    ),
    parameters.add(
      steps.map(({ partition }) => partition ?? null),
      'text[]',
    ),
    parameters.add(
      steps.map(({ step }) => step.state),
      'text[]',
    ),
    parameters.add(
      steps.map(({ step }) => step.attempt),
      'integer[]',
    ),
    parameters.add(
      steps.map(({ step }) => JSON.stringify(step)),
      'text[]',
    ),
  ];
  return `INSERT INTO step (run, place, id, job, partition, state, attempt, body)
    SELECT ${from}.key, told.* FROM ${from}, unnest(${columns.join(', ')})
      AS told (place, id, job, partition, state, attempt, body)
    ON CONFLICT (run, place) DO UPDATE SET state = excluded.state, attempt = excluded.attempt, body = excluded.body`;
}
