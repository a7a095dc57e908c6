import type { BackfillHead } from '../../model/backfill.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { toLocalTime } from '../local-time.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson, printTable } from '../output.ts';
import { readLimit } from '../read-limit.ts';
import { readProgress } from './read-progress.ts';

/** Every backfill of the project in the environment, the newest first. */
export async function listBackfills(context: CommandContext, { instance, scope }: OpenedDeployment): Promise<ExitCode> {
  const { out, err } = context.terminal;
  const limit = readLimit(context);
  if (limit === undefined) return 2;
  const heads = await instance.store.listBackfills({ ...scope, limit });
  const listed = await Promise.all(
    heads.map(async (head) => ({ ...head, counts: (await readProgress(instance, head.id))?.counts })),
  );
  if (context.options.text('output') === 'json') printJson(out, listed);
  else if (listed.length === 0) err.write('There is no backfill yet. Begin one with "millrace backfill".\n');
  else {
    printTable(
      out,
      ['BACKFILL', 'STATE', 'BEGUN', 'DONE', 'NOT DONE', 'GOING', 'RUNS', 'PRIORITY', 'WHAT'],
      listed.map(({ id, state, createdAt, chunks, priority, counts, ...rest }) => [
        id,
        state,
        toLocalTime(createdAt),
        counts?.succeeded ?? 0,
        (counts?.failed ?? 0) + (counts?.cancelled ?? 0) + (counts?.skipped ?? 0),
        counts?.open ?? 0,
        chunks,
        priority,
        describeWhat(rest),
      ]),
    );
  }
  return 0;
}

export function describeWhat({ launch: { select }, retryOf }: Pick<BackfillHead, 'launch' | 'retryOf'>): string {
  const jobs = select === undefined ? 'all jobs' : typeof select === 'string' ? select : select.join(' ');
  return retryOf === undefined ? jobs : `${jobs}, retry of ${retryOf}`;
}
