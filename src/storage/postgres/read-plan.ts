import type { RunId } from '../../model/ids.ts';
import type { Database } from './database.ts';

export async function readPlan(db: Database, id: RunId): Promise<string | undefined> {
  const text = 'SELECT plan.body FROM plan JOIN run ON run.key = plan.run WHERE run.id = $1::text';
  const [row] = await db.attempt((connection) => connection.query<{ readonly body: string }>({ text, values: [id] }));
  return row?.body;
}
