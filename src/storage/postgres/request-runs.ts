import type { RequestedRun } from '../../ports/automation-store.ts';
import type { StepRecord } from '../../ports/store.ts';
import type { StoredEvent } from '../../ports/verification-store.ts';
import { linkEvents } from '../event-link.ts';
import type { Connection } from './database.ts';
import { takeFeedTurn } from './feed-turn.ts';
import { createParameters, type Parameters } from './parameters.ts';

/**
 * Creates runs and puts them into the queue, any number in one statement: their rows, plans, steps and first events. Those whose cause has
 * a run already are left out.
 */
export async function requestRuns(
  connection: Connection,
  runs: readonly RequestedRun[],
  { schema, request }: { readonly schema: string; readonly request: string },
): Promise<void> {
  if (runs.length === 0) return;
  const parameters = createParameters();
  const parts = [
    `asked AS (${askFor(parameters, runs)})`,
    `created AS (${insertRuns(parameters, request)})`,
    `made AS (SELECT created.key, asked.* FROM created JOIN asked ON asked.id = created.id)`,
    `turn AS MATERIALIZED (${takeFeedTurn(parameters, schema, '(SELECT FROM created LIMIT 1) AS first')})`,
    'planned AS (INSERT INTO plan (run, body) SELECT key, plan_text FROM made)',
    `steps AS (${insertSteps(parameters, runs)})`,
    `told AS (INSERT INTO event (run, seq, at, epoch, type, body, link)
      SELECT key, 1, event_at, event_epoch, 'run_created', event_body, event_link FROM made, turn ORDER BY key)`,
  ];
  const text = `WITH ${parts.join(',\n')}
    INSERT INTO run_queue (run, priority, lane, chain) SELECT key, priority, lane, chain FROM made`;
  await connection.query({ text, values: parameters.values });
}

function askFor({ add }: Parameters, runs: readonly RequestedRun[]): string {
  const column = (type: string, valueOf: (run: RequestedRun) => unknown): string => add(runs.map(valueOf), `${type}[]`);
  const events = new Map(runs.map((run) => [run, storedEvent(run)]));
  const columns = [
    column('text', ({ created }) => created.run.id),
    column('text', ({ created }) => created.run.project),
    column('text', ({ created }) => created.run.environment),
    column('text', ({ created }) => created.run.graph),
    column('text', ({ created }) => created.run.plan),
    column('text', ({ created }) => JSON.stringify(created.run.launch)),
    column('text', ({ created }) => created.run.cause.kind),
    column('text', ({ created }) => created.run.cause.key),
    column('text', ({ created }) => created.run.retryOf ?? null),
    column('text', ({ created }) => JSON.stringify(created.run.tags)),
    column('text', ({ created }) => created.run.engine),
    column('bigint', ({ created }) => created.run.createdAt),
    column('text', ({ created }) => created.run.state),
    column('text', ({ created }) => JSON.stringify(created.run.counts)),
    column('integer', ({ created }) => created.run.epoch),
    column('bigint', ({ created }) => created.dueAt ?? null),
    column('text', ({ created }) => created.plan),
    column('bigint', (run) => events.get(run)?.at),
    column('integer', (run) => events.get(run)?.epoch),
    column('text', (run) => events.get(run)?.body),
    column('text', (run) => events.get(run)?.link),
    column('integer', ({ queued }) => queued.priority),
    column('text', ({ queued }) => queued.lane),
    column('text', ({ queued }) => queued.chain ?? null),
  ];
  return `SELECT * FROM unnest(${columns.join(', ')}) AS asked (id, project, environment, graph, plan, launch, cause_kind,
    cause_key, retry_of, tags, engine, created_at, state, counts, epoch, due_at, plan_text, event_at, event_epoch, event_body,
    event_link, priority, lane, chain)`;
}

function storedEvent({ created: { run, event } }: RequestedRun): StoredEvent | undefined {
  return linkEvents(run.id, [event])[0];
}

function insertRuns({ add }: Parameters, request: string): string {
  return `INSERT INTO run (id, project, environment, graph, plan, launch, cause_kind, cause_key, retry_of, tags, engine, created_at,
      state, counts, seq, epoch, due_at, request)
    SELECT id, project, environment, graph, plan, launch, cause_kind, cause_key, retry_of, tags, engine, created_at, state, counts,
      1, epoch, due_at, ${add(request, 'text')} FROM asked
    WHERE NOT EXISTS (SELECT FROM removed_run WHERE removed_run.id = asked.id
      OR (removed_run.cause_kind = asked.cause_kind AND removed_run.cause_key = asked.cause_key))
    ON CONFLICT DO NOTHING RETURNING key, id`;
}

function insertSteps({ add }: Parameters, runs: readonly RequestedRun[]): string {
  const steps = runs.flatMap(({ created }) => created.steps.map((record) => ({ run: created.run.id, record })));
  const column = (type: string, valueOf: (record: StepRecord) => unknown): string =>
    add(
      steps.map(({ record }) => valueOf(record)),
      `${type}[]`,
    );
  const columns = [
    add(
      steps.map(({ run }) => run),
      'text[]',
    ),
    column('integer', ({ index }) => index),
    column('text', ({ id }) => id),
    column('text', ({ job }) => job),
    column('text', ({ partition }) => partition ?? null),
    column('text', ({ step }) => step.state),
    column('integer', ({ step }) => step.attempt),
    column('text', ({ step }) => JSON.stringify(step)),
  ];
  return `INSERT INTO step (run, place, id, job, partition, state, attempt, body)
    SELECT made.key, told.place, told.id, told.job, told.partition, told.state, told.attempt, told.body
    FROM unnest(${columns.join(', ')}) AS told (run, place, id, job, partition, state, attempt, body)
      JOIN made ON made.id = told.run`;
}
