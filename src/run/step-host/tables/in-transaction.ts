import { setTimeout as delay } from 'node:timers/promises';
import { passFailpoint } from '../../../ports/failpoint.ts';
import { ResourceError, type SqlSession } from '../../../ports/resource.ts';

/**
 * Does the work in a transaction: committed when `keep` is true, else rolled back, and so when it fails. When somebody else wrote the same
 * at the same time, all of it is done again, a few times.
 */
export async function inTransaction<T>(session: SqlSession, work: () => Promise<Work<T>>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    await session.begin();
    try {
      const { keep, value } = await work();
      await (keep ? commit(session) : session.rollback());
      return value;
    } catch (error) {
      await session.rollback().catch(() => undefined); // a failed commit has left nothing to roll back
      if (!isConflict(error) || attempt === ATTEMPTS_MAX) throw error;
      await delay(WAIT_MS * attempt);
    }
  }
}

async function commit(session: SqlSession): Promise<void> {
  passFailpoint('commitTable:before');
  await session.commit();
  passFailpoint('commitTable:after');
}

export interface Work<T> {
  readonly keep: boolean;
  readonly value: T;
}

/** Runs one statement that commits by itself, again when somebody else did the same at the same time. */
export async function executeAgain(session: SqlSession, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await session.execute(sql);
      return;
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS_MAX) throw error;
      await delay(WAIT_MS * attempt);
    }
  }
}

const ATTEMPTS_MAX = 8;
const WAIT_MS = 20;

function isConflict(error: unknown): boolean {
  return error instanceof ResourceError && error.kind === 'conflict';
}
