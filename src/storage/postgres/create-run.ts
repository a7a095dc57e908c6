import { randomUUID } from 'node:crypto';
import type { NewRun } from '../../ports/store.ts';
import { linkEvents } from '../event-link.ts';
import type { Database, Statement } from './database.ts';
import { takeFeedTurn } from './feed-turn.ts';
import { insertEvents } from './insert-events.ts';
import { isOwnRequest } from './is-own-request.ts';
import { refuseNewerSchema, SCHEMA_IS_KNOWN } from './migrate.ts';
import { createParameters } from './parameters.ts';
import { writeSteps } from './write-steps.ts';

export async function createRun(db: Database, created: NewRun): Promise<boolean> {
  const request = randomUUID();
  const statement = createStatement(db.schema, created, request);
  return db.attempt(async (connection, isAgain) => {
    const rows = await connection.query(statement);
    if (rows.length === 1) return true;
    await refuseNewerSchema(connection);
    return isAgain && (await isOwnRequest(connection, created.run.id, request));
  });
}

function createStatement(schema: string, { run, plan, steps, event, dueAt }: NewRun, request: string): Statement {
  const parameters = createParameters();
  const { add } = parameters;
  const created = `INSERT INTO run (id, project, environment, graph, plan, launch, cause_kind, cause_key, retry_of, tags,
      engine, created_at, state, counts, seq, epoch, due_at, request)
    SELECT ${add(run.id, 'text')}, ${add(run.project, 'text')}, ${add(run.environment, 'text')},
      ${add(run.graph, 'text')}, ${add(run.plan, 'text')}, ${add(JSON.stringify(run.launch), 'text')},
      ${add(run.cause.kind, 'text')}, ${add(run.cause.key, 'text')}, ${add(run.retryOf ?? null, 'text')},
      ${add(JSON.stringify(run.tags), 'text')}, ${add(run.engine, 'text')}, ${add(run.createdAt, 'bigint')},
      ${add(run.state, 'text')}, ${add(JSON.stringify(run.counts), 'text')}, ${add(run.seq, 'integer')},
      ${add(run.epoch, 'integer')}, ${add(dueAt ?? null, 'bigint')}, ${add(request, 'text')}
    WHERE ${SCHEMA_IS_KNOWN} AND NOT EXISTS (SELECT FROM removed_run WHERE id = ${add(run.id, 'text')}
        OR (cause_kind = ${add(run.cause.kind, 'text')} AND cause_key = ${add(run.cause.key, 'text')}))
    ON CONFLICT DO NOTHING RETURNING key`;
  const parts = [
    `created AS (${created})`,
    `turn AS MATERIALIZED (${takeFeedTurn(parameters, schema, 'created')})`,
    `planned AS (INSERT INTO plan (run, body) SELECT key, ${add(plan, 'text')} FROM created)`,
    `steps AS (${writeSteps(parameters, steps, 'created')})`,
    `told AS (${insertEvents(parameters, linkEvents(run.id, [event]), 'created')})`,
  ];
  return { text: `WITH ${parts.join(',\n')} SELECT key FROM created`, values: parameters.values };
}
