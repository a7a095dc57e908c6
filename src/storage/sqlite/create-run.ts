import type { NewRun } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { refuseNewerSchema } from './migrate.ts';
import { insertEvents } from './insert-events.ts';
import { writeSteps } from './write-steps.ts';

export function createRun(db: OpenDatabase, created: NewRun): boolean {
  refuseNewerSchema(db.handle);
  return insertRun(db, created) !== undefined;
}

/** Its key; `undefined` when there is one of its id or its cause, or was one. */
export function insertRun(db: OpenDatabase, { run, plan, steps, event, dueAt }: NewRun): number | bigint | undefined {
  const inserted = statement(
    db,
    `INSERT INTO run (id, project, environment, graph, plan, launch, cause_kind, cause_key, retry_of, tags, engine, created_at, state, counts, seq, epoch, due_at, lease_until, lease_boot)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ''
     WHERE NOT EXISTS (SELECT 1 FROM removed_run WHERE id = ? OR (cause_kind = ? AND cause_key = ?)) ON CONFLICT DO NOTHING`,
  ).run(
    run.id,
    run.project,
    run.environment,
    run.graph,
    run.plan,
    JSON.stringify(run.launch),
    run.cause.kind,
    run.cause.key,
    run.retryOf ?? null,
    JSON.stringify(run.tags),
    run.engine,
    run.createdAt,
    run.state,
    JSON.stringify(run.counts),
    run.seq,
    run.epoch,
    dueAt ?? null,
    run.id,
    run.cause.kind,
    run.cause.key,
  );
  if (inserted.changes === 0) return undefined;
  const key = inserted.lastInsertRowid;
  statement(db, 'INSERT INTO plan (run, body) VALUES (?, ?)').run(key, plan);
  writeSteps(db, key, steps);
  insertEvents(db, { key, id: run.id }, [event]);
  return key;
}
