import { OPEN_MAX } from '../../automation/backfills/advance-backfill.ts';
import type { BackfillHead } from '../../model/backfill.ts';
import { cancelRun } from '../launch/cancel-run.ts';
import { settleBackfill } from './carry-backfill.ts';
import type { Instance } from '../instance/instance.ts';

/** Asks for the end of the runs of a backfill that is being cancelled, ends those that nobody carries out, and counts what has ended. */
export async function cancelBackfillRuns(instance: Instance, { id, leavesGoing }: BackfillHead): Promise<void> {
  for (const { run: name, runState } of await instance.store.listChunks({
    backfill: id,
    outcomes: ['open'],
    limit: OPEN_MAX,
  })) {
    const run = name === undefined ? undefined : await instance.store.readRun(name);
    if (run === undefined || (leavesGoing === true && runState !== 'queued')) continue;
    await cancelRun(instance, run, { force: false, wait: false, reason: `the backfill "${id}" was cancelled` });
  }
  await settleBackfill(instance, id);
}
