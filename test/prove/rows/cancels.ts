import { onPostgres } from '../../failpoints/crash-project.ts';
import { tryCancels } from '../../failpoints/try-cancels.ts';
import { startPostgres } from '../../rig/postgres-server.ts';
import type { Proof } from '../proof.ts';

/** Commands that ask for the end of a run, and processes of runs that are asked by a signal, crash at every write and effect on the way. */
function cancels(name: string, store: 'sqlite' | 'postgres'): Proof {
  return {
    name,
    promise: `Wherever who asks for the end of a run crashes, the run is cancelled once, and nothing of it is left (${store}).`,
    target: '0 requests lost, 0 cancelled twice or not at all, 0 gaps, 0 processes left',
    async prove({ trials }) {
      const count = trials(20, 1);
      const server = store === 'postgres' ? await startPostgres({ fsync: 'on', synchronous_commit: 'on' }) : undefined;
      const under = server === undefined ? undefined : onPostgres(server.url);
      const { crashes, runs, wrong } = await tryCancels({ store, byCommand: count, bySignal: count, under });
      await server?.stop();
      return {
        figure: `${wrong.length} of any`,
        trials: `${crashes} crashes of who asks, in ${runs} runs`,
        isKept: wrong.length === 0,
        wrong,
      };
    },
  };
}

export const cancelsSqlite = cancels('cancels', 'sqlite');
export const cancelsPostgres = cancels('cancels-postgres', 'postgres');
