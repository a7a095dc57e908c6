import { describeUser } from '../../app/deploy/deploy.ts';
import { type BackfillHead, isBackfillEnded } from '../../model/backfill.ts';
import type { BackfillChange } from '../../ports/backfill-store.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { printJson } from '../output.ts';
import type { BackfillVerb } from './backfills.ts';
import { followBackfill } from './follow-backfill.ts';
import { isPriority } from './read-how-it-runs.ts';

/** Pauses, resumes or cancels a backfill, or gives it another priority. One that a command carries out is taken up again by `resume`. */
export async function changeBackfill(
  context: CommandContext,
  { instance }: OpenedDeployment,
  {
    verb,
    id,
    values,
  }: { readonly verb: Exclude<BackfillVerb, 'retry'>; readonly id: string; readonly values: readonly string[] },
): Promise<ExitCode> {
  const { terminal, options } = context;
  const reason = options.text('reason');
  const about = { backfill: id, at: Date.now(), by: describeUser(), ...(reason === undefined ? {} : { reason }) };
  const change = toChange(verb, about, { value: values[0], leavesGoing: options.flag('leave-going') });
  if (change === undefined) {
    terminal.err.write(
      `"${values[0] ?? ''}" is no priority. Write it as in "millrace backfills prioritise latest 10".\n`,
    );
    return 2;
  }
  const isChanged = await instance.store.changeBackfill(change);
  const head = await instance.store.readBackfill(id);
  if (head === undefined) throw new Error(`there is no backfill ${id}`);
  if (verb === 'cancel' && head.state === 'cancelling') {
    const { cancelBackfillRuns } = await import('../../app/backfills/cancel-backfill-runs.ts');
    await cancelBackfillRuns(instance, head);
  }
  if (verb === 'resume' && head.carrier === 'command' && head.state === 'running')
    return followBackfill(context, instance, head);
  const now = (await instance.store.readBackfill(id)) ?? head;
  if (options.text('output') === 'json')
    printJson(terminal.out, { id, state: now.state, priority: now.priority, changed: isChanged });
  else terminal.out.write(`${describeChange(now, verb, isChanged)}\n`);
  return isBackfillEnded(now.state) && verb !== 'cancel' && !isChanged ? 2 : 0;
}

type ChangeAbout = Pick<BackfillChange, 'backfill' | 'at' | 'by' | 'reason'>;

function toChange(
  verb: Exclude<BackfillVerb, 'retry'>,
  about: ChangeAbout,
  { value, leavesGoing }: { readonly value: string | undefined; readonly leavesGoing: boolean },
): BackfillChange | undefined {
  switch (verb) {
    case 'pause':
      return { ...about, to: 'paused' };
    case 'resume':
      return { ...about, to: 'running' };
    case 'cancel':
      return { ...about, to: 'cancelling', leavesGoing };
    case 'prioritise':
      return value === undefined || !isPriority(value)
        ? undefined
        : { ...about, to: 'priority', priority: Number(value) };
  }
}

function describeChange({ id, state, priority }: BackfillHead, verb: BackfillVerb, isChanged: boolean): string {
  if (verb === 'prioritise') return `${id} has priority ${priority}${isChanged ? '' : ' already'}.`;
  return `${id} is ${state}${isChanged ? '' : ': nothing was changed'}.`;
}
