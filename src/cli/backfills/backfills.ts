import type { BackfillHead } from '../../model/backfill.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { changeBackfill } from './change-backfill.ts';
import { listBackfills } from './list-backfills.ts';
import { retryBackfill } from './retry-backfill.ts';
import { showBackfill } from './show-backfill.ts';

/**
 * What `millrace backfill` and `millrace backfills` do. The first begins one (`begin-backfill.ts`) and goes with it (`follow-backfill.ts`). The second
 * by its words: nothing lists them, a name shows one (`show-backfill.ts`), `pause`, `resume`, `cancel` and `prioritise` steer it
 * (`change-backfill.ts`), `retry` begins another one for what it did not make. What comes next is decided in `src/automation/backfills`.
 */
export async function runBackfills(context: CommandContext, opened: OpenedDeployment): Promise<ExitCode> {
  const [first, ...others] = context.args;
  if (first === undefined) return listBackfills(context, opened);
  if (!isVerb(first)) {
    const backfill = await findBackfill(context, opened, first);
    return backfill === undefined ? 2 : showBackfill(context, opened, backfill.id);
  }
  const [name, ...values] = others;
  if (name === undefined) {
    context.terminal.err.write(`Which one? Write it as in "millrace backfills ${first} latest".\n`);
    return 2;
  }
  const backfill = await findBackfill(context, opened, name);
  if (backfill === undefined) return 2;
  if (first === 'retry') return retryBackfill(context, opened, backfill.id);
  return changeBackfill(context, opened, { verb: first, id: backfill.id, values });
}

const VERBS = ['pause', 'resume', 'cancel', 'prioritise', 'retry'] as const;
export type BackfillVerb = (typeof VERBS)[number];

function isVerb(word: string): word is BackfillVerb {
  return VERBS.some((verb) => verb === word);
}

/** The backfill that is meant: `latest`, an id, or the start of one that no other has. When there is none, says so. */
async function findBackfill(
  { terminal: { err } }: CommandContext,
  { instance, scope }: OpenedDeployment,
  wanted: string,
): Promise<BackfillHead | undefined> {
  const known = await instance.store.listBackfills({ ...scope, limit: SEARCHED_MAX });
  if (wanted === 'latest') {
    const [latest] = known;
    if (latest === undefined) err.write('There is no backfill yet. Begin one with "millrace backfill".\n');
    return latest;
  }
  const found = known.filter(({ id }) => id === wanted || id.startsWith(wanted) || id.startsWith(`bf_${wanted}`));
  const [only] = found;
  if (found.length === 1) return only;
  if (found.length === 0) err.write(`There is no backfill "${wanted}". "millrace backfills" lists them.\n`);
  else err.write(`Several backfills begin with "${wanted}": ${found.map(({ id }) => id).join(', ')}.\n`);
  return undefined;
}

const SEARCHED_MAX = 10_000;
