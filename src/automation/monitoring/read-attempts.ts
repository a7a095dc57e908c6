import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import type { AlertStore } from '../../ports/alert-store.ts';
import type { Store } from '../../ports/store.ts';
import type { RunAttempt } from './judge-attempts.ts';

/** A run and those that repeat it, the oldest first, each with its steps of some jobs; empty when the run is not there any more. */
export async function readAttempts(
  store: Pick<Store, 'readRun'> & Pick<AlertStore, 'listRepeats' | 'readStepsOfJobs'>,
  id: RunId,
  jobs: readonly string[],
): Promise<readonly RunAttempt[]> {
  const first = await store.readRun(id);
  if (first === undefined) return [];
  const found: Run[] = [first];
  for (let at = 0; at < found.length && found.length < ATTEMPTS_MAX; at++) {
    const run = found[at];
    if (run !== undefined && run.state !== 'succeeded') found.push(...(await store.listRepeats(run.id)));
  }
  const attempts: RunAttempt[] = [];
  for (const run of found) attempts.push({ run, steps: await store.readStepsOfJobs(run.id, jobs) });
  return attempts;
}

/** A run that was repeated more often is looked at as far as that. */
const ATTEMPTS_MAX = 20;
